package scaffold_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/open-policy-agent/opa/v1/format"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/evaluator/scaffold"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// herning is a strategy with every answer given.
func herning() scaffold.Strategy {
	return scaffold.Strategy{
		ID:       "herning",
		Name:     result.Text{DA: "Herning Kommunes IT-strategi", EN: "Herning Municipality's IT strategy"},
		Document: "Herning Kommune, IT-strategi (2026)",
		IssuedOn: "2026-01-01",
		Areas:    []scaffold.Area{{Code: "DRIFT", Name: result.Text{DA: "Drift", EN: "Operations"}}, {Code: "ARK", Name: result.Text{DA: `Arkitektur: "åben" #1`}}},
		Roles:    []scaffold.Role{{Name: result.Text{DA: "systemejer", EN: "system owner"}}, {Name: result.Text{DA: "IT-Afdelingen", EN: "the IT department"}}},
	}
}

// pack begins a strategy in a folder that holds nothing.
func pack(t *testing.T, s scaffold.Strategy) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	begun, err := s.Begin(policies.FS, out)
	if err != nil {
		t.Fatal(err)
	}
	add(out, begun.Own)
	add(out, begun.Shared)
	return out
}

func add(to fstest.MapFS, files scaffold.Files) {
	for name, content := range files {
		to[name] = &fstest.MapFile{Data: content}
	}
}

// full is a rule with every answer but for its condition.
func full(id string, kind inputs.Kind, c scaffold.Condition) scaffold.Rule {
	return scaffold.Rule{
		ID: id, Kind: kind,
		Title:       result.Text{DA: "Gør »det«, som \"strategien\" siger: altid", EN: "Do what the strategy says"},
		Description: result.Text{DA: strings.Repeat("Det er et krav, og det er opfyldt, når det er gjort. ", 5), EN: "It is a requirement. It is met when it is done."},
		Remedy:      result.Text{DA: "Gør det.", EN: "Do it."},
		Modality:    result.Must, Phases: []result.Phase{result.PhaseProcurement, result.PhaseContract},
		Role: "systemejer", Section: "IT-arkitektur > Drift", Quote: "Det skal gøres, og # det skal gøres - ordentligt.",
		Condition: c,
	}
}

func begin(t *testing.T, to fstest.MapFS, r scaffold.Rule) scaffold.Begun {
	t.Helper()
	begun, err := r.Begin(to)
	if err != nil {
		t.Fatalf("%s %+v: %v", r.ID, r.Condition, err)
	}
	add(to, begun.Files)
	return begun
}

// TestEveryFact begins a rule about every fact that a descriptor can tell and wants each to be
// complete: it loads, it is formatted, and its cases are judged as they say.
func TestEveryFact(t *testing.T) {
	to := pack(t, herning())
	n := 0
	for _, kind := range inputs.Kinds() {
		for _, f := range inputs.SchemaOf(kind).Fields() {
			if notAsked(kind, f) {
				continue
			}
			for _, c := range conditions(f) {
				n++
				r := full(fmt.Sprintf("HE-DRIFT-%03d", n), kind, c)
				if n%2 == 0 {
					r.Unanswered = result.Fail
				}
				if begun := begin(t, to, r); len(begun.Blanks) > 0 {
					t.Errorf("%s %+v: blanks %v", r.ID, c, begun.Blanks)
				}
			}
		}
	}
	if n < 400 {
		t.Fatalf("only %d rules", n)
	}
	judge(t, to, n)
}

// notAsked says whether a fact is none that a rule asks about: what every descriptor has, the phase,
// and deviations.
func notAsked(kind inputs.Kind, f inputs.Field) bool {
	return f.Required || kind == inputs.System && f.Path == "lifecycle.phase" || strings.HasPrefix(f.Path, "deviations")
}

// conditions are the ways in which a rule can ask for a fact.
func conditions(f inputs.Field) []scaffold.Condition {
	out := []scaffold.Condition{{Fact: f.Path}}
	also := func(fact string) { out = append(out, scaffold.Condition{Fact: fact}) }
	switch {
	case f.Type == inputs.TypeBoolean:
		also(f.Path + "=nej")
	case f.Type == inputs.TypeEnum && len(f.Values) > 1:
		also(f.Path + "=" + f.Values[0].Code)
		also(f.Path + "!=" + f.Values[0].Code)
	case f.Type == inputs.TypeEnum || f.Type == inputs.TypeList && f.Item == inputs.TypeEnum:
		also(f.Path + "=" + f.Values[0].Code)
	case f.Type == inputs.TypeInteger || f.Type == inputs.TypeNumber:
		out = append(out, scaffold.Condition{Fact: f.Path, Min: "5", Max: "10"})
	}
	return out
}

// judge loads a pack and judges the cases of its rules, which are so many.
func judge(t *testing.T, fsys fstest.MapFS, rules int) {
	t.Helper()
	for name, file := range fsys {
		if strings.HasSuffix(name, ".rego") {
			formatted, err := format.Source(name, file.Data)
			if err != nil {
				t.Fatal(err)
			}
			if string(formatted) != string(file.Data) {
				t.Errorf("%s is not formatted:\n%s\nwant\n%s", name, file.Data, formatted)
				return
			}
		}
	}
	loaded, err := evaluator.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	cases, err := loaded.Cases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) != rules {
		t.Fatalf("%d rules have cases, want %d", len(cases), rules)
	}
	for _, rule := range loaded.Rules() {
		has := map[string]bool{}
		for _, name := range slices.Sorted(maps.Keys(cases[rule.ID])) {
			c := cases[rule.ID][name]
			has[c.Outcome] = true
			got, err := loaded.Judge(t.Context(), rule.ID, c)
			if err != nil {
				t.Errorf("%s %v %q: %v", rule.ID, rule.Facts, name, err)
				continue
			}
			if said := verdict(got); said != wanted(c) {
				t.Errorf("%s %v %q: %s, want %s %s\n%s", rule.ID, rule.Facts, name, said, wanted(c), got.Err, fsys["herning/rules/drift/drift_"+rule.ID[9:]+".rego"].Data)
			}
		}
		applies := strings.Contains(string(fsys["herning/rules/drift/drift_"+rule.ID[9:]+".rego"].Data), "\napplies if")
		if !has["pass"] || !has["violated"] && !has["undocumented"] || !has["undocumented"] && !has["not_assessed"] || applies && !has["not_applicable"] {
			t.Errorf("%s %v: cases only for %v", rule.ID, rule.Facts, slices.Sorted(maps.Keys(has)))
		}
	}
}

// verdict says what came of a case: the outcome with the paths that are violated or missing.
func verdict(r result.Result) string {
	outcome := string(r.Outcome)
	if r.Outcome == result.Fail {
		outcome = string(r.Reason)
	}
	var paths []string
	for _, f := range r.Findings {
		paths = append(paths, result.PathText(f.Path))
	}
	return strings.Join(append([]string{outcome}, slices.Sorted(slices.Values(paths))...), " ")
}

func wanted(c evaluator.Case) string {
	paths := slices.Clone(c.Missing)
	for _, path := range c.Paths {
		for i, step := range path {
			if n, ok := step.(json.Number); ok {
				index, _ := n.Int64()
				path[i] = int(index)
			}
		}
		paths = append(paths, result.PathText(path))
	}
	return strings.Join(append([]string{c.Outcome}, slices.Sorted(slices.Values(paths))...), " ")
}

var _ = errors.As
var _ = os.Stat
var _ = filepath.Join
