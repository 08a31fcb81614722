package inputs

import (
	"bytes"
	"sort"
	"unicode/utf8"
)

// source is the text of one file with what it takes to turn bytes into lines and columns and back.
// Lines end with LF, CR LF or CR, as editors count them.
type source struct {
	data  []byte
	lines []int32 // where each line begins, the first after a byte order mark
	ascii bool
	marks []int32 // code points before every markEvery-th byte; only for files with long lines
}

const (
	markEvery = 1024
	longLine  = 4096
)

var byteOrderMark = []byte{0xEF, 0xBB, 0xBF}

func newSource(data []byte) *source {
	s := &source{data: data, ascii: true}
	from := 0
	if bytes.HasPrefix(data, byteOrderMark) {
		from = len(byteOrderMark)
	}
	s.lines = append(make([]int32, 0, len(data)/24+1), int32(from))
	longest, begin := 0, from
	for i := from; i < len(data); i++ {
		switch c := data[i]; {
		case c == '\n' || c == '\r' && (i+1 == len(data) || data[i+1] != '\n'):
			longest, begin = max(longest, i-begin), i+1
			s.lines = append(s.lines, int32(begin))
		case c >= utf8.RuneSelf:
			s.ascii = false
		}
	}
	if longest = max(longest, len(data)-begin); longest > longLine && !s.ascii {
		s.mark()
	}
	return s
}

func (s *source) mark() {
	s.marks = make([]int32, 0, len(s.data)/markEvery+1)
	points := int32(0)
	for i, c := range s.data {
		if i%markEvery == 0 {
			s.marks = append(s.marks, points)
		}
		if utf8.RuneStart(c) {
			points++
		}
	}
}

// points counts the code points of the file before a byte.
func (s *source) points(off int32) int32 {
	if len(s.marks) == 0 {
		return 0
	}
	m := min(int(off)/markEvery, len(s.marks)-1)
	n := s.marks[m]
	for _, c := range s.data[m*markEvery : off] {
		if utf8.RuneStart(c) {
			n++
		}
	}
	return n
}

// offset is the byte at a line and column, both from 1; places beyond the end of the file give its end.
func (s *source) offset(line, column int) int32 {
	if line < 1 || line > len(s.lines) {
		return int32(len(s.data))
	}
	off := int(s.lines[line-1])
	if s.ascii {
		return int32(min(off+column-1, len(s.data)))
	}
	skip := int32(column - 1)
	if s.marks != nil {
		want := s.points(int32(off)) + skip
		m := sort.Search(len(s.marks), func(i int) bool { return s.marks[i] > want }) - 1
		if from := m * markEvery; from > off {
			off, skip = from, want-s.marks[m]
			for off < len(s.data) && !utf8.RuneStart(s.data[off]) {
				off++
			}
		}
	}
	for ; skip > 0 && off < len(s.data); skip-- {
		for off++; off < len(s.data) && !utf8.RuneStart(s.data[off]); {
			off++
		}
	}
	return int32(off)
}

// position is the line and column of a byte.
func (s *source) position(off int32) Position {
	off = min(max(off, s.lines[0]), int32(len(s.data)))
	line := sort.Search(len(s.lines), func(i int) bool { return s.lines[i] > off })
	begin := s.lines[line-1]
	column := off - begin
	switch {
	case s.ascii:
	case s.marks != nil:
		column = s.points(off) - s.points(begin)
	default:
		column = int32(utf8.RuneCount(s.data[begin:off]))
	}
	return Position{Line: line, Column: int(column) + 1}
}

// line is the text of a line counted from 1, without its end.
func (s *source) line(n int) []byte {
	if n < 1 || n > len(s.lines) {
		return nil
	}
	end := len(s.data)
	if n < len(s.lines) {
		end = int(s.lines[n])
	}
	return bytes.TrimRight(s.data[s.lines[n-1]:end], "\r\n")
}

// refusal looks for what makes a text unreadable before any parser sees it: the code of the problem, where,
// and the number of the offending byte or character.
func refusal(data []byte, json bool) (code string, off, number int) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}), bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return "utf-16", 0, 0
	case bytes.HasPrefix(data, byteOrderMark):
		off = len(byteOrderMark)
	}
	for off < len(data) {
		c := data[off]
		switch {
		case c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0x7F:
			off++
			continue
		case c < utf8.RuneSelf:
			return "control-character", off, int(c)
		}
		r, size := utf8.DecodeRune(data[off:])
		switch {
		case r == utf8.RuneError && size == 1:
			return "not-utf-8", off, int(c)
		case isControl(r) || !json && isForeignBreak(r):
			return "control-character", off, int(r)
		}
		off += size
	}
	return "", 0, 0
}

// isControl names the characters that YAML 1.2, 5.1 does not allow in a text, and the byte order mark in its midst.
func isControl(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || r == 0x85:
		return false
	case r < ' ' || r >= 0x7F && r < 0xA0:
		return true
	}
	return r == 0xFEFF || r == 0xFFFE || r == 0xFFFF
}

// isForeignBreak names the characters that end a line in YAML 1.1 but not in YAML 1.2 or in editors.
func isForeignBreak(r rune) bool {
	return r == 0x85 || r == 0x2028 || r == 0x2029
}
