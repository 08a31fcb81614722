// Package scaffold begins what policy authors write: a whole pack for a strategy, and a rule with its
// test.
//
// From answers it makes files, by name and content, and writes nothing itself. With every answer given
// a rule is complete: it loads, its test passes, and its cases are judged as they say. An answer that
// lacks is a blank, marked TODO, which keeps the rule from being loaded until it is filled.
// What of the answers is wrong is told at once, each with the answer that it is about.
package scaffold

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"text/template"
	"unicode"
	"unicode/utf8"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Files are the contents of files, by name below the pack's folder, with forward slashes.
type Files map[string][]byte

// Problem is something wrong with an answer.
type Problem struct {
	// Answer names it as the command's flags do, e.g. "fact"; "rule" is the rule's id.
	Answer  string
	Message result.Text // what is wrong and what to do, without the answer's name
}

// Problems are all that is wrong with the answers, in the order of the answers.
type Problems []Problem

// Error gives one problem a line, in English.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, one := range p {
		lines[i] = one.Answer + ": " + one.Message.EN
	}
	return strings.Join(lines, "\n")
}

// add notes a problem; the arguments fit both languages.
func (p *Problems) add(answer string, message result.Text, args ...any) {
	*p = append(*p, Problem{answer, format(message, args...)})
}

// text checks a text that becomes part of a file. Space is folded; an empty text is fine here.
func (p *Problems) text(answer, text string) string {
	folded := strings.Join(strings.Fields(text), " ")
	switch {
	case !utf8.ValidString(text), strings.ContainsFunc(folded, func(r rune) bool { return unicode.IsControl(r) || r == '\ufeff' }):
		p.add(answer, textBadLetters)
	case strings.HasPrefix(folded, "TODO"):
		p.add(answer, textStillTODO)
	}
	return folded
}

// oneOf checks that an answer is one of those allowed.
func (p *Problems) oneOf(answer, given string, allowed []string) {
	if given == "" || slices.Contains(allowed, given) {
		return
	}
	if other, ok := inputs.Nearest(given, allowed); ok {
		p.add(answer, textUnknownNear, given, other)
		return
	}
	p.add(answer, textUnknown, given, listed(allowed))
}

//go:embed templates
var templateFiles embed.FS

var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"quoted": quoted, "folded": folded, "literal": literal, "body": body,
	}).ParseFS(templateFiles, "templates/*.tmpl"))
})

// render writes a template; it can only fail where the template is at fault, which the tests rule out.
func render(name string, data any) []byte {
	var b strings.Builder
	if err := templates().ExecuteTemplate(&b, name, data); err != nil {
		panic(err)
	}
	return []byte(b.String())
}
