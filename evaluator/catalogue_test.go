package evaluator_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// shown writes an example in short: its verdict, its day, its files, and what is marked in them.
func shown(e *result.Example) string {
	if e == nil {
		return "none"
	}
	var b strings.Builder
	b.WriteString(strings.TrimSpace(string(e.Outcome)+" "+string(e.Reason)+" "+e.Date) + "\n")
	for _, x := range e.Excerpts {
		b.WriteString("-- " + x.File + "\n")
		for i, line := range strings.Split(strings.TrimSuffix(x.Text, "\n"), "\n") {
			for _, f := range e.Findings {
				if f.File == x.File && f.Start.Line == i+1 {
					line += "  <--"
				}
			}
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// entryOf gives the entry of a strategy's only rule, whose test has these cases.
func entryOf(t *testing.T, rule, cases string) (result.RuleEntry, error) {
	t.Helper()
	fsys := pack(map[string]string{"ark_001": rule})
	fsys["test/rules/ark/ark_001_test.rego"] = &fstest.MapFile{Data: []byte("package test.rules.ark_001_test\n\n" + cases)}
	loaded, err := evaluator.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	c, err := loaded.Catalogue(t.Context(), nil)
	if err != nil {
		return result.RuleEntry{}, err
	}
	if len(c.Rules) != 1 || len(c.Strategies) != 1 || c.Strategies[0].Name.EN != "Test" || len(c.Strategies[0].Areas) != 2 {
		t.Errorf("catalogue %+v", c)
	}
	return c.Rules[0], nil
}

const compares = `
met if input.contract.signed_on

violation contains {"path": ["contract", "signed_on"]} if input.contract.signed_on > data.run.date
`

func TestExamplesAreTheNearestPair(t *testing.T) {
	e, err := entryOf(t, compares, `cases := {
		"a pass far away": {"input": {"contract": {"signed_on": "2025-01-01"}, "lifecycle": {"phase": "exit"}}, "outcome": "pass"},
		"pass": {"input": {"contract": {"signed_on": "2026-11-01"}}, "outcome": "pass"},
		"another pass": {"input": {"contract": {"signed_on": "2026-11-01"}, "lifecycle": {"phase": "exit"}}, "outcome": "pass"},
		"z violated": {"input": {"contract": {"signed_on": "2026-11-03"}}, "outcome": "violated"},
		"a violated": {"input": {"contract": {"signed_on": "2026-11-02"}}, "outcome": "violated"},
		"violated, larger": {"input": {"contract": {"signed_on": "2026-11-02"}, "lifecycle": {"phase": "exit"}}, "outcome": "violated"},
		"unanswered": {"input": {}, "outcome": "undocumented", "missing": ["contract.signed_on"]},
	}`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := shown(e.Met), "pass  2026-11-01\n-- case.yaml\ncontract:\n  signed_on: 2026-11-01\n"; got != want {
		t.Errorf("met\n%s\nwant\n%s", got, want)
	}
	if got, want := shown(e.NotMet), "fail violated 2026-11-01\n-- case.yaml\ncontract:\n  signed_on: 2026-11-02  <--\n"; got != want {
		t.Errorf("not met\n%s\nwant\n%s", got, want)
	}
	if e.Unanswered != result.Fail || len(e.Asks) != 1 || e.Asks[0].Path != "contract.signed_on" || e.Asks[0].Answer != result.AnswerDate {
		t.Errorf("entry %+v", e)
	}
}

func TestExampleShowsWhatIsMissing(t *testing.T) {
	e, err := entryOf(t, `
met if {
	input.lifecycle.status == "in_operation"
	some list in data.organisation.strategy.common_solutions_lists
	list.version == input.common_solutions.list_version
}
`, `cases := {
		"another day": {
			"input": {"lifecycle": {"status": "in_operation"}, "common_solutions": {"list_version": "2"}},
			"organisation": {"strategy": {"common_solutions_lists": [{"version": "2"}]}},
			"date": "2026-01-31",
			"outcome": "pass",
		},
		"unanswered": {"input": {"common_solutions": {"list_version": "2"}},
			"organisation": {"strategy": {"common_solutions_lists": [{"version": "2"}]}},
			"outcome": "undocumented", "missing": ["lifecycle.status"]},
	}`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := shown(e.NotMet), `fail undocumented
-- case.yaml
lifecycle:
  status:  <--
common_solutions:
  list_version: "2"
-- organisation.yaml
strategy:
  common_solutions_lists:
    - version: "2"
`; got != want {
		t.Errorf("not met\n%s\nwant\n%s", got, want)
	}
	if got := shown(e.Met); !strings.HasPrefix(got, "pass  2026-01-31\n") {
		t.Errorf("met\n%s", got)
	}
	var asks []string
	for _, a := range e.Asks {
		asks = append(asks, a.Kind+" "+a.Path+" "+string(a.Answer))
	}
	want := "System lifecycle.status choice, System common_solutions.list_version text, " +
		"Organisation strategy.common_solutions_lists group, Organisation strategy.common_solutions_lists[].version text"
	if got := strings.Join(asks, ", "); got != want {
		t.Errorf("asks %s\nwant %s", got, want)
	}
}

func TestExampleMustBeJudgedAsItsTestSays(t *testing.T) {
	_, err := entryOf(t, compares, `cases := {"wrong": {"input": {"contract": {"signed_on": "2026-11-02"}}, "outcome": "pass"}}`)
	if err == nil || !strings.Contains(err.Error(), `ark_001.rego: case "wrong": it is judged violated, and its test says pass`) {
		t.Errorf("error %v", err)
	}
	_, err = entryOf(t, compares, `cases := {"wrong": {"input": {}, "outcome": "pass", "resultat": 1}}`)
	if err == nil || !strings.Contains(err.Error(), "ark_001_test.rego: cases: ") {
		t.Errorf("error %v", err)
	}
}

func TestCatalogueNamesTheDataOfARule(t *testing.T) {
	fsys := dataPack(map[string]string{"ark_001": reader, "ark_002": "met if input.ai.uses_ai\n"})
	c, err := loadFS(t, fsys).Catalogue(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []result.Text{{DA: "Mål", EN: "Goals"}}
	if !slices.Equal(c.Rules[0].Data, want) || c.Rules[1].Data != nil {
		t.Errorf("data %v and %v, want %v and none", c.Rules[0].Data, c.Rules[1].Data, want)
	}
}

func TestCatalogueWithoutTests(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": compares})
	c, err := loaded.Catalogue(t.Context(), []string{"TEST"})
	if err != nil {
		t.Fatal(err)
	}
	if e := c.Rules[0]; e.Met != nil || e.NotMet != nil {
		t.Errorf("examples of nothing: %v %v", e.Met, e.NotMet)
	}
	if _, err := loaded.Catalogue(t.Context(), []string{"tets"}); !errors.Is(err, evaluator.ErrUnknown) {
		t.Errorf("error %v", err)
	}
}

func TestDescribe(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": compares, "ark_002": compares})
	for _, c := range []struct {
		options evaluator.Options
		want    string
	}{
		{evaluator.Options{}, "TX-ARK-001 TX-ARK-002"},
		{evaluator.Options{Rules: []string{"tx-ark-002"}}, "TX-ARK-002"},
		{evaluator.Options{Strategies: []string{"TEST"}, Areas: []string{"ark"}}, "TX-ARK-001 TX-ARK-002"},
	} {
		described, err := loaded.Describe(c.options)
		if err != nil {
			t.Fatal(err)
		}
		var ids []string
		for _, e := range described.Rules {
			ids = append(ids, e.ID)
			if e.File != "test/rules/ark/ark_"+e.ID[7:]+".rego" || e.Met != nil || len(e.Asks) == 0 {
				t.Errorf("%+v", e)
			}
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%+v: %s, want %s", c.options, got, c.want)
		}
	}
	_, err := loaded.Describe(evaluator.Options{Strategies: []string{"tets"}, Rules: []string{"TX-ARK-003"}, Areas: []string{"AKR"}})
	if !errors.Is(err, evaluator.ErrUnknown) || strings.Count(err.Error(), "unknown") != 3 {
		t.Errorf("%v", err)
	}
}
