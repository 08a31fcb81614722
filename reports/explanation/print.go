package explanation

import (
	"bufio"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// style is an ANSI "select graphic rendition" parameter list (ECMA-48, 8.3.117).
type style string

const (
	plain  style = ""
	bold   style = "1"
	dim    style = "2"
	red    style = "1;31"
	green  style = "1;32"
	yellow style = "1;33"
	cyan   style = "1;36"
)

const separator = " · "

// printer writes lines no wider than its width. The first error stays in the buffered writer.
type printer struct {
	w     *bufio.Writer
	lang  string
	width int
	color bool
	e     *result.Explanation
}

// span is a piece of a line in one style.
type span struct {
	text  string
	style style
}

func (p *printer) say(t result.Text) string { return t.In(p.lang) }

// fill puts values in the place of names in braces; they come in pairs.
func (p *printer) fill(t result.Text, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		pairs[i] = "{" + pairs[i] + "}"
	}
	return strings.NewReplacer(pairs...).Replace(p.say(t))
}

// line writes one line as it is, never wrapped: for what must not be split.
func (p *printer) line(indent int, spans ...span) {
	_, _ = p.w.WriteString(strings.Repeat(" ", indent))
	for _, s := range spans {
		p.write(words.Clean(s.text), s.style)
	}
	_ = p.w.WriteByte('\n')
}

// para writes text behind a lead, wrapped, the later rows two columns further in.
func (p *printer) para(indent int, lead span, text string, st style) {
	used := displaywidth.String(lead.text)
	hang := indent
	if used > 0 {
		hang += 2
	}
	for i, row := range words.Wrap(text, p.width-indent-used, p.width-hang) {
		if i == 0 {
			p.line(indent, lead, span{row, st})
			continue
		}
		p.line(hang, span{row, st})
	}
}

// text writes text at an indentation, wrapped.
func (p *printer) text(indent int, text string, st style) { p.para(indent, span{}, text, st) }

// heading writes a blank line and an underlined heading.
func (p *printer) heading(text string) {
	_ = p.w.WriteByte('\n')
	p.line(0, span{text, bold})
	p.line(0, span{strings.Repeat("─", min(displaywidth.String(text), p.width)), dim})
}

func (p *printer) write(text string, st style) {
	if p.color && st != plain && text != "" {
		text = "\x1b[" + string(st) + "m" + text + "\x1b[0m"
	}
	_, _ = p.w.WriteString(text)
}

// at is a place in a file, as editors and terminals make it a link; the file alone where no place is known.
func at(file string, start result.Position) string {
	if start == (result.Position{}) {
		return file
	}
	return file + ":" + number(start.Line) + ":" + number(start.Column)
}

func number(n int) string { return strconv.Itoa(n) }
