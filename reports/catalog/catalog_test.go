package catalog

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/reporttest"
	"github.com/pejl/pejl/reports/words"
)

func write(t *testing.T, c *result.Catalogue, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, c, Options{Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// several is a catalogue of two strategies that have an area in common.
func several() *result.Catalogue {
	c := reporttest.Catalogue()
	other := c.Strategies[0]
	other.ID, other.Name = "herning", result.Text{DA: "En anden strategi"}
	c.Strategies = append(c.Strategies, other)
	rule := *c.Rules[0].Rule
	rule.ID, rule.Strategy = "HE-INDK-001", "herning"
	c.Rules = append(c.Rules, result.RuleEntry{Rule: &rule, Unanswered: result.Fail})
	return c
}

// TestGolden compares what a person reads, from top to bottom, with the golden files.
func TestGolden(t *testing.T) {
	for _, lang := range words.Langs() {
		got := reporttest.Reading(reporttest.Parsed(t, write(t, reporttest.Catalogue(), lang)))
		reporttest.Golden(t, "catalogue."+lang+".txt", []byte(got))
	}
}

func TestStructure(t *testing.T) {
	for name, c := range map[string]*result.Catalogue{
		"one strategy": reporttest.Catalogue(), "several": several(), "empty": {},
	} {
		for _, lang := range words.Langs() {
			t.Run(name+"/"+lang, func(t *testing.T) {
				root := reporttest.Parsed(t, write(t, c, lang))
				reporttest.CheckPage(t, root, "https://")
				entries := map[string]bool{}
				for _, a := range reporttest.Elements(root, "article") {
					entries[reporttest.Attribute(a, "id")] = true
				}
				for _, r := range c.Rules {
					if !entries[r.ID] {
						t.Errorf("no entry has the anchor %s", r.ID)
					}
				}
				if len(entries) != len(c.Rules) {
					t.Errorf("%d entries of %d rules", len(entries), len(c.Rules))
				}
			})
		}
	}
}

func TestSameCatalogueSameBytes(t *testing.T) {
	c := reporttest.Catalogue()
	first := write(t, c, "da")
	if !bytes.Equal(first, write(t, c, "")) {
		t.Error("two pages of one catalogue differ, or no language is not Danish")
	}
	if !reflect.DeepEqual(c, reporttest.Catalogue()) {
		t.Error("the catalogue was changed")
	}
}

// TestMarks wants the line of each finding marked, and no other.
func TestMarks(t *testing.T) {
	root := reporttest.Parsed(t, write(t, reporttest.Catalogue(), "da"))
	var marked []string
	for _, m := range reporttest.Elements(root, "mark") {
		marked = append(marked, reporttest.Words(m))
	}
	want := []string{"contacted_on: 2026-03-02 # i strid med kravet", "common_solutions_lists: # mangler"}
	if !reflect.DeepEqual(marked, want) {
		t.Errorf("marked %q, want %q", marked, want)
	}
}

func TestMarkOfSeveralLines(t *testing.T) {
	e := &result.Example{
		Excerpts: []result.Excerpt{{File: "x", Text: "a:\n  - 1\n  - 2\nb: 3\n"}},
		Findings: []result.Finding{{File: "x", Start: result.Position{Line: 2, Column: 3}, End: result.Position{Line: 4, Column: 1}}, {File: "y"}},
	}
	var got []bool
	for _, l := range newExample(e, "da").Files[0].Lines {
		got = append(got, l.Marked)
	}
	if want := []bool{false, true, true, false}; !reflect.DeepEqual(got, want) {
		t.Errorf("marked %v, want %v", got, want)
	}
}

func TestEscaping(t *testing.T) {
	c := reporttest.Catalogue()
	hostile := `"><img src=x onerror=alert(1)></script><script>alert(2)</script>`
	rule := *c.Rules[0].Rule
	rule.Link, rule.Title.DA, rule.Remedy.DA, rule.Role.DA, rule.Source.Quote = "javascript:alert(3)", hostile, hostile, hostile, hostile
	c.Rules[0].Rule = &rule
	c.Rules[0].NotMet.Excerpts[0].Text = hostile
	c.Strategies[0].Document = hostile
	page := write(t, c, "da")
	root := reporttest.Parsed(t, page)
	if n := len(reporttest.Elements(root, "script")); n != 1 {
		t.Errorf("%d script elements, want the page's own", n)
	}
	if len(reporttest.Elements(root, "img")) != 0 || bytes.Contains(page, []byte("javascript:")) {
		t.Error("hostile text became markup")
	}
	reporttest.CheckPage(t, root, "https://")
}

// TestDaysInForce wants both ends of the time in which a requirement holds, also one alone.
func TestDaysInForce(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"2022-09-01", "", "Gælder fra\n01-09-2022\n"},
		{"2022-09-01", "2027-12-31", "Gælder fra\n01-09-2022 til og med 31-12-2027\n"},
		{"", "2027-12-31", "Gælder til og med\n31-12-2027\n"},
		{"", "", ""},
	} {
		c := reporttest.Catalogue()
		rule := *c.Rules[0].Rule
		rule.EffectiveFrom, rule.EffectiveTo = tt.from, tt.to
		c.Rules = []result.RuleEntry{{Rule: &rule}}
		var got string
		if _, rest, found := strings.Cut(reporttest.Reading(reporttest.Parsed(t, write(t, c, "da"))), "\nGælder for\n"); found {
			_, rest, _ = strings.Cut(rest, "\n")
			got, _, _ = strings.Cut(rest, "Sådan opfyldes kravet\n")
		}
		if got != tt.want {
			t.Errorf("from %q to %q: %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

// TestPhaseWithoutRules wants a phase of which the strategy speaks to be there without rules, and
// the search to offer what finds something alone.
func TestPhaseWithoutRules(t *testing.T) {
	c := reporttest.Catalogue()
	c.Rules = slices.DeleteFunc(c.Rules, func(r result.RuleEntry) bool { return slices.Contains(r.Phases, "exit") })
	root := reporttest.Parsed(t, write(t, c, "da"))
	if !slices.ContainsFunc(reporttest.Elements(root, "details"), func(d *html.Node) bool {
		return reporttest.Attribute(d, "id") == "phase-exit" && strings.Contains(reporttest.Words(d), "Tjekliste Arkivering")
	}) {
		t.Error("no checklist of the exit")
	}
	for _, o := range reporttest.Elements(root, "option") {
		if reporttest.Attribute(o, "value") == "exit" {
			t.Error("the search offers the exit, which no requirement is about")
		}
	}
	reporttest.CheckPage(t, root, "https://")
}

// TestDayWithoutEditions says so, and shows the rules alone.
func TestDayWithoutEditions(t *testing.T) {
	c := reporttest.Catalogue()
	c.Strategies[0].Reference = &result.Reference{Strategy: "hjoerring", Date: "2022-08-31"}
	got := reporttest.Reading(reporttest.Parsed(t, write(t, c, "en")))
	if !strings.Contains(got, "\n2022-08-31 (no edition in force)\n") || strings.Contains(got, "Checklist") || strings.Contains(got, "needs, goals") {
		t.Errorf("got %.900s", got)
	}
}

// TestLargeCatalogue holds the size of a page about a whole strategy.
func TestLargeCatalogue(t *testing.T) {
	c := reporttest.Catalogue()
	rules := c.Rules
	for i := range 9 {
		for _, r := range rules {
			rule := *r.Rule
			rule.ID += strconv.Itoa(i)
			r.Rule = &rule
			c.Rules = append(c.Rules, r)
		}
	}
	size := len(write(t, c, "da"))
	if perRule := size / len(c.Rules); perRule > 6<<10 {
		t.Errorf("%d bytes, %d a rule", size, perRule)
	}
	t.Logf("%d rules: %d bytes", len(c.Rules), size)
}

func TestTexts(t *testing.T) {
	reporttest.CheckTexts(t, texts, page.Common, func(key string) bool { return strings.HasPrefix(key, "asks") })
}
