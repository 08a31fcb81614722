package text

import (
	"bufio"
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

// printer writes lines no wider than its width. The first error stays in the buffered writer,
// which gives it back on Flush.
type printer struct {
	w     *bufio.Writer
	lang  string
	width int
	color bool
	facts map[string]result.Fact
	docs  result.Docs
}

// span is a piece of a line in one style.
type span struct {
	text  string
	style style
}

// say gives a text in the report's language.
func (p *printer) say(t result.Text) string { return t.In(p.lang) }

func (p *printer) blank() { _ = p.w.WriteByte('\n') }

// line writes one line as it is, never wrapped: for what must not be split.
func (p *printer) line(indent int, spans ...span) {
	_, _ = p.w.WriteString(strings.Repeat(" ", indent))
	for _, s := range spans {
		p.write(words.Clean(s.text), s.style)
	}
	p.blank()
}

// para writes text behind a lead, wrapped, the later rows two columns further in.
func (p *printer) para(indent int, lead span, text string, st style) {
	lead.text = words.Clean(lead.text)
	used := displaywidth.String(lead.text)
	hang := indent
	if used > 0 {
		hang += 2
	}
	for i, row := range words.Wrap(text, p.width-indent-used, p.width-hang) {
		if i == 0 {
			_, _ = p.w.WriteString(strings.Repeat(" ", indent))
			if row == "" {
				lead.text = strings.TrimRight(lead.text, " ")
			}
			p.write(lead.text, lead.style)
		} else {
			_, _ = p.w.WriteString(strings.Repeat(" ", hang))
		}
		p.write(row, st)
		p.blank()
	}
}

// text writes text at an indentation, wrapped.
func (p *printer) text(indent int, text string, st style) { p.para(indent, span{}, text, st) }

// heading writes a blank line and an underlined heading.
func (p *printer) heading(text string) {
	p.blank()
	widest := 0
	for _, row := range words.Wrap(text, p.width, p.width) {
		widest = max(widest, displaywidth.String(row))
		p.line(0, span{row, bold})
	}
	p.line(0, span{strings.Repeat("─", min(widest, p.width)), dim})
}

func (p *printer) write(text string, st style) {
	if !p.color || st == plain || text == "" {
		_, _ = p.w.WriteString(text)
		return
	}
	_, _ = p.w.WriteString("\x1b[" + string(st) + "m" + text + "\x1b[0m")
}

func (p *printer) list(items []string) string { return words.List(items, p.lang) }

func (p *printer) quote(s string) string { return words.Quote(s, p.lang) }

// longest is how many characters of one text of a descriptor are shown.
const longest = 300

func clip(s string) string { return words.Clip(s, longest) }
