package page

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Texts are the texts of one page, by key; the common ones are found in every page's too.
type Texts map[string]result.Text

// Say gives a text in a language, its verbs filled with args.
func (t Texts) Say(key, lang string, args ...any) (string, error) {
	text, ok := t[key]
	if !ok {
		text, ok = Common[key]
	}
	switch {
	case !ok:
		return "", fmt.Errorf("no text %q", key)
	case len(args) == 0:
		return text.In(lang), nil
	}
	return fmt.Sprintf(text.In(lang), args...), nil
}

// Functions are what the templates of every page call, bound to a language and a page's texts.
func Functions(lang string, texts Texts) template.FuncMap {
	return template.FuncMap{
		"t":          func(key string, args ...any) (string, error) { return texts.Say(key, lang, args...) },
		"in":         func(t result.Text) string { return t.In(lang) },
		"danishOnly": func(t result.Text) bool { return lang != "da" && t.EN == "" },
		"foreign":    func() bool { return lang != "da" },
		"heading":    func(h words.Heading) string { return h.In(lang) },
		"quote":      func(s string) string { return words.Quote(s, lang) },
		"date":       func(iso string) string { return words.Date(iso, lang) },
		"longDate":   func(iso string) string { return words.LongDate(iso, lang) },
		"number":     func(n int) string { return words.Number(n, lang) },
		"area":       func(r *result.Rule) string { return words.Area(r, lang) },
		"kind":       func(kind string) string { return words.Kind(kind, lang) },
		"phase":      func(p result.Phase) string { return words.Phase(p, lang) },
		"severity":   func(s result.Severity) string { return words.Label(words.Severity(s, lang)) },
		"modality":   func(m result.Modality) string { return words.Modality(m, lang) },
		"label":      words.Label,
		"nothing":    func() string { return words.Nothing },
		"scale":      func() []scaleLine { return scale(lang) },
	}
}

// Must is for texts whose keys the tests use, all of them.
func Must(s string, err error) string {
	if err != nil {
		panic(err)
	}
	return s
}

// scaleLine is a severity and the wordings of the strategy that lead to it.
type scaleLine struct {
	Severity result.Severity
	Words    string
}

func scale(lang string) []scaleLine {
	var lines []scaleLine
	for _, severity := range result.Severities() {
		var wordings []string
		for _, m := range result.Modalities() {
			if m.Severity() == severity {
				wordings = append(wordings, words.Quote(words.Modality(m, lang), lang))
			}
		}
		lines = append(lines, scaleLine{severity, words.List(wordings, lang)})
	}
	return lines
}

// Slug writes a text with the letters a to z, digits and hyphens only.
func Slug(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'æ':
			b.WriteString("ae")
		case r == 'ø':
			b.WriteString("oe")
		case r == 'å':
			b.WriteString("aa")
		default:
			b.WriteByte('-')
		}
	}
	if b.Len() == 0 {
		return "x"
	}
	return b.String()
}
