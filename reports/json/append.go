package json

import (
	"bytes"
	stdjson "encoding/json"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// The report is encoded by hand: a run has a result for each rule and descriptor, millions of
// them in a large portfolio, and encoding/json takes ten times as long for the same bytes.

const hexDigits = "0123456789abcdef"

// appendString appends s as a JSON string (RFC 8259, 7). A byte that is not UTF-8 becomes
// U+FFFD; U+2028 and U+2029 are escaped, since JavaScript once took them for line ends.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	b = appendEscaped(b, s)
	return append(b, '"')
}

// appendEscaped appends s as it stands between the quotes of a JSON string.
func appendEscaped(b []byte, s string) []byte {
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			b = append(b, s[start:i]...)
			b = appendControl(b, c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b = append(b, s[start:i]...)
			b = append(b, `\ufffd`...)
			start = i + size
		case r == '\u2028' || r == '\u2029':
			b = append(b, s[start:i]...)
			b = append(b, `\u202`...)
			b = append(b, hexDigits[r&0xf])
			start = i + size
		}
		i += size
	}
	return append(b, s[start:]...)
}

// appendControl appends an ASCII character that may not stand for itself.
func appendControl(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
}

// appendStrings appends an array of strings on one line.
func appendStrings[S ~string](b []byte, list []S) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(b, string(s))
	}
	return append(b, ']')
}

// appendPath appends a path as a JSON string, in the form of result.PathText.
func appendPath(b []byte, path []any) []byte {
	b = append(b, '"')
	start := len(b)
	for _, step := range path {
		switch s := step.(type) {
		case string:
			if len(b) > start {
				b = append(b, '.')
			}
			b = appendEscaped(b, s)
		case int:
			b = append(b, '[')
			b = strconv.AppendInt(b, int64(s), 10)
			b = append(b, ']')
		}
	}
	return append(b, '"')
}

// appendValue appends a value that is JSON already, on one line and as valid UTF-8.
func appendValue(b, value []byte) ([]byte, error) {
	if !stdjson.Valid(value) {
		return b, fmt.Errorf("value is not JSON: %.40q", value)
	}
	if !utf8.Valid(value) {
		value = bytes.ToValidUTF8(value, []byte("\ufffd"))
	}
	if bytes.IndexByte(value, '\n') < 0 && bytes.IndexByte(value, '\r') < 0 {
		return append(b, value...), nil
	}
	var line bytes.Buffer
	if err := stdjson.Compact(&line, value); err != nil {
		return b, err
	}
	return append(b, line.Bytes()...), nil
}

// appendMember appends `,"name":` and the string, or nothing where the string is empty.
func appendMember(b []byte, name, s string) []byte {
	if s == "" {
		return b
	}
	return appendText(b, name, s)
}

// appendText appends `,"name":` and the string, also an empty one.
func appendText(b []byte, name, s string) []byte {
	b = append(b, `,"`...)
	b = append(b, name...)
	b = append(b, `":`...)
	return appendString(b, s)
}
