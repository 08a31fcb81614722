package scaffold_test

import (
	"fmt"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/evaluator/scaffold"
	"github.com/pejl/pejl/policies"
)

// A pack for a strategy is begun in memory, and a first rule in it; what is not answered is listed.
func ExampleRule_Begin() {
	pack := fstest.MapFS{}
	keep := func(files scaffold.Files) {
		for name, content := range files {
			pack[name] = &fstest.MapFile{Data: content}
		}
	}
	strategy := scaffold.Strategy{
		ID:       "herning",
		Name:     result.Text{DA: "Herning Kommunes IT-strategi"},
		IssuedOn: "2026-01-01",
		Areas:    []scaffold.Area{{Code: "DRIFT", Name: result.Text{DA: "Drift", EN: "Operations"}}},
	}
	begun, err := strategy.Begin(policies.FS, pack)
	if err != nil {
		fmt.Println(err)
		return
	}
	keep(begun.Own)
	keep(begun.Shared)

	rule, err := scaffold.Rule{
		ID:          "HE-DRIFT",
		Title:       result.Text{DA: "Underskriv kontrakten", EN: "Sign the contract"},
		Description: result.Text{DA: "Opfyldt, når datoen er angivet.", EN: "Met when the date is stated."},
		Remedy:      result.Text{DA: "Skriv datoen.", EN: "State the date."},
		Modality:    result.Must,
		Phases:      []result.Phase{result.PhaseContract},
		Section:     "Drift",
		Condition:   scaffold.Condition{Fact: "contract.signed_on"},
		Lang:        "en",
	}.Begin(pack)
	if err != nil {
		fmt.Println(err)
		return
	}
	keep(rule.Files)
	fmt.Println(rule.ID, "in", rule.File)
	for _, blank := range rule.Blanks {
		fmt.Printf("line %d: %s\n", blank.Line, blank.Text)
	}
	_, err = evaluator.Load(pack)
	fmt.Println(err)
	// Output:
	// HE-DRIFT-001 in herning/rules/drift/drift_001.rego
	// line 21: the strategy's own words
	// herning/rules/drift/drift_001.rego:21:7: annotation custom.source.quote is missing; write it in the comment # METADATA above package
}
