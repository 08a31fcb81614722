package policies_test

import (
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// TestRuleCases judges every case of every rule's test with the real evaluator, and its input
// by the descriptor's schema.
func TestRuleCases(t *testing.T) {
	loaded := load(t)
	tables := readTables(t)
	for _, rule := range loaded.Rules() {
		t.Run(rule.ID, func(t *testing.T) {
			cases := tables[rule.ID]
			for _, name := range slices.Sorted(maps.Keys(cases)) {
				t.Run(name, func(t *testing.T) { judgeCase(t, loaded, rule, cases[name]) })
			}
		})
	}
}

func judgeCase(t *testing.T, loaded *evaluator.Policies, rule *result.Rule, c evaluator.Case) {
	got, err := loaded.Judge(t.Context(), rule.ID, c)
	if err != nil {
		t.Fatal(err)
	}
	compare(t, c, got)
}

func compare(t *testing.T, c evaluator.Case, got result.Result) {
	t.Helper()
	namesNobody(t, c, got)
	if (c.Outcome == "violated") != (len(c.Paths) > 0) {
		t.Errorf("%s with the paths %v: a violated case has some, others none", c.Outcome, c.Paths)
	}
	if open := c.Outcome == "undocumented" || c.Outcome == "not_assessed"; open != (len(c.Missing) > 0) {
		t.Errorf("%s with missing %v: a case that is left open asks for something, others for nothing", c.Outcome, c.Missing)
	}
	outcome := string(got.Outcome)
	if got.Outcome == result.Fail {
		outcome = string(got.Reason)
	}
	if outcome != c.Outcome {
		t.Errorf("outcome %s, want %s; findings %s %s", outcome, c.Outcome, findingTexts(got), got.Err)
		return
	}
	switch c.Outcome {
	case "violated":
		want := map[string]bool{}
		for _, path := range c.Paths {
			want[pathText(path)] = true
		}
		found := map[string]bool{}
		for _, f := range got.Findings {
			found[f.Where()] = true
			if f.Missing {
				t.Errorf("the violation at %s points at no value", result.PathText(f.Path))
			}
			if f.Message.DA == "" || f.Message.EN == "" {
				t.Errorf("the violation at %s lacks a message", result.PathText(f.Path))
			}
		}
		if !maps.Equal(want, found) {
			t.Errorf("violated at %v, want %v", slices.Sorted(maps.Keys(found)), slices.Sorted(maps.Keys(want)))
		}
	case "undocumented", "not_assessed":
		found := missing(got)
		want := slices.Sorted(slices.Values(c.Missing))
		if !slices.Equal(found, want) {
			t.Errorf("missing %v, want %v", found, want)
		}
	default:
		if len(got.Findings) > 0 {
			t.Errorf("findings %s, want none", findingTexts(got))
		}
	}
}

// namesNobody sees that no message holds a value that names a person, which reports leave out.
func namesNobody(t *testing.T, c evaluator.Case, got result.Result) {
	t.Helper()
	for _, f := range inputs.SchemaOf(inputs.Kind(got.Rule.Kind)).Fields() {
		name, ok := at(c.Input, strings.Split(f.Path, ".")).(string)
		if !f.Personal || !ok {
			continue
		}
		for _, finding := range got.Findings {
			if strings.Contains(finding.Message.DA, name) || strings.Contains(finding.Message.EN, name) {
				t.Errorf("the message names %s, which is %q: %s", f.Path, name, finding.Message.DA)
			}
		}
	}
}

// at gives what the keys lead to; nil where they lead nowhere.
func at(value any, keys []string) any {
	for _, key := range keys {
		object, _ := value.(map[string]any)
		value = object[key]
	}
	return value
}

// missing lists the facts asked for, sorted; those of the Organisation and dated data are marked.
func missing(r result.Result) []string {
	var out []string
	for _, f := range r.Findings {
		text := f.Where()
		switch {
		case f.Fact == result.RegistryFact:
		case f.OfData:
			text = "data:" + text
		case f.OfOrganisation:
			text = "organisation:" + text
		}
		out = append(out, text)
	}
	slices.Sort(out)
	return out
}

func findingTexts(r result.Result) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, f.File+"#"+result.PathText(f.Path)+" ("+f.Message.EN+")")
	}
	return out
}

// TestEveryRuleIsProven wants of every rule a case that it fails, one that it passes, one that
// leaves it open and, where it has applies, one that it does not concern.
func TestEveryRuleIsProven(t *testing.T) {
	loaded := load(t)
	tables := readTables(t)
	modules := parseAll(t)
	for _, rule := range loaded.Rules() {
		has := map[string]bool{}
		for _, c := range tables[rule.ID] {
			has[c.Outcome] = true
		}
		if !has["pass"] {
			t.Errorf("%s: no case passes", rule.ID)
		}
		if !has["violated"] && !has["undocumented"] {
			t.Errorf("%s: no case fails", rule.ID)
		}
		if !has["undocumented"] && !has["not_assessed"] {
			t.Errorf("%s: no case lacks a fact", rule.ID)
		}
		if hasRule(modules, rule, "violation") && !has["violated"] {
			t.Errorf("%s: no case is violated", rule.ID)
		}
		_, always := alwaysConcerned[rule.ID]
		if hasRule(modules, rule, "applies") && has["not_applicable"] == always {
			t.Errorf("%s: a case is not applicable: %v; listed as always concerned: %v", rule.ID, !always, always)
		}
	}
	if len(tables) != len(loaded.Rules()) {
		t.Errorf("%d tables of cases, %d rules", len(tables), len(loaded.Rules()))
	}
}

// TestEveryNeededFactIsProven wants, for every fact that a rule reads in applies or met, a case
// in which that fact is missing; facts of which absence is an answer are listed.
func TestEveryNeededFactIsProven(t *testing.T) {
	loaded := load(t)
	tables := readTables(t)
	exempted := 0
	for _, rule := range loaded.Rules() {
		asked := map[string]bool{}
		for _, c := range tables[rule.ID] {
			for _, path := range c.Missing {
				asked[schemaForm(path)] = true
			}
		}
		for _, fact := range loaded.NeededFacts(rule.ID) {
			fact = strings.Replace(fact, "portfolio:", "portfolio.", 1)
			reason, exempt := neverMissing[rule.ID+" "+fact]
			if exempt {
				exempted++
			}
			if asked[fact] == exempt {
				t.Errorf("%s: fact %s: missing in a case: %v; listed as never missing: %v %s", rule.ID, fact, asked[fact], exempt, reason)
			}
		}
	}
	if exempted != len(neverMissing) {
		t.Errorf("%d facts listed as never missing, %d of them needed by a rule", len(neverMissing), exempted)
	}
}

// schemaForm turns "a.b[2].c" into "a.b[].c", and the id of a system of the portfolio into "[]".
func schemaForm(path string) string {
	if rest, ok := strings.CutPrefix(path, result.RegistryFact+"."); ok {
		_, rest, _ = strings.Cut(rest, ".")
		path = result.RegistryFact + "[]." + rest
	}
	var b strings.Builder
	inside := false
	for _, r := range path {
		if r == ']' {
			inside = false
		}
		if !inside {
			b.WriteRune(r)
		}
		if r == '[' {
			inside = true
		}
	}
	return b.String()
}

func load(t *testing.T) *evaluator.Policies {
	t.Helper()
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

func parseAll(t *testing.T) map[string]*ast.Module {
	t.Helper()
	modules := map[string]*ast.Module{}
	err := fs.WalkDir(policies.FS, ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".rego") {
			return err
		}
		src, err := fs.ReadFile(policies.FS, name)
		if err != nil {
			return err
		}
		modules[name], err = ast.ParseModule(name, string(src))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return modules
}

func packageName(rule *result.Rule) string {
	area, number, _ := strings.Cut(strings.ToLower(strings.SplitN(rule.ID, "-", 2)[1]), "-")
	return rule.Strategy + ".rules." + area + "_" + number
}

func hasRule(modules map[string]*ast.Module, rule *result.Rule, name string) bool {
	for _, m := range modules {
		if m.Package.Path.String() == "data."+packageName(rule) {
			for _, r := range m.Rules {
				if r.Head.Ref().String() == name {
					return true
				}
			}
		}
	}
	return false
}

// readTables evaluates the table of cases in each rule's test, by rule id.
func readTables(t *testing.T) map[string]map[string]evaluator.Case {
	t.Helper()
	tables, err := load(t).Cases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

func pathText(path []any) string {
	out := make([]any, len(path))
	for i, step := range path {
		if n, ok := step.(json.Number); ok {
			index, _ := n.Int64()
			out[i] = int(index)
			continue
		}
		out[i] = step
	}
	return result.PathText(out)
}
