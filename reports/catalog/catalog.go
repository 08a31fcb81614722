// Package catalog writes a reference work about a strategy's rules as one page for people: the
// rules by phase, by responsible role and by area, with what the strategy itself says of the phases
// and roles on a day, its needs, goals and units, and an entry for each rule with the strategy's
// wording, what to answer, how to meet it, and an example each way.
//
// The anchor of an entry is the rule's id, so that whatever names a rule can link to it;
// result.Docs.Of is the place that does. What the page has in common with others, and that it
// stands alone, is package page's.
package catalog

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

// Write writes the catalogue as an HTML page in UTF-8. The same catalogue and options give the
// same bytes. An error is one of writing to w.
func Write(w io.Writer, c *result.Catalogue, o Options) error {
	lang := words.Lang(o.Lang)
	if err := page.Write(w, templates[lang](), newWork(c, lang)); err != nil {
		return fmt.Errorf("write html reference work: %w", err)
	}
	return nil
}

var (
	//go:embed assets/catalog.css
	styles string
	//go:embed templates/*.tmpl
	templateFiles embed.FS
)

// templates holds the parsed templates of each language, whose functions speak that language.
var templates = map[string]func() *template.Template{
	"da": sync.OnceValue(func() *template.Template { return page.Parse(templateFiles, functions("da")) }),
	"en": sync.OnceValue(func() *template.Template { return page.Parse(templateFiles, functions("en")) }),
}

// functions are what the templates call, bound to a language.
func functions(lang string) template.FuncMap {
	all := page.Functions(lang, texts)
	maps.Copy(all, template.FuncMap{
		"rules":    func(n int) string { return words.Count(n, words.Requirements, lang) },
		"concerns": func(e *entry) string { return concerns(e, lang) },
		"answer":   func(f result.AskedFact) string { return words.Answer(f.Answer, f.Many, lang) },
		"reason":   func(r result.Reason) string { return words.Reason(r, lang) },
		"legend":   func(o result.Outcome) string { return words.OutcomeLegend(o, lang) },
		"when":     func(e *entry) string { return when(e, lang) },
		"why":      func(r result.Reason) string { return words.ReasonLegend(r, lang) },
		"example":  func(e *result.Example) example { return newExample(e, lang) },
		"values":   values,
	})
	return all
}

func say(key, lang string, args ...any) string { return page.Must(texts.Say(key, lang, args...)) }
