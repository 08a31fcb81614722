package json_test

import (
	stdjson "encoding/json"
	"testing"

	"github.com/pejl/pejl/reports/reporttest"
)

// TestRulesLinkToTheReferenceWork wants the link of each rule, and no other difference.
func TestRulesLinkToTheReferenceWork(t *testing.T) {
	s := compileSchema(t)
	for _, address := range []string{"https://intranet.example.dk/ddv", "../værktøjskasse.html"} {
		run := reporttest.Linked(t, address)
		got := write(t, run, "da")
		if err := s.Validate(decode(t, got)); err != nil {
			t.Error(err)
		}
		var report struct {
			Rules []struct{ ID, Docs, Link string }
		}
		if err := stdjson.Unmarshal(got, &report); err != nil {
			t.Fatal(err)
		}
		for i, r := range report.Rules {
			if r.Docs != run.Docs.Of(run.Rules[i]) || r.Link != run.Rules[i].Link {
				t.Errorf("%s: docs %q, link %q", r.ID, r.Docs, r.Link)
			}
		}
	}
}
