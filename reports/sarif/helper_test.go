package sarif_test

import (
	"bytes"
	stdjson "encoding/json"
	"slices"
	"testing"

	lib "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

// runs are the runs that every general promise is tested on.
func runs() map[string]*result.Run {
	return map[string]*result.Run{
		"all outcomes":  reporttest.Run(),
		"compared":      reporttest.Compared(),
		"clean":         reporttest.Clean(),
		"empty":         {Date: "2026-11-01", FailOn: "never", Complete: true},
		"hostile texts": hostile(),
		"no places":     noPlaces(),
	}
}

// hostile is the run of the fixture with texts and file names that must be escaped.
func hostile() *result.Run {
	run := reporttest.Compared()
	const text = "{0} [l](1) <b>æ\"\\\x00\xff\n- -1,[],{}"
	both := result.Text{DA: text, EN: text}
	run.Warnings, run.ToolVersion, run.Phase = []result.Text{both}, "devel "+text, result.PhaseExit
	run.Since, run.Baseline.File, run.Baseline.Edition = text, text, text
	for i := range run.Baseline.Gone {
		g := &run.Baseline.Gone[i]
		g.Rule, g.Descriptor, g.Title = text, text, both
	}
	deviation := &result.Deviation{
		Rule: text, Descriptor: text, Path: text, Reason: text, ApprovedBy: text, ApprovedOn: text, Until: text, Measure: text, File: "d" + text,
		Start: result.Position{Line: 2, Column: 3}, End: result.Position{Line: 3, Column: 1},
	}
	for i := range run.Remarks {
		run.Remarks[i].Deviation, run.Remarks[i].Message = deviation, both
	}
	files := []string{"../uden for/a.yaml", "/srv/å/b.yaml", "C:/c d.json", "a:b#?.yaml"}
	for i, d := range run.Descriptors {
		d.ID, d.File = d.ID+text, files[i%len(files)]
		for j := range d.Results {
			r := &d.Results[j]
			r.Err = text
			for k := range r.Waivers {
				r.Waivers[k] = deviation
			}
			for k := range r.Findings {
				f := &r.Findings[k]
				f.File, f.Message, f.Path = d.File, both, []any{text, 0}
				if f.Waiver != nil {
					f.Waiver = deviation
				}
			}
		}
	}
	rule := run.Rules[0]
	rule.Title, rule.Description, rule.Remedy, rule.Role = both, result.Text{}, result.Text{}, result.Text{}
	rule.Source, rule.Severity = result.Source{Quote: text}, ""
	return run
}

// noPlaces is the run of the fixture without positions, and with findings that lie in no file.
func noPlaces() *result.Run {
	run := reporttest.Run()
	for _, d := range run.Descriptors {
		d.Start = result.Position{}
		for j := range d.Results {
			for k := range d.Results[j].Findings {
				f := &d.Results[j].Findings[k]
				f.Start, f.End = result.Position{}, result.Position{}
				if k == 0 {
					f.File = ""
				}
			}
		}
	}
	return run
}

func eachRun(t *testing.T, check func(t *testing.T, run *result.Run, o sarif.Options, log *lib.Report)) {
	for name, run := range runs() {
		for _, o := range []sarif.Options{{Lang: "da"}, {Lang: "en"}} {
			t.Run(name+" "+o.Lang, func(t *testing.T) { check(t, run, o, parse(t, write(t, run, o))) })
		}
	}
}

func write(t testing.TB, run *result.Run, o sarif.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := sarif.Write(&b, run, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// parse reads a log as the library does, but refuses a member that the library does not know.
func parse(t testing.TB, log []byte) *lib.Report {
	t.Helper()
	d := stdjson.NewDecoder(bytes.NewReader(log))
	d.DisallowUnknownFields()
	if err := d.Decode(new(lib.Report)); err != nil {
		t.Fatalf("%v in\n%s", err, log)
	}
	report, err := lib.FromBytes(log)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func BenchmarkWrite(b *testing.B) {
	run := reporttest.Run()
	run.Descriptors = slices.Repeat(run.Descriptors, 50)
	results := 50 * float64(run.Summary.Counts.Total())
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := sarif.Write(&out, run, sarif.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/results, "ns/result")
}
