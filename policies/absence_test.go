package policies_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// today is the day that the examples are judged on.
const today = "2026-11-01"

// fallsAway lists, rule by rule, the facts that only a comparison needs, and only where they are
// present: without them the comparison falls away, and a rule that it failed is met.
var fallsAway = map[string][]string{
	"HJ-ARK-001":  {"contract.signed_on"},
	"HJ-EJER-005": {"contract.signed_on"},
	"HJ-EXIT-001": {"contract.notice_period_days", "exit.lead_time_days"},
	"HJ-EXIT-002": {"contract.expires_on"},
	"HJ-FKI-008":  {"contract.signed_on"},
	"HJ-GDPR-002": {"procurement.requirements_issued_on", "contract.signed_on"},
	"HJ-GDPR-003": {"privacy.dpa.signed_on", "contract.signed_on"},
	"HJ-GDPR-004": {"privacy.dpa.signed_on", "contract.signed_on"},
	"HJ-GDPR-005": {"privacy.dpa.signed_on", "contract.signed_on"},
	"HJ-INDK-003": {"procurement.effectuated_on", "contract.signed_on"},
	"HJ-INDK-004": {"lifecycle.dates.anskaffelse_started_on"},
	"HJ-INDK-006": {"contract.signed_on"},
	"HJ-INDK-008": {"lifecycle.dates.taken_into_use_on", "contract.signed_on"},
	"HJ-KONT-008": {"contract.signed_on"},
	"HJ-MAAL-006": {"contract.signed_on"},
	"HJ-PORT-003": {"lifecycle.dates.last_changed_on"},
	"HJ-SIK-006":  {"lifecycle.dates.taken_into_use_on"},
}

// TestAbsenceNeverPasses deletes each value of each example in turn, groups and list elements
// left alone, and sees that no outcome turns into pass.
func TestAbsenceNeverPasses(t *testing.T) {
	files, problems := inputs.Find([]string{"../examples"})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	organisation := readExample(t, "../examples/registry/organisation.yaml")[0]
	loaded := load(t)
	date, _ := time.Parse(time.DateOnly, today)
	session, err := loaded.Begin(t.Context(), date, evaluator.Options{Organisation: organisation})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { session.Close(context.Background()) })
	deleted := 0
	for _, file := range files {
		for _, doc := range readExample(t, file) {
			before := outcomes(t, session, doc)
			for _, path := range leaves(doc.Root, nil) {
				if len(path) < 2 || path[0] == "metadata" && len(path) == 2 {
					continue // what every descriptor must have
				}
				deleted++
				comparePasses(t, doc, path, before, outcomes(t, session, without(t, doc, path)))
			}
		}
	}
	if deleted < 500 {
		t.Errorf("only %d values deleted; the examples are poorer than expected", deleted)
	}
}

// TestAbsenceInTheOrganisationNeverPasses deletes each value of the Organisation in turn, and
// the Organisation itself, and sees that no system's outcome turns into pass.
func TestAbsenceInTheOrganisationNeverPasses(t *testing.T) {
	organisation := readExample(t, "../examples/registry/organisation.yaml")[0]
	files, problems := inputs.Find([]string{"../examples/registry/systems"})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	loaded := load(t)
	date, _ := time.Parse(time.DateOnly, today)
	judge := func(organisation *inputs.Document) []map[string]result.Outcome {
		session, err := loaded.Begin(t.Context(), date, evaluator.Options{Organisation: organisation})
		if err != nil {
			t.Fatal(err)
		}
		defer session.Close(context.Background())
		var out []map[string]result.Outcome
		for _, file := range files {
			for _, doc := range readExample(t, file) {
				out = append(out, outcomes(t, session, doc))
			}
		}
		return out
	}
	before := judge(organisation)
	sees := func(path []any, after []map[string]result.Outcome) {
		for i := range after {
			comparePasses(t, organisation, path, before[i], after[i])
		}
	}
	sees([]any{"kind"}, judge(nil))
	for _, path := range leaves(organisation.Root, nil) {
		if path[0] == "strategy" {
			sees(path, judge(without(t, organisation, path)))
		}
	}
}

func comparePasses(t *testing.T, doc *inputs.Document, path []any, before, after map[string]result.Outcome) {
	for id, outcome := range after {
		if outcome != result.Pass || before[id] == result.Pass {
			continue
		}
		if !slices.Contains(fallsAway[id], result.PathText(path)) {
			t.Errorf("%s: without %s, %s turns from %s into pass", doc.ID, result.PathText(path), id, before[id])
		}
	}
}

func readExample(t *testing.T, file string) []*inputs.Document {
	t.Helper()
	docs, problems := inputs.ReadFile(filepath.FromSlash(file))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return docs
}

func outcomes(t *testing.T, session *evaluator.Session, doc *inputs.Document) map[string]result.Outcome {
	t.Helper()
	d, err := session.Check(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]result.Outcome{}
	for _, r := range d.Results {
		out[r.Rule.ID] = r.Outcome
	}
	return out
}

// leaves lists the paths of all scalars and lists below v.
func leaves(v *inputs.Value, path []any) [][]any {
	var out [][]any
	switch v.Kind {
	case inputs.Object:
		for _, m := range v.Members {
			out = append(out, leaves(m.Value, append(slices.Clone(path), m.Key))...)
		}
		return out
	case inputs.List:
		for i, item := range v.Items {
			if item.Kind == inputs.Object {
				out = append(out, leaves(item, append(slices.Clone(path), i))...)
			}
		}
	}
	return append(out, path)
}

// without gives the descriptor less the value at the path.
func without(t *testing.T, doc *inputs.Document, path []any) *inputs.Document {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(doc.Root.AppendJSON(nil)))
	decoder.UseNumber()
	var content any
	if err := decoder.Decode(&content); err != nil {
		t.Fatal(err)
	}
	at := content
	for _, step := range path[:len(path)-1] {
		switch s := step.(type) {
		case string:
			at = at.(map[string]any)[s]
		case int:
			at = at.([]any)[s]
		}
	}
	delete(at.(map[string]any), path[len(path)-1].(string))
	raw, err := json.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	docs, problems := inputs.Read(fmt.Sprintf("%s.json", doc.ID), raw)
	if len(problems) > 0 {
		t.Fatalf("without %s: %v", result.PathText(path), problems)
	}
	return docs[0]
}
