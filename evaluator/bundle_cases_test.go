package evaluator_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/util"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/policies"
)

// mutants says which of the cases' mutants are judged: every so many-th. PEJL_MUTANTS=all judges all 25,000.
func mutants() int {
	if os.Getenv("PEJL_MUTANTS") == "all" {
		return 1
	}
	return 100
}

// TestBundleJudgesCasesAsHere judges every case of every embedded rule here and in plain OPA, and besides cases
// of which one value is left out: a fact, a group, a list's fact, something of the Organisation, the portfolio
// or the dated data.
func TestBundleJudgesCasesAsHere(t *testing.T) {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := loaded.Cases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	server := inPlainOPA(t, loaded)
	judged, outcomes := 0, map[string]int{}
	for _, rule := range loaded.Rules() {
		table := tables[rule.ID]
		for _, name := range slices.Sorted(maps.Keys(table)) {
			said := server.compare(t, loaded, rule, name, table[name])
			outcomes[strings.SplitN(said, ":", 2)[0]]++
			judged++
			whole := tree(t, table[name])
			for i, path := range pathsIn(whole, nil) {
				if (judged+i)%mutants() != 0 {
					continue
				}
				mutant, err := without(whole, path)
				if err != nil {
					continue // it lacks what every case has
				}
				server.compare(t, loaded, rule, name+" without "+result.PathText(path), mutant)
			}
		}
	}
	if judged < 2400 || len(outcomes) < 5 {
		t.Errorf("%d cases with the outcomes %v: fewer than there are", judged, outcomes)
	}
}

// compare judges a case here and in plain OPA, and gives what is said here; nothing of a case that no descriptor
// can say.
func (o *plainOPA) compare(t *testing.T, loaded *evaluator.Policies, rule *result.Rule, name string, c evaluator.Case) string {
	t.Helper()
	r, err := loaded.Judge(t.Context(), rule.ID, c)
	if err != nil {
		return ""
	}
	want := saidHere(&result.Descriptor{Results: []result.Result{r}})[rule.ID]
	got := o.judge(t, rule, c)
	if said := got.said()[rule.ID]; said != want {
		t.Errorf("%s, %s: the bundle says %q, pejl %q", rule.ID, name, said, want)
		return want
	}
	absent := got.Results[0].Absent
	for _, f := range r.Findings {
		if missing := missingFact(f); f.Missing && r.Reason != result.Violated && !slices.Contains(absent, missing) {
			t.Errorf("%s, %s: pejl asks for %s, and the bundle lists %v as absent", rule.ID, name, missing, absent)
		}
	}
	return want
}

// missingFact is a missing fact as the bundle lists it.
func missingFact(f result.Finding) string {
	switch {
	case f.OfData:
		return "data:" + f.Fact
	case f.Fact == result.RegistryFact:
		return "portfolio:systems"
	case f.OfOrganisation:
		return "organisation:" + f.Fact
	case f.System != "":
		return "portfolio:systems[]." + f.Fact
	}
	return f.Fact
}

// judge asks the bundle about a case.
func (o *plainOPA) judge(t *testing.T, rule *result.Rule, c evaluator.Case) report {
	t.Helper()
	descriptor := func(kind, id string, facts map[string]any) map[string]any {
		out := maps.Clone(facts)
		if out == nil {
			out = map[string]any{}
		}
		metadata := map[string]any{"id": id, "name": id}
		if own, ok := facts["metadata"].(map[string]any); ok {
			maps.Copy(metadata, own)
		}
		out["kind"], out["metadata"] = kind, metadata
		return out
	}
	input := map[string]any{"descriptor": descriptor(rule.Kind, "case-"+strings.ToLower(rule.Kind), c.Input), "date": c.Date}
	if c.Date == "" {
		input["date"] = "2026-11-01"
	}
	if c.Organisation != nil {
		input["organisation"] = descriptor("Organisation", "case-organisation", c.Organisation)
	}
	if c.Portfolio != nil {
		systems := map[string]any{}
		for id, facts := range c.Portfolio {
			systems[id] = descriptor("System", id, facts)
		}
		input["portfolio"] = map[string]any{"systems": systems}
	}
	data := map[string]any{}
	for name, set := range c.Data {
		data[rule.Strategy+"."+name] = set
	}
	if len(data) > 0 {
		input["data"] = data
	}
	return o.of(t, rule.ID).ask(t, input)
}

// tree is what a case gives, as one object.
func tree(t *testing.T, c evaluator.Case) map[string]any {
	t.Helper()
	raw, err := json.Marshal(map[string]any{"input": c.Input, "organisation": c.Organisation, "portfolio": c.Portfolio, "data": c.Data, "date": c.Date})
	if err != nil {
		t.Fatal(err)
	}
	return plainJSON(t, raw).(map[string]any)
}

// pathsIn lists the paths to the members of objects, in order.
func pathsIn(v any, path []any) [][]any {
	var out [][]any
	switch v := v.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			own := append(slices.Clone(path), key)
			out = append(append(out, own), pathsIn(v[key], own)...)
		}
	case []any:
		for i, item := range v {
			out = append(out, pathsIn(item, append(slices.Clone(path), i))...)
		}
	}
	return out
}

// without is the case without the value at the path.
func without(whole map[string]any, path []any) (evaluator.Case, error) {
	raw, err := json.Marshal(cut(whole, path))
	if err != nil {
		return evaluator.Case{}, err
	}
	var out evaluator.Case
	err = util.NewJSONDecoder(strings.NewReader(string(raw))).Decode(&out)
	return out, err
}

func cut(v any, path []any) any {
	switch v := v.(type) {
	case map[string]any:
		out, key := maps.Clone(v), fmt.Sprint(path[0])
		if len(path) == 1 {
			delete(out, key)
		} else {
			out[key] = cut(v[key], path[1:])
		}
		return out
	case []any:
		out, i := slices.Clone(v), path[0].(int)
		out[i] = cut(v[i], path[1:])
		return out
	}
	return v
}
