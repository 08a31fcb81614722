package evaluator

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
)

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

// question is a rule's compiled query: an array, empty where the rule does not apply, else
// holding one pair of its met (an array, empty where undefined) and its violations. The
// comprehensions keep what is undefined from making the whole undefined.
type question struct {
	once    sync.Once
	query   ast.Body
	capture ast.Var
	err     error
}

func (r *rule) compile(compiler *ast.Compiler) (*question, error) {
	q := &r.question
	q.once.Do(func() {
		violations, guard := "set()", "true"
		if r.hasViolated {
			violations = r.pkg + ".violation"
		}
		if r.hasApplies {
			guard = r.pkg + ".applies"
		}
		q.query, q.capture, q.err = compileQuery(compiler, fmt.Sprintf("[[[1 | %s.met], %s] | %s]", r.pkg, violations, guard))
	})
	return q, q.err
}

// compileQuery compiles "answer = <expression>" and names the variable that takes the answer.
func compileQuery(compiler *ast.Compiler, expression string) (ast.Body, ast.Var, error) {
	const capture = "answer"
	body, err := ast.ParseBody(capture + " = " + expression)
	if err != nil {
		return nil, "", fmt.Errorf("query: %w", err)
	}
	queries := compiler.QueryCompiler()
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

// ask evaluates a rule. Builtin errors, which Rego by itself passes over as undefined, are
// errors here: a rule that broke must not look like one that found nothing.
func (s *Session) ask(ctx context.Context, r *rule, input *ast.Term) answer {
	q, err := r.compile(s.policies.compiler)
	if err != nil {
		return answer{err: err}
	}
	cancel := topdown.NewCancel()
	defer context.AfterFunc(ctx, cancel.Cancel)()
	var (
		broken []topdown.Error
		found  *ast.Term
	)
	err = topdown.NewQuery(q.query).
		WithCompiler(s.policies.compiler).
		WithStore(s.store).
		WithTransaction(s.txn).
		WithCancel(cancel).
		WithInput(input).
		WithBuiltinErrorList(&broken).
		Iter(ctx, func(qr topdown.QueryResult) error {
			found = qr[q.capture]
			return nil
		})
	switch {
	case err != nil:
		return answer{err: err}
	case len(broken) > 0:
		return answer{err: &broken[0]}
	}
	return readAnswer(found)
}

func readAnswer(t *ast.Term) answer {
	list, ok := termArray(t)
	if !ok {
		return answer{err: errors.New("the rule has no answer")}
	}
	if list.Len() == 0 {
		return answer{}
	}
	pair, _ := termArray(list.Elem(0))
	met, _ := termArray(pair.Elem(0))
	set, ok := pair.Elem(1).Value.(ast.Set)
	if !ok {
		return answer{err: errors.New("violation is not a set; write: violation contains …")}
	}
	violations, err := readViolations(set)
	if err != nil {
		return answer{err: err}
	}
	return answer{applies: true, met: met.Len() > 0, violations: violations}
}

func termArray(t *ast.Term) (*ast.Array, bool) {
	if t == nil {
		return nil, false
	}
	list, ok := t.Value.(*ast.Array)
	return list, ok
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
