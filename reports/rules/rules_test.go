package rules_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/rules"
)

// catalogue holds a rule that says as much as a rule can, and one that says as little.
func catalogue() *result.Catalogue {
	return &result.Catalogue{
		Strategies: []result.StrategyEntry{{
			ID: "proeve", Name: result.Text{DA: "Prøvens strategi", EN: "The test's strategy"}, Document: "Prøve, strategi (2026)",
			Areas: []result.AreaEntry{
				{Code: "ARK", Name: result.Text{DA: "Arkitektur", EN: "Architecture"}},
				{Code: "TOM", Name: result.Text{DA: "Uden krav", EN: "Without requirements"}},
				{Code: "HW", Name: result.Text{DA: "Hardware", EN: "Hardware"}},
			},
		}},
		Rules: []result.RuleEntry{
			{
				Rule: &result.Rule{
					ID: "PR-ARK-001", Strategy: "proeve", Area: "ARK",
					Title:       result.Text{DA: "Beskriv <alle> snitflader til de systemer, som systemet udveksler oplysninger med", EN: "Describe all interfaces"},
					Description: result.Text{DA: "Alle snitflader er beskrevet.", EN: "All interfaces are described."},
					Modality:    result.Should, Severity: result.SeverityWarning, Kind: "System", Scope: "contract",
					Phases:        []result.Phase{result.PhaseProcurement, result.PhaseExit},
					Source:        result.Source{Document: "Prøve, strategi (2026)", Section: "A > B", Quote: "Snitflader bør beskrives."},
					Role:          result.Text{DA: "systemejer", EN: "system owner"},
					Remedy:        result.Text{DA: "Beskriv dem.", EN: "Describe them."},
					Link:          "https://proeve.example/ark",
					EffectiveFrom: "2026-01-01", EffectiveTo: "2027-12-31",
				},
				File: "proeve/rules/ark/ark_001.rego", Unanswered: result.Fail,
				Asks: []result.AskedFact{
					{Fact: result.Fact{Path: "a.codes", Question: result.Text{DA: "Hvilke?", EN: "Which?"}, Values: []result.Value{{Code: "x"}, {Code: "y"}}}, Kind: "System", Answer: result.AnswerChoice, Many: true},
					{Fact: result.Fact{Path: "o.day", Question: result.Text{DA: "Hvornår?", EN: "When?"}}, Kind: "Organisation", Answer: result.AnswerDate},
					{Fact: result.Fact{Path: "p.all", Question: result.Text{DA: "Er det?", EN: "Is it?"}}, Kind: "System", Registry: true, Answer: result.AnswerYesNo},
				},
				Data: []result.Text{{DA: "Faser", EN: "Phases"}, {DA: "Mål", EN: "Goals"}},
			},
			{
				Rule:       &result.Rule{ID: "PR-HW-001", Strategy: "proeve", Area: "HW", Title: result.Text{DA: "Kort"}, Modality: result.May, Severity: result.SeverityNote, Kind: "Hardware", Scope: "organisation", Phases: result.Phases()},
				Unanswered: result.NotAssessed,
			},
		},
	}
}

func write(t *testing.T, name string, c *result.Catalogue, o rules.Options) []byte {
	t.Helper()
	for _, f := range rules.Formats() {
		if f.Name == name {
			var b bytes.Buffer
			if err := f.Write(&b, c, o); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	t.Fatalf("no format %s", name)
	return nil
}

func TestGolden(t *testing.T) {
	for _, lang := range []string{"da", "en"} {
		reporttest.Golden(t, "list."+lang+".txt", write(t, "text", catalogue(), rules.Options{Lang: lang}))
		reporttest.Golden(t, "whole."+lang+".txt", write(t, "text", catalogue(), rules.Options{Lang: lang, Full: true, Width: 60}))
	}
	reporttest.Golden(t, "list.json", write(t, "json", catalogue(), rules.Options{}))
	reporttest.Golden(t, "whole.json", write(t, "json", catalogue(), rules.Options{Full: true}))
}

func TestLinesFit(t *testing.T) {
	for _, o := range []rules.Options{{Width: 40}, {Width: 40, Full: true}, {Full: true}} {
		limit := max(o.Width, 40)
		if o.Width == 0 {
			limit = 80
		}
		for line := range strings.Lines(string(write(t, "text", catalogue(), o))) {
			if line = strings.TrimSuffix(line, "\n"); displaywidth.String(line) > limit || strings.TrimRight(line, " ") != line {
				t.Errorf("%+v: %q", o, line)
			}
		}
	}
}

func TestNoRules(t *testing.T) {
	var got map[string]any
	if err := json.Unmarshal(write(t, "json", &result.Catalogue{}, rules.Options{}), &got); err != nil {
		t.Fatal(err)
	}
	if list, ok := got["rules"].([]any); !ok || len(list) != 0 {
		t.Errorf("%v", got)
	}
}

func TestErrorsOfTheWriter(t *testing.T) {
	full := errors.New("full")
	for _, f := range rules.Formats() {
		for _, whole := range []bool{false, true} {
			if err := f.Write(&reporttest.Narrow{Room: 10, Err: full}, catalogue(), rules.Options{Full: whole}); !errors.Is(err, full) {
				t.Errorf("%s: %v", f.Name, err)
			}
		}
	}
}
