package words

import (
	"slices"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

func TestByFault(t *testing.T) {
	remark := func(f result.DeviationFault, rule string) result.DeviationRemark {
		return result.DeviationRemark{Fault: f, Deviation: &result.Deviation{Rule: rule}}
	}
	groups := ByFault([]result.DeviationRemark{
		remark("strange", "a"), remark(result.DeviationOverlapping, "b"), remark(result.DeviationExpired, "c"),
		remark(result.DeviationOverlapping, "d"), remark("strange", "e"),
	})
	if got, want := FaultCounts(groups, "da"), "udløbet (1), overlapper en anden (2) og strange (2)"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var rules []string
	for _, g := range groups {
		for _, m := range g.Remarks {
			rules = append(rules, m.Deviation.Rule)
		}
	}
	if want := []string{"c", "b", "d", "a", "e"}; !slices.Equal(rules, want) {
		t.Errorf("got %q, want %q", rules, want)
	}
}

func TestWaiverFields(t *testing.T) {
	got := WaiverFields(&result.Deviation{Reason: "r", ApprovedOn: "2026-01-02", ExpiresOn: "2028-01-01", Until: "2027-01-01"}, "da")
	want := []Field{{Explanation, "r"}, {ApprovedOn, "02-01-2026"}, {HoldsUntil, "01-01-2027"}, {ExpiresOn, "01-01-2028"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPartly(t *testing.T) {
	w := &result.Deviation{}
	r := &result.Result{Outcome: result.Fail, Findings: []result.Finding{{}, {Waiver: w}, {Waiver: w}}}
	if got := Partly(r); len(got) != 1 {
		t.Errorf("%d deviations, want one", len(got))
	}
	r.Outcome = result.Waived
	if got := Partly(r); got != nil {
		t.Errorf("a waived result is partly waived by %v", got)
	}
}
