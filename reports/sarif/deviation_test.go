package sarif_test

import (
	stdjson "encoding/json"
	"reflect"
	"strings"
	"testing"

	lib "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

// TestSuppressionIsTheDeviation wants all that is known of a deviation, and whose file it stands in.
func TestSuppressionIsTheDeviation(t *testing.T) {
	run := reporttest.Run()
	var waived *result.Result
	for _, d := range run.Descriptors {
		for i := range d.Results {
			if d.Results[i].Outcome == result.Waived {
				waived = &d.Results[i]
			}
		}
	}
	w := waived.Waivers[0]
	elsewhere := *w
	elsewhere.File, elsewhere.Measure = "dispensationer.yaml", ""
	waived.Waivers = append(waived.Waivers, &elsewhere)
	var got []*lib.Suppression
	for _, r := range parse(t, write(t, run, sarif.Options{Lang: "da"})).Runs[0].Results {
		got = append(got, r.Suppressions...)
	}
	if len(got) != 2 || *got[0].Kind != "inSource" || *got[1].Kind != "external" {
		t.Fatalf("suppressions %+v", got)
	}
	for _, part := range []string{w.Reason, w.ApprovedBy, "01-02-2026", "30-11-2026", w.Measure} {
		if !strings.Contains(*got[0].Justification, part) {
			t.Errorf("%q does not say %q", *got[0].Justification, part)
		}
	}
	if strings.Contains(*got[1].Justification, "foranstaltning") {
		t.Errorf("%q speaks of a measure", *got[1].Justification)
	}
	place := got[0].Location.PhysicalLocation
	if *place.Region.StartLine != w.Start.Line || *place.Region.EndColumn != w.End.Column {
		t.Errorf("location %+v", place.Region)
	}
	if uri := *got[1].Location.PhysicalLocation.ArtifactLocation.URI; uri != elsewhere.File {
		t.Errorf("location in %s", uri)
	}
}

func TestRemarksAreNotifications(t *testing.T) {
	run := reporttest.Run()
	log := parse(t, write(t, run, sarif.Options{Lang: "en"})).Runs[0]
	var got []*lib.Notification
	for _, n := range log.Invocations[0].ToolConfigurationNotifications {
		if *n.Descriptor.ID == "DeviationRemark" {
			got = append(got, n)
		}
	}
	if len(got) != len(run.Remarks) {
		t.Fatalf("%d notifications for %d remarks", len(got), len(run.Remarks))
	}
	levels := map[result.DeviationFault]string{
		result.DeviationExpired: "warning", result.DeviationOrphaned: "warning", result.DeviationExpiring: "note",
	}
	for i, r := range run.Remarks {
		n := got[i]
		if n.Level != levels[r.Fault] || !strings.Contains(*n.Message.Text, r.Message.EN) {
			t.Errorf("%s: %s %q", r.Fault, n.Level, *n.Message.Text)
		}
		if known := r.Fault != result.DeviationOrphaned; known != (n.AssociatedRule != nil) {
			t.Errorf("%s: rule %v", r.Fault, n.AssociatedRule)
		}
		if line := *n.Locations[0].PhysicalLocation.Region.StartLine; line != r.Deviation.Start.Line {
			t.Errorf("%s: line %d", r.Fault, line)
		}
	}
}

// TestFindingsAreIdentified wants in each result that a later run is compared with the fingerprints
// of those of its findings that no deviation covers, in their order.
func TestFindingsAreIdentified(t *testing.T) {
	run := reporttest.Run()
	got := parse(t, write(t, run, sarif.Options{})).Runs[0].Results
	for _, d := range run.Descriptors {
		for _, r := range d.Results {
			if r.Outcome == result.Error {
				continue
			}
			var want any
			if r.Outcome == result.Fail || r.Outcome == result.Waived || r.Outcome == result.NotAssessed {
				var prints []any
				for i := range r.Findings {
					if r.Findings[i].Waiver == nil {
						prints = append(prints, result.FindingFingerprint(d, &r, &r.Findings[i]))
					}
				}
				if prints != nil { // an empty list is left out
					want = prints
				}
			}
			p := got[0].Properties.Properties
			if !reflect.DeepEqual(p["findings"], want) || p["descriptorKind"] != d.Kind || p["descriptorId"] != d.ID {
				t.Errorf("%s on %s: %v, want findings %v", r.Rule.ID, d.ID, p, want)
			}
			got = got[1:]
		}
	}
}

// TestBaselineStateIsOnAllResultsOrNone (3.27.24).
func TestBaselineStateIsOnAllResultsOrNone(t *testing.T) {
	for _, r := range parse(t, write(t, reporttest.Run(), sarif.Options{})).Runs[0].Results {
		if r.BaselineState != nil {
			t.Fatalf("%s: state %s without a baseline", *r.RuleID, *r.BaselineState)
		}
	}
	run := reporttest.Compared()
	states := map[string]int{}
	for _, r := range parse(t, write(t, run, sarif.Options{Lang: "da"})).Runs[0].Results {
		if r.BaselineState == nil {
			t.Fatalf("%s: no state", *r.RuleID)
		}
		state := *r.BaselineState
		if r.Kind == "fail" && r.Properties.Properties["outcome"] == "fail" {
			states["fail "+state]++
		}
		if state == "new" && r.Kind == "pass" {
			states["pass new"]++
		}
		if state == "absent" {
			states[state]++
			if len(r.Locations) > 0 || r.Properties.Properties["outcome"] != nil || r.Properties.Properties["was"] == nil {
				b, _ := stdjson.Marshal(r)
				t.Errorf("absent: %s", b)
			}
		}
	}
	b := run.Baseline
	want := map[string]int{"fail new": b.New, "fail updated": b.Updated, "fail unchanged": b.Unchanged, "absent": len(b.Gone), "pass new": 1}
	if !reflect.DeepEqual(states, want) {
		t.Errorf("states %v, want %v", states, want)
	}
	p := parse(t, write(t, run, sarif.Options{})).Runs[0].Invocations[0].Properties.Properties
	if p["since"] != run.Since || p["baseline"].(map[string]any)["file"] != b.File {
		t.Errorf("properties %v", p)
	}
}

func TestPartlyWaivedFailSaysWhatIsWaived(t *testing.T) {
	said := 0
	for _, r := range parse(t, write(t, reporttest.Run(), sarif.Options{Lang: "da"})).Runs[0].Results {
		if strings.Contains(*r.Message.Text, "Der er dispensation for dette til og med 31-03-2027.") {
			said++
			if len(r.Suppressions) > 0 {
				t.Errorf("%s is suppressed, though it is a fail", *r.RuleID)
			}
		}
	}
	if said != 1 {
		t.Errorf("%d results say it", said)
	}
}
