package evaluator

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Needs is what a descriptor must still tell before the rules of a run can judge it.
type Needs struct {
	// Facts are the absent facts of the descriptor itself, in the schema's order, each with the
	// rules that read it.
	Facts []inputs.Wanted
	// OfOrganisation are the rules, not yet settled, that read facts of the Organisation besides;
	// always empty for an Organisation, whose facts those are.
	OfOrganisation []string
}

// Needs finds the facts that a descriptor lacks and that rules read which its answers have not
// settled: in applies, met or violation, of the rules of its kind that ask in its phase. A rule that
// passes or does not apply by the facts that are there needs no more of them. A fact of a list's
// elements is needed where some element lacks it, or the list is absent. Where the phase is not
// known every rule asks, and needs to know the phase. An Organisation must be the one that the
// session was begun with. The error is the context's.
func (s *Session) Needs(ctx context.Context, doc *inputs.Document) (*Needs, error) {
	readers := map[string][]string{}
	out := &Needs{}
	rules := s.byKind[string(doc.Kind)]
	s.eachJudged(ctx, doc, s.phaseOf(doc), rules, func(i int, d *subject, j judgement) {
		facts, elsewhere := d.needsOf(rules[i], j)
		for _, path := range facts {
			readers[path] = append(readers[path], rules[i].ID)
		}
		if elsewhere {
			out.OfOrganisation = append(out.OfOrganisation, rules[i].ID)
		}
	})
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("needs of %q: %w", doc.File, err)
	}
	schema := schemaOf(string(doc.Kind))
	for _, path := range slices.SortedFunc(maps.Keys(readers), func(a, b string) int {
		return cmp.Compare(schema.order(a), schema.order(b))
	}) {
		out.Facts = append(out.Facts, inputs.Wanted{Path: path, Rules: readers[path]})
	}
	return out, nil
}

// needsOf lists the facts that one rule still needs, and says whether it reads the Organisation besides.
func (d *subject) needsOf(r *rule, j judgement) (paths []string, elsewhere bool) {
	if !j.excluded() && d.phaseOpen(r) {
		paths = append(paths, phaseFact)
	}
	if j.settled() {
		return paths, false
	}
	for _, f := range r.reads.all() {
		ofDescriptor := f.origin == fromDescriptor || f.origin == fromOrganisation && r.Kind == string(inputs.Organisation)
		switch {
		case !ofDescriptor:
			elsewhere = elsewhere || f.origin == fromOrganisation
		case lacks(d.input(), f) && !slices.Contains(paths, f.path):
			paths = append(paths, f.path)
		}
	}
	return paths, elsewhere
}

// lacks says whether the fact is absent anywhere in the document.
func lacks(root *ast.Term, f fact) bool {
	found := false
	findGaps(root, f, f.path, nil, func(fact, []any) { found = true })
	return found
}

// phaseOf is the phase that a descriptor is judged in; empty where it is not known.
func (s *Session) phaseOf(doc *inputs.Document) result.Phase {
	if doc.Kind != inputs.System {
		return ""
	}
	return cmp.Or(s.options.Phase, result.Phase(textAt(doc, "lifecycle", "phase")))
}
