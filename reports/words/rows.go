package words

import (
	"bufio"
	"io"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Rows writes plain text in rows of a width; what the writer refuses comes out of Flush.
type Rows struct {
	w     *bufio.Writer
	width int
}

// NewRows writes to w at a width; 0 is 80, and less than 40 is 40.
func NewRows(w io.Writer, width int) *Rows {
	if width == 0 {
		width = 80
	}
	return &Rows{bufio.NewWriter(w), max(width, 40)}
}

// Row writes a text at an indentation as it is.
func (r *Rows) Row(indent int, text string) {
	_, _ = r.w.WriteString(strings.Repeat(" ", indent) + text + "\n")
}

// Para writes a text at an indentation, wrapped.
func (r *Rows) Para(indent int, text string) { r.Hanging(indent, indent, text) }

// Hanging writes a text, wrapped, with the first row at one indentation and the others at another.
func (r *Rows) Hanging(first, rest int, text string) {
	indent := first
	for _, row := range Wrap(text, r.width-first, r.width-rest) {
		r.Row(indent, row)
		indent = rest
	}
}

// Heading writes a blank line and an underlined heading.
func (r *Rows) Heading(text string) {
	r.Row(0, "")
	widest := 0
	for _, row := range Wrap(text, r.width, r.width) {
		widest = max(widest, displaywidth.String(row))
		r.Row(0, row)
	}
	r.Row(0, strings.Repeat("─", min(widest, r.width)))
}

// Flush ends the writing.
func (r *Rows) Flush() error { return r.w.Flush() }
