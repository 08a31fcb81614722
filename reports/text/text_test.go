package text_test

import (
	"bytes"
	"errors"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/text"
)

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file string
		run  *result.Run
		o    text.Options
	}{
		{"run.da.txt", reporttest.Run(), text.Options{}},
		{"run.en.txt", reporttest.Run(), text.Options{Lang: "en"}},
		{"run.da.color.txt", reporttest.Run(), text.Options{Lang: "da", Color: true}},
		{"run.da.narrow.txt", reporttest.Run(), text.Options{Width: 60}},
		{"compared.da.txt", reporttest.Compared(), text.Options{}},
		{"compared.en.txt", reporttest.Compared(), text.Options{Lang: "en"}},
		{"clean.da.txt", reporttest.Clean(), text.Options{}},
		{"clean.en.txt", reporttest.Clean(), text.Options{Lang: "en"}},
		{"many.da.txt", reporttest.Many(12), text.Options{Width: 110}},
		{"many.en.txt", reporttest.Many(12), text.Options{Lang: "en", Width: 80}},
	} {
		t.Run(c.file, func(t *testing.T) {
			got := write(t, c.run, c.o)
			reporttest.Golden(t, c.file, []byte(got))
		})
	}
}

func write(t *testing.T, run *result.Run, o text.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := text.Write(&b, run, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// unbreakable are the tokens that may be wider than the width: a place, or one long word.
var unbreakable = regexp.MustCompile(`^ *(• |→ )?(.+:\d+:\d+|\S+|.*\.(yaml|json))$`)

func TestLinesFitAndEndClean(t *testing.T) {
	for name, run := range map[string]*result.Run{
		"run": reporttest.Run(), "clean": reporttest.Clean(), "many": reporttest.Many(40),
		"compared": reporttest.Compared(),
	} {
		for _, lang := range []string{"da", "en"} {
			for _, width := range []int{0, 40, 60, 80, 100, 200} {
				out := write(t, run, text.Options{Lang: lang, Width: width})
				limit := width
				if limit == 0 {
					limit = 100
				}
				if !strings.HasSuffix(out, "\n") || strings.Contains(out, "\n\n\n") {
					t.Errorf("%s %s %d: ends without a line, or has two blank lines", name, lang, width)
				}
				for i, line := range strings.Split(out, "\n") {
					if line != strings.TrimRight(line, " \t") {
						t.Errorf("%s %s %d: line %d has a trailing space: %q", name, lang, width, i+1, line)
					}
					if w := displaywidth.String(line); w > limit && !unbreakable.MatchString(line) {
						t.Errorf("%s %s %d: line %d is %d wide: %q", name, lang, width, i+1, w, line)
					}
				}
			}
		}
	}
}

var escape = regexp.MustCompile("\x1b\\[[0-9;]*m")

func TestColourChangesNothingElse(t *testing.T) {
	for _, run := range []*result.Run{reporttest.Run(), reporttest.Many(12)} {
		with := write(t, run, text.Options{Color: true})
		without := write(t, run, text.Options{})
		if strings.Contains(without, "\x1b") {
			t.Error("an escape sequence without colour")
		}
		if escape.ReplaceAllString(with, "") != without {
			t.Error("the words differ with colour")
		}
		for _, line := range strings.Split(with, "\n") {
			if n := len(escape.FindAllString(line, -1)); n%2 != 0 {
				t.Errorf("a style crosses a line: %q", line)
			}
		}
	}
}

func TestPlacesStayWhole(t *testing.T) {
	run := reporttest.Run()
	out := write(t, run, text.Options{Width: 40})
	for _, place := range []string{
		"register/Ældre og Sundhed/omsorgsjournal på tværs.yaml:96:23",
		"forslag/tegn & mål.json:12:5",
		"examples/proposal/madservice.yaml:33:28",
	} {
		if !regexp.MustCompile(`(?m)^ *` + regexp.QuoteMeta(place) + `$`).MatchString(out) {
			t.Errorf("%q is not a line of its own", place)
		}
	}
}

// Where an approval lasts longer than allowed both days are told.
func TestWaiverCutShort(t *testing.T) {
	run := reporttest.Run()
	for _, d := range run.Descriptors {
		for i := range d.Results {
			for j, w := range d.Results[i].Waivers {
				cut := *w
				cut.Until = "2026-11-15"
				d.Results[i].Waivers[j] = &cut
			}
		}
	}
	out := write(t, run, text.Options{})
	for _, want := range []string{"  Gælder til og med: 15-11-2026\n", "  Udløber den, som skrevet: 30-11-2026\n"} {
		if strings.Count(out, want) != 1 {
			t.Errorf("not once %q", want)
		}
	}
}

func TestOnlyNewObstaclesCount(t *testing.T) {
	run := reporttest.Compared()
	run.FailOn = "warning"
	run.Descriptors = nil
	out := write(t, run, text.Options{Width: 200})
	for _, want := range []string{
		"2 hindringer er nye eller ændrede og 8 var kendt i forvejen. Kun nye og ændrede tæller i konklusionen.\n",
		"Kun ændringer siden origin/main er kontrolleret.\n",
		"Bortfaldet siden sammenligningsgrundlaget\n", "Udløbet (1)\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
	run.FailOn = "never"
	if out = write(t, run, text.Options{}); strings.Contains(out, "tæller i konklusionen") {
		t.Error("obstacles without a threshold")
	}
	for _, word := range []string{"ammenligning", "kendt i forvejen", "ændringer siden", " · ny", "ortfald"} {
		if strings.Contains(write(t, reporttest.Run(), text.Options{}), word) {
			t.Errorf("%q without a baseline", word)
		}
	}
}

// What is open and known to the baseline is named by its ids alone.
func TestKnownIsQuiet(t *testing.T) {
	run := reporttest.Compared()
	for _, d := range run.Descriptors {
		for i := range d.Results {
			if r := &d.Results[i]; r.Change != "" {
				r.Change = result.Unchanged
			}
		}
	}
	out := write(t, run, text.Options{})
	if strings.Contains(out, "\nManglende oplysninger\n") || strings.Contains(out, "Strategien: ") {
		t.Errorf("what is known stands at length:\n%s", out)
	}
	if want := "  Ikke vurderet: HJ-INDK-006, HJ-FKI-003, HJ-FKI-008\n"; !strings.Contains(out, want) {
		t.Errorf("no %q in:\n%s", want, out)
	}
}

// A descriptor's text must not move the cursor, colour the terminal or turn the line around.
func TestControlCharactersGo(t *testing.T) {
	run := reporttest.Compared()
	d := run.Descriptors[0]
	const evil = "a\x1b[2Jb\u202ec\rd\u009be\nf\u2028g"
	d.Name, d.Unit, d.File, d.ID = evil, evil, evil, evil
	r := *d.Results[1].Rule
	r.Title = result.Text{DA: evil}
	d.Results[1].Rule = &r
	for i := range d.Results {
		for j := range d.Results[i].Findings {
			f := &d.Results[i].Findings[j]
			f.File, f.Message = evil, result.Text{DA: evil}
		}
	}
	waiver := &result.Deviation{
		Rule: evil, Descriptor: evil, Path: evil, Reason: evil, ApprovedBy: evil, ApprovedOn: evil,
		ExpiresOn: evil, Until: evil + evil, Measure: evil, File: evil, Start: result.Position{Line: 1, Column: 1},
	}
	d.Results[1].Waivers, d.Results[1].Outcome = []*result.Deviation{waiver}, result.Waived
	run.Remarks = []result.DeviationRemark{{Fault: evil, Deviation: waiver, Message: result.Text{DA: evil}}}
	run.Since, run.Baseline.File, run.Baseline.Date = evil, evil, evil
	run.Baseline.Gone[0] = result.Gone{Rule: evil, Title: result.Text{DA: evil}, Descriptor: evil, Was: evil, Now: evil}
	run.Warnings = append(run.Warnings, result.Text{DA: evil})
	out := write(t, run, text.Options{})
	if i := strings.IndexAny(out, "\x1b\u202e\r\u009b\u2028"); i >= 0 {
		t.Errorf("a control character at %q", out[max(0, i-20):i+5])
	}
	if !strings.Contains(out, "a\ufffd[2Jb\ufffdc d\ufffde f g") {
		t.Error("the rest of the text is gone")
	}
}

func TestLeavesTheRunAlone(t *testing.T) {
	run := reporttest.Run()
	first := write(t, run, text.Options{})
	if !reflect.DeepEqual(run, reporttest.Run()) {
		t.Error("the run was changed")
	}
	if write(t, run, text.Options{}) != first {
		t.Error("the same run gave other bytes")
	}
}

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		code   int
		failOn string
		want   []string
	}{
		{result.ExitHolds, "error", []string{"Ingen hindringer\n", "Exitkode 0: intet krav på eller over grænsen"}},
		{result.ExitHolds, "never", []string{"Ingen hindringer\n", "Exitkode 0: der er ingen grænse"}},
		{result.ExitFails, "warning", []string{"Hindringer: krav er ikke opfyldt\n", "Exitkode 1:", "advarsel", "--fail-on warning"}},
		{result.ExitUndecided, "note", []string{"Kan ikke afgøres endnu\n", "Exitkode 3:", "bemærkning"}},
	} {
		run := reporttest.Run()
		run.ExitCode, run.FailOn = c.code, c.failOn
		out := write(t, run, text.Options{Width: 200})
		for _, want := range c.want {
			if !strings.Contains(out, want) {
				t.Errorf("exit %d, fail-on %s: no %q", c.code, c.failOn, want)
			}
		}
	}
}

func TestStreamedRunHasItsSummary(t *testing.T) {
	run := reporttest.Run()
	run.Descriptors = nil
	out := write(t, run, text.Options{Lang: "en"})
	for _, want := range []string{"Obstacles: requirements not met", "4 descriptors checked", "Exit code 1"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in:\n%s", want, out)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrorComesBack(t *testing.T) {
	if err := text.Write(broken{}, reporttest.Run(), text.Options{}); err == nil {
		t.Error("no error")
	}
}

// A fact that many descriptors lack names the first places and counts the rest.
func TestManyPlacesAreCounted(t *testing.T) {
	run := reporttest.Many(90)
	for i, d := range run.Descriptors {
		for j := range d.Results {
			r := &d.Results[j]
			r.Findings = append([]result.Finding(nil), r.Findings...)
			for k := range r.Findings {
				r.Findings[k].Start.Line = i + 1
			}
		}
	}
	out := write(t, run, text.Options{})
	if !strings.Contains(out, "  og 20 steder til\n") {
		t.Error("the places beyond the first ten are not counted")
	}
}
