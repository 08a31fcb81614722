package tests

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/words"
)

// The words that only this report has.
var (
	allPassed   = result.Text{DA: "alt bestået", EN: "all passed"}
	nothing     = result.Text{DA: "Ingen test passer til det, der blev bedt om.", EN: "No test fits what was asked for."}
	expected    = result.Text{DA: "ventet", EN: "expected"}
	got         = result.Text{DA: "kom", EN: "came"}
	alsoInRego  = result.Text{DA: "Rego-testen %s slår også fejl for tilfældet.", EN: "The Rego test %s fails for the case too."}
	printed     = result.Text{DA: "testen skrev:", EN: "the test printed:"}
	covers      = result.Text{DA: "Rego-testene kører %s af linjerne", EN: "The Rego tests run %s of the lines"}
	asMuch      = result.Text{DA: "; der kræves %s.", EN: "; %s is asked for."}
	tooLittle   = result.Text{DA: "; det er for lidt, der kræves %s.", EN: "; that is too little, %s is asked for."}
	line, lines = result.Text{DA: "linje", EN: "line"}, result.Text{DA: "linjerne", EN: "lines"}
	notRun      = result.Text{DA: "ikke kørt:", EN: "not run:"}
)

// WriteText writes each test that did not pass, with what was expected beside what came, and last a
// line of totals; where the coverage is below its threshold, besides the lines of each file that no test
// runs. The only errors are those of w.
func WriteText(w io.Writer, tests *result.Tests, o Options) error {
	p := &printer{w: bufio.NewWriter(w), lang: words.Lang(o.Lang), width: o.Width}
	if p.width == 0 {
		p.width = 80
	}
	p.width = max(p.width, 40)
	p.passed(tests, o.Verbose)
	folded := foldable(tests)
	for i := range tests.Tests {
		t := &tests.Tests[i]
		if len(t.Faults) > 0 && (t.Kind != result.RegoTest || folded[key(t)] == "") {
			p.failed(t, folded[key(t)])
		}
	}
	p.coverage(tests.Coverage, o.Verbose)
	p.totals(tests)
	return p.w.Flush()
}

// foldable names, for each case that failed when it was judged, the Rego test that failed for it too:
// that says the same again, and less of it.
func foldable(tests *result.Tests) map[[2]string]string {
	judged, out := map[[2]string]bool{}, map[[2]string]string{}
	for i := range tests.Tests {
		if t := &tests.Tests[i]; t.Kind == result.CaseTest && t.Outcome == result.TestFailed {
			judged[key(t)] = true
		}
	}
	for i := range tests.Tests {
		if t := &tests.Tests[i]; t.Kind == result.RegoTest && t.Outcome == result.TestFailed && judged[key(t)] {
			out[key(t)] = t.Name
		}
	}
	return out
}

func key(t *result.Test) [2]string { return [2]string{t.Package, t.Case} }

// printer writes rows. The first error stays in the buffered writer.
type printer struct {
	w     *bufio.Writer
	lang  string
	width int
}

func (p *printer) say(t result.Text, args ...any) string {
	if len(args) == 0 {
		return t.In(p.lang)
	}
	return fmt.Sprintf(t.In(p.lang), args...)
}

func (p *printer) row(indent int, text string) {
	_, _ = p.w.WriteString(strings.TrimRight(strings.Repeat(" ", indent)+text, " ") + "\n")
}

// para writes a text at an indentation, wrapped.
func (p *printer) para(indent int, text string) {
	for _, row := range words.Wrap(text, p.width-indent, p.width-indent) {
		p.row(indent, row)
	}
}

// passed lists the tests that were skipped and, where asked for, those that passed.
func (p *printer) passed(tests *result.Tests, all bool) {
	for i := range tests.Tests {
		if t := &tests.Tests[i]; len(t.Faults) == 0 && (all || t.Outcome == result.TestSkipped) {
			p.row(0, p.head(t))
			p.output(t)
		}
	}
}

// head is the line that names a test: its place, as editors understand it, the outcome and what it is.
func (p *printer) head(t *result.Test) string {
	return gate.Place(t.File, result.Position{Line: t.Line}) + ": " + words.TestOutcome(t.Outcome, p.lang) + ": " + words.TestName(t, p.lang)
}

// failed tells why a test did not pass.
func (p *printer) failed(t *result.Test, alsoIn string) {
	p.row(0, p.head(t))
	for i := range t.Faults {
		p.fault(t, &t.Faults[i])
	}
	p.output(t)
	if alsoIn != "" && t.Kind == result.CaseTest {
		p.para(2, p.say(alsoInRego, alsoIn))
	}
	p.row(0, "")
}

func (p *printer) fault(t *result.Test, f *result.TestFault) {
	message := words.Clean(f.Message.In(p.lang))
	if f.File != "" && (f.File != t.File || f.Line != t.Line) {
		message = gate.Place(f.File, result.Position{Line: f.Line}) + ": " + message
	}
	p.para(2, message)
	p.comparison(f.Compared)
	for _, row := range strings.Split(f.Expression, "\n") {
		if f.Expression != "" {
			p.row(6, words.Clean(strings.ReplaceAll(row, "\t", "  ")))
		}
	}
	widest := 0
	for _, v := range f.Values {
		widest = max(widest, min(displaywidth.String(words.Clean(v.Name)), 40))
	}
	for _, v := range f.Values {
		p.row(4, pad(words.Clean(v.Name), widest)+" = "+words.Clean(v.Value))
	}
}

// comparison sets what was expected beside what came, a row for each path and fact; a row that
// differs is marked.
func (p *printer) comparison(rows []result.TestComparison) {
	if len(rows) == 0 {
		return
	}
	left := displaywidth.String(p.say(expected))
	for _, row := range rows {
		for _, text := range row.Expected {
			left = max(left, displaywidth.String(words.Clean(text)))
		}
	}
	p.row(6, pad("", 8)+"  "+pad(p.say(expected), left)+"  "+p.say(got))
	for _, row := range rows {
		what := row.What
		for _, pair := range pairs(row) {
			mark := "  "
			if pair[0] != pair[1] {
				mark = "≠ "
			}
			p.row(4, mark+pad(what, 8)+"  "+pad(dash(pair[0]), left)+"  "+dash(pair[1]))
			what = ""
		}
	}
}

// pairs puts what is on both sides on one row. An outcome is one on each side.
func pairs(row result.TestComparison) [][2]string {
	if len(row.Expected) == 1 && len(row.Got) == 1 {
		return [][2]string{{row.Expected[0], row.Got[0]}}
	}
	var out [][2]string
	in := func(list []string, text string) string {
		for _, one := range list {
			if one == text {
				return text
			}
		}
		return ""
	}
	for _, text := range row.Expected {
		out = append(out, [2]string{text, in(row.Got, text)})
	}
	for _, text := range row.Got {
		if in(row.Expected, text) == "" {
			out = append(out, [2]string{"", text})
		}
	}
	return out
}

func dash(text string) string {
	if text == "" {
		return "–"
	}
	return words.Clean(text)
}

func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-displaywidth.String(text)))
}

func (p *printer) output(t *result.Test) {
	if t.Output == "" {
		return
	}
	p.row(2, p.say(printed))
	for _, row := range strings.Split(t.Output, "\n") {
		p.row(4, words.Clean(row))
	}
}

// coverage lists the lines that no test runs, where they are too many or everything is asked for.
func (p *printer) coverage(c *result.TestCoverage, verbose bool) {
	if c == nil {
		return
	}
	for i := range c.Files {
		f := &c.Files[i]
		if verbose || !c.Reached() && f.Uncovered > 0 {
			text := words.Clean(f.File) + ": " + words.Percent(f.Percent(), p.lang)
			if f.Uncovered > 0 {
				text += ", " + p.say(notRun) + " " + p.ranges(f.Ranges)
			}
			p.row(0, text)
		}
	}
	total := c.Total()
	text := p.say(covers, words.Percent(total.Percent(), p.lang))
	switch {
	case !c.Reached():
		text += p.say(tooLittle, words.Percent(c.Threshold, p.lang))
	case c.Threshold > 0:
		text += p.say(asMuch, words.Percent(c.Threshold, p.lang))
	default:
		text += "."
	}
	p.para(0, text)
}

func (p *printer) ranges(list [][2]int) string {
	var out []string
	many := len(list) > 1
	for _, r := range list {
		text := strconv.Itoa(r[0])
		if r[1] > r[0] {
			text += "–" + strconv.Itoa(r[1])
			many = true
		}
		out = append(out, text)
	}
	if many {
		return p.say(lines) + " " + words.List(out, p.lang)
	}
	return p.say(line) + " " + out[0]
}

// totals is the last line: how many of what, and how many did not pass.
func (p *printer) totals(tests *result.Tests) {
	kinds := map[result.TestKind]int{}
	for i := range tests.Tests {
		kinds[tests.Tests[i].Kind]++
	}
	if len(tests.Tests) == 0 {
		p.para(0, p.say(nothing))
		return
	}
	var counts []string
	for _, part := range []struct {
		n    int
		what words.Noun
	}{{kinds[result.ProofTest], words.Rules}, {kinds[result.CaseTest], words.TestCases}, {kinds[result.RegoTest], words.RegoTests}} {
		if part.n > 0 {
			counts = append(counts, words.Count(part.n, part.what, p.lang))
		}
	}
	var verdict []string
	for _, o := range []result.TestOutcome{result.TestFailed, result.TestError, result.TestSkipped} {
		if n := tests.Count(o); n > 0 {
			verdict = append(verdict, words.TestOutcomeCount(n, o, p.lang))
		}
	}
	if len(verdict) == 0 {
		verdict = []string{p.say(allPassed)}
	}
	p.para(0, words.List(counts, p.lang)+": "+words.List(verdict, p.lang)+".")
}
