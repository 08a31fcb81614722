package inputs

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// maxPlainKey is below the 1024 characters within which YAML wants the colon after a key (1.2, 7.4.2).
const maxPlainKey = 1000

// isMember tells whether a key with its colon is next; the reader stays where it is.
func (p *plainReader) isMember() bool {
	at := p.at
	_, ok := p.blockKey()
	p.at = at
	return ok
}

// blockKey reads a key with its colon.
func (p *plainReader) blockKey() (Member, bool) {
	m := Member{start: int32(p.at)}
	switch c := p.text[p.at]; {
	case c == '"' || c == '\'':
		if !p.quotedKey(&m) {
			return m, false
		}
	case beginsPlainKey(c):
		colon := p.colon()
		if colon < 0 {
			return m, false
		}
		m.Key = strings.TrimRight(p.text[p.at:colon], " ")
		p.at = colon
	}
	if p.at == p.end || p.text[p.at] != ':' || p.at+1 < p.end && p.text[p.at+1] != ' ' {
		return m, false
	}
	p.at++
	return m, p.isKey(&m)
}

// quotedKey reads the text of a key in quotation marks and the spaces after it.
func (p *plainReader) quotedKey(m *Member) (ok bool) {
	if m.Key, m.style, ok = p.quoted(); ok {
		p.skipSpaces()
	}
	return ok
}

// colon finds the colon that ends a key without quotation marks; negative where there is none before a comment.
func (p *plainReader) colon() int {
	for i := p.at; i < p.end; i++ {
		switch p.text[i] {
		case ':':
			if i+1 == p.end || p.text[i+1] == ' ' {
				return i
			}
		case '#':
			if p.text[i-1] == ' ' {
				return -1
			}
		}
	}
	return -1
}

// isKey refuses keys that are refused otherwise, and those that are too long; p.at is the byte after the colon.
func (p *plainReader) isKey(m *Member) bool {
	if p.at-int(m.start) > maxPlainKey || m.Key == "" {
		return false
	}
	c := m.Key[0]
	return c > ' ' && c < 0x80 || strings.TrimSpace(m.Key) != ""
}

// beginsPlainKey knows the bytes that a key without quotation marks begins with; YAML allows a few more.
func beginsPlainKey(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c >= 0x80
}

// plainScalar reads a scalar without quotation marks up to the end of the line or a comment.
func (p *plainReader) plainScalar() *Value {
	at, end := p.at, p.end
	if !p.beginsPlain() {
		return nil
	}
scan:
	for i := at; i < end; i++ {
		switch p.text[i] {
		case ':':
			if i+1 == end || p.text[i+1] == ' ' {
				return nil
			}
		case '#':
			if p.text[i-1] == ' ' {
				end = i
				break scan
			}
		}
	}
	p.at = end
	return p.unquoted(at, end)
}

// beginsPlain tells whether what is next may begin a scalar without quotation marks, anywhere.
func (p *plainReader) beginsPlain() bool {
	switch c := p.text[p.at]; c {
	case '-':
		return p.at+1 < p.end && !strings.ContainsRune(" ,[]{}?:", rune(p.text[p.at+1]))
	case '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`':
		return false
	}
	return true
}

// unquoted makes a value of a text without quotation marks, and perhaps with spaces after it.
func (p *plainReader) unquoted(at, end int) *Value {
	for p.text[end-1] == ' ' {
		end--
	}
	text := p.text[at:end]
	v := p.newValue(plainKind(text), stylePlain, at)
	if v != nil && v.Kind != Null {
		v.Text = text
	}
	return v
}

// quotedScalar reads a scalar in quotation marks.
func (p *plainReader) quotedScalar() *Value {
	at := p.at
	text, how, ok := p.quoted()
	if !ok {
		return nil
	}
	v := p.newValue(String, how, at)
	if v != nil {
		v.Text = text
	}
	return v
}

// quoted reads a text in quotation marks that ends on its line.
func (p *plainReader) quoted() (text string, how style, ok bool) {
	quote := p.text[p.at]
	how = styleSingle
	if quote == '"' {
		how = styleDouble
	}
	from := p.at + 1
	for i := from; i < p.end; i++ {
		switch c := p.text[i]; {
		case c == '\\' && quote == '"', c == quote && quote == '\'' && i+1 < p.end && p.text[i+1] == quote:
			text, ok = p.escaped(from, i, quote)
			return text, how, ok
		case c == quote:
			p.at = i + 1
			return p.text[from:i], how, true
		}
	}
	return "", how, false
}

// escaped reads a quoted text with its first escape at byte i.
func (p *plainReader) escaped(from, i int, quote byte) (string, bool) {
	var b strings.Builder
	for i < p.end {
		c := p.text[i]
		switch {
		case quote == '"' && c == '\\':
			r, size := escapeOf(p.text[i+1 : p.end])
			if size == 0 {
				return "", false
			}
			b.WriteString(p.text[from:i])
			b.WriteRune(r)
			i += 1 + size
			from = i
		case c != quote:
			i++
		case quote == '\'' && i+1 < p.end && p.text[i+1] == quote:
			b.WriteString(p.text[from : i+1])
			i += 2
			from = i
		default:
			b.WriteString(p.text[from:i])
			p.at = i + 1
			return b.String(), true
		}
	}
	return "", false
}

// escapeOf is the character that the text after a backslash stands for, and how many bytes tell so; 0 bytes for an
// escape that is wrong, rare, or gives what no text may hold.
func escapeOf(text string) (rune, int) {
	if text == "" {
		return 0, 0
	}
	switch c := text[0]; c {
	case '"', '\\':
		return rune(c), 1
	case 'n':
		return '\n', 1
	case 'u':
		const size = 1 + 4
		if len(text) < size {
			return 0, 0
		}
		n, err := strconv.ParseUint(text[1:size], 16, 16)
		if r := rune(n); err == nil && !isControl(r) && !utf16.IsSurrogate(r) {
			return r, size
		}
	}
	return 0, 0
}
