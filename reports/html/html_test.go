package html

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/words"
)

func write(t *testing.T, run *result.Run, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, run, Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// summed gives the run its summary anew.
func summed(run *result.Run) *result.Run {
	run.Summary = result.Summary{}
	for _, d := range run.Descriptors {
		run.Summary.Add(d)
	}
	run.Complete = run.Summary.Counts.Error == 0
	return run
}

// one is a check of a single system with fails, open questions and a next phase.
func one() *result.Run {
	run := reporttest.Run()
	run.Descriptors, run.Warnings = run.Descriptors[1:2], nil
	return summed(run)
}

// unassessed is a check of one system about which nothing is known.
func unassessed() *result.Run {
	run := reporttest.Run()
	run.Descriptors = run.Descriptors[:1]
	for i := range run.Descriptors[0].Results {
		r := &run.Descriptors[0].Results[i]
		*r = result.Result{Rule: r.Rule, Outcome: result.NotAssessed}
	}
	run.ExitCode = result.ExitUndecided
	return summed(run)
}

// streamed is a run whose descriptors were not kept.
func streamed() *result.Run {
	run := reporttest.Run()
	run.Descriptors = nil
	return run
}

// comparedOne is a check of a single system that was compared with a baseline.
func comparedOne() *result.Run {
	run := reporttest.Compared()
	run.Descriptors = run.Descriptors[:1]
	return summed(run)
}

// comparedMany has so many fails that each requirement is explained once.
func comparedMany() *result.Run {
	run := reporttest.Many(60)
	run.Baseline = reporttest.Compared().Baseline
	changes := []result.Change{result.New, result.Unchanged, result.Updated}
	for i, d := range run.Descriptors {
		for j := range d.Results {
			if r := &d.Results[j]; r.Outcome == result.Fail || r.Outcome == result.NotAssessed {
				r.Change = changes[i%len(changes)]
			}
		}
	}
	return summed(run)
}

// comparedStreamed is a run that was compared with a baseline, and whose descriptors were not kept.
func comparedStreamed() *result.Run {
	run := reporttest.Compared()
	run.Descriptors = nil
	return run
}

func runs() map[string]*result.Run {
	return map[string]*result.Run{
		"several":    reporttest.Run(),
		"one":        one(),
		"clean":      reporttest.Clean(),
		"many":       reporttest.Many(60),
		"empty":      {Date: "2026-11-01", Complete: true},
		"unassessed": unassessed(),
		"streamed":   streamed(),

		"compared":          reporttest.Compared(),
		"compared one":      comparedOne(),
		"compared compact":  comparedMany(),
		"compared streamed": comparedStreamed(),
	}
}

// TestGolden compares what a person reads, from top to bottom, with the golden files.
func TestGolden(t *testing.T) {
	for name, run := range map[string]*result.Run{"several": reporttest.Run(), "one": one(), "clean": reporttest.Clean(), "compared": reporttest.Compared()} {
		for _, lang := range words.Langs() {
			t.Run(name+"/"+lang, func(t *testing.T) {
				got := reporttest.Reading(reporttest.Parsed(t, write(t, run, lang)))
				reporttest.Golden(t, name+"."+lang+".txt", []byte(got))
			})
		}
	}
}

func TestStructure(t *testing.T) {
	for name, run := range runs() {
		for _, lang := range words.Langs() {
			t.Run(name+"/"+lang, func(t *testing.T) {
				root := reporttest.Parsed(t, write(t, run, lang))
				reporttest.CheckPage(t, root, "https://")
			})
		}
	}
}

func TestSameRunSameBytes(t *testing.T) {
	run := reporttest.Run()
	first := write(t, run, "da")
	if !bytes.Equal(first, write(t, run, "da")) {
		t.Error("two pages of one run differ")
	}
	if !reflect.DeepEqual(run, reporttest.Run()) {
		t.Error("the run was changed")
	}
	if !bytes.Equal(first, write(t, run, "")) {
		t.Error("no language is not Danish")
	}
}

func TestEscaping(t *testing.T) {
	run := one()
	hostile := `"><img src=x onerror=alert(1)></script><script>alert(2)</script>`
	d := run.Descriptors[0]
	d.ID, d.Name, d.Unit, d.File = hostile, hostile, hostile, hostile
	rule := *d.Results[0].Rule
	rule.ID, rule.Area, rule.Link = hostile, hostile, "javascript:alert(3)"
	rule.Title.DA, rule.Remedy.DA, rule.Role.DA, rule.Source.Quote = hostile, hostile, hostile, hostile
	for i := range d.Results[0].Findings {
		d.Results[0].Findings[i].Message.DA = hostile
	}
	d.Results[0].Rule = &rule
	page := write(t, run, "da")
	root := reporttest.Parsed(t, page)
	if n := len(reporttest.Elements(root, "script")); n != 1 {
		t.Errorf("%d script elements, want the page's own", n)
	}
	if len(reporttest.Elements(root, "img")) != 0 || bytes.Contains(page, []byte("javascript:")) {
		t.Error("hostile text became markup")
	}
	reporttest.CheckPage(t, root, "https://")
}

// TestHostileDeviations shows what people write in deviations, and what a baseline holds, as text.
func TestHostileDeviations(t *testing.T) {
	run := reporttest.Compared()
	hostile := `"><img src=x onerror=alert(1)></script><script>alert(2)</script> =1+1 😀`
	waiver := &result.Deviation{
		Rule: hostile, Descriptor: hostile, Path: hostile, Reason: hostile, ApprovedBy: hostile, ApprovedOn: hostile,
		ExpiresOn: hostile, Until: "2026-12-31", Measure: hostile, File: hostile, Start: result.Position{Line: 7, Column: 1},
	}
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			for j := range r.Waivers {
				r.Waivers[j] = waiver
			}
			for j := range r.Findings {
				if r.Findings[j].Waiver != nil {
					r.Findings[j].Waiver = waiver
				}
			}
		}
	}
	run.Remarks = []result.DeviationRemark{{Fault: result.DeviationFault(hostile), Deviation: waiver, Message: result.Text{DA: hostile}}}
	run.Since, run.Baseline.File, run.Baseline.Date = hostile, hostile, hostile
	run.Baseline.Gone[0] = result.Gone{Rule: hostile, Title: result.Text{DA: hostile}, Kind: hostile, Descriptor: hostile, Was: result.Fail}
	page := write(t, run, "da")
	root := reporttest.Parsed(t, page)
	if len(reporttest.Elements(root, "img")) != 0 || len(reporttest.Elements(root, "script")) != 1 {
		t.Error("hostile text became markup")
	}
	// Reason, role, day, expiry, measure, place and file of two waivers; the remark with its rule,
	// descriptor, file and its fault twice; revision, baseline and its day; the gone result.
	if n := strings.Count(reporttest.Words(root), "😀"); n != 2*7+6+3+3 {
		t.Errorf("hostile text is shown %d times", n)
	}
	reporttest.CheckPage(t, root, "https://")
}

// TestChangesAreMarked wants how a result compares in words on each result that is compared, and
// nothing of it on a page without a baseline.
func TestChangesAreMarked(t *testing.T) {
	root := reporttest.Parsed(t, write(t, reporttest.Compared(), "da"))
	marked := map[string]int{}
	for _, article := range reporttest.Elements(root, "article") {
		for _, span := range reporttest.Elements(article, "span") {
			if strings.HasPrefix(reporttest.Attribute(span, "class"), "change ") {
				marked[reporttest.Words(span)]++
			}
		}
	}
	if want := map[string]int{"Ny": 1, "Ændret": 1, "Uændret": 9}; !reflect.DeepEqual(marked, want) {
		t.Errorf("marked %v, want %v", marked, want)
	}
	body := reporttest.Words(reporttest.Elements(reporttest.Parsed(t, write(t, reporttest.Run(), "da")), "main")[0])
	for _, word := range []string{"Uændret", "ammenligning", "ændringer siden", "kendt i forvejen", "ortfald"} {
		if strings.Contains(body, word) {
			t.Errorf("%q without a baseline", word)
		}
	}
}

func TestNothingAssessedHasNoShare(t *testing.T) {
	got := reporttest.Reading(reporttest.Parsed(t, write(t, unassessed(), "da")))
	if !strings.Contains(got, "Andel opfyldt – Der er intet at regne på") {
		t.Errorf("no dash for the share:\n%s", got)
	}
	if regexp.MustCompile(`\d %`).MatchString(got) {
		t.Error("a percentage of nothing")
	}
}

func TestEmptyRunPromisesNothing(t *testing.T) {
	for name, run := range map[string]*result.Run{"empty": {Date: "2026-11-01"}, "streamed": streamed()} {
		got := reporttest.Reading(reporttest.Parsed(t, write(t, run, "da")))
		if strings.Contains(got, texts["nothingNow"].DA) || strings.Contains(got, texts["allMet"].DA) {
			t.Errorf("%s: the page says that nothing is to be done:\n%s", name, got)
		}
	}
}

func TestQuotationsStayDanish(t *testing.T) {
	root := reporttest.Parsed(t, write(t, one(), "en"))
	quotes := reporttest.Elements(root, "blockquote")
	if len(quotes) == 0 {
		t.Fatal("no quotations")
	}
	for _, q := range quotes {
		if p := reporttest.Elements(q, "p"); len(p) != 1 || reporttest.Attribute(p[0], "lang") != "da" {
			t.Errorf("a quotation is not marked as Danish: %s", reporttest.Words(q))
		}
	}
	if lang := reporttest.Attribute(reporttest.Elements(root, "html")[0], "lang"); lang != "en" {
		t.Errorf("the page says lang=%q", lang)
	}
}

// TestLargeRun holds the size of a page about a whole portfolio.
func TestLargeRun(t *testing.T) {
	run := reporttest.Many(330)
	for _, d := range run.Descriptors {
		results := d.Results
		for range 3 {
			d.Results = append(d.Results, results...)
		}
	}
	size := len(write(t, summed(run), "da"))
	if perResult := size / run.Summary.Counts.Total(); size > 12<<20 || perResult > 600 {
		t.Errorf("%d bytes, %d a result", size, perResult)
	}
	t.Logf("%d results, %d fails: %d bytes", run.Summary.Counts.Total(), run.Summary.Counts.Fail, size)
}

func TestTexts(t *testing.T) {
	reporttest.CheckTexts(t, texts, page.Common, func(key string) bool { return strings.HasPrefix(key, "gate-") })
}
