package evaluator

import (
	"strings"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/ast"
)

// repeatedKey is a key that an object of a Rego file has twice. Rego keeps one of the two and says nothing, so that
// a case of a test, or a row of a table, is lost.
type repeatedKey struct {
	key   string // as it is written, with its quotation marks
	first int    // the line of the first
	at    *ast.Location
}

// repeatedKeys finds the texts that are keys of one object twice. It reads the source, since the parser has
// forgotten them.
func repeatedKeys(file, source string) []repeatedKey {
	s := keyScanner{file: file, source: source, line: 1}
	for s.at < len(s.source) {
		s.next()
	}
	return s.found
}

// keyScanner goes over a source, bracket by bracket.
type keyScanner struct {
	file, source string
	at           int
	line, begin  int              // the line and where it begins
	open         []map[string]int // for each bracket that is open, the lines of its keys
	mayKey       bool             // what comes next may be a key
	found        []repeatedKey
}

func (s *keyScanner) next() {
	c := s.source[s.at]
	switch c {
	case '"', '`':
		s.text(c)
		return
	case '#':
		if end := strings.IndexByte(s.source[s.at:], '\n'); end >= 0 {
			s.at += end
		} else {
			s.at = len(s.source)
		}
		return
	case '{', '[', '(':
		s.open = append(s.open, map[string]int{})
		s.mayKey = c == '{'
	case '}', ']', ')':
		s.open = s.open[:max(len(s.open)-1, 0)]
		s.mayKey = false
	case ',':
		s.mayKey = true
	case '\n':
		s.newline()
	case ' ', '\t', '\r':
	default:
		s.mayKey = false
	}
	s.at++
}

func (s *keyScanner) newline() { s.line, s.begin = s.line+1, s.at+1 }

// text passes over a text, and notes it where it is a key.
func (s *keyScanner) text(quote byte) {
	line, column := s.line, 1+utf8.RuneCountInString(s.source[s.begin:s.at])
	from := s.at
	for s.at++; s.at < len(s.source) && s.source[s.at] != quote; s.at++ {
		switch {
		case s.source[s.at] == '\\' && quote == '"':
			s.at++
		case s.source[s.at] == '\n':
			s.newline()
		}
	}
	s.at = min(s.at+1, len(s.source))
	key, mayKey := s.source[from:s.at], s.mayKey
	s.mayKey = false
	if len(s.open) == 0 || !mayKey || !followedByColon(s.source[s.at:]) {
		return
	}
	keys := s.open[len(s.open)-1]
	if first, twice := keys[key]; twice {
		at := &ast.Location{File: s.file, Row: line, Col: column, Text: []byte(key)}
		s.found = append(s.found, repeatedKey{key, first, at})
		return
	}
	keys[key] = line
}

// followedByColon says whether a colon that is no := comes next.
func followedByColon(rest string) bool {
	rest = strings.TrimLeft(rest, " \t\r\n")
	return strings.HasPrefix(rest, ":") && !strings.HasPrefix(rest, ":=")
}
