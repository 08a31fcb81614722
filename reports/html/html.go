// Package html writes a run as one page for people: the verdict and what to do first, then the
// status, each requirement that is not met, what is unanswered and what comes next.
//
// The page stands alone. Styles, script and drawings are inside it, nothing is loaded, and its
// content security policy forbids loading. Without scripts everything is there to be read; the
// script adds a search. It is made to be printed.
package html

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"sync"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Options are the choices of one page.
type Options struct {
	Lang string // "da" or "en"; anything else gives Danish
}

// Write writes the run as an HTML page in UTF-8. The same run and options give the same bytes.
// An error is one of writing to w.
func Write(w io.Writer, run *result.Run, o Options) error {
	lang := words.Lang(o.Lang)
	page := newPage(run, lang)
	buffered := bufio.NewWriter(w)
	if err := templates[lang]().ExecuteTemplate(buffered, "page", page); err != nil {
		return fmt.Errorf("write html report: %w", err)
	}
	if err := buffered.Flush(); err != nil {
		return fmt.Errorf("write html report: %w", err)
	}
	return nil
}

var (
	//go:embed assets/report.css
	styles string
	//go:embed assets/report.js
	script string
	//go:embed templates/*.tmpl
	templateFiles embed.FS
)

// policy is the page's content security policy: nothing may be loaded, and only the styles and
// the script that the page was written with may run.
func policy() string {
	return fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'",
		digest(styles), digest(script))
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// templates holds the parsed templates of each language, whose functions speak that language.
var templates = map[string]func() *template.Template{
	"da": sync.OnceValue(func() *template.Template { return parse("da") }),
	"en": sync.OnceValue(func() *template.Template { return parse("en") }),
}

func parse(lang string) *template.Template {
	t := template.New("").Funcs(functions(lang))
	return template.Must(t.ParseFS(templateFiles, "templates/*.tmpl"))
}

// functions are what the templates call, bound to a language.
func functions(lang string) template.FuncMap {
	return template.FuncMap{
		"t":          func(key string, args ...any) (string, error) { return say(key, lang, args...) },
		"n":          func(key string, n int) (string, error) { return count(key, n, lang) },
		"in":         func(t result.Text) string { return t.In(lang) },
		"danishOnly": func(t result.Text) bool { return lang != "da" && t.EN == "" },
		"foreign":    func() bool { return lang != "da" },
		"heading":    func(h words.Heading) string { return h.In(lang) },
		"quote":      func(s string) string { return words.Quote(s, lang) },
		"date":       func(iso string) string { return words.Date(iso, lang) },
		"longDate":   func(iso string) string { return words.LongDate(iso, lang) },
		"number":     func(n int) string { return words.Number(n, lang) },
		"area":       func(code string) string { return words.Area(code, lang) },
		"kind":       func(kind string) string { return words.Kind(kind, lang) },
		"phase":      func(p result.Phase) string { return words.Phase(p, lang) },
		"outcome":    func(o result.Outcome) string { return words.Label(words.Outcome(o, lang)) },
		"legend":     func(o result.Outcome) string { return words.OutcomeLegend(o, lang) },
		"reason":     func(r result.Reason) string { return words.Reason(r, lang) },
		"why":        func(r result.Reason) string { return words.ReasonLegend(r, lang) },
		"severity":   func(s result.Severity) string { return words.Label(words.Severity(s, lang)) },
		"severities": func(s result.Severity) string { return words.Label(words.Severities(s, lang)) },
		"modality":   func(m result.Modality) string { return words.Modality(m, lang) },
		"strategy":   func(id string) string { return words.Label(words.Strategy(id, lang)) },
		"label":      words.Label,
		"nothing":    func() string { return words.Nothing },

		"verdict":     func(exitCode int) string { return words.Verdict(exitCode, lang) },
		"verdictIcon": verdictIcon,
		"gate":        func(failOn string) string { return texts["gate-"+failOn].In(lang) },
		"brokenSays":  func(n int) string { return words.Count(n, words.CouldNotBeChecked, lang) + "." },
		"ruleAnchor":  ruleAnchor,
		"choice":      func(name, label string, o []option) choice { return choice{name, label, o} },
		"table":       func(caption, first string, rows []statusRow) table { return table{caption, first, rows} },
		"quiet":       func(p *page, o result.Outcome) quiet { return quiet{p, o} },
		"allOutcomes": result.Outcomes,
		"allReasons":  func() []result.Reason { return []result.Reason{result.Violated, result.Undocumented} },
		"worstWords":  func(s *system) string { return s.WorstWords(lang) },
		"few":         func(names []string) string { return few(names, lang) },
		"scale":       func() []scaleLine { return scale(lang) },
	}
}
