package text_test

import (
	"strings"
	"testing"

	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/text"
)

// TestBreachesLinkToTheReferenceWork wants a line more for each breach, and no other difference.
func TestBreachesLinkToTheReferenceWork(t *testing.T) {
	for lang, label := range map[string]string{"da": "    Slå op: ", "en": "    Look up: "} {
		o := text.Options{Lang: lang, Width: 60}
		run := reporttest.Linked(t, "https://intranet.example.dk/en/lang/sti/til/opslag.html")
		var rest []string
		links := 0
		for line := range strings.SplitSeq(write(t, run, o), "\n") {
			if link, ok := strings.CutPrefix(line, label); ok {
				links++
				if !strings.HasPrefix(link, "https://intranet.example.dk/en/lang/sti/til/opslag.html#HJ-") {
					t.Errorf("link %q", link)
				}
				continue
			}
			rest = append(rest, line)
		}
		if want := run.Summary.Counts.Fail; links != want {
			t.Errorf("%d links, %d breaches", links, want)
		}
		if strings.Join(rest, "\n") != write(t, reporttest.Run(), o) {
			t.Errorf("%s: more than the links differs", lang)
		}
	}
}
