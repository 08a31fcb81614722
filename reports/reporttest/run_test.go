package reporttest

import (
	"reflect"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

func TestRunHasEverything(t *testing.T) {
	run := Run()
	for _, o := range result.Outcomes() {
		if run.Summary.Counts.Of(o) == 0 {
			t.Errorf("no result with outcome %q", o)
		}
	}
	c := run.Summary.Counts
	if c.Fails.Error == 0 || c.Fails.Warning == 0 || c.Fails.Note == 0 || c.Violated == 0 || c.Undocumented == 0 {
		t.Errorf("a severity or reason is absent: %+v", c)
	}
	for _, d := range run.Descriptors {
		for _, r := range append(d.Results, d.Next...) {
			for _, f := range r.Findings {
				fact, ok := run.Facts[f.Fact]
				if !ok || fact.Question.DA == "" || fact.Question.EN == "" {
					t.Errorf("%s %s: fact %q has no question", d.ID, r.Rule.ID, f.Fact)
				}
				if (f.File == "") != (f.Start == result.Position{}) {
					t.Errorf("%s %s: file %q at %v", d.ID, r.Rule.ID, f.File, f.Start)
				}
			}
		}
	}
	if !reflect.DeepEqual(run, Run()) {
		t.Error("two calls differ")
	}
}

func TestCleanHolds(t *testing.T) {
	c := Clean().Summary.Counts
	if c.Pass == 0 || c.Pass+c.NotApplicable != c.Total() {
		t.Errorf("counts %+v", c)
	}
}

func TestManyNamesEachSystem(t *testing.T) {
	seen := map[string]bool{}
	for _, d := range Many(60).Descriptors {
		if seen[d.ID] {
			t.Errorf("id %q twice", d.ID)
		}
		seen[d.ID] = true
	}
}
