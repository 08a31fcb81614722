package coverage_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/coverage"
	"github.com/pejl/pejl/reports/reporttest"
)

// inOrder is a strategy with nothing wrong; with faults it has every kind of sentence.
func inOrder() *result.Coverage {
	return &result.Coverage{
		Strategy: "proeve", Name: result.Text{DA: "Prøvens strategi", EN: "The test's strategy"}, Document: "Prøve, strategi (2026)",
		File: "proeve/strategy/coverage.yaml", Sources: []string{"a.txt", "b.txt"}, Rules: 1, Placed: 1,
		Sections: []result.Section{{Path: "Krav > Drift", Line: 2, Sentences: []result.Sentence{
			{Text: "Driften skal beskrives i en plan, og planen skal gennemgås mindst hvert år.", Line: 4, Rules: []string{"TX-ARK-001"}},
			{Text: "Alle skal trives.", Line: 6, Reason: result.Text{DA: "Trivsel registreres ikke.", EN: "Well-being is not recorded."}},
			{Text: "Der er mange systemer.", Line: 8, Background: true},
		}}},
	}
}

func withFaults() *result.Coverage {
	c := inOrder()
	c.Sources, c.Rules = nil, 2
	s := &c.Sections[0]
	s.Sentences = append(s.Sentences, result.Sentence{Text: "Hvad nu?", Line: 10},
		result.Sentence{Text: "Begge dele.", Line: 11, Rules: []string{"TX-ARK-001", "TX-ARK-009"}, Background: true})
	c.Sections = append(c.Sections, result.Section{Path: "Tom", Line: 13})
	c.Faults = []result.Fault{
		{Code: "rule-unplaced", File: c.File, Rule: "TX-ARK-002", Message: result.Text{DA: "ingen sætning nævner kravet", EN: "no sentence names it"}},
		{Code: "sentence-open", File: c.File, Line: 10, Message: result.Text{DA: "der er ikke gjort rede for sætningen", EN: "the sentence is not accounted for"}},
	}
	return c
}

func write(t *testing.T, format string, coverages []*result.Coverage, o coverage.Options) []byte {
	t.Helper()
	for _, f := range coverage.Formats() {
		if f.Name == format {
			var b bytes.Buffer
			if err := f.Write(&b, coverages, o); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	t.Fatalf("no format %s", format)
	return nil
}

func TestGolden(t *testing.T) {
	both := []*result.Coverage{inOrder(), withFaults()}
	for _, lang := range []string{"da", "en"} {
		reporttest.Golden(t, "coverage."+lang+".txt", write(t, "text", both, coverage.Options{Lang: lang}))
		reporttest.Golden(t, "coverage."+lang+".json", write(t, "json", both, coverage.Options{Lang: lang}))
	}
	reporttest.Golden(t, "all.da.txt", write(t, "text", both[1:], coverage.Options{All: true, Width: 50}))
}

func TestLinesFit(t *testing.T) {
	for _, width := range []int{0, 40, 60} {
		out := string(write(t, "text", []*result.Coverage{withFaults()}, coverage.Options{Width: width}))
		limit := width
		if limit == 0 {
			limit = 80
		}
		for _, line := range strings.Split(out, "\n") {
			if displaywidth.String(line) > limit || strings.TrimRight(line, " ") != line {
				t.Errorf("width %d: %q", width, line)
			}
		}
	}
}

func TestJSONOfNothing(t *testing.T) {
	var got map[string]any
	if err := json.Unmarshal(write(t, "json", nil, coverage.Options{}), &got); err != nil {
		t.Fatal(err)
	}
	if list, ok := got["strategies"].([]any); !ok || len(list) != 0 || got["language"] != "da" {
		t.Errorf("%v", got)
	}
}

func TestErrorsOfTheWriter(t *testing.T) {
	full := errors.New("full")
	for _, f := range coverage.Formats() {
		if err := f.Write(&reporttest.Narrow{Room: 10, Err: full}, []*result.Coverage{inOrder()}, coverage.Options{}); !errors.Is(err, full) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}
