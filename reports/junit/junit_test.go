package junit_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/junit"
	"github.com/pejl/pejl/reports/reporttest"
)

func write(t testing.TB, run *result.Run, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := junit.Write(&b, run, junit.Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	for name, run := range map[string]*result.Run{
		"run": reporttest.Run(), "clean": reporttest.Clean(), "compared": reporttest.Compared(),
	} {
		for _, lang := range []string{"da", "en"} {
			reporttest.Golden(t, name+"."+lang+".xml", write(t, run, lang))
		}
	}
}

// runs are the runs that every general promise is tested on.
func runs(t *testing.T) map[string]*result.Run {
	return map[string]*result.Run{
		"run": reporttest.Run(), "clean": reporttest.Clean(), "compared": reporttest.Compared(), "many": reporttest.Many(60),
		"linked": reporttest.Linked(t, "https://intranet.example.dk/a&b"), "empty": {Date: "2026-11-01", FailOn: result.Never},
		"hostile": reporttest.Hostile(),
	}
}

func TestPlatformsCanReadIt(t *testing.T) {
	for name, run := range runs(t) {
		for _, lang := range []string{"da", "en"} {
			for _, fault := range check(write(t, run, lang)) {
				t.Errorf("%s.%s: %s", name, lang, fault)
			}
		}
	}
}

// The view is red exactly where the gate is shut, whatever the threshold.
func TestViewMirrorsTheGate(t *testing.T) {
	for name, run := range runs(t) {
		for _, failOn := range []string{"error", "warning", "note", result.Never} {
			run.FailOn, run.ExitCode = failOn, run.Summary.Counts.ExitCode(failOn)
			top, err := parse(write(t, run, "da"))
			if err != nil {
				t.Fatal(err)
			}
			got := result.ExitHolds
			switch attrs := top.kids[0].attrs; {
			case attrs["failures"] != "0":
				got = result.ExitFails
			case attrs["errors"] != "0":
				got = result.ExitUndecided
			}
			if got != run.ExitCode {
				t.Errorf("%s at %s: shown as %d, exit code %d", name, failOn, got, run.ExitCode)
			}
			applies := run.Summary.Counts.Total() - run.Summary.Counts.NotApplicable
			if cases := strings.Count(string(write(t, run, "da")), "<testcase "); cases != applies {
				t.Errorf("%s: %d cases of %d results", name, cases, applies)
			}
		}
	}
}

// skippedMessages are the messages of what is skipped, by the ids of descriptor and rule.
func skippedMessages(t *testing.T, run *result.Run) map[string]string {
	t.Helper()
	top, err := parse(write(t, run, "da"))
	if err != nil {
		t.Fatal(err)
	}
	messages := map[string]string{}
	for _, s := range top.kids[0].kids {
		for _, c := range s.kids {
			for _, kid := range c.kids {
				if kid.name == "skipped" {
					id, _, _ := strings.Cut(c.attrs["name"], ":")
					messages[s.attrs["id"]+" "+id] = kid.attrs["message"]
				}
			}
		}
	}
	return messages
}

func TestSkippedSayWhy(t *testing.T) {
	messages := skippedMessages(t, reporttest.Compared())
	for key, want := range map[string]string{
		"omsorgsjournal HJ-KONT-003": "Dispensation til og med 30-11-2026: Leverandøren <A/S> & kommunen",
		"madservice HJ-ARK-001":      "Ikke opfyldt (ikke dokumenteret), uændret siden sammenligningsgrundlaget: ",
		"madservice HJ-INDK-004":     "Ikke opfyldt (i strid med kravet), under grænsen (--fail-on error): ",
		"madservice HJ-INDK-006":     "Hvornår har IT-støttefunktionen givet sparring",
	} {
		if !strings.Contains(messages[key], want) {
			t.Errorf("%s: %q lacks %q", key, messages[key], want)
		}
	}
}

func TestHostileTextsStayTexts(t *testing.T) {
	out := write(t, reporttest.Hostile(), "da")
	top, err := parse(out)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, s := range top.kids[0].kids {
		for _, c := range s.kids {
			for _, kid := range c.kids {
				if strings.Contains(kid.text, `<b>"æøå"</b>`) {
					found++
				}
			}
		}
	}
	if found == 0 {
		t.Errorf("the texts are not there:\n%s", out)
	}
	if i := bytes.IndexAny(out, "\x00\x1b\u202e\u2028"); i >= 0 {
		t.Errorf("a control character at %q", out[max(0, i-20):i+5])
	}
}

func TestLeavesTheRunAlone(t *testing.T) {
	run := reporttest.Compared()
	first := write(t, run, "en")
	if !reflect.DeepEqual(run, reporttest.Compared()) {
		t.Error("the run was changed")
	}
	if !bytes.Equal(write(t, run, "en"), first) {
		t.Error("the same run gave other bytes")
	}
}

func TestWriteErrorComesBack(t *testing.T) {
	broken := errors.New("disk full")
	for _, room := range []int{0, 100, 5000} {
		err := junit.Write(&reporttest.Narrow{Room: room, Err: broken}, reporttest.Run(), junit.Options{})
		if !errors.Is(err, broken) {
			t.Errorf("room for %d: %v", room, err)
		}
	}
}
