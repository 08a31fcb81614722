package main

import (
	"context"
	"encoding/json"
	"path/filepath"
	"testing"
	"time"

	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/util"

	"github.com/pejl/pejl/cmd/internal/corpus"
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// What conftest and opa are given must find what pejl finds, or the comparison says nothing.
func TestLayoutsFindWhatPejlFinds(t *testing.T) {
	const n = 40
	dir := t.TempDir()
	if err := writeLayouts("../../../policies", dir, "2026-11-21"); err != nil {
		t.Fatal(err)
	}
	want := pejlFinds(t, n)
	if len(want) < n {
		t.Fatalf("pejl found %d breaches in %d systems, too few to compare", len(want), n)
	}
	for layout, query := range map[string]string{
		"opa":     "data.main.findings",
		"one":     "data.main.deny | data.main.warn",
		"one-ref": "data.main.deny | data.main.warn",
		"areas": `{f | some namespace
			some kind in {"deny", "warn"}
			some f in data[namespace][kind]}`,
	} {
		t.Run(layout, func(t *testing.T) {
			if err := difference(layout, want, layoutFinds(t, filepath.Join(dir, layout), query, n)); err != nil {
				t.Error(err)
			}
		})
	}
}

func pejlFinds(t *testing.T, n int) breaches {
	t.Helper()
	ctx := context.Background()
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	options, err := corpus.Options(loaded)
	if err != nil {
		t.Fatal(err)
	}
	session, err := loaded.Begin(ctx, time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC), options)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close(ctx)
	out := breaches{}
	for i := range n {
		documents, problems := inputs.Read(corpus.Name(i), corpus.System(i))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		descriptor, err := session.Check(ctx, documents[0])
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range descriptor.Results {
			switch {
			case r.Outcome != result.Fail:
			case r.Reason == result.Undocumented:
				out.add(descriptor.File, r.Rule.ID, nil)
			default:
				for _, f := range r.Findings {
					out.add(descriptor.File, r.Rule.ID, f.Path)
				}
			}
		}
	}
	return out
}

func layoutFinds(t *testing.T, dir, query string, n int) breaches {
	t.Helper()
	ctx := context.Background()
	prepared, err := rego.New(rego.Query(query), rego.LoadBundle(dir)).PrepareForEval(ctx)
	if err != nil {
		t.Fatal(err)
	}
	out := breaches{}
	for i := range n {
		var input any
		if err := util.Unmarshal(corpus.System(i), &input); err != nil {
			t.Fatal(err)
		}
		answers, err := prepared.Eval(ctx, rego.EvalInput(input))
		if err != nil || len(answers) != 1 {
			t.Fatalf("system %d: %d answers (%v), want one", i, len(answers), err)
		}
		raw, err := json.Marshal(answers[0].Expressions[0].Value)
		if err != nil {
			t.Fatal(err)
		}
		var found []finding
		if err := json.Unmarshal(raw, &found); err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			out.add(corpus.Name(i), f.ID, f.Path)
		}
	}
	return out
}

func TestRenamedLeavesTextsAndReferencesAlone(t *testing.T) {
	m := &module{name: "x_001", defines: []string{"met", "names", "settled"}, source: `
met if settled(input.names) # met by names

settled(s) if s.met == names["met"]
`}
	want := `
x_001_met if x_001_settled(input.names) # met by names

x_001_settled(s) if s.met == x_001_names["met"]
`
	if got := m.renamed(); got != want {
		t.Errorf("got:%s\nwant:%s", got, want)
	}
}
