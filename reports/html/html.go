// Package html writes a run as one page for people: the verdict and what to do first, then the
// status, how it compares with a baseline, each requirement that is not met, what is waived, what
// is unanswered and what comes next. What it has in common with other pages, and that it stands
// alone, is package page's.
package html

import (
	"embed"
	"fmt"
	"html/template"
	"io"
	"maps"
	"sync"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
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
	t, err := templates[lang]().Clone()
	if err == nil {
		err = page.Write(w, t.Funcs(template.FuncMap{"docs": run.Docs.Of}), newReport(run, lang))
	}
	if err != nil {
		return fmt.Errorf("write html report: %w", err)
	}
	return nil
}

var (
	//go:embed assets/report.css
	styles string
	//go:embed templates/*.tmpl
	templateFiles embed.FS
)

// templates holds the parsed templates of each language, whose functions speak that language.
// They are cloned for each report, since docs, the link to the reference work, is the run's.
var templates = map[string]func() *template.Template{
	"da": sync.OnceValue(func() *template.Template { return page.Parse(templateFiles, functions("da")) }),
	"en": sync.OnceValue(func() *template.Template { return page.Parse(templateFiles, functions("en")) }),
}

// functions are what the templates call, bound to a language.
func functions(lang string) template.FuncMap {
	all := page.Functions(lang, texts)
	maps.Copy(all, template.FuncMap{
		"n":           func(key string, n int) (string, error) { return count(key, n, lang) },
		"outcome":     func(o result.Outcome) string { return words.Label(words.Outcome(o, lang)) },
		"legend":      func(o result.Outcome) string { return words.OutcomeLegend(o, lang) },
		"reason":      func(r result.Reason) string { return words.Reason(r, lang) },
		"why":         func(r result.Reason) string { return words.ReasonLegend(r, lang) },
		"severities":  func(s result.Severity) string { return words.Label(words.Severities(s, lang)) },
		"strategies":  func(run *result.Run) []string { return words.Strategies(run, lang) },
		"packs":       func(run *result.Run, whole bool) []string { return packs(run, lang, whole) },
		"policyPack":  func() string { return words.PolicyPack.In(lang) },
		"command":     words.Command,
		"runAgain":    func() string { return words.RunAgain.In(lang) },
		"arguments":   arguments,
		"verdict":     func(exitCode int) string { return words.Verdict(exitCode, lang) },
		"verdictIcon": verdictIcon,
		"gate":        func(failOn string) string { return texts["gate-"+failOn].In(lang) },
		"brokenSays":  func(n int) string { return words.Count(n, words.CouldNotBeChecked, lang) + "." },
		"ruleAnchor":  ruleAnchor,
		"docs":        result.Docs{}.Of,
		"table":       func(caption, first string, rows []statusRow) table { return table{caption, first, rows} },
		"quiet":       func(p *report, o result.Outcome) quiet { return quiet{p, o} },
		"allOutcomes": result.Outcomes,
		"allReasons":  func() []result.Reason { return []result.Reason{result.Violated, result.Undocumented} },
		"worstWords":  func(s *system) string { return s.WorstWords(lang) },
		"of":          func(p *report, s *system) systemOf { return systemOf{p, s} },
		"change":      func(c result.Change) string { return words.Label(words.Change(c, lang)) },
		"known":       func() string { return words.Label(words.UnchangedSince.In(lang)) },
		"gone":        func() string { return words.Label(words.GoneSince.In(lang)) },
		"goneNow":     func(g goneResult) string { return words.Label(words.GoneNow(&g.Gone, lang)) },
		"baseline":    func(b *result.Baseline) string { return words.BaselineName(b, lang) },
		"onlySince":   func(revision string) string { return words.OnlySince(revision, lang) },
		"covered":     func(d *result.Deviation) string { return words.Covered(d, lang) },
		"coversPart":  func() string { return words.CoversPart.In(lang) },
		"waiver":      func(d *result.Deviation) []words.Field { return words.WaiverFields(d, lang) },
		"faultName":   func(f result.DeviationFault) string { return words.Label(words.DeviationFault(f, lang)) },
		"faultCounts": func(g []faultGroup) string { return faultCounts(g, lang) },
		"few":         func(names []string) string { return few(names, lang) },
	})
	return all
}
