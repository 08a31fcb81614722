package evaluator

import (
	"context"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Check judges one descriptor by every rule of its kind. A rule that breaks gives a result with
// outcome error; the error returned is the context's, or says that the policies cannot be asked
// at all.
func (s *Session) Check(ctx context.Context, doc *inputs.Document) (*result.Descriptor, error) {
	input := toTerm(doc.Root)
	if s.options.Phase != "" && doc.Kind == inputs.System {
		input = withPhase(input, s.options.Phase)
	}
	d := &result.Descriptor{
		Kind:  string(doc.Kind),
		ID:    doc.ID,
		Name:  doc.Name,
		File:  doc.File,
		Start: position(doc.Start()),
		Unit:  textAt(input, "ownership", "system_owner", "unit"),
	}
	if doc.Kind == inputs.System {
		d.Phase = result.Phase(textAt(input, "lifecycle", "phase"))
	}
	results, err := s.judgeAll(ctx, doc, input, d.Phase)
	if err != nil {
		return nil, fmt.Errorf("check %q: %w", doc.File, err)
	}
	d.Results = results
	if s.options.NextPhase && d.Phase.Next() != "" {
		if err := s.lookAhead(ctx, doc, input, d); err != nil {
			return nil, fmt.Errorf("check %q: %w", doc.File, err)
		}
	}
	return d, nil
}

// judgeAll gives a result for each rule of the descriptor's kind, in the order of the rules.
func (s *Session) judgeAll(ctx context.Context, doc *inputs.Document, input *ast.Term, phase result.Phase) ([]result.Result, error) {
	plan, err := s.planFor(string(doc.Kind), phase)
	if err != nil {
		return nil, err
	}
	answers, err := s.run(ctx, plan, input)
	if err != nil {
		return nil, err
	}
	out := make([]result.Result, 0, len(plan.rules)+len(plan.others))
	asked := 0
	for _, r := range s.rules {
		switch {
		case r.Kind != string(doc.Kind):
		case asked < len(plan.rules) && plan.rules[asked] == r:
			out = append(out, s.judge(ctx, r, &answers[asked], doc, input, phase))
			asked++
		default:
			out = append(out, result.Result{Rule: &r.Rule, Outcome: result.NotApplicable})
		}
	}
	return out, ctx.Err()
}

// judge turns what a rule's Rego says into an outcome.
func (s *Session) judge(ctx context.Context, r *rule, a *answer, doc *inputs.Document, input *ast.Term, phase result.Phase) result.Result {
	res := result.Result{Rule: &r.Rule}
	phaseOpen := r.Kind == "System" && phase == "" && !r.anyPhase
	switch {
	case a.err != nil:
		res.Outcome, res.Err = result.Error, a.err.Error()
	case !a.applies:
		open, gaps := s.openApplies(ctx, r, doc, input)
		if !open {
			res.Outcome = result.NotApplicable
			break
		}
		if phaseOpen && !slices.ContainsFunc(gaps, func(g gap) bool { return g.fact == phaseGap.fact }) {
			gaps = append([]gap{phaseGap}, gaps...)
		}
		res.Outcome, res.Findings = result.NotAssessed, s.missing(r, gaps, doc)
	case phaseOpen:
		res.Outcome, res.Findings = result.NotAssessed, s.missing(r, []gap{phaseGap}, doc)
	case len(a.violations) > 0:
		res.Outcome, res.Reason = result.Fail, result.Violated
		res.Findings = s.violated(r, a.violations, doc)
	case a.met:
		res.Outcome = result.Pass
	default:
		s.judgeUnmet(ctx, r, doc, input, &res)
	}
	return res
}

// judgeUnmet handles a rule that is neither met nor violated. Where no absent fact could make
// it met, the facts that are there contradict it all the same.
func (s *Session) judgeUnmet(ctx context.Context, r *rule, doc *inputs.Document, input *ast.Term, res *result.Result) {
	open, gaps := s.openMet(ctx, r, doc, input)
	if !open {
		res.Outcome, res.Reason = result.Fail, result.Violated
		res.Findings = s.present(r, doc)
		return
	}
	res.Findings = s.missing(r, gaps, doc)
	res.Outcome = r.unanswered
	for _, g := range gaps {
		if g.fact.origin == fromOrganisation {
			res.Outcome = result.NotAssessed // the municipality must answer, not the owner
		}
	}
	if res.Outcome == result.Fail {
		res.Reason = result.Undocumented
	}
}

var phaseGap = gap{fact{fromDescriptor, phaseFact}, []any{"lifecycle", "phase"}}

// lookAhead finds what the next phase's rules would say today, of those that do not ask now.
func (s *Session) lookAhead(ctx context.Context, doc *inputs.Document, input *ast.Term, d *result.Descriptor) error {
	d.NextPhase = d.Phase.Next()
	ahead, err := s.judgeAll(ctx, doc, withPhase(input, d.NextPhase), d.NextPhase)
	if err != nil {
		return err
	}
	askedNow := map[*result.Rule]bool{}
	for _, r := range s.rules {
		askedNow[&r.Rule] = r.asksIn(d.Phase)
	}
	for _, r := range ahead {
		if !askedNow[r.Rule] && (r.Outcome == result.Fail || r.Outcome == result.NotAssessed) {
			d.Next = append(d.Next, r)
		}
	}
	return nil
}

func withPhase(input *ast.Term, phase result.Phase) *ast.Term {
	return withValue(input, []any{"lifecycle", "phase"}, ast.StringTerm(string(phase)))
}

// textAt gives the text at the keys; empty where there is none.
func textAt(t *ast.Term, keys ...string) string {
	for _, key := range keys {
		object, ok := termObject(t)
		if !ok {
			return ""
		}
		t = object.Get(keyTerm(key))
	}
	if t != nil {
		if s, ok := t.Value.(ast.String); ok {
			return string(s)
		}
	}
	return ""
}
