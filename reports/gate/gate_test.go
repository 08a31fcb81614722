package gate_test

import (
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/reporttest"
)

// The worst of the codes of the results is the run's, a fail before what is undecided.
func TestCodesMakeTheRunsExitCode(t *testing.T) {
	for name, run := range map[string]*result.Run{
		"run": reporttest.Run(), "clean": reporttest.Clean(), "compared": reporttest.Compared(),
	} {
		for _, failOn := range []string{"error", "warning", "note", result.Never} {
			codes := map[int]bool{}
			for _, d := range run.Descriptors {
				for i := range d.Results {
					codes[gate.Code(&d.Results[i], failOn)] = true
				}
			}
			got := result.ExitHolds
			switch {
			case codes[result.ExitFails]:
				got = result.ExitFails
			case codes[result.ExitUndecided]:
				got = result.ExitUndecided
			}
			if want := run.Summary.Counts.ExitCode(failOn); got != want {
				t.Errorf("%s at %s: %d, want %d", name, failOn, got, want)
			}
		}
	}
}

func TestSelectOrders(t *testing.T) {
	must, may := &result.Rule{ID: "A", Severity: result.SeverityError}, &result.Rule{ID: "B", Severity: result.SeverityNote}
	fail := func(rule *result.Rule, c result.Change) result.Result {
		return result.Result{Rule: rule, Outcome: result.Fail, Change: c}
	}
	run := &result.Run{Descriptors: []*result.Descriptor{
		{ID: "x", Results: []result.Result{fail(may, result.New), fail(must, result.Updated), {Rule: must, Outcome: result.Pass}}},
		{ID: "y", Results: []result.Result{fail(may, result.Unchanged), fail(must, result.New)}},
	}}
	got := ""
	for _, i := range gate.Select(run, func(r *result.Result) bool { return r.Outcome == result.Fail }) {
		got += i.Descriptor.ID + i.Result.Rule.ID + " "
	}
	if want := "yA xA xB yB "; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestOpenLeavesOutWhatIsWaived(t *testing.T) {
	r := &result.Result{Findings: []result.Finding{{Waiver: &result.Deviation{}}, {Fact: "a"}}}
	if open := gate.Open(r); len(open) != 1 || open[0] != &r.Findings[1] {
		t.Errorf("%v", open)
	}
}

func TestPlaceAndWaiver(t *testing.T) {
	d := &result.Deviation{Until: "2026-11-30", Reason: "fordi\nat"}
	for _, tt := range []struct{ got, want string }{
		{gate.Place("a b.yaml", result.Position{Line: 1234, Column: 2}), "a b.yaml:1234"},
		{gate.Place("a.yaml", result.Position{}), "a.yaml"},
		{gate.Place("", result.Position{}), ""},
		{gate.Waiver(d, "da"), "Dispensation til og med 30-11-2026: fordi at."},
		{gate.Waiver(d, "en"), "Waived up to and including 2026-11-30: fordi at."},
	} {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}
