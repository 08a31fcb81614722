// Package screen writes lines for a terminal: no wider than it is, and coloured where it shows colours.
package screen

import (
	"bufio"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Style is an ANSI "select graphic rendition" parameter list (ECMA-48, 8.3.117).
type Style string

// The styles that reports use.
const (
	Plain  Style = ""
	Bold   Style = "1"
	Dim    Style = "2"
	Red    Style = "1;31"
	Green  Style = "1;32"
	Yellow Style = "1;33"
	Cyan   Style = "1;36"
)

// Printer writes lines no wider than its width. The first error stays in the buffered writer,
// which gives it back on Flush.
type Printer struct {
	W     *bufio.Writer
	Lang  string // "da" or "en"
	Width int    // in columns
	Color bool
}

// Span is a piece of a line in one style.
type Span struct {
	Text  string
	Style Style
}

// In is a piece of a line.
func In(text string, style Style) Span { return Span{Text: text, Style: style} }

// Say gives a text in the report's language.
func (p *Printer) Say(t result.Text) string { return t.In(p.Lang) }

// Fill gives a text with values in the place of names in braces; they come in pairs.
func (p *Printer) Fill(t result.Text, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(p.Say(t))
}

// Blank writes an empty line.
func (p *Printer) Blank() { _ = p.W.WriteByte('\n') }

// Line writes one line as it is, never wrapped: for what must not be split.
func (p *Printer) Line(indent int, spans ...Span) {
	_, _ = p.W.WriteString(strings.Repeat(" ", indent))
	for _, s := range spans {
		p.write(words.Clean(s.Text), s.Style)
	}
	p.Blank()
}

// Para writes text behind a lead, wrapped, the later rows two columns further in.
func (p *Printer) Para(indent int, lead Span, text string, st Style) {
	lead.Text = words.Clean(lead.Text)
	used := displaywidth.String(lead.Text)
	hang := indent
	if used > 0 {
		hang += 2
	}
	for i, row := range words.Wrap(text, p.Width-indent-used, p.Width-hang) {
		if i == 0 {
			_, _ = p.W.WriteString(strings.Repeat(" ", indent))
			if row == "" {
				lead.Text = strings.TrimRight(lead.Text, " ")
			}
			p.write(lead.Text, lead.Style)
		} else {
			_, _ = p.W.WriteString(strings.Repeat(" ", hang))
		}
		p.write(row, st)
		p.Blank()
	}
}

// Text writes text at an indentation, wrapped.
func (p *Printer) Text(indent int, text string, st Style) { p.Para(indent, Span{}, text, st) }

// Heading writes a blank line and an underlined heading.
func (p *Printer) Heading(text string) {
	p.Blank()
	widest := 0
	for _, row := range words.Wrap(text, p.Width, p.Width) {
		widest = max(widest, displaywidth.String(row))
		p.Line(0, In(row, Bold))
	}
	p.Line(0, In(strings.Repeat("─", min(widest, p.Width)), Dim))
}

func (p *Printer) write(text string, st Style) {
	if p.Color && st != Plain && text != "" {
		text = "\x1b[" + string(st) + "m" + text + "\x1b[0m"
	}
	_, _ = p.W.WriteString(text)
}
