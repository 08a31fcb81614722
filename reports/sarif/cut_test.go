package sarif_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

// large gives a run of n fails, spread over systems, with its descriptors made one by one. text
// gives the message of a finding.
func large(n int, text func(i int) string) (*result.Run, func(yield func(*result.Descriptor) bool)) {
	run := reporttest.Clean()
	var rules []*result.Rule
	for _, r := range run.Rules {
		if r.Kind == "System" {
			rules = append(rules, r)
		}
	}
	return run, func(yield func(*result.Descriptor) bool) {
		for i := 0; i < n; {
			d := &result.Descriptor{
				Kind: "System", ID: fmt.Sprintf("system-%d", i), File: fmt.Sprintf("register/%d/system.yaml", i), Start: result.Position{Line: 1, Column: 1},
			}
			for j := 0; j < len(rules) && i < n; j++ {
				f := result.Finding{
					Path: []any{"x"}, Place: []string{"x"}, File: d.File, Message: result.Text{DA: text(i)}, Value: []byte("1"),
					Start: result.Position{Line: j + 2, Column: 1}, End: result.Position{Line: j + 2, Column: 4},
				}
				d.Results = append(d.Results, result.Result{
					Rule: rules[j], Outcome: result.Fail, Reason: result.Violated, Findings: []result.Finding{f},
				})
				i++
			}
			if !yield(d) {
				return
			}
		}
	}
}

func writeLarge(t *testing.T, o sarif.Options, n int, text func(i int) string) ([]byte, result.Levels) {
	t.Helper()
	run, descriptors := large(n, text)
	s := sarif.New(o)
	var fails result.Levels
	for d := range descriptors {
		for _, r := range d.Results {
			switch r.Rule.Severity {
			case result.SeverityError:
				fails.Error++
			case result.SeverityWarning:
				fails.Warning++
			default:
				fails.Note++
			}
		}
		if err := s.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	if err := s.Finish(&b, run); err != nil {
		t.Fatal(err)
	}
	return []byte(b.String()), fails
}

// TestThirtyThousandFailsAreCut wants a file that the platform takes, the most severe in it, and
// both a result and a notification that say what it leaves out.
func TestThirtyThousandFailsAreCut(t *testing.T) {
	const n = 30_000
	for _, p := range codePlatforms {
		t.Run(string(p), func(t *testing.T) {
			data, fails := writeLarge(t, sarif.Options{For: p, Lang: "da"}, n, func(i int) string { return fmt.Sprintf("Oplysning %d passer ikke", i) })
			for _, v := range violations(p, data) {
				t.Error(v)
			}
			log := parse(t, data)
			if err := log.Validate(); err != nil {
				t.Error(err)
			}
			results := log.Runs[0].Results
			cut := ownResult(log, "pejl/cut")
			if cut == nil || results[0] != cut {
				t.Fatal("the first result does not say that the report is cut")
			}
			levels := map[string]int{}
			for _, r := range results[1:] {
				levels[r.Level]++
			}
			if want := min(fails.Error, 4999); len(results) != 5000 || levels["error"] != want {
				t.Errorf("%d results, levels %v, want %d errors", len(results), levels, want)
			}
			said := *cut.Message.Text
			for _, part := range []string{"viser 4.999 af 30.000 krav", "pejl check"} {
				if !strings.Contains(said, part) {
					t.Errorf("%q does not say %q", said, part)
				}
			}
			notes := log.Runs[0].Invocations[0].ToolExecutionNotifications
			if len(notes) != 1 || *notes[0].Descriptor.ID != "ReportCut" || *notes[0].Message.Text != said {
				t.Errorf("notifications %v", notes)
			}
		})
	}
}

// TestCutAtTheEdge wants every result while there is room for it.
func TestCutAtTheEdge(t *testing.T) {
	for n, want := range map[int]int{4999: 4999, 5000: 5000, 5001: 4999} {
		data, _ := writeLarge(t, sarif.Options{For: sarif.GitHub}, n, func(int) string { return "x" })
		log := parse(t, data)
		shown := len(log.Runs[0].Results)
		if ownResult(log, "pejl/cut") != nil {
			shown--
		}
		if shown != want {
			t.Errorf("%d fails: %d shown, want %d", n, shown, want)
		}
	}
}

// TestCutBySize wants a file below the limit also where texts are long and do not compress.
func TestCutBySize(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise := func(int) string {
		var b strings.Builder
		for range 1500 {
			b.WriteRune(rune(0x10000 + random.IntN(0x10000)))
		}
		return b.String()
	}
	for _, p := range []sarif.Platform{sarif.GitHub, sarif.GitLab} {
		data, _ := writeLarge(t, sarif.Options{For: p}, 5000, noise)
		for _, v := range violations(p, data) {
			t.Error(v)
		}
		log := parse(t, data)
		if shown := len(log.Runs[0].Results) - 1; ownResult(log, "pejl/cut") == nil || shown < 500 || shown > 4900 {
			t.Errorf("%s: %d results shown", p, shown)
		}
	}
}

// TestMemoryOfAStream wants no more kept than the platform takes.
func TestMemoryOfAStream(t *testing.T) {
	_, descriptors := large(200_000, func(i int) string { return strings.Repeat("x", 400) + fmt.Sprint(i) })
	s := sarif.New(sarif.Options{For: sarif.GitHub})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for d := range descriptors {
		if err := s.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(s)
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 32<<20 {
		t.Errorf("200,000 fails keep %d MiB", grown>>20)
	}
}

// TestManyBrokenRules wants as many notifications as are read, and the number of them all.
func TestManyBrokenRules(t *testing.T) {
	run := reporttest.Run()
	var d *result.Descriptor
	for _, d = range run.Descriptors {
		for i := range d.Results {
			d.Results[i] = result.Result{Rule: d.Results[i].Rule, Outcome: result.Error, Err: "x"}
		}
	}
	for len(run.Descriptors)*len(d.Results) < 3000 {
		run.Descriptors = append(run.Descriptors, run.Descriptors...)
	}
	data := write(t, run, sarif.Options{For: sarif.GitHub, Lang: "en"})
	for _, v := range violations(sarif.GitHub, data) {
		t.Error(v)
	}
	log := parse(t, data)
	if n := len(log.Runs[0].Invocations[0].ToolExecutionNotifications); n != 100 {
		t.Errorf("%d notifications", n)
	}
	if r := ownResult(log, "pejl/incomplete"); r == nil || r.Level != "error" || !strings.Contains(*r.Message.Text, "requirements could not be checked") {
		t.Errorf("result %+v", r)
	}
}
