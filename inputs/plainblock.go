package inputs

// blockText reads a text after | or >, of a collection with that indentation.
func (p *plainReader) blockText(indent int) *Value {
	at := p.at
	p.at++
	chomp := byte(0)
	if p.at < p.end && (p.text[p.at] == '-' || p.text[p.at] == '+') {
		chomp = p.text[p.at]
		p.at++
	}
	p.skipSpaces()
	if !p.atEnd() {
		return nil
	}
	f := lineJoiner{plainReader: p, literal: p.text[at] == '|', parent: indent, width: -1, out: p.folded[:0]}
	if !f.read() {
		return nil
	}
	if chomp != '-' && f.broken {
		f.out = append(f.out, '\n')
	}
	for ; chomp == '+' && f.breaks > 0; f.breaks-- {
		f.out = append(f.out, '\n')
	}
	p.folded = f.out
	v := p.newValue(String, styleBlock, at)
	if v != nil {
		v.Text = string(f.out)
	}
	p.look()
	return v
}

// lineJoiner joins the lines of a text after | or > (YAML 1.2, 8.1).
type lineJoiner struct {
	*plainReader
	literal bool
	parent  int  // the indentation of the collection that the text is in
	width   int  // the indentation of the text; -1 before its first line with content
	widest  int  // the most spaces on an empty line before that
	breaks  int  // empty lines since the last line with content
	broken  bool // whether that line has a line break
	deeper  bool // whether that line begins with a space
	out     []byte
}

// read reads lines up to one that is not of the text, which p.line then is.
func (f *lineJoiner) read() bool {
	last := len(f.src.lines) - 1
	for f.line++; f.line <= last; f.line++ {
		begin, end := f.bounds(f.line)
		at := begin
		for at < end && f.text[at] == ' ' && (f.width < 0 || at-begin < f.width) {
			at++
		}
		switch {
		case at == end && f.line == last:
			if at > begin {
				return false // spaces without a line break
			}
		case at == end:
			f.breaks++
			if f.width < 0 {
				f.widest = max(f.widest, at-begin)
			}
		case f.width < 0:
			if f.width = at - begin; f.width <= f.parent || f.widest > f.width {
				return false
			}
			f.add(at, end, f.line < last)
		case at-begin < f.width:
			return true
		default:
			f.add(at, end, f.line < last)
		}
	}
	return f.width >= 0
}

// add appends a line with content, and what joins it to the line before.
func (f *lineJoiner) add(at, end int, broken bool) {
	deeper := f.text[at] == ' '
	switch {
	case !f.broken:
	case f.literal || f.deeper || deeper:
		f.out = append(f.out, '\n')
	case f.breaks == 0:
		f.out = append(f.out, ' ')
	}
	for ; f.breaks > 0; f.breaks-- {
		f.out = append(f.out, '\n')
	}
	f.out = append(f.out, f.text[at:end]...)
	f.broken, f.deeper = broken, deeper
}
