package worklist_test

import (
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/worklist"
)

func TestColumnsAreToldApart(t *testing.T) {
	keys, da, en := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, c := range worklist.FindingColumns() {
		if keys[c.Key] || da[c.Title.DA] || en[c.Title.EN] || c.Title.DA == "" || c.Title.EN == "" {
			t.Errorf("column %q has the key or a heading of another, or none: %v", c.Key, c.Title)
		}
		keys[c.Key], da[c.Title.DA], en[c.Title.EN] = true, true, true
	}
}

// TestFindingsAreAllThere wants a row for each finding of what is to be acted on, each with a
// fingerprint of its own.
func TestFindingsAreAllThere(t *testing.T) {
	run := reporttest.Run()
	want := 0
	for _, d := range run.Descriptors {
		for _, r := range d.Results {
			if r.Outcome != result.Pass && r.Outcome != result.NotApplicable {
				want += max(1, len(r.Findings))
			}
		}
	}
	rows := worklist.Findings(run)
	if len(rows) != want {
		t.Errorf("%d rows, want %d", len(rows), want)
	}
	seen := map[any]bool{}
	for i := range rows {
		f := worklist.FindingColumn("fingerprint").Value(&rows[i], "da")
		if seen[f] || !strings.HasPrefix(f.(string), result.FingerprintName+":") {
			t.Errorf("fingerprint %v", f)
		}
		seen[f] = true
		if worklist.FindingColumn("found").Value(&rows[i], "en") == "" {
			t.Errorf("%s says nothing of what was found", rows[i].Result.Rule.ID)
		}
	}
}

// question finds the one about a fact of a descriptor.
func question(t *testing.T, all []*worklist.Question, name, path string) *worklist.Question {
	t.Helper()
	var found *worklist.Question
	for _, q := range all {
		if q.Name("da") == name && q.Path == path {
			if found != nil {
				t.Errorf("%s asks twice for %s", name, path)
			}
			found = q
		}
	}
	if found == nil {
		t.Fatalf("%s does not ask for %s", name, path)
	}
	return found
}

func TestQuestions(t *testing.T) {
	run := reporttest.Run()
	// A portfolio rule judges the Organisation by a system, once by one of the run and once not.
	org := run.Descriptors[2]
	for i := range org.Results {
		if r := &org.Results[i]; r.Rule.ID == "HJ-FKI-002" {
			r.Outcome = result.NotAssessed
			for _, system := range []string{"tegn-og-maal", "udenfor"} {
				r.Findings = append(r.Findings, result.Finding{
					Path: []any{"lifecycle", "phase"}, Fact: "lifecycle.phase", Missing: true, System: system, File: run.Descriptors[1].File,
				})
			}
			r.Findings = append(r.Findings, result.Finding{Path: []any{"strategy", "common_solutions_lists"}, Missing: true, File: org.File})
		}
	}
	all := worklist.Questions(run)
	phase := question(t, all, run.Descriptors[1].Name, "lifecycle.phase")
	if phase.Waiting != 2 || phase.RuleIDs() != "HJ-FKI-002, HJ-KONT-003, HJ-FKI-008, HJ-EJER-004" || phase.Severity != result.SeverityError {
		t.Errorf("%d wait: %s, %s", phase.Waiting, phase.RuleIDs(), phase.Severity)
	}
	if phase.ForAll || question(t, all, "udenfor", "lifecycle.phase").Waiting != 1 {
		t.Error("the phase is the system's own answer")
	}
	// The Organisation's file is known: once for the proposal and for the Organisation itself.
	known := question(t, all, org.Name, "strategy.common_solutions_lists")
	if !known.ForAll || known.Waiting != 2 {
		t.Errorf("for all: %v, %d wait", known.ForAll, known.Waiting)
	}
	unknown := question(t, all, "Kommunen, for alle systemer", "strategy.common_solutions_lists")
	if unknown.File != "" || unknown.Who("da") != "Kommunen (oplysning om organisationen)" {
		t.Errorf("file %q, %s can answer", unknown.File, unknown.Who("da"))
	}
	for _, q := range all {
		if q.Path == "contract.notice_period_days" {
			t.Error("what a waiver covers is asked for")
		}
		if q.Fact.Question.DA == "" && q.Path != "lifecycle.phase" && q.Path != "strategy.common_solutions_lists" {
			t.Errorf("%s has no question", q.Path)
		}
	}
	// What a requirement that must be documented lacks is asked for, most often of one system.
	if len(question(t, all, run.Descriptors[0].Name, "architecture.framework.assessed_parts").Rules) != 1 {
		t.Error("more than one requirement waits")
	}
}

func TestWaivers(t *testing.T) {
	all := worklist.Waivers(reporttest.Run())
	var got []string
	for _, w := range all {
		got = append(got, w.Deviation.Rule+" "+w.Status("da"))
	}
	want := "HJ-KONT-003 Udløber snart, HJ-BORG-002 Gyldig, HJ-EJER-001 Udløbet, HJ-ARK-099 Uden virkning"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %v\nwant %s", got, want)
	}
	if all[3].Rule != nil || all[3].Descriptor == nil || all[2].Rule == nil {
		t.Error("what is there is not found, or what is not there is")
	}
	if all[1].Remarks("da") != "" || !strings.HasPrefix(all[0].Remarks("en"), "The waiver expires on 2026-11-30") {
		t.Errorf("remarks %q, %q", all[1].Remarks("da"), all[0].Remarks("en"))
	}
}
