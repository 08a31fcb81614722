package evaluator

import (
	"context"
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
)

// plan is one query that evaluates all the rules of one kind that one phase asks. A joint query
// is several times cheaper than one per rule.
type plan struct {
	rules   []*rule // those it evaluates
	others  []*rule // those of the kind that the phase does not ask
	query   ast.Body
	capture ast.Var
}

type planKey struct {
	kind  string
	phase result.Phase // empty: not known
}

// answer is what the Rego of one rule says of one descriptor.
type answer struct {
	applies    bool
	met        bool
	violations []violation
	err        error
}

type violation struct {
	path    []any
	message result.Text // empty: title and value
}

// planFor gives the plan for a kind and phase; it is compiled once.
func (s *Session) planFor(kind string, phase result.Phase) (*plan, error) {
	key := planKey{kind, phase}
	if p, ok := s.plans.Load(key); ok {
		return p.(*plan), nil
	}
	p := &plan{}
	for _, r := range s.rules {
		switch {
		case r.Kind != kind:
		case r.asksIn(phase):
			p.rules = append(p.rules, r)
		default:
			p.others = append(p.others, r)
		}
	}
	var err error
	if p.query, p.capture, err = s.compileQuery(jointQuery(p.rules)); err != nil {
		return nil, err
	}
	actual, _ := s.plans.LoadOrStore(key, p)
	return actual.(*plan), nil
}

// asksIn says whether the rule may ask in the phase; with an unknown phase every rule may.
func (r *rule) asksIn(phase result.Phase) bool {
	if r.Kind != "System" || phase == "" || r.anyPhase {
		return true
	}
	for _, p := range r.Phases {
		if p == phase {
			return true
		}
	}
	return false
}

// jointQuery is an array with one element per rule: empty where the rule does not apply, else
// holding the rule's met (an array, empty where undefined) and its violations. The
// comprehensions keep what is undefined from making the whole array undefined.
func jointQuery(rules []*rule) string {
	terms := make([]string, len(rules))
	for i, r := range rules {
		met, violations, guard := fmt.Sprintf("[1 | %s.met]", r.pkg), "set()", "true"
		if r.hasViolated {
			violations = r.pkg + ".violation"
		}
		if r.hasApplies {
			guard = r.pkg + ".applies"
		}
		terms[i] = fmt.Sprintf("[[%s, %s] | %s]", met, violations, guard)
	}
	return "[" + strings.Join(terms, ",\n") + "]"
}

// compileQuery compiles "answer = <expression>" and names the variable that takes the answer.
func (s *Session) compileQuery(expression string) (ast.Body, ast.Var, error) {
	const capture = "answer"
	body, err := ast.ParseBody(capture + " = " + expression)
	if err != nil {
		return nil, "", fmt.Errorf("query: %w", err)
	}
	queries := s.policies.compiler.QueryCompiler()
	compiled, err := queries.Compile(body)
	if err != nil {
		return nil, "", fmt.Errorf("query: %w", err)
	}
	for rewritten, original := range queries.RewrittenVars() {
		if original == capture {
			return compiled, rewritten, nil
		}
	}
	return compiled, capture, nil
}

// run evaluates the plan on one input. A rule that breaks breaks the joint query; then the
// rules are asked one by one, so that only the culprit has an error.
func (s *Session) run(ctx context.Context, p *plan, input *ast.Term) ([]answer, error) {
	if len(p.rules) == 0 {
		return nil, nil
	}
	got, err := s.ask(ctx, p.query, p.capture, input, len(p.rules))
	if err == nil {
		return got, nil
	}
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	out := make([]answer, len(p.rules))
	for i, r := range p.rules {
		query, capture, err := s.compileQuery(jointQuery([]*rule{r}))
		if err != nil {
			return nil, err
		}
		if got, err := s.ask(ctx, query, capture, input, 1); err != nil {
			out[i].err = err
		} else {
			out[i] = got[0]
		}
	}
	return out, ctx.Err()
}

// ask runs a compiled query. Builtin errors, which Rego by itself passes over as undefined,
// are errors here: a rule that broke must not look like one that found nothing.
func (s *Session) ask(ctx context.Context, query ast.Body, capture ast.Var, input *ast.Term, n int) ([]answer, error) {
	cancel := topdown.NewCancel()
	defer context.AfterFunc(ctx, cancel.Cancel)()
	var (
		broken []topdown.Error
		found  *ast.Term
	)
	err := topdown.NewQuery(query).
		WithCompiler(s.policies.compiler).
		WithStore(s.store).
		WithTransaction(s.txn).
		WithCancel(cancel).
		WithInput(input).
		WithBuiltinErrorList(&broken).
		Iter(ctx, func(qr topdown.QueryResult) error {
			found = qr[capture]
			return nil
		})
	switch {
	case err != nil:
		return nil, err
	case len(broken) > 0:
		return nil, &broken[0]
	case found == nil:
		return nil, fmt.Errorf("the query has no answer")
	}
	return readAnswers(found, n)
}

func readAnswers(t *ast.Term, n int) ([]answer, error) {
	all, ok := t.Value.(*ast.Array)
	if !ok || all.Len() != n {
		return nil, fmt.Errorf("the query's answer is not a list of %d", n)
	}
	out := make([]answer, n)
	for i := range out {
		one, _ := all.Elem(i).Value.(*ast.Array)
		if one == nil || one.Len() == 0 {
			continue
		}
		pair, _ := one.Elem(0).Value.(*ast.Array)
		met, _ := pair.Elem(0).Value.(*ast.Array)
		out[i] = answer{applies: true, met: met.Len() > 0}
		violations, ok := pair.Elem(1).Value.(ast.Set)
		if !ok {
			return nil, fmt.Errorf("violation is not a set; write: violation contains …")
		}
		var err error
		if out[i].violations, err = readViolations(violations); err != nil {
			out[i] = answer{err: err}
		}
	}
	return out, nil
}

func readViolations(set ast.Set) ([]violation, error) {
	var out []violation
	err := set.Iter(func(t *ast.Term) error {
		object, ok := termObject(t)
		if !ok {
			return fmt.Errorf("violation %v is not an object with a path", t)
		}
		path, err := readPath(object.Get(ast.InternedTerm("path")))
		if err != nil {
			return err
		}
		out = append(out, violation{path, readMessage(object.Get(ast.InternedTerm("message")))})
		return nil
	})
	return out, err
}

func readPath(t *ast.Term) ([]any, error) {
	if t != nil {
		if list, ok := t.Value.(*ast.Array); ok {
			path := make([]any, 0, list.Len())
			for i := range list.Len() {
				switch step := list.Elem(i).Value.(type) {
				case ast.String:
					path = append(path, string(step))
				case ast.Number:
					n, ok := step.Int()
					if !ok {
						return nil, fmt.Errorf("violation path %v: %v is no index", t, step)
					}
					path = append(path, n)
				default:
					return nil, fmt.Errorf("violation path %v: %v is neither key nor index", t, step)
				}
			}
			return path, nil
		}
	}
	return nil, fmt.Errorf("violation without a path")
}

func readMessage(t *ast.Term) (text result.Text) {
	object, ok := termObject(t)
	if !ok {
		return text
	}
	get := func(key string) string {
		if v := object.Get(ast.InternedTerm(key)); v != nil {
			if s, ok := v.Value.(ast.String); ok {
				return string(s)
			}
		}
		return ""
	}
	return result.Text{DA: get("da"), EN: get("en")}
}
