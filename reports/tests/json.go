package tests

import (
	"encoding/json"
	"io"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The members of the JSON form. Those that are empty are left out, but for lists and counts.
type (
	report struct {
		Language string    `json:"language"`
		Passed   bool      `json:"passed"`
		Counts   counts    `json:"counts"`
		Tests    []test    `json:"tests"`
		Coverage *coverage `json:"coverage,omitempty"`
	}
	counts struct {
		Rules   int `json:"rules"`
		Passed  int `json:"passed"`
		Failed  int `json:"failed"`
		Error   int `json:"error"`
		Skipped int `json:"skipped"`
	}
	test struct {
		Kind    string  `json:"kind"`
		Package string  `json:"package"`
		Name    string  `json:"name"`
		Case    string  `json:"case,omitempty"`
		Rule    string  `json:"rule,omitempty"`
		File    string  `json:"file"`
		Line    int     `json:"line"`
		Outcome string  `json:"outcome"`
		Output  string  `json:"output,omitempty"`
		Faults  []fault `json:"faults,omitempty"`
	}
	fault struct {
		Code       string       `json:"code"`
		File       string       `json:"file"`
		Line       int          `json:"line,omitempty"`
		Message    string       `json:"message"`
		Compared   []comparison `json:"compared,omitempty"`
		Expression string       `json:"expression,omitempty"`
		Values     []value      `json:"values,omitempty"`
	}
	comparison struct {
		What     string   `json:"what"`
		Expected []string `json:"expected"`
		Got      []string `json:"got"`
	}
	value struct {
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	coverage struct {
		Percent   float64 `json:"percent"`
		Threshold float64 `json:"threshold,omitempty"`
		Files     []file  `json:"files"`
	}
	file struct {
		File      string   `json:"file"`
		Percent   float64  `json:"percent"`
		Covered   int      `json:"covered_lines"`
		Uncovered int      `json:"uncovered_lines"`
		Ranges    [][2]int `json:"uncovered"`
	}
)

// WriteJSON writes an object with language, passed, counts, tests and, where it was measured, coverage.
// Messages are in the language. The only errors are those of w.
func WriteJSON(w io.Writer, tests *result.Tests, o Options) error {
	lang := words.Lang(o.Lang)
	out := report{Language: lang, Passed: tests.Passed(), Tests: []test{}, Counts: counts{
		tests.Rules, tests.Count(result.TestPassed), tests.Count(result.TestFailed), tests.Count(result.TestError), tests.Count(result.TestSkipped),
	}}
	for i := range tests.Tests {
		t := &tests.Tests[i]
		one := test{
			Kind: string(t.Kind), Package: t.Package, Name: t.Name, Case: t.Case, Rule: t.Rule,
			File: t.File, Line: t.Line, Outcome: string(t.Outcome), Output: t.Output,
		}
		for j := range t.Faults {
			one.Faults = append(one.Faults, faultOf(&t.Faults[j], lang))
		}
		out.Tests = append(out.Tests, one)
	}
	if c := tests.Coverage; c != nil {
		total := c.Total()
		out.Coverage = &coverage{Percent: total.Percent(), Threshold: c.Threshold, Files: []file{}}
		for i := range c.Files {
			f := &c.Files[i]
			out.Coverage.Files = append(out.Coverage.Files, file{f.File, f.Percent(), f.Covered, f.Uncovered, append([][2]int{}, f.Ranges...)})
		}
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

func faultOf(f *result.TestFault, lang string) fault {
	out := fault{Code: f.Code, File: f.File, Line: f.Line, Message: f.Message.In(lang), Expression: f.Expression}
	for _, row := range f.Compared {
		out.Compared = append(out.Compared, comparison{row.What, append([]string{}, row.Expected...), append([]string{}, row.Got...)})
	}
	for _, v := range f.Values {
		out.Values = append(out.Values, value(v))
	}
	return out
}
