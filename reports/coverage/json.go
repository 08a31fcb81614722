package coverage

import (
	"encoding/json"
	"io"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The members of the JSON form. Those that are empty are left out, but for lists and counts.
type (
	report struct {
		Language   string     `json:"language"`
		Strategies []strategy `json:"strategies"`
	}
	strategy struct {
		ID       string    `json:"id"`
		Name     string    `json:"name"`
		Document string    `json:"document"`
		File     string    `json:"file"`
		Sources  []string  `json:"sources"`
		Counts   counts    `json:"counts"`
		Sections []section `json:"sections"`
		Faults   []fault   `json:"faults"`
	}
	counts struct {
		Sections    int `json:"sections"`
		Sentences   int `json:"sentences"`
		WithRules   int `json:"with_rules"`
		WithReason  int `json:"with_reason"`
		Background  int `json:"background"`
		Rules       int `json:"rules"`
		PlacedRules int `json:"placed_rules"`
	}
	section struct {
		Section   string     `json:"section"`
		Line      int        `json:"line"`
		Sentences []sentence `json:"sentences"`
	}
	sentence struct {
		Line       int      `json:"line"`
		Text       string   `json:"text"`
		Rules      []string `json:"rules,omitempty"`
		Reason     string   `json:"reason,omitempty"`
		Background bool     `json:"background,omitempty"`
	}
	fault struct {
		Code    string `json:"code"`
		File    string `json:"file"`
		Line    int    `json:"line,omitempty"`
		Rule    string `json:"rule,omitempty"`
		Message string `json:"message"`
	}
)

// WriteJSON writes an object with language and strategies. A strategy has its sections in the
// document's order, with the line of each section and sentence in the coverage file, and its
// faults, sorted by file and line. Names, reasons and messages are in the language. The only
// errors are those of w.
func WriteJSON(w io.Writer, coverages []*result.Coverage, o Options) error {
	lang := words.Lang(o.Lang)
	out := report{Language: lang, Strategies: []strategy{}}
	for _, c := range coverages {
		n := c.Count()
		s := strategy{
			ID: c.Strategy, Name: c.Name.In(lang), Document: c.Document, File: c.File, Sources: append([]string{}, c.Sources...),
			Counts:   counts{n.Sections, n.Sentences, n.WithRules, n.WithReason, n.Descriptive, c.Rules, c.Placed},
			Sections: sectionsOf(c, lang), Faults: []fault{},
		}
		for _, f := range c.Faults {
			s.Faults = append(s.Faults, fault{f.Code, f.File, f.Line, f.Rule, f.Message.In(lang)})
		}
		out.Strategies = append(out.Strategies, s)
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

func sectionsOf(c *result.Coverage, lang string) []section {
	out := []section{}
	for _, s := range c.Sections {
		one := section{Section: s.Path, Line: s.Line, Sentences: []sentence{}}
		for _, t := range s.Sentences {
			one.Sentences = append(one.Sentences, sentence{t.Line, t.Text, t.Rules, t.Reason.In(lang), t.Background})
		}
		out = append(out, one)
	}
	return out
}
