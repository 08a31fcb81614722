package junit

import (
	"cmp"
	"encoding/xml"
	"io"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/words"
)

// WriteTests writes what a policy pack's own tests said of it: a suite is a file's package of tests, a
// test that failed a failure, one that broke an error. There are no times: the same result gives the
// same bytes. Coverage belongs to no test. The only errors are those of w.
func WriteTests(w io.Writer, tests *result.Tests, o Options) error {
	lang := words.Lang(o.Lang)
	var all []suite
	root := suites{Name: "pejl policy test"}
	for i := range tests.Tests {
		t := &tests.Tests[i]
		if len(all) == 0 || all[len(all)-1].ID != words.Clean(t.Package) {
			all = append(all, suite{Name: words.Clean(cmp.Or(t.Rule, t.Package)), ID: words.Clean(t.Package), File: words.Clean(t.File)})
		}
		c, count := testOf(t, lang)
		last := &all[len(all)-1]
		last.Cases = append(last.Cases, c)
		last.add(count)
		root.add(count)
	}
	return encode(w, root, all)
}

// testOf is a test with what it counts as.
func testOf(t *result.Test, lang string) (testCase, counts) {
	name := t.Name
	if t.Case != "" {
		name += ": " + t.Case
	}
	c := testCase{
		Class: words.Clean(t.Package), Name: words.Clean(name), File: words.Clean(t.File), Line: t.Line,
		Properties: filled([]property{{"outcome", string(t.Outcome)}, {"kind", string(t.Kind)}, {"rule", t.Rule}}),
	}
	count := counts{Tests: 1}
	why := newReason(words.TestName(t, lang), faultLines(t, lang))
	if len(t.Faults) > 0 {
		why.Message = words.Clean(t.Faults[0].Message.In(lang))
		why.Type = t.Faults[0].Code
	}
	switch t.Outcome {
	case result.TestFailed:
		c.Failure, count.Failures = why, 1
	case result.TestError:
		c.Error, count.Errors = why, 1
	case result.TestSkipped:
		why.Message = words.TestOutcome(t.Outcome, lang)
		c.Skipped, count.Skipped = why, 1
	}
	return c, count
}

// faultLines tell all that a person needs: the place, what was expected and what came.
func faultLines(t *result.Test, lang string) []string {
	var out []string
	for _, f := range t.Faults {
		out = append(out, words.Clean(gate.Place(f.File, result.Position{Line: f.Line})+": "+f.Message.In(lang)))
		for _, row := range f.Compared {
			out = append(out, words.Clean("  "+row.What+": "+listed(row.Expected)+" ≠ "+listed(row.Got)))
		}
		if f.Expression != "" {
			out = append(out, words.Clean("  "+f.Expression))
		}
		for _, v := range f.Values {
			out = append(out, words.Clean("  "+v.Name+" = "+v.Value))
		}
	}
	return out
}

func listed(texts []string) string {
	if len(texts) == 0 {
		return "–"
	}
	return strings.Join(texts, ", ")
}

// encode writes the document.
func encode(w io.Writer, root suites, all []suite) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(struct {
		suites
		Suites []suite
	}{root, all}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}
