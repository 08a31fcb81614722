package baseline_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/result"
)

func update(old *baseline.Baseline, grow bool, run *result.Run, scope baseline.Scope) (*baseline.Baseline, baseline.Numbers) {
	u := baseline.NewUpdate(old, grow)
	for _, d := range run.Descriptors {
		u.Add(d)
	}
	return u.Finish(run, scope)
}

// entries shows a baseline as "descriptor rule outcome findings", without the descriptor alpha.
func entries(t testing.TB, b *baseline.Baseline) string {
	t.Helper()
	var file struct {
		Results []struct {
			Rule, Descriptor, Outcome string
			Findings                  []string
		}
	}
	if err := json.Unmarshal([]byte(written(t, b)), &file); err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, r := range file.Results {
		s := fmt.Sprintf("%s %s %s %d", r.Descriptor, r.Rule, r.Outcome, len(r.Findings))
		list = append(list, strings.TrimPrefix(s, "alpha "))
	}
	return strings.Join(list, "; ")
}

func TestUpdate(t *testing.T) {
	type numbers = baseline.Numbers
	old := runOf(system("alpha", fails("R1", "a", "b"), open("R2", "m"), fails("R6")))
	some := baseline.Scope{Rules: whole.Rules}
	tests := map[string]struct {
		old     *result.Run
		grow    bool
		results []result.Result
		rules   []*result.Rule // of the run; nil: all
		want    string
		numbers numbers
	}{
		"the first takes everything": {nil, false, old.Descriptors[0].Results, nil,
			"R1 fail 2; R2 not_assessed 1; R6 fail 0", numbers{Added: 3}},
		"same": {old, false, old.Descriptors[0].Results, nil,
			"R1 fail 2; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3}},
		"mended in part": {old, false, []result.Result{fails("R1", "b"), open("R2", "m"), fails("R6")}, nil,
			"R1 fail 1; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Narrowed: 1}},
		"mended": {old, false, []result.Result{says("R1", result.Pass), says("R2", result.Waived, "~m"), fails("R6")}, nil,
			"R6 fail 0", numbers{Kept: 1, Dropped: 2}},
		"mended, another outcome": {old, false, []result.Result{open("R1", "a"), fails("R2", "m"), says("R6", result.NotApplicable)}, nil,
			"", numbers{Dropped: 3, Refused: 2}},
		"one more finding": {old, false, []result.Result{fails("R1", "a", "b", "c"), open("R2", "m"), fails("R6")}, nil,
			"R1 fail 2; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Refused: 1}},
		"one more finding, grow": {old, true, []result.Result{fails("R1", "a", "b", "c"), open("R2", "m"), fails("R6")}, nil,
			"R1 fail 3; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Added: 1}},
		"one for another": {old, false, []result.Result{fails("R1", "b", "c"), open("R2", "m"), fails("R6")}, nil,
			"R1 fail 1; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Narrowed: 1, Refused: 1}},
		"one for another, grow": {old, true, []result.Result{fails("R1", "b", "c"), open("R2", "m"), fails("R6")}, nil,
			"R1 fail 2; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Narrowed: 1, Added: 1}},
		"others altogether": {old, false, []result.Result{fails("R1", "x", "y"), open("R2", "m"), fails("R6", "z")}, nil,
			"R2 not_assessed 1", numbers{Kept: 1, Dropped: 2, Refused: 2}},
		"a finding under a deviation": {old, true, []result.Result{fails("R1", "a", "~b", "~c"), open("R2", "m"), fails("R6")}, nil,
			"R1 fail 1; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Narrowed: 1}},
		"new": {old, false, append([]result.Result{fails("R8", "n"), open("R9", "n")}, old.Descriptors[0].Results...), nil,
			"R1 fail 2; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Refused: 2}},
		"new, grow": {old, true, append([]result.Result{fails("R8", "n"), open("R9", "n")}, old.Descriptors[0].Results...), nil,
			"R1 fail 2; R2 not_assessed 1; R6 fail 0; R8 fail 1; R9 not_assessed 1", numbers{Kept: 3, Added: 2}},
		"rules left out": {old, false, []result.Result{fails("R1", "b")}, ruleList("R1"),
			"R1 fail 1; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3, Narrowed: 1}},
		"a rule that broke": {old, false, []result.Result{says("R1", result.Error), open("R2", "m"), fails("R6")}, nil,
			"R1 fail 2; R2 not_assessed 1; R6 fail 0", numbers{Kept: 3}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var before *baseline.Baseline
			if test.old != nil {
				before = taken(test.old)
			}
			run := runOf(system("alpha", test.results...))
			run.Date, run.Edition = "2027-01-01", "sha256:new"
			if test.rules != nil {
				run.Rules = test.rules
			}
			got, numbers := update(before, test.grow, run, some)
			if s := entries(t, got); s != test.want {
				t.Errorf("got  %s\nwant %s", s, test.want)
			}
			if numbers != test.numbers {
				t.Errorf("got  %+v\nwant %+v", numbers, test.numbers)
			}
			if got.Date() != run.Date || got.Edition() != run.Edition {
				t.Errorf("of %s, %s", got.Date(), got.Edition())
			}
			if before != nil && written(t, before) != written(t, taken(test.old)) {
				t.Error("the old content changed")
			}
			for _, r := range run.Descriptors[0].Results {
				if r.Change != "" {
					t.Errorf("%s: the result's change was set", r.Rule.ID)
				}
			}
		})
	}
}

func TestUpdateKeepsWhatTheRunDidNotSee(t *testing.T) {
	old := taken(runOf(system("alpha", fails("R1", "a")), system("beta", fails("R1", "a")), system("gamma", fails("R1", "a"))))
	exists := func(_, id string) bool { return id != "gamma" }
	run := runOf(system("alpha", says("R1", result.Pass)))
	for _, test := range []struct {
		scope baseline.Scope
		want  string
	}{
		{baseline.Scope{Rules: whole.Rules, Exists: exists}, "beta R1 fail 1; gamma R1 fail 1"},
		{baseline.Scope{Rules: whole.Rules, Exists: exists, Whole: true}, "beta R1 fail 1"},
		{whole, ""},
	} {
		got, numbers := update(old, false, run, test.scope)
		if s := entries(t, got); s != test.want {
			t.Errorf("whole %v: got %s, want %s", test.scope.Whole, s, test.want)
		}
		if numbers.Kept != got.Len() || numbers.Kept+numbers.Dropped != old.Len() {
			t.Errorf("%+v", numbers)
		}
	}
}
