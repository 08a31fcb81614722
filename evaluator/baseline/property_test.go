package baseline_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/result"
)

// random is a run of some systems with results of any outcome; two of the same names are alike in part.
func random(rng *rand.Rand) *result.Run {
	outcomes := []result.Outcome{
		result.Fail, result.Fail, result.Fail, result.NotAssessed, result.NotAssessed,
		result.Pass, result.NotApplicable, result.Waived, result.Error,
	}
	run := runOf()
	for i := range 6 {
		if rng.IntN(4) == 0 {
			continue
		}
		d := system(fmt.Sprint("s", i))
		for _, r := range run.Rules {
			o := outcomes[rng.IntN(len(outcomes))]
			var findings []string
			for _, f := range []string{"a", "b", "c", "d"} {
				switch rng.IntN(5) {
				case 0, 1:
					findings = append(findings, f)
				case 2:
					if o == result.Fail && len(findings) > 0 {
						findings = append(findings, "~"+f)
					}
				}
			}
			if o == result.Pass || o == result.NotApplicable || o == result.Error {
				findings = nil
			}
			d.Results = append(d.Results, says(r.ID, o, findings...))
		}
		run.Descriptors = append(run.Descriptors, d)
	}
	return run
}

func seeds(t *testing.T, test func(t *testing.T, rng *rand.Rand)) {
	for seed := range uint64(150) {
		if test(t, rand.New(rand.NewPCG(seed, 1))); t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// A run compared with itself, through any form, has nothing new and nothing gone.
func TestRunIsItsOwnBaseline(t *testing.T) {
	seeds(t, func(t *testing.T, rng *rand.Rand) {
		run := random(rng)
		own := taken(run)
		forms := map[string]*baseline.Baseline{
			"run": own, "baseline": read(t, written(t, own)), "json": read(t, report(t, run)), "sarif": own,
		}
		if own.Len() > 0 {
			forms["sarif"] = read(t, sarif(t, run))
		}
		for form, b := range forms {
			got := compare(b, run, whole)
			if got.New+got.NewOpen+got.Updated+got.UpdatedOpen+len(got.Gone) > 0 || got.Unchanged+got.UnchangedOpen != own.Len() {
				t.Errorf("%s: %+v", form, got)
			}
		}
	})
}

// The order in which descriptors come matters neither to a comparison nor to an update.
func TestOrderOfDescriptorsDoesNotMatter(t *testing.T) {
	seeds(t, func(t *testing.T, rng *rand.Rand) {
		old, run := taken(random(rng)), random(rng)
		wantCompared := compare(old, run, whole)
		wantNext, wantNumbers := update(old, true, run, whole)
		rng.Shuffle(len(run.Descriptors), func(i, j int) {
			run.Descriptors[i], run.Descriptors[j] = run.Descriptors[j], run.Descriptors[i]
		})
		if got := compare(old, run, whole); !reflect.DeepEqual(got, wantCompared) {
			t.Errorf("got  %+v\nwant %+v", got, wantCompared)
		}
		got, numbers := update(old, true, run, whole)
		if written(t, got) != written(t, wantNext) || numbers != wantNumbers {
			t.Errorf("%+v, then %+v", wantNumbers, numbers)
		}
	})
}

// findings gives each finding of a baseline with its result, and each result as such.
func findings(t *testing.T, b *baseline.Baseline) []string {
	var file struct {
		Results []struct {
			Rule, Kind, Descriptor, Outcome string
			Findings                        []string
		}
	}
	if err := json.Unmarshal([]byte(written(t, b)), &file); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, r := range file.Results {
		name := fmt.Sprint(r.Kind, r.Descriptor, r.Rule, r.Outcome)
		all = append(all, name)
		for _, f := range r.Findings {
			all = append(all, name+f)
		}
	}
	return all
}

// An update only shrinks unless it may grow, its numbers add up, and the gate says of the run what
// it said before.
func TestUpdateShrinks(t *testing.T) {
	seeds(t, func(t *testing.T, rng *rand.Rand) {
		old, run := taken(random(rng)), random(rng)
		scope := baseline.Scope{Rules: whole.Rules, Whole: rng.IntN(2) == 0}
		before := compare(old, run, scope)
		next, n := update(old, false, run, scope)
		had := findings(t, old)
		for _, f := range findings(t, next) {
			if !slices.Contains(had, f) {
				t.Errorf("grew by %s", f)
			}
		}
		red := before.New + before.Updated + before.NewOpen + before.UpdatedOpen
		if n.Added != 0 || n.Refused != red || n.Kept != next.Len() || n.Kept+n.Dropped != old.Len() || n.Narrowed > n.Kept {
			t.Errorf("%+v of %d to %d; %d new or changed", n, old.Len(), next.Len(), red)
		}
		after := compare(next, run, scope)
		if after.Unchanged != before.Unchanged || after.UnchangedOpen != before.UnchangedOpen || len(after.Gone) > 0 {
			t.Errorf("before %+v\nafter  %+v", before, after)
		}
		if again, n := update(next, false, run, scope); written(t, again) != written(t, next) || n.Dropped+n.Narrowed > 0 {
			t.Errorf("a second update goes on: %+v", n)
		}
	})
}

// After an update that may grow, everything of the run is known.
func TestUpdateGrows(t *testing.T) {
	seeds(t, func(t *testing.T, rng *rand.Rand) {
		old, run := taken(random(rng)), random(rng)
		before := compare(old, run, whole)
		next, n := update(old, true, run, whole)
		if got := compare(next, run, whole); got.New+got.NewOpen+got.Updated+got.UpdatedOpen+len(got.Gone) > 0 {
			t.Errorf("%+v", got)
		}
		if n.Refused != 0 || n.Added != before.New+before.NewOpen+before.Updated+before.UpdatedOpen || n.Kept+n.Dropped != old.Len() {
			t.Errorf("%+v", n)
		}
	})
}
