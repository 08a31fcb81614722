package policies_test

import "testing"

// TestEveryRuleHasAnExampleEachWay wants of every rule an example that meets it and one that does not, which
// points at a line. That each is judged as its test says, Catalogue sees to.
func TestEveryRuleHasAnExampleEachWay(t *testing.T) {
	c, err := load(t).Catalogue(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range c.Rules {
		if e.Met == nil || e.NotMet == nil {
			t.Errorf("%s: examples %v %v", e.ID, e.Met, e.NotMet)
			continue
		}
		for _, f := range e.NotMet.Findings {
			if f.Start.Line < 1 || f.Message.DA == "" || f.Message.EN == "" {
				t.Errorf("%s: finding %+v points at no line of the example", e.ID, f)
			}
		}
		if len(e.NotMet.Findings) == 0 || len(e.Asks) == 0 {
			t.Errorf("%s: %d findings, %d facts", e.ID, len(e.NotMet.Findings), len(e.Asks))
		}
	}
}
