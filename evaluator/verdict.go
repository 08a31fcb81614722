package evaluator

import (
	"context"
	"fmt"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Check judges one descriptor by every rule of its kind. A rule that breaks gives a result with
// outcome error; the error returned is the context's.
func (s *Session) Check(ctx context.Context, doc *inputs.Document) (*result.Descriptor, error) {
	d := s.describe(doc)
	d.Results = s.judgeAll(ctx, doc, d.Phase, s.byKind[d.Kind])
	if s.options.NextPhase && d.Phase.Next() != "" {
		s.lookAhead(ctx, doc, d)
	}
	return d, interrupted(ctx, doc)
}

// CheckDependent judges a descriptor by those rules of its kind alone that also read other systems
// of the registry, so that another descriptor's change may change their outcomes.
func (s *Session) CheckDependent(ctx context.Context, doc *inputs.Document) (*result.Descriptor, error) {
	d := s.describe(doc)
	d.Results = s.judgeAll(ctx, doc, d.Phase, s.dependent(d.Kind))
	return d, interrupted(ctx, doc)
}

// HasDependent says whether the run has rules about the kind that CheckDependent judges by.
func (s *Session) HasDependent(kind inputs.Kind) bool { return len(s.dependent(string(kind))) > 0 }

func (s *Session) dependent(kind string) []*rule {
	var out []*rule
	for _, r := range s.byKind[kind] {
		if slices.ContainsFunc(r.reads.all(), func(f fact) bool { return f.origin == fromPortfolio }) {
			out = append(out, r)
		}
	}
	return out
}

func (s *Session) describe(doc *inputs.Document) *result.Descriptor {
	return &result.Descriptor{
		Kind:  string(doc.Kind),
		ID:    doc.ID,
		Name:  doc.Name,
		File:  doc.File,
		Start: position(doc.Start()),
		Unit:  textAt(doc, "ownership", "system_owner", "unit"),
		Phase: s.phaseOf(doc),
	}
}

func interrupted(ctx context.Context, doc *inputs.Document) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("check %q: %w", doc.File, err)
	}
	return nil
}

// subject is a descriptor as it is judged in one phase.
type subject struct {
	doc   *inputs.Document
	phase result.Phase // empty: not known
	term  *ast.Term    // made when first asked for
	seen  *seen        // by the rule that is evaluated
	// helpers holds what helper rules and functions gave.
	helpers   topdown.VirtualCache
	helpersOf *ast.Compiler       // whose they are
	tracer    topdown.QueryTracer // told of every step; nil for nobody
	key       []byte
	lane      *lane       // in which it is judged
	running   *evaluation // of the rule that is evaluated
	left      bool        // an evaluation was left behind, and may still read what was seen
}

// close releases what was seen.
func (d *subject) close(ctx context.Context) {
	if !d.left {
		d.seen.close(ctx)
	}
}

// input is the descriptor as Rego reads it.
func (d *subject) input() *ast.Term {
	if d.term == nil {
		d.term = toTerm(d.doc.Root)
		if d.phase != "" {
			d.term = withValue(d.term, phaseGap.path, ast.StringTerm(string(d.phase)))
		}
	}
	return d.term
}

// judgeAll gives a result for each of the rules, in their order.
func (s *Session) judgeAll(ctx context.Context, doc *inputs.Document, phase result.Phase, rules []*rule) []result.Result {
	out := make([]result.Result, len(rules))
	for i, r := range rules {
		out[i] = result.Result{Rule: &r.Rule, Outcome: result.NotApplicable}
	}
	s.eachJudged(ctx, doc, phase, rules, func(i int, d *subject, j judgement) { out[i] = s.verdict(rules[i], j, d) })
	return out
}

// eachJudged judges a descriptor by those of the rules that ask in the phase, in their order. Where
// a rule does not end, those after it are judged in another lane, of a subject that shares nothing
// with what was left behind.
func (s *Session) eachJudged(ctx context.Context, doc *inputs.Document, phase result.Phase, rules []*rule, visit func(int, *subject, judgement)) {
	for i := 0; i < len(rules); i++ {
		left := s.watch.run(func(l *lane) {
			d := &subject{doc: doc, phase: phase, lane: l}
			for ; i < len(rules); i++ {
				if rules[i].asksIn(phase) {
					visit(i, d, s.judge(ctx, rules[i], d))
				}
			}
		})
		if left != nil {
			visit(i, &subject{doc: doc, phase: phase}, s.halted(rules[i], left))
		}
	}
}

// judgement is what a rule says of the facts it reads.
type judgement struct {
	answer
	open bool  // absent facts may still make it apply, or be met
	gaps []gap // those that must be known for that
}

// excluded says that the facts that are there make the rule not apply.
func (j judgement) excluded() bool { return j.err == nil && !j.applies && !j.open }

// settled says that by the facts that are there the rule passes or does not apply.
func (j judgement) settled() bool {
	return j.excluded() || j.err == nil && j.applies && j.met && len(j.violations) == 0
}

// judge evaluates a rule, or remembers what it said of the same facts.
func (s *Session) judge(ctx context.Context, r *rule, d *subject) judgement {
	if why, exceeded := s.watch.exceeded.Load(r); exceeded {
		return judgement{answer: answer{err: why.(*excess)}}
	}
	if r.reads.opaque || s.options.Forgetful {
		return s.within(ctx, r, d)
	}
	d.key = memoryKey(d.key[:0], r.keyTree, d.doc, d.phase)
	m := s.memories[r]
	if j, ok := m.recall(d.key); ok {
		return j
	}
	j := s.within(ctx, r, d)
	if j.err == nil && ctx.Err() == nil {
		m.keep(d.key, j)
	}
	return j
}

func (s *Session) evaluate(ctx context.Context, r *rule, d *subject) (j judgement) {
	defer func() {
		if problem := recover(); problem != nil {
			j = judgement{answer: answer{err: fmt.Errorf("OPA broke: %v", problem)}}
		}
	}()
	if d.seen, j.err = s.seenBy(ctx, r); j.err != nil {
		return j
	}
	defer d.seen.close(ctx)
	if d.seen.own { // its helpers see other data than those of other rules
		shared := d.helpers
		d.helpers = nil
		defer func() { d.helpers = shared }()
	}
	j.answer = s.ask(ctx, r, d)
	switch {
	case j.err != nil:
	case !j.applies:
		j.open, j.gaps = s.openApplies(ctx, r, d)
	case len(j.violations) == 0 && !j.met:
		j.open, j.gaps = s.openMet(ctx, r, d)
	}
	return j
}

// phaseOpen says whether the rule asks in some phases only, and the descriptor's is not known.
func (d *subject) phaseOpen(r *rule) bool {
	return r.Kind == string(inputs.System) && d.phase == "" && !r.anyPhase
}

// verdict turns a judgement into a result.
func (s *Session) verdict(r *rule, j judgement, d *subject) result.Result {
	res := result.Result{Rule: &r.Rule}
	var err error
	phaseOpen := d.phaseOpen(r)
	switch {
	case j.err != nil:
		res.Outcome, res.Err = result.Error, brief(j.err.Error())
	case j.excluded():
		res.Outcome = result.NotApplicable
	case !j.applies || phaseOpen:
		gaps := j.gaps
		if j.applies {
			gaps = nil
		}
		if phaseOpen && !slices.ContainsFunc(gaps, func(g gap) bool { return g.fact == phaseGap.fact }) {
			gaps = append([]gap{phaseGap}, gaps...)
		}
		res.Outcome = result.NotAssessed
		res.Findings, err = s.missing(r, gaps, d.doc)
	case len(j.violations) > 0:
		res.Outcome, res.Reason = result.Fail, result.Violated
		res.Findings, err = s.violated(r, j.violations, d.doc)
	case j.settled():
		res.Outcome = result.Pass
	case !j.open:
		// No absent fact could make it met, so the facts that are there contradict it.
		res.Outcome, res.Reason = result.Fail, result.Violated
		res.Findings = s.present(r, d.doc)
	default:
		res.Outcome, res.Reason = r.whenUnanswered(j.gaps)
		res.Findings, err = s.missing(r, j.gaps, d.doc)
	}
	if err != nil { // a finding cannot be shown; an outcome without its evidence would be none
		return result.Result{Rule: &r.Rule, Outcome: result.Error, Err: err.Error()}
	}
	return res
}

// whenUnanswered is the outcome of a rule that lacks facts. Where the Organisation or the dated
// data lacks one, the municipality must answer, not the owner: that is never a fail. Neither is
// it where the run does not see the whole registry.
func (r *rule) whenUnanswered(gaps []gap) (result.Outcome, result.Reason) {
	elsewhere := func(g gap) bool {
		return g.fact.origin == fromOrganisation || g.fact.origin == fromData || g.fact == fact{fromPortfolio, systemsFact}
	}
	if r.unanswered == result.NotAssessed || slices.ContainsFunc(gaps, elsewhere) {
		return result.NotAssessed, ""
	}
	return result.Fail, result.Undocumented
}

var phaseGap = gap{fact{fromDescriptor, phaseFact}, []any{"lifecycle", "phase"}}

// lookAhead finds what the next phase's rules would say today, of those that do not ask now.
func (s *Session) lookAhead(ctx context.Context, doc *inputs.Document, d *result.Descriptor) {
	d.NextPhase = d.Phase.Next()
	var rules []*rule
	for _, r := range s.byKind[d.Kind] {
		if !r.asksIn(d.Phase) && r.asksIn(d.NextPhase) {
			rules = append(rules, r)
		}
	}
	for _, res := range s.judgeAll(ctx, doc, d.NextPhase, rules) {
		if res.Outcome == result.Fail || res.Outcome == result.NotAssessed {
			d.Next = append(d.Next, res)
		}
	}
}

// textAt gives the text at the keys; empty where there is none.
func textAt(doc *inputs.Document, keys ...any) string {
	if v, ok := doc.Lookup(keys); ok && v.Kind == inputs.String {
		return v.Text
	}
	return ""
}
