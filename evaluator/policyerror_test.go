package evaluator_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

func TestErrorsNameWhereThePackIs(t *testing.T) {
	problems := inputs.Problems{{File: "a/data.yaml", Message: inputs.Text{DA: "forkert", EN: "wrong"}}}
	fault := &evaluator.PolicyError{LintFinding: result.LintFinding{
		File: "a/b.rego", Start: result.Position{Line: 3, Column: 1}, Message: result.Text{DA: "x", EN: "x"},
	}}
	err := errors.Join(fault, problems, errors.New("no file at all"))
	for before, want := range map[string]string{
		"":         "a/b.rego:3:1: x\na/data.yaml: forkert\nno file at all",
		"x/yz/":    "x/yz/a/b.rego:3:1: x\nx/yz/a/data.yaml: forkert\nno file at all",
		"git::x: ": "git::x: a/b.rego:3:1: x\ngit::x: a/data.yaml: forkert\nno file at all",
	} {
		if got := evaluator.NamedBelow(err, before).Error(); got != want {
			t.Errorf("%q: %s", before, got)
		}
	}
	if problems[0].File != "a/data.yaml" || fault.File != "a/b.rego" {
		t.Error("the error itself was changed")
	}
	if err := evaluator.NamedBelow(fmt.Errorf("run: %w", context.Canceled), "x/"); !errors.Is(err, context.Canceled) {
		t.Errorf("an interrupt is no longer one: %v", err)
	}
}
