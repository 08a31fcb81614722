package policies_test

import (
	"testing"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/policies"
)

// TestRules runs the rules' own tests as pejl policy test does: the Rego tests, every case judged with
// the real evaluator and its input by the descriptor's schema, and of each rule the cases that prove it.
func TestRules(t *testing.T) {
	got, err := evaluator.NewTester(policies.FS).Run(t.Context(), evaluator.TestOptions{})
	if err != nil {
		t.Fatal(err)
	}
	passed := map[result.TestKind]int{}
	for _, test := range got.Tests {
		if test.Outcome == result.TestPassed {
			passed[test.Kind]++
			continue
		}
		t.Errorf("%s:%d: %s: %s", test.File, test.Line, test.FullName(), test.Outcome)
		for _, fault := range test.Faults {
			t.Errorf("  %s:%d: %s %s %v %v", fault.File, fault.Line, fault.Message.EN, fault.Expression, fault.Values, fault.Compared)
		}
	}
	rules := len(load(t).Rules())
	if got.Rules != rules || passed[result.ProofTest] != rules {
		t.Errorf("%d rules, of which %d were looked at and %d are proven", rules, got.Rules, passed[result.ProofTest])
	}
	if passed[result.CaseTest] < 2400 || passed[result.RegoTest] < passed[result.CaseTest] {
		t.Errorf("only %v passed; are tests left out?", passed)
	}
}

func load(t *testing.T) *evaluator.Policies {
	t.Helper()
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}
