package result_test

import (
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

func TestTestsBelow(t *testing.T) {
	make := func() *result.Tests {
		return &result.Tests{
			Tests:    []result.Test{{File: "a.rego", Faults: []result.TestFault{{File: "b.rego"}, {}}}},
			Coverage: &result.TestCoverage{Files: []result.FileCoverage{{File: "c.rego"}}},
		}
	}
	tests := make()
	kept := tests.Tests[0].Faults
	tests.Below("x")
	got := tests.Tests[0].File + " " + tests.Tests[0].Faults[0].File + " " + tests.Coverage.Files[0].File
	if got != "x/a.rego x/b.rego x/c.rego" || tests.Tests[0].Faults[1].File != "" || kept[0].File != "b.rego" {
		t.Errorf("%s; %+v %+v", got, tests.Tests[0].Faults, kept)
	}
	for _, here := range []string{"", "."} {
		tests := make()
		if tests.Below(here); tests.Tests[0].File != "a.rego" {
			t.Errorf("below %q: %s", here, tests.Tests[0].File)
		}
	}
}

func TestTestsPassed(t *testing.T) {
	for _, c := range []struct {
		outcome            result.TestOutcome
		covered, threshold int
		want               bool
	}{
		{result.TestPassed, 9, 90, true}, {result.TestPassed, 9, 91, false}, {result.TestSkipped, 10, 100, true},
		{result.TestFailed, 10, 0, false}, {result.TestError, 10, 0, false},
	} {
		tests := &result.Tests{Tests: []result.Test{{Outcome: c.outcome}}, Coverage: &result.TestCoverage{
			Threshold: float64(c.threshold), Files: []result.FileCoverage{{Covered: c.covered, Uncovered: 10 - c.covered}, {}},
		}}
		if got := tests.Passed(); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
	if empty := (&result.TestCoverage{Threshold: 100}); !empty.Reached() {
		t.Error("no lines are not too few")
	}
}
