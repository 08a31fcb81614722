package evaluator

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Trace evaluates the rule on the descriptor and gives the steps of each of its parts as OPA writes them; where a
// part did not hold, also those of the partial evaluation that says whether it still could, which stops at the
// first that leaves it open. Values that name persons are left out unless the session shows names. The
// errors are those of Explain.
func (s *Session) Trace(ctx context.Context, ruleID string, doc *inputs.Document) ([]result.Trace, error) {
	x, err := s.newExplainer(ctx, ruleID, doc)
	if err != nil {
		return nil, err
	}
	defer x.close(ctx)
	if x.decidedBy() == result.ByPhase {
		return nil, nil
	}
	d := &subject{doc: doc, phase: s.phaseOf(doc)}
	if d.seen, err = s.seenBy(ctx, x.r); err != nil {
		return nil, fmt.Errorf("trace %s on %q: %w", x.r.ID, doc.File, err)
	}
	defer d.close(ctx)
	t := tracing{explainer: x, d: d, hide: s.hidden(doc)}
	applies := x.r.questions.applies == nil || t.part(ctx, string(partApplies), x.r.questions.applies)
	if !applies {
		t.partially(ctx, partApplies, x.r.reads.applies)
		return t.out, interrupted(ctx, doc)
	}
	met := t.part(ctx, string(partMet), x.r.questions.met)
	if x.r.questions.violation != nil {
		t.part(ctx, partViolation, x.r.questions.violation)
	}
	if !met && len(x.now.judgement.violations) == 0 {
		t.partially(ctx, partMet, x.r.reads.met)
	}
	return t.out, interrupted(ctx, doc)
}

type tracing struct {
	*explainer
	d    *subject
	hide *strings.Replacer
	out  []result.Trace
}

// part traces the evaluation of one part and says whether it holds.
func (t *tracing) part(ctx context.Context, name string, query ast.Body) bool {
	steps := topdown.NewBufferTracer()
	t.d.tracer, t.d.helpers = steps, nil
	var value *ast.Term
	var err error
	if stopped := t.within(ctx, t.d, func() { value, err = t.s.value(ctx, t.r, query, t.d) }); stopped != nil {
		t.out = append(t.out, result.Trace{Part: name, Text: stopped.Error() + "\n"})
		return false
	}
	t.out = append(t.out, result.Trace{Part: name, Text: t.written(*steps, err)})
	return err == nil && holds(value)
}

// partially traces the partial evaluations that say whether the part could still hold.
func (t *tracing) partially(ctx context.Context, p part, facts []fact) {
	for _, gaps := range t.s.gapsInTurn(facts, t.d) {
		steps := topdown.NewBufferTracer()
		t.d.tracer = steps
		var left residue
		if stopped := t.within(ctx, t.d, func() { left = t.s.partial(ctx, t.r, p, t.d, gaps, indices(gaps), bySymbol) }); stopped != nil {
			t.out = append(t.out, result.Trace{Part: string(p), Partial: true, Text: stopped.Error() + "\n"})
			return
		}
		one := result.Trace{Part: string(p), Partial: true, Text: t.written(*steps, nil)}
		for _, g := range gaps {
			one.Unknowns = append(one.Unknowns, g.text())
		}
		for _, query := range left.left {
			one.Residue = append(one.Residue, t.hide.Replace(query.String()))
		}
		if t.out = append(t.out, one); left.open {
			return
		}
	}
}

func (t *tracing) written(steps topdown.BufferTracer, err error) string {
	var out bytes.Buffer
	topdown.PrettyTraceWithLocation(&out, slices.DeleteFunc(steps, func(e *topdown.Event) bool { return e.Op == topdown.UnifyOp }))
	if err != nil {
		fmt.Fprintf(&out, "%v\n", err)
	}
	return t.hide.Replace(out.String())
}

// shortestName is how many characters a name has that is not mistaken for some other word.
const shortestName = 4

// hidden replaces what names persons in the documents that rules see.
func (s *Session) hidden(doc *inputs.Document) *strings.Replacer {
	var names []string
	hide := func(doc *inputs.Document) {
		for path, field := range schemaOf(string(doc.Kind)).fields {
			if !field.personal || s.options.Names {
				continue
			}
			for _, o := range occurrences(doc.Root, path) {
				if o.value == nil {
					continue
				}
				for _, v := range append([]*inputs.Value{o.value}, o.value.Items...) {
					if v.Kind == inputs.String {
						names = append(names, v.Text)
					}
				}
			}
		}
	}
	hide(doc)
	if other := s.options.Organisation; other != nil && other != doc {
		hide(other)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(b)-len(a), strings.Compare(a, b)) }) // the longest first
	var pairs []string
	for _, name := range names {
		pairs = append(pairs, ast.String(name).String(), `"…"`)
		if utf8.RuneCountInString(name) >= shortestName { // also where it is part of another text
			pairs = append(pairs, name, "…")
		}
	}
	return strings.NewReplacer(pairs...)
}
