package evaluator

import (
	"context"
	"errors"
	"fmt"
	"strconv"

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

// questions are the queries for a rule's three parts; nil for a part that the rule lacks.
type questions struct {
	applies, met, violation ast.Body
}

// found is the variable that takes the value of a part.
const found = ast.Var("found")

// question asks for the value of one rule of a package. A bare reference needs no compiling.
func question(pkg ast.Ref, name string) ast.Body {
	ref := ast.NewTerm(append(pkg.Copy(), ast.StringTerm(name)))
	return ast.NewBody(ast.Equality.Expr(ref, ast.NewTerm(found)))
}

// ask evaluates a rule: met and violation only where it applies.
func (s *Session) ask(ctx context.Context, r *rule, d *subject) (a answer) {
	value := func(query ast.Body) *ast.Term {
		if query == nil || a.err != nil {
			return nil
		}
		var t *ast.Term
		t, a.err = s.value(ctx, r, query, d)
		return t
	}
	if r.questions.applies != nil && !holds(value(r.questions.applies)) {
		return a
	}
	violations, met := value(r.questions.violation), holds(value(r.questions.met))
	if a.err == nil && violations != nil {
		a.violations, a.err = readViolations(violations)
	}
	if a.err != nil {
		return answer{err: a.err}
	}
	a.applies, a.met = true, met
	return a
}

// value evaluates a query; nil where its rule is undefined. Builtin errors, which Rego by itself
// passes over as undefined, are errors here: a rule that broke must not look like one that
// found nothing.
//
// What helper rules and functions gave is kept for the descriptor's other queries and rules, but
// for what was found on the way to an error: each rule must meet it itself. Rules of other policies
// have other helpers.
func (s *Session) value(ctx context.Context, r *rule, query ast.Body, d *subject) (*ast.Term, error) {
	if d.helpers == nil || d.helpersOf != r.compiler {
		d.helpers, d.helpersOf = topdown.NewVirtualCache(), r.compiler
	}
	var broken []topdown.Error
	var t *ast.Term
	asked := topdown.NewQuery(query).
		WithCompiler(r.compiler).
		WithStore(d.seen.store).
		WithTransaction(d.seen.txn).
		WithCancel(d.running).
		WithInput(d.input()).
		WithVirtualCache(d.helpers).
		WithBuiltins(boundedBuiltins()).
		WithBuiltinErrorList(&broken)
	if d.tracer != nil {
		asked = asked.WithQueryTracer(d.tracer).WithIndexing(false) // the index passes over rules without a step
	}
	err := asked.Iter(ctx, func(qr topdown.QueryResult) error {
		t = qr[found]
		return nil
	})
	if err == nil && len(broken) > 0 {
		err = &broken[0]
	}
	if err != nil {
		d.helpers = nil
	}
	return t, err
}

// holds says whether a part is defined and not false.
func holds(t *ast.Term) bool { return t != nil && !t.Equal(ast.InternedTerm(false)) }

func readViolations(t *ast.Term) ([]violation, error) {
	set, ok := t.Value.(ast.Set)
	if !ok {
		return nil, errors.New("violation is not a set; write: violation contains …")
	}
	if set.Len() > mostViolations {
		return nil, &excess{fmt.Sprintf("it finds %d violations, and at most %d can be told", set.Len(), mostViolations)}
	}
	var out []violation
	err := set.Iter(func(t *ast.Term) error {
		object, ok := termObject(t)
		if !ok {
			return fmt.Errorf("violation %s is not an object with a path", quoted(t))
		}
		path, err := readPath(object.Get(ast.InternedTerm("path")))
		if err != nil {
			return err
		}
		message := readMessage(object.Get(ast.InternedTerm("message")))
		if n := max(len(message.DA), len(message.EN)); n > mostMessage {
			return &excess{fmt.Sprintf("the message of a violation takes %d bytes, and at most %d can be told", n, mostMessage)}
		}
		out = append(out, violation{path, message})
		return nil
	})
	return out, err
}

// What a rule may tell of one descriptor.
const (
	mostViolations = 10_000
	mostMessage    = 20_000 // bytes of a message
	mostPath       = 2_000  // bytes of a path
)

// quoted is a value as an error tells it.
func quoted(t *ast.Term) string {
	if weigh(t) > mostText {
		return "of more than " + strconv.Itoa(mostText) + " bytes"
	}
	return t.String()
}

func readPath(t *ast.Term) ([]any, error) {
	if t != nil {
		if list, ok := t.Value.(*ast.Array); ok {
			if weigh(t) > mostPath {
				return nil, &excess{fmt.Sprintf("the path of a violation takes more than %d bytes", mostPath)}
			}
			path := make([]any, 0, list.Len())
			for i := range list.Len() {
				switch step := list.Elem(i).Value.(type) {
				case ast.String:
					path = append(path, string(step))
				case ast.Number:
					n, ok := step.Int()
					if !ok {
						return nil, fmt.Errorf("violation path %s: %s is no index", quoted(t), quoted(list.Elem(i)))
					}
					path = append(path, n)
				default:
					return nil, fmt.Errorf("violation path %s: %s is neither key nor index", quoted(t), quoted(list.Elem(i)))
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
