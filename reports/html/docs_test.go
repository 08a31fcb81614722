package html

import (
	"strings"
	"testing"

	"github.com/pejl/pejl/reports/reporttest"
)

// TestRulesLinkToTheReferenceWork wants the id of every requirement that is explained to lead to
// its entry, and what is read to stay the same.
func TestRulesLinkToTheReferenceWork(t *testing.T) {
	for address, base := range map[string]string{
		"https://intranet.example.dk/ddv": "https://intranet.example.dk/ddv#",
		"../mappe/værktøjs kasse.html":    "../mappe/v%C3%A6rkt%C3%B8js%20kasse.html#",
	} {
		run := reporttest.Linked(t, address)
		root := reporttest.Parsed(t, write(t, run, "da"))
		reporttest.CheckPage(t, root, "https://", base)
		linked := map[string]bool{}
		for _, a := range reporttest.Elements(root, "a") {
			if id, ok := strings.CutPrefix(reporttest.Attribute(a, "href"), base); ok {
				linked[id] = true
				if reporttest.Words(a) != id || reporttest.Attribute(a, "class") != "id" {
					t.Errorf("the link to %s says %q", id, reporttest.Words(a))
				}
			}
		}
		for _, rule := range run.Rules {
			if !linked[rule.ID] {
				t.Errorf("%s has no link to %s", rule.ID, base)
			}
		}
		if reporttest.Reading(root) != reporttest.Reading(reporttest.Parsed(t, write(t, reporttest.Run(), "da"))) {
			t.Error("the links change what is read")
		}
	}
}
