package baseline

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// The limits of a file: it may be large, but no part of it that is held at once.
const (
	maxToken = 16 << 20 // bytes of one text or number, with the blanks before it
	maxName  = 4 << 10  // bytes of the id of a rule or descriptor
	maxDepth = 1000     // levels of nesting
)

var errTooLong = errors.New("a text, a number or a row of blanks is longer than 16 MiB")

// scanner reads JSON token by token and knows the place of the last one.
type scanner struct {
	name      string
	decoder   *json.Decoder
	in        window
	line, col int // of the last token, from 1; columns in code points
}

func newScanner(name string, r io.Reader) *scanner {
	s := &scanner{name: name}
	s.in = window{source: r, line: 1, col: 1}
	s.decoder = json.NewDecoder(&s.in)
	s.decoder.UseNumber()
	s.in.offset = s.decoder.InputOffset
	return s
}

// place is a place in the file.
type place struct{ line, col int }

func (s *scanner) place() place { return place{s.line, s.col} }

// errorAt is an error that names file, line and column, and says what to do.
func (s *scanner) errorAt(p place, format string, args ...any) error {
	return fmt.Errorf("%s:%d:%d: %w; write a baseline with: pejl baseline", s.name, p.line, p.col, fmt.Errorf(format, args...))
}

// errorf is an error at the last token.
func (s *scanner) errorf(format string, args ...any) error {
	return s.errorAt(s.place(), format, args...)
}

// more says whether the object or list that is being read has another part.
func (s *scanner) more() bool {
	s.in.limit = s.decoder.InputOffset() + maxToken
	return s.decoder.More()
}

// next gives the next token; io.EOF, untouched, where the file is over after a whole value.
func (s *scanner) next() (json.Token, error) {
	before := s.decoder.InputOffset()
	s.in.limit = before + maxToken
	token, err := s.decoder.Token()
	s.line, s.col = s.in.tokenAfter(before)
	var syntax *json.SyntaxError
	switch {
	case err == nil || err == io.EOF:
		return token, err
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, s.errorf("the file is cut off here")
	case errors.As(err, &syntax), errors.Is(err, errTooLong):
		return nil, s.errorf("%w", err)
	}
	return nil, fmt.Errorf("read %s: %w", s.name, err)
}

// inside gives the next token within an object or list.
func (s *scanner) inside() (json.Token, error) {
	token, err := s.next()
	if err == io.EOF {
		return nil, s.errorf("the file is cut off here")
	}
	return token, err
}

// open takes the bracket that begins what is called so.
func (s *scanner) open(bracket json.Delim, what string) error {
	token, err := s.inside()
	if err != nil {
		return err
	}
	if token != bracket {
		kind := "an object"
		if bracket == '[' {
			kind = "a list"
		}
		return s.errorf("%s must be %s", what, kind)
	}
	return nil
}

// text takes a text of at most maxName bytes.
func (s *scanner) text(what string) (string, error) {
	token, err := s.inside()
	if err != nil {
		return "", err
	}
	text, ok := token.(string)
	if !ok {
		return "", s.errorf("%s must be a text", what)
	}
	if len(text) > maxName {
		return "", s.errorf("%s is longer than %d bytes", what, maxName)
	}
	return text, nil
}

// skip passes over the next value. It tells whether the value was other than null.
func (s *scanner) skip() (some bool, err error) {
	for depth := 0; ; {
		token, err := s.inside()
		if err != nil {
			return false, err
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			if depth++; depth > maxDepth {
				return false, s.errorf("nested deeper than %d levels", maxDepth)
			}
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return token != nil, nil
		}
	}
}

// form says which members an object has: take is called before the value of the i'th of names,
// each at most once. The first of them, need in number, must be there. Other members are refused where
// the form is strict, else passed over.
type form struct {
	what   string
	names  []string
	need   int
	strict bool
	hint   string // why one that must be there may not be
	take   func(i int) error
}

// object reads an object of the form.
func (s *scanner) object(f form) error {
	if err := s.open('{', f.what); err != nil {
		return err
	}
	return s.members(f, 0)
}

// members reads the members of an object up to its end; see member for seen.
func (s *scanner) members(f form, seen uint) error {
	for s.more() {
		var err error
		if seen, err = s.member(f, seen); err != nil {
			return err
		}
	}
	if _, err := s.inside(); err != nil {
		return err
	}
	for i, name := range f.names[:f.need] {
		if seen&(1<<i) == 0 {
			return s.errorf("%s that ends here has no member %q%s", f.what, name, f.hint)
		}
	}
	return nil
}

// member reads one member; seen has a bit for each of the names that came before.
func (s *scanner) member(f form, seen uint) (uint, error) {
	token, err := s.inside()
	if err != nil {
		return seen, err
	}
	key, _ := token.(string) // the decoder takes nothing else here
	i := slices.Index(f.names, key)
	switch {
	case i < 0 && f.strict:
		return seen, s.errorf("unknown member %.40q in %s; it has %s", key, f.what, strings.Join(f.names, ", "))
	case i < 0:
		_, err := s.skip()
		return seen, err
	case seen&(1<<i) != 0:
		return seen, s.errorf("%s has the member %q twice", f.what, key)
	}
	return seen | 1<<i, f.take(i)
}

// list reads a list; item is called before each of its parts.
func (s *scanner) list(what string, item func(i int) error) error {
	if err := s.open('[', what); err != nil {
		return err
	}
	for i := 0; s.more(); i++ {
		if err := item(i); err != nil {
			return err
		}
	}
	_, err := s.inside()
	return err
}

// window hands a file on to a decoder, bounds what the decoder holds at once, and keeps what it has
// not yet passed, so that places can be counted.
type window struct {
	source    io.Reader
	offset    func() int64 // how far the decoder is
	limit     int64        // bytes that may be handed on
	ahead     []byte       // handed on and not yet passed
	base      int64        // offset of ahead
	line, col int          // of base
}

func (w *window) Read(p []byte) (int, error) {
	w.pass(w.offset())
	room := w.limit - w.base - int64(len(w.ahead))
	if room <= 0 {
		return 0, errTooLong
	}
	n, err := w.source.Read(p[:min(int64(len(p)), room)])
	w.ahead = append(w.ahead, p[:n]...)
	return n, err
}

// pass counts lines and columns up to the offset.
func (w *window) pass(offset int64) {
	if offset <= w.base {
		return
	}
	n := min(int(offset-w.base), len(w.ahead))
	passed := w.ahead[:n]
	if lines := bytes.Count(passed, []byte("\n")); lines > 0 {
		w.line += lines
		w.col = 1
		passed = passed[bytes.LastIndexByte(passed, '\n')+1:]
	}
	w.col += utf8.RuneCount(passed)
	w.ahead, w.base = w.ahead[n:], w.base+int64(n)
}

// tokenAfter gives the place of the token that follows the offset.
func (w *window) tokenAfter(offset int64) (line, col int) {
	w.pass(offset)
	blank := len(w.ahead) - len(bytes.TrimLeft(w.ahead, " \t\r\n,:"))
	w.pass(w.base + int64(blank))
	return w.line, w.col
}
