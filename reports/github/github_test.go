package github

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
)

func write(t testing.TB, run *result.Run, lang string) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, run, Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for name, run := range runs(t) {
		for _, lang := range []string{"da", "en"} {
			if name != "linked" {
				reporttest.Golden(t, name+"."+lang+".txt", []byte(write(t, run, lang)))
			}
		}
	}
}

// runs are the runs that every general promise is tested on.
func runs(t testing.TB) map[string]*result.Run {
	linked := reporttest.Run()
	var err error
	if linked.Docs, err = result.ParseDocs("https://intranet.example.dk/ddv"); err != nil {
		t.Fatal(err)
	}
	undecided := reporttest.Many(60)
	undecided.FailOn, undecided.ExitCode = "note", result.ExitFails
	return map[string]*result.Run{
		"run": reporttest.Run(), "clean": reporttest.Clean(), "compared": reporttest.Compared(), "many": undecided,
		"linked": linked, "hostile": reporttest.Hostile(),
	}
}

// Every line is a command of ours, whatever stands in the texts, and GitHub shows them all.
func TestNothingButOurCommands(t *testing.T) {
	for name, run := range runs(t) {
		for _, lang := range []string{"da", "en"} {
			out := write(t, run, lang)
			if !strings.HasSuffix(out, "\n") || strings.Contains(out, "\r") {
				t.Errorf("%s: ends without a line, or has a carriage return", name)
			}
			count := map[string]int{}
			lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
			for _, line := range lines {
				c, ok := parse(line)
				if !ok {
					t.Errorf("%s: no command: %q", name, line)
				}
				for _, fault := range c.faults() {
					t.Errorf("%s: %s: %q", name, fault, line)
				}
				count[c.name]++
			}
			for level, n := range count {
				if n > 10 {
					t.Errorf("%s: %d × %s", name, n, level)
				}
			}
			if last, _ := parse(lines[len(lines)-1]); last.name != "notice" || !strings.HasPrefix(last.properties["title"], "pejl: ") {
				t.Errorf("%s: no summary last: %v", name, last)
			}
		}
	}
}

// What the runner reads is what was meant.
func TestCommandsAreReadBack(t *testing.T) {
	for name, run := range runs(t) {
		b := &builder{run: run, lang: "da"}
		all := b.annotations()
		if name != "clean" && len(all) < 3 {
			t.Errorf("%s: only %d annotations", name, len(all))
		}
		for _, a := range all {
			wantBack(t, &a.annotation)
		}
	}
}

func titles(out, level string) []string {
	var all []string
	for line := range strings.SplitSeq(out, "\n") {
		if c, ok := parse(line); ok && c.name == level {
			all = append(all, c.properties["title"])
		}
	}
	return all
}

func TestKnownAndWaivedAreQuiet(t *testing.T) {
	run := reporttest.Compared()
	out := write(t, run, "da")
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			title := "title=" + r.Rule.ID + " · " + property.Replace(d.Name)
			quiet := r.Outcome == result.Pass || r.Outcome == result.Waived || r.Change == result.Unchanged
			loud := r.Outcome == result.Error || r.Outcome == result.Fail && r.Change != result.Unchanged
			if shown := strings.Contains(out, title); quiet && shown || loud && !shown {
				t.Errorf("%s on %s, %s %s: shown %v", r.Rule.ID, d.ID, r.Outcome, r.Change, shown)
			}
		}
	}
	if !strings.Contains(out, "Uændret siden sammenligningsgrundlaget, og derfor ikke vist: 9 ikke opfyldt og 4 ikke vurderet.") {
		t.Errorf("what is known is not counted:\n%s", out)
	}
}

func TestWaivedFindingsAreLeftOut(t *testing.T) {
	out := write(t, reporttest.Run(), "da")
	if !strings.Contains(out, "omsorgsjournal på tværs.yaml,line=88,") || strings.Contains(out, "yaml:96") {
		t.Errorf("the fail that is waived in part is not told by the rest of it:\n%s", out)
	}
}

func TestMostSevereFirst(t *testing.T) {
	run := reporttest.Many(60)
	run.FailOn, run.ExitCode = "note", result.ExitFails
	out := write(t, run, "en")
	if n := len(titles(out, "error")); n != 10 {
		t.Errorf("%d errors", n)
	}
	open := 0
	for _, line := range strings.Split(out, "\n") {
		if strings.HasPrefix(line, "::warning") && strings.Contains(line, "::Not assessed: ") {
			open++
		}
	}
	if open != mostOpen || len(titles(out, "warning")) != 10 {
		t.Errorf("%d of %d warnings are about what is open", open, len(titles(out, "warning")))
	}
	if !strings.Contains(out, "Not shown, since GitHub shows only 10 of each sort: 90 error, ") {
		t.Errorf("what is left out is not counted:\n%s", out)
	}
}

func TestLinks(t *testing.T) {
	if out := write(t, runs(t)["linked"], "da"); !strings.Contains(out, "%0ASlå op: https://intranet.example.dk/ddv#HJ-") {
		t.Error("no link to the reference work")
	}
	if out := write(t, reporttest.Linked(t, "opslag.html"), "da"); strings.Contains(out, "opslag.html") {
		t.Error("a link to a file beside the report")
	}
}

func TestLeavesTheRunAlone(t *testing.T) {
	run := reporttest.Compared()
	first := write(t, run, "en")
	if !reflect.DeepEqual(run, reporttest.Compared()) {
		t.Error("the run was changed")
	}
	if write(t, run, "en") != first {
		t.Error("the same run gave other bytes")
	}
}

func TestWriteErrorComesBack(t *testing.T) {
	broken := errors.New("disk full")
	if err := Write(&reporttest.Narrow{Room: 100, Err: broken}, reporttest.Run(), Options{}); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}
