package main

import (
	"fmt"
	"testing"
	"time"

	"github.com/pejl/pejl/cmd/internal/corpus"
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// TestMemoryChangesNothing judges a portfolio with and without remembering what rules said of
// the same facts, and wants the same results to the last finding.
func TestMemoryChangesNothing(t *testing.T) {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	docs := portfolio(t, 150)
	for _, phase := range append(result.Phases(), "") {
		t.Run("phase "+string(phase), func(t *testing.T) {
			remembering := judge(t, loaded, docs, evaluator.Options{Phase: phase, NextPhase: true})
			forgetful := judge(t, loaded, docs, evaluator.Options{Phase: phase, NextPhase: true, Forgetful: true})
			for i, doc := range docs {
				if remembering[i] != forgetful[i] {
					t.Fatalf("%s\nremembering: %s\nforgetful:   %s", doc.ID, remembering[i], forgetful[i])
				}
			}
		})
	}
}

// portfolio is n generated systems and the examples.
func portfolio(t *testing.T, n int) []*inputs.Document {
	t.Helper()
	var docs []*inputs.Document
	add := func(read []*inputs.Document, problems inputs.Problems) {
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		docs = append(docs, read...)
	}
	for i := range n {
		add(inputs.Read(fmt.Sprintf("%d.yaml", i), corpus.System(i)))
	}
	files, problems := inputs.Find([]string{"../../../examples"})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, file := range files {
		add(inputs.ReadFile(file))
	}
	return docs
}

// judge writes down everything that a session says of each document.
func judge(t *testing.T, loaded *evaluator.Policies, docs []*inputs.Document, options evaluator.Options) []string {
	t.Helper()
	base, err := corpus.Options(loaded)
	if err != nil {
		t.Fatal(err)
	}
	options.Data, options.Organisation, options.Portfolio = base.Data, base.Organisation, base.Portfolio
	session, err := loaded.Begin(t.Context(), time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), options)
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close(t.Context())
	out := make([]string, len(docs))
	for i, doc := range docs {
		d, err := session.Check(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range append(d.Results, d.Next...) {
			out[i] += fmt.Sprintf("%s %s %s %v %s\n", r.Rule.ID, r.Outcome, r.Reason, r.Findings, r.Err)
		}
	}
	return out
}
