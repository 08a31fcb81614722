package result_test

import (
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

func TestShare(t *testing.T) {
	for _, tt := range []struct {
		name   string
		counts result.Counts
		want   float64
		ok     bool
	}{
		{"nothing at all", result.Counts{}, 0, false},
		{"nothing applies", result.Counts{NotApplicable: 7}, 0, false},
		{"nothing assessed is never 100", result.Counts{NotAssessed: 3, NotApplicable: 7}, 0, false},
		{"nothing but errors", result.Counts{Error: 1, NotAssessed: 1}, 0, false},
		{"all met", result.Counts{Pass: 4, NotApplicable: 6}, 100, true},
		{"what is not assessed stays in the denominator", result.Counts{Pass: 1, NotAssessed: 3}, 25, true},
		{"a waiver is not met", result.Counts{Pass: 1, Waived: 1}, 50, true},
		{"nothing met", result.Counts{Fail: 2}, 0, true},
	} {
		got, ok := tt.counts.Share()
		if got != tt.want || ok != tt.ok {
			t.Errorf("%s: %v, %v; want %v, %v", tt.name, got, ok, tt.want, tt.ok)
		}
	}
}

func TestExitCode(t *testing.T) {
	for _, tt := range []struct {
		name                        string
		counts                      result.Counts
		error, warning, note, never int
	}{
		{"clean", result.Counts{Pass: 3, NotApplicable: 2}, 0, 0, 0, 0},
		{"a breach of a must", result.Counts{Fail: 1, Fails: result.Levels{Error: 1}}, 1, 1, 1, 0},
		{"a breach of a should", result.Counts{Fail: 1, Fails: result.Levels{Warning: 1}}, 0, 1, 1, 0},
		{"a breach of a may", result.Counts{Fail: 1, Fails: result.Levels{Note: 1}}, 0, 0, 1, 0},
		{"a must is open", result.Counts{NotAssessed: 1, Open: result.Levels{Error: 1}}, 3, 3, 3, 0},
		{"a should is open", result.Counts{NotAssessed: 1, Open: result.Levels{Warning: 1}}, 0, 3, 3, 0},
		{"a may is open", result.Counts{NotAssessed: 1, Open: result.Levels{Note: 1}}, 0, 0, 3, 0},
		{"a breach outweighs what is open", result.Counts{Fails: result.Levels{Warning: 1}, Open: result.Levels{Error: 1}}, 3, 1, 1, 0},
		{"a waiver is no breach", result.Counts{Waived: 1}, 0, 0, 0, 0},
		{"a rule broke", result.Counts{Error: 1}, 3, 3, 3, 3},
		{"a rule broke and another is breached", result.Counts{Error: 1, Fails: result.Levels{Error: 1}}, 1, 1, 1, 3},
	} {
		for threshold, want := range map[string]int{"error": tt.error, "warning": tt.warning, "note": tt.note, "never": tt.never} {
			if got := tt.counts.ExitCode(threshold); got != want {
				t.Errorf("%s at %s: exit code %d, want %d", tt.name, threshold, got, want)
			}
		}
	}
}

func TestSummaryCountsEachMissingFactOnce(t *testing.T) {
	must := &result.Rule{ID: "X-A-001", Severity: result.SeverityError}
	may := &result.Rule{ID: "X-A-002", Severity: result.SeverityNote}
	need := result.Finding{Path: []any{"privacy", "dpia", "need"}, Missing: true}
	date := result.Finding{Path: []any{"common_solutions", "relevant", 1, "used"}, Missing: true}
	there := result.Finding{Path: []any{"ai"}}
	d := &result.Descriptor{Results: []result.Result{
		{Rule: must, Outcome: result.Fail, Reason: result.Undocumented, Findings: []result.Finding{need, date}},
		{Rule: may, Outcome: result.NotAssessed, Findings: []result.Finding{need}},
		{Rule: may, Outcome: result.Fail, Reason: result.Violated, Findings: []result.Finding{there}},
		{Rule: must, Outcome: result.Pass},
	}}
	var s result.Summary
	s.Add(d)
	s.Add(d)
	want := result.Counts{
		Pass: 2, Fail: 4, NotAssessed: 2, Fails: result.Levels{Error: 2, Note: 2}, Violated: 2, Undocumented: 2, Open: result.Levels{Note: 2},
	}
	if s.Descriptors != 2 || s.MissingFacts != 4 || s.Counts != want {
		t.Errorf("%+v", s)
	}
	total := s.Counts
	total.Merge(want)
	if total.Total() != 2*want.Total() || total.Of(result.Fail) != 8 || total.Open.Note != 4 {
		t.Errorf("merged: %+v", total)
	}
}

func TestPathText(t *testing.T) {
	for want, path := range map[string][]any{
		"":                                  {},
		"privacy.dpia.need":                 {"privacy", "dpia", "need"},
		"common_solutions.relevant[2].used": {"common_solutions", "relevant", 2, "used"},
		"economy.items[0]":                  {"economy", "items", 0},
	} {
		if got := result.PathText(path); got != want {
			t.Errorf("%v: %q, want %q", path, got, want)
		}
	}
}

func TestPhasesFollowEachOther(t *testing.T) {
	phase := result.PhaseNeeds
	var seen []result.Phase
	for ; phase != ""; phase = phase.Next() {
		seen = append(seen, phase)
	}
	if len(seen) != len(result.Phases()) || seen[len(seen)-1] != result.PhaseExit || result.Phase("x").Next() != "" {
		t.Errorf("%v", seen)
	}
}

func TestSeverityFollowsFromModality(t *testing.T) {
	for modality, want := range map[result.Modality]result.Severity{
		result.Must: "error", result.Should: "warning", result.Prefer: "warning", result.May: "note", "shall": "",
	} {
		if got := modality.Severity(); got != want {
			t.Errorf("%s: %s, want %s", modality, got, want)
		}
	}
	for i, s := range result.Severities() {
		if s.Rank() != i {
			t.Errorf("%s ranks %d, want %d", s, s.Rank(), i)
		}
	}
}

func TestTextFallsBackToDanish(t *testing.T) {
	if got := (result.Text{DA: "krav"}).In("en"); got != "krav" {
		t.Errorf("%q", got)
	}
	if got := (result.Text{DA: "krav", EN: "requirement"}).In("en"); got != "requirement" {
		t.Errorf("%q", got)
	}
}

func TestSummaryTellsSystemsApart(t *testing.T) {
	rule := &result.Rule{ID: "X-A-001", Severity: result.SeverityError}
	missing := func(system string) result.Finding {
		return result.Finding{Path: []any{"classification", "category"}, Missing: true, System: system}
	}
	var s result.Summary
	s.Add(&result.Descriptor{Kind: "Organisation", Results: []result.Result{
		{Rule: rule, Outcome: result.NotAssessed, Findings: []result.Finding{missing("a"), missing("b")}},
		{Rule: rule, Outcome: result.NotAssessed, Findings: []result.Finding{missing("a"), missing("")}},
	}})
	if s.MissingFacts != 3 || s.UnansweredFacts != 3 {
		t.Errorf("%d missing, %d unanswered, want 3 and 3", s.MissingFacts, s.UnansweredFacts)
	}
}

func TestWhere(t *testing.T) {
	f := result.Finding{Path: []any{"security", "local_measures", 1, "policy_rule_ref"}}
	if got, want := f.Where(), "security.local_measures[1].policy_rule_ref"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	f.System = "cura"
	if got, want := f.Where(), "portfolio.systems.cura.security.local_measures[1].policy_rule_ref"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
