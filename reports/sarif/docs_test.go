package sarif_test

import (
	"net/url"
	"strings"
	"testing"

	lib "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/sarif"
)

func rulesOf(t *testing.T, run *result.Run) []*lib.ReportingDescriptor {
	t.Helper()
	return parse(t, write(t, run, sarif.Options{})).Runs[0].Tool.Driver.Rules
}

// TestHelpURIIsTheReferenceWork wants the entry of each rule as its help, and the strategy's own
// guidance still told.
func TestHelpURIIsTheReferenceWork(t *testing.T) {
	run := reporttest.Linked(t, "https://intranet.example.dk/værktøjskasse")
	guided := 0
	for i, got := range rulesOf(t, run) {
		rule := run.Rules[i]
		want := "https://intranet.example.dk/v%C3%A6rkt%C3%B8jskasse#" + rule.ID
		if got.HelpURI == nil || *got.HelpURI != want {
			t.Errorf("%s: help %v, want %s", rule.ID, got.HelpURI, want)
		}
		if !strings.Contains(*got.Help.Text, want) || !strings.Contains(*got.Help.Markdown, "<"+want+">") {
			t.Errorf("%s: the help text does not lead to %s", rule.ID, want)
		}
		if rule.Link != "" {
			guided++
			if !strings.Contains(*got.Help.Text, rule.Link) {
				t.Errorf("%s: the help text lost the strategy's own guidance", rule.ID)
			}
		}
	}
	if guided == 0 {
		t.Error("no rule has guidance of the strategy's own")
	}
}

// TestHelpURIIsAbsolute leaves out what would only hold beside the report (3.49.12).
func TestHelpURIIsAbsolute(t *testing.T) {
	run := reporttest.Linked(t, "opslag.html")
	for i, got := range rulesOf(t, run) {
		switch link := run.Rules[i].Link; {
		case got.HelpURI == nil:
			if link != "" {
				t.Errorf("%s: no help, though the strategy has guidance", *got.ID)
			}
		case *got.HelpURI != link:
			t.Errorf("%s: help %s, want %s", *got.ID, *got.HelpURI, link)
		default:
			if u, err := url.Parse(*got.HelpURI); err != nil || !u.IsAbs() {
				t.Errorf("%s: help %s is not absolute: %v", *got.ID, *got.HelpURI, err)
			}
		}
		if strings.Contains(*got.Help.Text, "opslag.html") {
			t.Errorf("%s: the help text leads to a file beside the report", *got.ID)
		}
	}
}
