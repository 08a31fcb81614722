package sarif

import (
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

func TestFingerprints(t *testing.T) {
	rule := &result.Rule{ID: "HJ-ARK-001", Strategy: "hjoerring"}
	base := func() (*result.Descriptor, *result.Result) {
		return &result.Descriptor{Kind: "System", ID: "a", File: "a.yaml"}, &result.Result{
			Rule: rule, Outcome: result.Fail, Reason: result.Violated,
			Findings: []result.Finding{
				{Path: []any{"x", 0}, File: "a.yaml", Start: result.Position{Line: 3, Column: 1}, Value: []byte(`{"k": 1, "l": 2}`)},
				{Path: []any{"y"}, File: "a.yaml", Missing: true, Message: result.Text{DA: "y er ikke oplyst"}},
			},
		}
	}
	tests := []struct {
		name   string
		same   bool
		change func(d *result.Descriptor, r *result.Result)
	}{
		{"nothing", true, func(*result.Descriptor, *result.Result) {}},
		{"moved lines", true, func(_ *result.Descriptor, r *result.Result) { r.Findings[0].Start.Line = 30 }},
		{"renamed file", true, func(d *result.Descriptor, r *result.Result) {
			d.File, r.Findings[0].File, r.Findings[1].File = "b.yaml", "b.yaml", "b.yaml"
		}},
		{"order of keys", true, func(_ *result.Descriptor, r *result.Result) { r.Findings[0].Value = []byte(`{"l":2,"k":1}`) }},
		{"order of findings", true, func(_ *result.Descriptor, r *result.Result) {
			r.Findings[0], r.Findings[1] = r.Findings[1], r.Findings[0]
		}},
		{"another message", true, func(_ *result.Descriptor, r *result.Result) { r.Findings[1].Message.DA = "mangler" }},
		{"another name", true, func(d *result.Descriptor, _ *result.Result) { d.Name = "Nyt navn" }},
		{"waived since", true, func(_ *result.Descriptor, r *result.Result) { r.Outcome, r.Reason = result.Waived, "" }},
		{"another value", false, func(_ *result.Descriptor, r *result.Result) { r.Findings[0].Value = []byte(`{"k":1,"l":3}`) }},
		{"a value in place of none", false, func(_ *result.Descriptor, r *result.Result) {
			r.Findings[1].Missing, r.Findings[1].Value = false, []byte(`""`)
		}},
		{"another path", false, func(_ *result.Descriptor, r *result.Result) { r.Findings[0].Path = []any{"x", 1} }},
		{"another system's fact of the same path", false, func(_ *result.Descriptor, r *result.Result) { r.Findings[1].System = "b" }},
		{"a finding less", false, func(_ *result.Descriptor, r *result.Result) { r.Findings = r.Findings[:1] }},
		{"another descriptor", false, func(d *result.Descriptor, _ *result.Result) { d.ID = "b" }},
		{"another kind", false, func(d *result.Descriptor, _ *result.Result) { d.Kind = "Hardware" }},
		{"another rule", false, func(_ *result.Descriptor, r *result.Result) {
			r.Rule = &result.Rule{ID: "HJ-ARK-002", Strategy: "hjoerring"}
		}},
	}
	want := fingerprints(base())
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, r := base()
			tt.change(d, r)
			got := fingerprints(d, r)
			if (got[fingerprintName] == want[fingerprintName]) != tt.same {
				t.Errorf("same fingerprint: %v, want %v", !tt.same, tt.same)
			}
			if got[githubName] != got[fingerprintName]+":1" {
				t.Errorf("GitHub reads %q beside %q", got[githubName], got[fingerprintName])
			}
		})
	}
	// The recipe is a promise to those who keep a baseline: this hash changes only with its name.
	if got, want := want[fingerprintName], "57a5fd1cc8075fd79144fe019406e47b"; got != want {
		t.Errorf("pejl/v1 = %q, want %q", got, want)
	}
}
