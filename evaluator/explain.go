package evaluator

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// WrongKindError says that a rule is about another kind of descriptor than the one given.
type WrongKindError struct {
	Rule *result.Rule
	Kind string // of the descriptor
}

func (e *WrongKindError) Error() string {
	return fmt.Sprintf("rule %s is about descriptors of kind %s, not %s", e.Rule.ID, e.Rule.Kind, e.Kind)
}

// NotInForceError says that a rule is not in force on the day of the run.
type NotInForceError struct {
	Rule *result.Rule
	Date string // ISO date of the run
}

func (e *NotInForceError) Error() string {
	return fmt.Sprintf("rule %s is not in force on %s", e.Rule.ID, e.Date)
}

// Explain says why the rule comes to its verdict on the descriptor, and what would change it. The id
// may be in any case. The verdict is that of Check; what would change it is found by judging
// changed descriptors, up to a bound on their number, and each change told is judged once more as it would
// be read from a file.
//
// The error wraps ErrUnknown where there is no such rule, and is a NotInForceError where the day or the
// options of the session leave it out, a WrongKindError where it is about another kind, or the context's.
func (s *Session) Explain(ctx context.Context, ruleID string, doc *inputs.Document) (*result.Explanation, error) {
	x, err := s.newExplainer(ctx, ruleID, doc)
	if err != nil {
		return nil, err
	}
	defer x.close(ctx)
	out := &result.Explanation{
		Rule: &x.r.Rule, Descriptor: s.describe(doc), Date: s.date, Phase: s.options.Phase,
		Facts: map[string]result.Fact{}, Data: s.dataOf(x.r),
	}
	out.Descriptor.Results = []result.Result{x.now.result}
	if out.Reads, err = x.readFacts(); err != nil {
		return nil, fmt.Errorf("explain %s on %q: %w", x.r.ID, doc.File, err)
	}
	for _, read := range out.Reads {
		out.Facts[read.Fact.Path] = read.Fact
	}
	out.Decision = x.decide(ctx)
	out.Changes = x.changes(ctx)
	out.Tried = x.tried
	return out, interrupted(ctx, doc)
}

// explainer explains one rule on one descriptor.
type explainer struct {
	s     *Session
	r     *rule
	base  *Session // the run, or one like it that remembers the portfolio
	now   situation
	cited map[string]*inputs.Document // the first systems of the portfolio that the verdict points at, by id
	tried int                         // situations judged in search of changes
}

// papers are the documents that a rule judges by.
type papers struct {
	doc, organisation *inputs.Document
	systems           map[string]*inputs.Document // of the portfolio, by id, those that are others than the run's
}

// situation is what the rule says of papers.
type situation struct {
	papers
	judgement judgement
	result    result.Result
	phaseOpen bool
}

func (s *Session) newExplainer(ctx context.Context, ruleID string, doc *inputs.Document) (*explainer, error) {
	r, err := s.ruleOf(ruleID, doc)
	if err != nil {
		return nil, err
	}
	x := &explainer{s: s, r: r, base: s}
	if len(r.ofSystems) > 0 && s.options.Portfolio != nil {
		if x.base, err = s.beside(ctx, s.options.Organisation, s.options.Portfolio); err != nil {
			return nil, err
		}
		x.base.systems = &systemsTerm{portfolio: s.options.Portfolio}
	}
	x.now, err = x.judge(ctx, papers{doc: doc, organisation: s.options.Organisation})
	if err = errors.Join(err, interrupted(ctx, doc)); err != nil {
		return nil, err
	}
	x.cited, err = x.citedSystems()
	x.now.systems = x.cited
	return x, err
}

func (x *explainer) close(ctx context.Context) {
	if x.base != x.s {
		x.base.Close(ctx)
	}
}

// systemsTerm remembers the one portfolio that most evaluations of one rule see, as the rule reads it. It is not safe
// for concurrent use.
type systemsTerm struct {
	portfolio *Portfolio
	known     *ast.Term
}

// term is the portfolio with the wanted groups of facts.
func (m *systemsTerm) term(p *Portfolio, wanted map[string]bool) (*ast.Term, error) {
	if m == nil || p != m.portfolio {
		return p.term(wanted)
	}
	if m.known == nil {
		var err error
		if m.known, err = p.term(wanted); err != nil {
			return nil, err
		}
	}
	return m.known, nil
}

// mostCited is how many other systems are changed in search of changes.
const mostCited = 3

// citedSystems reads the first systems that findings are about.
func (x *explainer) citedSystems() (map[string]*inputs.Document, error) {
	out := map[string]*inputs.Document{}
	others := reopened{portfolio: x.s.options.Portfolio}
	for _, f := range x.now.result.Findings {
		if f.System == "" || out[f.System] != nil || len(out) == mostCited {
			continue
		}
		doc, err := others.document(f.System)
		if err != nil {
			return nil, err
		}
		out[f.System] = doc
	}
	return out, nil
}

// ruleOf finds the rule of the run by its id.
func (s *Session) ruleOf(id string, doc *inputs.Document) (*rule, error) {
	same := func(r *rule) bool { return strings.EqualFold(r.ID, id) }
	i := slices.IndexFunc(s.rules, same)
	if i < 0 {
		var ids []string
		for _, r := range s.policies.rules {
			if same(r) {
				return nil, &NotInForceError{&r.Rule, s.date}
			}
			ids = append(ids, r.ID)
		}
		return nil, unknown("rule", id, ids)
	}
	if r := s.rules[i]; r.Kind != string(doc.Kind) {
		return nil, &WrongKindError{&r.Rule, string(doc.Kind)}
	}
	return s.rules[i], nil
}

// judge gives the verdict on papers, as Check would.
func (x *explainer) judge(ctx context.Context, by papers) (situation, error) {
	s, err := x.sessionFor(ctx, by)
	if err != nil {
		return situation{}, err
	}
	if s != x.base {
		defer s.Close(ctx)
	}
	phase := s.phaseOf(by.doc)
	out := situation{papers: by, result: result.Result{Rule: &x.r.Rule, Outcome: result.NotApplicable}}
	out.phaseOpen = (&subject{doc: by.doc, phase: phase}).phaseOpen(x.r)
	s.eachJudged(ctx, by.doc, phase, []*rule{x.r}, func(_ int, d *subject, j judgement) {
		out.judgement, out.result = j, s.verdict(x.r, j, d)
	})
	return out, nil
}

// sessionFor is the session in which papers are judged: that of the run, unless the rule reads the
// Organisation or the portfolio and these are to be others.
func (x *explainer) sessionFor(ctx context.Context, by papers) (*Session, error) {
	portfolio := x.s.options.Portfolio
	if portfolio != nil && len(x.r.ofSystems) > 0 {
		if x.now.doc != nil && by.doc != x.now.doc {
			portfolio = portfolio.with(by.doc)
		}
		for id, system := range by.systems {
			if system != x.cited[id] {
				portfolio = portfolio.with(system)
			}
		}
	}
	if portfolio == x.s.options.Portfolio && (by.organisation == x.s.options.Organisation || !x.r.readsFrom(fromOrganisation)) {
		return x.base, nil
	}
	return x.base.beside(ctx, by.organisation, portfolio)
}

func (r *rule) readsFrom(o origin) bool {
	return slices.ContainsFunc(r.reads.all(), func(f fact) bool { return f.origin == o })
}

// beside is the same run with another Organisation and portfolio; close it.
func (s *Session) beside(ctx context.Context, organisation *inputs.Document, portfolio *Portfolio) (*Session, error) {
	out := &Session{
		policies: s.policies, options: s.options, date: s.date, rules: s.rules, byKind: s.byKind, facts: s.facts,
		sources: s.sources, unread: s.unread, systems: s.systems, lacking: s.lacking, memories: map[*rule]*memory{}, kept: map[*rule]*seen{},
	}
	for _, r := range s.rules {
		out.memories[r] = &memory{}
	}
	out.options.Organisation, out.options.Portfolio = organisation, portfolio
	var err error
	out.seen, err = s.seen.beside(ctx, organisation)
	return out, err
}

// beside is the same data with another Organisation; close it.
func (v *seen) beside(ctx context.Context, organisation *inputs.Document) (*seen, error) {
	out := v.borrow()
	out.borrowed, out.data = false, maps.Clone(v.data)
	if organisation != nil {
		out.organisation = toTerm(organisation.Root)
	}
	if err := out.open(ctx); err != nil {
		return nil, fmt.Errorf("data with another organisation: %w", err)
	}
	return out, nil
}

// with is the portfolio with one of its systems as the descriptor says.
func (p *Portfolio) with(doc *inputs.Document) *Portfolio {
	i := slices.Index(p.ids, doc.ID)
	if i < 0 {
		return p
	}
	one := &Portfolio{tree: p.tree, files: map[string]string{}, shared: map[string]string{}}
	one.Add(doc)
	out := *p
	width := len(p.tree.children)
	out.groups = slices.Clone(p.groups)
	copy(out.groups[i*width:], one.groups)
	return &out
}

// dataOf describes the dated data that a rule reads.
func (s *Session) dataOf(r *rule) []result.DataSource {
	var out []result.DataSource
	data, err := s.policies.withOwn(s.options.Data)
	if err != nil {
		return nil // the session would not have begun
	}
	for _, f := range r.reads.all() {
		if f.origin == fromData && !s.lacking[f.path] {
			out = append(out, s.policies.dataSource(f.path, s.options.Data[f.path].File, dataset(data, f.path), s.date))
		}
	}
	return out
}
