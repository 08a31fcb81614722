package inputs

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yamlNodes parses the documents of a YAML stream one by one. This is the one place that knows the parser; it may
// be replaced by anything that gives the same nodes. After an error there are no more documents.
func yamlNodes(src io.Reader) iter.Seq2[*yaml.Node, error] {
	return func(yield func(*yaml.Node, error) bool) {
		dec := yaml.NewDecoder(src)
		for {
			doc, err := yamlNode(dec)
			if err == io.EOF || !yield(doc, err) || err != nil {
				return
			}
		}
	}
}

// yamlNode turns a panic of the parser, which there should not be, into an error.
func yamlNode(dec *yaml.Decoder) (doc *yaml.Node, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("yaml: %v", p)
		}
	}()
	doc = new(yaml.Node)
	return doc, dec.Decode(doc)
}

// yamlDocuments hands the tree of each document to use, with the place where the document begins.
func (b *builder) yamlDocuments(use func(root *Value, at int32)) {
	if off, crowded := crowded(b.src.data); crowded {
		b.out.add(int32(off), "too-many-values", maxValues, maxFileValues)
		return
	}
	if docs := b.plainDocuments(); docs != nil {
		for i := 0; i < len(docs) && !b.out.full(); i++ {
			use(docs[i].root, docs[i].at)
		}
		return
	}
	b.parsedDocuments(use)
}

// parsedDocuments does the work of yamlDocuments with the parser, for all of YAML.
func (b *builder) parsedDocuments(use func(root *Value, at int32)) {
	for doc, err := range yamlNodes(bytes.NewReader(b.src.data)) {
		if err != nil {
			b.yamlSyntax(err)
			return
		}
		b.count = 0
		root := b.yamlValue(doc.Content[0])
		if b.stopped {
			return
		}
		use(root, b.src.offset(doc.Line, doc.Column))
		if b.out.full() {
			return
		}
	}
}

// crowded finds a document that the parser would need too much memory for, by what could begin a node in it.
// Commas and the like in texts count too, but no honest document comes near.
func crowded(src []byte) (int, bool) {
	const most = 5 * maxValues / 2
	if len(src) < most {
		return 0, false
	}
	n := 0
	for i, c := range src {
		switch c {
		case '[', '{', ',', '#', '&', '*', '!':
			n++
		case ':', '-', '?':
			if c == '-' && (i == 0 || src[i-1] == '\n') && bytes.HasPrefix(src[i:], []byte("---")) {
				n = 0
			}
			if i+1 == len(src) || isSpace(src[i+1]) {
				n++
			}
		}
		if n > most {
			return i, true
		}
	}
	return 0, false
}

// yamlSyntax reports the parser's error at the line that is most likely at fault.
func (b *builder) yamlSyntax(err error) {
	detail := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if rest, ok := strings.CutPrefix(detail, "line "); ok {
		if number, text, ok := strings.Cut(rest, ": "); ok {
			line, _ = strconv.Atoi(number)
			detail = text
		}
	}
	if strings.Contains(detail, "exceeded max depth") {
		b.out.add(b.src.deepest(), "too-deep", maxDepth)
		return
	}
	pos := b.src.firstText(b.src.faultLine(detail, line))
	if name, ok := strings.CutPrefix(detail, "unknown anchor '"); ok {
		name, _, _ = strings.Cut(name, "'")
		pos = b.src.aliasPlace(name)
	}
	cause := causeOf(detail)
	if text := b.src.line(pos.Line); bytes.HasPrefix(bytes.TrimLeft(text, " "), []byte("\t")) {
		cause = causeOf("tab")
	}
	b.out.addAt(pos, "yaml-syntax", cause, detail)
}

// causeOf explains a parser's detail.
func causeOf(detail string) Text {
	for _, s := range syntaxTexts {
		if strings.Contains(detail, s.detail) {
			return s.cause
		}
	}
	return Text{}
}

// faultLine makes up for what yaml.v3 tells of an error: no line for the first one, the line before for errors of
// its grammar, and for a wrong indentation the beginning of the enclosing block.
func (s *source) faultLine(detail string, line int) int {
	switch {
	case strings.Contains(detail, "did not find expected key"), strings.Contains(detail, "expected '-' indicator"):
		return s.blockFault(detail)
	case strings.HasPrefix(detail, "did not find expected ',' or"), strings.Contains(detail, "violates indentation"),
		strings.Contains(detail, "expected node content"), strings.Contains(detail, "expected <document start>"):
		line++
	case strings.Contains(detail, "unexpected end of stream") && line >= len(s.lines):
		if strings.HasSuffix(parseError(bytes.NewReader(s.data[:s.lines[len(s.lines)-1]])), detail) {
			line = 1 // of a quotation mark on the first line, the parser tells where it gave up
		}
	}
	line = min(max(line, 1), len(s.lines))
	for line > 1 && len(bytes.TrimSpace(s.line(line))) == 0 {
		line--
	}
	return line
}

// parseError is what the parser says of a text, empty where it has no objection.
func parseError(src io.Reader) string {
	for _, err := range yamlNodes(src) {
		if err != nil {
			return err.Error()
		}
	}
	return ""
}

// blockFault is the line that the parser stumbles over: it shows how far it has read, which is the line or a few
// after it; the fewest lines that give the same error decide.
func (s *source) blockFault(detail string) int {
	feed := &lineFeed{src: s}
	parseError(feed)
	line := feed.line
	for range 3 {
		if line <= 1 || !strings.HasSuffix(parseError(bytes.NewReader(s.data[:s.lines[line-1]])), detail) {
			break
		}
		line--
	}
	return max(line, 1)
}

// lineFeed gives a reader one line at a time and counts them.
type lineFeed struct {
	src  *source
	at   int
	line int
}

func (f *lineFeed) Read(p []byte) (int, error) {
	if f.at >= len(f.src.data) {
		return 0, io.EOF
	}
	end := f.src.nextLine(f.at)
	n := copy(p, f.src.data[f.at:end])
	if f.at += n; f.at == end {
		f.line++
	}
	return n, nil
}

// firstText is the place of the first character of a line that is not a space, nor a tab unless it is at fault.
func (s *source) firstText(line int) Position {
	text := s.line(line)
	return Position{Line: line, Column: len(text) - len(bytes.TrimLeft(text, " ")) + 1}
}

// aliasPlace finds the first use of an alias.
func (s *source) aliasPlace(name string) Position {
	use := []byte("*" + name)
	for i := 0; ; {
		n := bytes.Index(s.data[i:], use)
		if n < 0 {
			return Position{Line: 1, Column: 1}
		}
		i += n
		if int(s.nameEnd(int32(i))) == i+len(use) && (i == 0 || isSpace(s.data[i-1]) || strings.ContainsRune("[{,", rune(s.data[i-1]))) {
			return s.position(int32(i))
		}
		i += len(use)
	}
}

// deepest is where the text, brackets and indentation taken at face value, first goes deeper than allowed.
func (s *source) deepest() int32 {
	depth, flow := 0, 0
	for i, c := range s.data {
		switch c {
		case '[', '{':
			flow++
		case ']', '}':
			flow = max(flow-1, 0)
		case '-', '?':
			if i+1 < len(s.data) && isSpace(s.data[i+1]) {
				depth++
			}
		case '\n':
			depth = 0
		}
		if depth+flow > maxDepth {
			return int32(i)
		}
	}
	return s.lines[0]
}
