package words

import (
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/result"
)

func TestFormats(t *testing.T) {
	for _, c := range []struct{ what, da, en, wantDA, wantEN string }{
		{"date", Date("2026-11-01", "da"), Date("2026-11-01", "en"), "01-11-2026", "2026-11-01"},
		{"no date", Date("i morgen", "da"), LongDate("2026-02-30", "en"), "i morgen", "2026-02-30"},
		{"long date", LongDate("2026-11-01", "da"), LongDate("2026-11-01", "en"), "1. november 2026", "1 November 2026"},
		{"small number", Number(999, "da"), Number(999, "en"), "999", "999"},
		{"thousand", Number(1250, "da"), Number(1250, "en"), "1.250", "1,250"},
		{"million", Number(1234567, "da"), Number(-1234567, "en"), "1.234.567", "−1,234,567"},
		{"negative", Number(-5, "da"), Number(-123, "en"), "−5", "−123"},
		{"percent", Percent(200.0/3, "da"), Percent(200.0/3, "en"), "66,7\u00a0%", "66.7%"},
		{"whole percent", Percent(50, "da"), Percent(50, "en"), "50\u00a0%", "50%"},
		{"nearly all", Percent(99.99, "da"), Percent(99.99, "en"), "99,9\u00a0%", "99.9%"},
		{"hardly any", Percent(0.01, "da"), Percent(0.01, "en"), "0,1\u00a0%", "0.1%"},
		{"all", Percent(100, "da"), Percent(0, "en"), "100\u00a0%", "0%"},
		{"no share", ShareOf(result.Counts{NotAssessed: 3}, "da"), ShareOf(result.Counts{}, "en"), "–", "–"},
		{"share", ShareOf(result.Counts{Pass: 1, NotAssessed: 2, NotApplicable: 9}, "da"), "", "33,3\u00a0%", ""},
		{"list of none", List(nil, "da"), List([]string{"a"}, "en"), "", "a"},
		{"list", List([]string{"a", "b", "c"}, "da"), List([]string{"a", "b"}, "en"), "a, b og c", "a and b"},
		{"quote", Quote("jo", "da"), Quote("yes", "en"), "»jo«", `"yes"`},
		{"label", Label("ærlig"), Label(""), "Ærlig", ""},
		{"one", Count(1, Requirements, "da"), Count(1, Requirements, "en"), "1 krav", "1 requirement"},
		{"none", Count(0, Checked, "da"), Count(0, Checked, "en"), "0 systemer kontrolleret", "0 systems checked"},
		{"not met", Count(1, AreNotMet, "da"), Count(3, AreNotMet, "en"), "1 krav er ikke opfyldt", "3 requirements are not met"},
		{"changes", ChangeCount(1, result.New, "da"), ChangeCount(2, result.Updated, "en"), "1 ny", "2 changed"},
		{"gone for good", GoneNow(&result.Gone{}, "da"), GoneNow(&result.Gone{Now: result.Pass}, "en"), "kravet eller beskrivelsen er ikke med længere", "met"},
		{"baseline", BaselineName(&result.Baseline{File: "a.json", Date: "2026-10-01"}, "da"), BaselineName(&result.Baseline{File: "a.json"}, "en"), "a.json (01-10-2026)", "a.json"},
		{"severity", SeverityCount(1, result.SeverityError, "da"), SeverityCount(2, result.SeverityNote, "da"), "1 alvorlig", "2 bemærkninger"},
		{"checked", Count(330, Checked, "da"), Count(1, Checked, "en"), "330 systemer kontrolleret", "1 system checked"},
	} {
		if c.da != c.wantDA || c.en != c.wantEN {
			t.Errorf("%s: got %q, %q; want %q, %q", c.what, c.da, c.en, c.wantDA, c.wantEN)
		}
	}
}

func TestSortFuncAsDanesDo(t *testing.T) {
	got := []string{"Ærø", "ål", "Zoo", "ø", "Aabenraa", "b", "a", "A", "Å"}
	SortFunc(got, func(s string) string { return s })
	want := []string{"a", "A", "b", "Zoo", "Ærø", "ø", "Å", "Aabenraa", "ål"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestEveryCodeHasBothNames(t *testing.T) {
	type table struct {
		what  string
		codes []string
		name  func(code, lang string) string
	}
	tables := []table{
		{"outcome", texts(result.Outcomes()), func(c, l string) string { return Outcome(result.Outcome(c), l) }},
		{"outcome legend", texts(result.Outcomes()), func(c, l string) string { return OutcomeLegend(result.Outcome(c), l) }},
		{"test outcome", texts(result.TestOutcomes()), func(c, l string) string { return TestOutcome(result.TestOutcome(c), l) }},
		{"severity", texts(result.Severities()), func(c, l string) string { return Severity(result.Severity(c), l) }},
		{"severities", texts(result.Severities()), func(c, l string) string { return Severities(result.Severity(c), l) }},
		{"reason", []string{"violated", "undocumented"}, func(c, l string) string { return Reason(result.Reason(c), l) }},
		{"change", []string{"new", "unchanged", "updated", "absent"}, func(c, l string) string { return Change(result.Change(c), l) }},
		{"deviation fault", texts(result.DeviationFaults()), func(c, l string) string { return DeviationFault(result.DeviationFault(c), l) }},
		{"modality", []string{"must", "should", "prefer", "may"}, func(c, l string) string { return Modality(result.Modality(c), l) }},
		{"phase", texts(result.Phases()), func(c, l string) string { return Phase(result.Phase(c), l) }},
		{"kind", []string{"System", "Hardware", "Organisation"}, Kind},
		{"scope", []string{"system", "contract", "portfolio", "organisation", "strategy"}, Scope},
		{"answer", texts(result.AnswerTypes()), func(c, l string) string { return Answer(result.AnswerType(c), false, l) }},
		{"answers", texts(result.AnswerTypes()), func(c, l string) string { return Answer(result.AnswerType(c), true, l) }},
	}
	for _, table := range tables {
		for _, code := range table.codes {
			da, en := table.name(code, "da"), table.name(code, "en")
			if da == "" || en == "" {
				t.Errorf("%s %q: %q, %q", table.what, code, da, en)
			}
		}
		if got := table.name("unknown", "da"); got != "unknown" && got != "" {
			t.Errorf("%s: an unknown code gives %q", table.what, got)
		}
	}
	for h, name := range headings {
		if name.DA == "" || name.EN == "" {
			t.Errorf("heading %q: %q, %q", h, name.DA, name.EN)
		}
	}
	for code := range 4 {
		if Verdict(code, "da") == "" || Verdict(code, "en") == "" {
			t.Errorf("exit code %d has no verdict", code)
		}
	}
}

func texts[T ~string](values []T) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}

// A name that could turn the rest of a sentence around is shown and does nothing.
func TestNamesInSentencesAreClean(t *testing.T) {
	const turned = "a\u202eb"
	for _, text := range []string{OnlySince(turned, "da"), BaselineName(&result.Baseline{File: turned, Date: "2026-11-01"}, "en")} {
		if strings.Contains(text, turned) || !strings.Contains(text, "a\ufffdb") {
			t.Errorf("%q", text)
		}
	}
}
