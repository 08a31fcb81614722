package scaffold_test

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/format"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/coverage"
	"github.com/pejl/pejl/evaluator/result"
)

// judge wants a pack of so many rules to be complete: it loads, every case is judged as it says, and
// the strategy's sentences are accounted for.
func judge(t *testing.T, fsys fstest.MapFS, rules int) {
	t.Helper()
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
		src := string(fsys["herning/rules/drift/drift_"+rule.ID[9:]+".rego"].Data)
		has := map[string]bool{}
		for _, name := range slices.Sorted(maps.Keys(cases[rule.ID])) {
			c := cases[rule.ID][name]
			has[c.Outcome] = true
			got, err := loaded.Judge(t.Context(), rule.ID, c)
			if err != nil {
				t.Errorf("%s %q: %v", rule.Facts, name, err)
				continue
			}
			if said := verdict(got); said != wanted(c) {
				_, body, _ := strings.Cut(src, "\npackage ")
				t.Errorf("%s %q: %s, want %s %s\n%s", rule.Facts, name, said, wanted(c), got.Err, body)
			}
		}
		applies := strings.Contains(src, "\napplies if")
		if !has["pass"] || !has["violated"] && !has["undocumented"] || !has["undocumented"] && !has["not_assessed"] || applies && !has["not_applicable"] {
			t.Errorf("%s: cases only for %v", rule.Facts, slices.Sorted(maps.Keys(has)))
		}
	}
	covered, err := coverage.Of(fsys, "herning", loaded.Rules(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(covered.Faults) > 0 || covered.Placed != rules {
		t.Errorf("%d rules have a sentence, want %d; faults %v", covered.Placed, rules, covered.Faults)
	}
}

// plainOPA does what opa fmt, opa check --strict and opa test do.
func plainOPA(t *testing.T, fsys fstest.MapFS) {
	t.Helper()
	modules := map[string]*ast.Module{}
	for name, file := range fsys {
		if !strings.HasSuffix(name, ".rego") {
			continue
		}
		formatted, err := format.Source(name, file.Data)
		if err != nil {
			t.Fatal(err)
		}
		if string(formatted) != string(file.Data) {
			t.Fatalf("%s is not formatted:\n%s\nwant\n%s", name, file.Data, formatted)
		}
		if modules[name], err = ast.ParseModuleWithOpts(name, string(file.Data), ast.ParserOptions{ProcessAnnotation: true}); err != nil {
			t.Fatal(err)
		}
	}
	compiler := ast.NewCompiler().WithStrict(true)
	if compiler.Compile(modules); compiler.Failed() {
		t.Fatal(compiler.Errors)
	}
	results, err := tester.NewRunner().SetStore(inmem.New()).SetCompiler(compiler).SetModules(modules).RunTests(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for result := range results {
		ran++
		if !result.Pass() {
			t.Errorf("opa test: %s", result)
		}
	}
	if ran == 0 {
		t.Error("opa test: no tests")
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
