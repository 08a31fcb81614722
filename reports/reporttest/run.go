// Package reporttest has one realistic run for the tests of the reports, and what they compare
// with it. Everything about the systems in it is invented; the requirements are those of a
// published strategy.
package reporttest

import (
	_ "embed"
	"encoding/json"
	"slices"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

// The requirements and the facts that they read, in the form of the result package.
var (
	//go:embed rules.json
	rulesJSON []byte
	//go:embed facts.json
	factsJSON []byte
)

// The files of the run's descriptors.
const (
	mealsFile   = "examples/proposal/madservice.yaml"
	journalFile = "register/Ældre og Sundhed/omsorgsjournal på tværs.yaml"
	drawingFile = "forslag/tegn & mål.json"
	orgFile     = "register/organisation.yaml"
)

// Run returns a check of three systems and an Organisation on 1 November 2026 that has every
// outcome, reason and severity in it, and texts that a report must escape or wrap. Each call
// builds its own copy.
func Run() *result.Run {
	b := newBuilder()
	run := &result.Run{
		Date:        "2026-11-01",
		Strategies:  []string{"hjoerring"},
		Edition:     "sha256:4f0c1d9b7a52e6038d1b5c2f9e8a7460c3d2b1a09f8e7d6c5b4a392817f6e5d4",
		Packs:       packs(),
		Arguments:   []string{"check", "register", "forslag/tegn & mål.json", "--date=2026-11-01", "--fail-on=error", "--lang=da"},
		ToolVersion: "1.2.0",
		FailOn:      "error",
		ExitCode:    result.ExitFails,
		Rules:       b.rules,
		Facts:       b.facts,
		Data: []result.DataSource{
			{
				Name:         result.Text{DA: "Modenhed af fælleskommunale løsninger", EN: "Maturity of common municipal solutions"},
				Version:      "2026-2",
				Date:         "2026-06-15",
				Illustrative: true,
			},
			{
				Name:    result.Text{DA: "Opgaver i livscyklussens faser", EN: "Tasks of the life-cycle phases"},
				Version: "3",
				Date:    "2025-01-01",
				File:    "register/faseopgaver på én side.yaml",
			},
		},
		Descriptors: []*result.Descriptor{b.meals(), b.drawing(), b.organisation(), b.journal()},
		Warnings: []result.Text{{
			DA: "Mappen »forslag« har ingen beskrivelse af organisationen, så krav, der læser kommunens egne oplysninger, kan ikke vurderes dér.",
			EN: `The folder "forslag" has no descriptor of the organisation, so requirements that read the municipality's own information cannot be assessed there.`,
		}},
	}
	run.Remarks = remarks()
	for _, d := range run.Descriptors {
		run.Summary.Add(d)
	}
	run.Complete = run.Summary.Counts.Error == 0
	return run
}

// Linked returns the run whose reports link to a reference work at the address.
func Linked(t *testing.T, address string) *result.Run {
	t.Helper()
	run := Run()
	var err error
	if run.Docs, err = result.ParseDocs(address); err != nil {
		t.Fatal(err)
	}
	return run
}

// Clean returns a check of one system that meets the requirements that were asked about it: no
// fails, nothing unanswered, exit code 0.
func Clean() *result.Run {
	run := Run()
	d := newBuilder().journal()
	for i := range d.Results {
		if r := &d.Results[i]; r.Outcome != result.NotApplicable {
			*r = result.Result{Rule: r.Rule, Outcome: result.Pass}
		}
	}
	run.Descriptors, run.Warnings, run.Remarks, run.Data = []*result.Descriptor{d}, nil, nil, run.Data[1:]
	run.Summary = result.Summary{}
	run.Summary.Add(d)
	run.Complete, run.ExitCode = true, result.ExitHolds
	return run
}

// Many returns a run of n copies of the run's systems under names and ids of their own, for
// what a report shows only of a large portfolio.
func Many(n int) *result.Run {
	run := Run()
	systems := []*result.Descriptor{run.Descriptors[0], run.Descriptors[1], run.Descriptors[3]}
	run.Descriptors, run.Summary = nil, result.Summary{}
	for i := range n {
		d := *systems[i%len(systems)]
		suffix := " " + string(rune('A'+i/26)) + string(rune('a'+i%26))
		d.Name += suffix
		d.ID += "-" + suffix[1:]
		d.Results = slices.Clone(d.Results)
		run.Descriptors = append(run.Descriptors, &d)
		run.Summary.Add(&d)
	}
	return run
}

func decode[T any](data []byte) []T {
	var all []T
	if err := json.Unmarshal(data, &all); err != nil {
		panic("reporttest: " + err.Error())
	}
	return all
}
