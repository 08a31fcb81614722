package inputs

import (
	"bytes"
	"strings"
)

// valueEnd is the byte after a value. The YAML parser tells only where values begin, so the end is found in the
// text when somebody asks: few values ever become findings.
func (s *source) valueEnd(v *Value) int32 {
	switch {
	case v.end > 0:
		return v.end
	case v.style == styleFlow:
		return s.flowEnd(v)
	case v.Kind == List:
		return s.lastItemEnd(v)
	case v.Kind == Object:
		return s.lastMemberEnd(v)
	}
	return s.scalarEnd(v.start, v.style, v.Text)
}

func (s *source) keyEnd(m *Member) int32 {
	if m.end > 0 {
		return m.end
	}
	return s.scalarEnd(m.start, m.style, m.Key)
}

func (s *source) scalarEnd(off int32, how style, text string) int32 {
	switch how {
	case stylePlain:
		return s.plainEnd(off, text)
	case styleSingle, styleDouble:
		return s.quotedEnd(off)
	case styleBlock:
		return s.blockEnd(off, text)
	}
	return off
}

// plainEnd follows an unquoted scalar through the lines that the parser folded into one text.
func (s *source) plainEnd(off int32, text string) int32 {
	if text == "" { // a written null
		for _, spelling := range []string{"null", "Null", "NULL", "~"} {
			if bytes.HasPrefix(s.data[off:], []byte(spelling)) {
				return off + int32(len(spelling))
			}
		}
		return off
	}
	i := int(off)
	for j := 0; j < len(text) && i < len(s.data); {
		switch c := s.data[i]; {
		case isSpace(c):
			for i < len(s.data) && isSpace(s.data[i]) {
				i++
			}
			for j < len(text) && isSpace(text[j]) {
				j++
			}
		case c == text[j]:
			i, j = i+1, j+1
		default:
			return int32(i)
		}
	}
	return int32(i)
}

// quotedEnd finds the closing quote of the scalar that begins at off.
func (s *source) quotedEnd(off int32) int32 {
	quote := s.data[off]
	for i := int(off) + 1; i < len(s.data); i++ {
		switch c := s.data[i]; {
		case quote == '"' && c == '\\':
			i++
		case c != quote:
		case quote == '\'' && i+1 < len(s.data) && s.data[i+1] == '\'':
			i++
		default:
			return int32(i + 1)
		}
	}
	return int32(len(s.data))
}

// blockEnd finds the last line with content of a block scalar. The indentation of its content follows from the first
// such line in the text and in the file, whether or not the header gives it.
func (s *source) blockEnd(off int32, text string) int32 {
	end := int(off) + 1
	for end < len(s.data) && (s.data[end] == '+' || s.data[end] == '-' || digits(string(s.data[end:end+1])) == 1) {
		end++
	}
	content := strings.TrimLeft(text, "\n")
	first, _, _ := strings.Cut(content, "\n")
	for strings.TrimSpace(first) == "" {
		if content == "" {
			return int32(end)
		}
		_, content, _ = strings.Cut(content, "\n")
		first, _, _ = strings.Cut(content, "\n")
	}
	indent := -1
	for i := s.nextLine(end); i < len(s.data); i = s.nextLine(i) {
		line := s.lineAt(i)
		spaces := len(line) - len(bytes.TrimLeft(line, " "))
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if indent < 0 {
			indent = spaces - (len(first) - len(strings.TrimLeft(first, " ")))
		}
		if spaces < indent {
			break
		}
		end = i + len(line)
	}
	return int32(end)
}

// nextLine is the beginning of the line after the one that byte i is in, or the end of the file.
func (s *source) nextLine(i int) int {
	for ; i < len(s.data); i++ {
		switch s.data[i] {
		case '\r':
			if i+1 < len(s.data) && s.data[i+1] == '\n' {
				i++
			}
			return i + 1
		case '\n':
			return i + 1
		}
	}
	return i
}

// lineAt is the text from byte i to the end of its line.
func (s *source) lineAt(i int) []byte {
	if n := bytes.IndexAny(s.data[i:], "\r\n"); n >= 0 {
		return s.data[i : i+n]
	}
	return s.data[i:]
}

func (s *source) lastItemEnd(v *Value) int32 {
	if len(v.Items) == 0 {
		return v.start
	}
	last := v.Items[len(v.Items)-1]
	switch {
	case last.use > 0:
		return s.nameEnd(last.use)
	case last.empty():
		return last.start
	}
	return s.valueEnd(last)
}

func (s *source) lastMemberEnd(v *Value) int32 {
	if len(v.Members) == 0 {
		return v.start
	}
	last := &v.Members[len(v.Members)-1]
	switch {
	case last.Value.use > 0:
		return s.nameEnd(last.Value.use)
	case !last.Value.empty():
		return s.valueEnd(last.Value)
	}
	end := s.keyEnd(last)
	i := int(end)
	for i < len(s.data) && (s.data[i] == ' ' || s.data[i] == '\t') {
		i++
	}
	if i < len(s.data) && s.data[i] == ':' {
		return int32(i + 1)
	}
	return end
}

// flowEnd is the byte after the closing bracket; without brackets, as in [a: b], after the last child.
func (s *source) flowEnd(v *Value) int32 {
	open := s.data[v.start]
	last := v.start + 1
	switch {
	case v.Kind == Object && len(v.Members) > 0:
		last = s.lastMemberEnd(v)
	case v.Kind == List && len(v.Items) > 0:
		last = s.lastItemEnd(v)
	}
	if open != '[' && open != '{' {
		return last
	}
	i := int(last)
	for i < len(s.data) {
		switch c := s.data[i]; {
		case c == ']' || c == '}':
			return int32(i + 1)
		case c == '#':
			i += len(s.lineAt(i))
		case c == '&' || c == '!':
			i = int(s.nameEnd(int32(i)))
		default:
			i++
		}
	}
	return int32(i)
}

// nameEnd is the byte after an alias, an anchor or a tag.
func (s *source) nameEnd(off int32) int32 {
	i := int(off) + 1
	if s.data[off] == '!' {
		for i < len(s.data) && !isSpace(s.data[i]) && bytes.IndexByte([]byte(",[]{}"), s.data[i]) < 0 {
			i++
		}
		return int32(i)
	}
	for i < len(s.data) && isNameByte(s.data[i]) {
		i++
	}
	return int32(i)
}

// isNameByte knows what yaml.v3 takes for part of an anchor's name.
func isNameByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-'
}

// skipProperties is the place of a value whose anchor or tag stands at off, and whether there is a tag. For a value
// without any text it is the byte after the last of them.
func (s *source) skipProperties(off int32, empty bool) (at int32, tag bool) {
	end := int(off)
	for i := end; i < len(s.data); {
		switch c := s.data[i]; {
		case c == '&' || c == '!':
			tag = tag || c == '!'
			i = int(s.nameEnd(int32(i)))
			end = i
		case empty && c != ' ' && c != '\t':
			return int32(end), tag
		case isSpace(c):
			i++
		case c == '#':
			i += len(s.lineAt(i))
		default:
			return int32(i), tag
		}
	}
	return int32(end), tag
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
