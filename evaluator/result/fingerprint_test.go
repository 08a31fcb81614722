package result_test

import (
	"slices"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

func TestFingerprints(t *testing.T) {
	rule := &result.Rule{ID: "HJ-ARK-001", Strategy: "hjoerring"}
	base := func() (*result.Descriptor, *result.Result) {
		return &result.Descriptor{Kind: "System", ID: "a", File: "a.yaml"}, &result.Result{
			Rule: rule, Outcome: result.Fail, Reason: result.Violated,
			Findings: []result.Finding{
				{Path: []any{"x", 0}, Place: []string{"x", "[n]"}, File: "a.yaml", Start: result.Position{Line: 3, Column: 1}, Value: []byte(`{"k": 1, "l": 2}`)},
				{Path: []any{"y"}, Place: []string{"y"}, File: "a.yaml", Missing: true, Message: result.Text{DA: "y er ikke oplyst"}},
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
		{"an element put elsewhere", true, func(_ *result.Descriptor, r *result.Result) { r.Findings[0].Path = []any{"x", 1} }},
		{"another place", false, func(_ *result.Descriptor, r *result.Result) { r.Findings[0].Place = []string{"x", "[m]"} }},
		{"a finding less", false, func(_ *result.Descriptor, r *result.Result) { r.Findings = r.Findings[:1] }},
		{"another descriptor", false, func(d *result.Descriptor, _ *result.Result) { d.ID = "b" }},
		{"another kind", false, func(d *result.Descriptor, _ *result.Result) { d.Kind = "Hardware" }},
		{"another rule", false, func(_ *result.Descriptor, r *result.Result) {
			r.Rule = &result.Rule{ID: "HJ-ARK-002", Strategy: "hjoerring"}
		}},
	}
	want := prints(base())
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, r := base()
			tt.change(d, r)
			got := prints(d, r)
			if (got[0] == want[0]) != tt.same {
				t.Errorf("same fingerprint: %v, want %v", !tt.same, tt.same)
			}
			slices.Sort(got)
			if first := slices.Sorted(slices.Values(want)); slices.Equal(got, first) != tt.same {
				t.Errorf("same fingerprints of findings: %v, want %v", !tt.same, tt.same)
			}
		})
	}
	// The recipe is a promise to those who keep a baseline: these hashes change only with its name.
	if promised := []string{"1e8b2c1d9f6a965c4d2dd6faa1835025", "a5bf2a829d58bfe1", "9f2728c29cbdba68"}; !slices.Equal(want, promised) {
		t.Errorf("%s = %q, want %q", result.FingerprintName, want, promised)
	}
}

// prints are the fingerprint of a result and those of its findings.
func prints(d *result.Descriptor, r *result.Result) []string {
	out := []string{result.Fingerprint(d, r)}
	for i := range r.Findings {
		out = append(out, result.FindingFingerprint(d, r, &r.Findings[i]))
	}
	return out
}

func TestPlace(t *testing.T) {
	for text, want := range map[string][]string{
		"":                      nil,
		"a":                     {"a"},
		"a.b[c].d":              {"a", "b", "[c]", "d"},
		"a[b.c]":                {"a", "[b.c]"},
		"a[b [c].d":             {"a", "[b [c]", "d"},
		"a[b][2].c":             {"a", "[b]", "[2]", "c"},
		"portfolio.systems.x.y": {"portfolio", "systems", "x", "y"},
	} {
		got, err := result.ParsePlace(text)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("ParsePlace(%q) = %q, %v; want %q", text, got, err, want)
		}
		if back := result.PlaceText(got); back != text {
			t.Errorf("PlaceText(%q) = %q; want %q", got, back, text)
		}
	}
	for _, text := range []string{".", ".a", "a.", "a..b", "a[", "a[]", "a[b", "a.[b]"} {
		if got, err := result.ParsePlace(text); err == nil {
			t.Errorf("ParsePlace(%q) = %q; want an error", text, got)
		}
	}
}

func TestWithin(t *testing.T) {
	own := result.Finding{Path: []any{"a", 1, "b"}, Place: []string{"a", "[x]", "b"}}
	other := result.Finding{Path: []any{"a", 0}, Place: []string{"portfolio", "systems", "s", "a", "[x]"}, System: "s"}
	for _, tt := range []struct {
		finding result.Finding
		place   string
		want    bool
	}{
		{own, "", true},
		{own, "a", true},
		{own, "a[x]", true},
		{own, "a[1]", true},
		{own, "a[1].b", true},
		{own, "a[x].b", true},
		{own, "a[y]", false},
		{own, "a[0]", false},
		{own, "b", false},
		{own, "a[x].b.c", false},
		{other, "portfolio.systems.s", true},
		{other, "portfolio.systems.s.a[0]", true},
		{other, "portfolio.systems.t", false},
		{other, "a", false},
	} {
		place, err := result.ParsePlace(tt.place)
		if err != nil {
			t.Fatal(err)
		}
		if got := tt.finding.Within(place); got != tt.want {
			t.Errorf("%s within %q: %v, want %v", result.PlaceText(tt.finding.Place), tt.place, got, tt.want)
		}
	}
}
