package evaluator

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
)

// asker finds out what the parts of an expression were.
type asker struct {
	compiler *ast.Compiler
	store    storage.Store
	txn      storage.Transaction
}

// failure tells which expression of a test did not hold last, and what its parts were; nil where the
// trace does not show it. The trace of a case ends with it.
func (a *asker) failure(ctx context.Context, trace []*topdown.Event) *result.TestFault {
	for i := len(trace) - 1; i >= 0 && trace[i].Op != topdown.TestCaseOp; i-- {
		e := trace[i]
		expr, ok := e.Node.(*ast.Expr)
		if e.Op != topdown.FailOp || !ok || e.QueryID == 0 || !e.Location.HasFile() {
			continue
		}
		if _, every := expr.Terms.(*ast.Every); every {
			continue // what failed is inside
		}
		base := expr.BaseCogeneratedExpr()
		out := newFault("rego-false", base.Location)
		out.Expression = strings.TrimSpace(string(base.Location.Text))
		out.Values = a.values(ctx, e, base)
		if expr.Negated {
			out.Message = testMessage("rego-not-false")
		}
		return &out
	}
	return nil
}

// values gives what the sides of a comparison or the arguments of a call were, and then what the
// variables in them were, as they stand from left to right.
func (a *asker) values(ctx context.Context, e *topdown.Event, base *ast.Expr) []result.TestValue {
	v := valueList{asker: a, event: e, with: base.With, seen: map[string]bool{}}
	if terms, ok := base.Terms.([]*ast.Term); ok {
		if ref, ok := terms[0].Value.(ast.Ref); ok && ref.HasPrefix(ast.DefaultRootRef) && len(terms)-1 == a.compiler.GetArity(ref) {
			call := strings.TrimSpace(string(terms[0].Location.Text))
			v.add(call+"(…)", v.value(ctx, base.Terms.([]*ast.Term)))
		}
		for _, t := range terms[1:] {
			v.part(ctx, t)
		}
	} else if t, ok := base.Terms.(*ast.Term); ok {
		v.part(ctx, t)
	}
	v.variables(base)
	for _, other := range base.CogeneratedExprs() {
		v.variables(other)
	}
	return v.list
}

type valueList struct {
	*asker
	event *topdown.Event
	with  []*ast.With
	seen  map[string]bool
	list  []result.TestValue
}

func (v *valueList) add(name, value string) {
	if name != value && !v.seen[name] && name != "" {
		v.seen[name] = true
		v.list = append(v.list, result.TestValue{Name: name, Value: value})
	}
}

// part adds the value of a part that is more than a constant.
func (v *valueList) part(ctx context.Context, t *ast.Term) {
	if t.Location == nil || t.Location.File == "" {
		return
	}
	name := strings.TrimSpace(string(t.Location.Text))
	switch x := t.Value.(type) {
	case ast.Var:
		v.add(v.nameOf(t, x), shownValue(v.event.Locals.Get(x)))
	case ast.Ref, ast.Call, ast.Object, *ast.Array, ast.Set:
		if ref, isRef := x.(ast.Ref); isRef && name == "" {
			name = ref.String()
		}
		if isConstant(t) {
			return
		}
		v.add(name, v.evaluate(ctx, t))
	}
}

// isConstant says whether the term is written out, so that its value says nothing new.
func isConstant(t *ast.Term) bool {
	constant := true
	ast.WalkTerms(t, func(x *ast.Term) bool {
		switch x.Value.(type) {
		case ast.Ref, ast.Call, ast.Var, *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension:
			constant = false
		}
		return !constant
	})
	return constant
}

// variables adds the variables of the expression that have a value, by the names that they have in
// the file.
func (v *valueList) variables(expr *ast.Expr) {
	ast.WalkTerms(expr, func(t *ast.Term) bool {
		if name, ok := t.Value.(ast.Var); ok {
			if value := v.event.Locals.Get(name); value != nil {
				v.add(v.nameOf(t, name), shownValue(value))
			}
		}
		return false
	})
}

// nameOf is what a variable is called in the file, or what it stands for there; empty where it has no
// name of its own.
func (v *valueList) nameOf(t *ast.Term, name ast.Var) string {
	if meta, ok := v.event.LocalMetadata[name]; ok && !strings.HasPrefix(string(meta.Name), "__") {
		return string(meta.Name)
	}
	if t.Location == nil || t.Location.File == "" {
		return ""
	}
	if text := strings.TrimSpace(string(t.Location.Text)); !strings.HasPrefix(text, "__") {
		return text
	}
	return ""
}

// evaluate gives the value of a term.
func (v *valueList) evaluate(ctx context.Context, t *ast.Term) string {
	return v.value(ctx, []*ast.Term{ast.NewTerm(ast.Equality.Ref()), t})
}

// value gives what a call leads to under the expression's with, its variables as they were.
func (v *valueList) value(ctx context.Context, call []*ast.Term) string {
	expr := ast.NewExpr(append(slices.Clone(call), ast.NewTerm(found)))
	expr.With = v.with
	var body ast.Body
	seen := ast.NewVarSet()
	ast.WalkVars(expr, func(name ast.Var) bool {
		if known := v.event.Locals.Get(name); known != nil && !seen.Contains(name) {
			seen.Add(name)
			body.Append(ast.Equality.Expr(ast.NewTerm(name), ast.NewTerm(known)))
		}
		return false
	})
	body.Append(expr)
	var value ast.Value
	query := topdown.NewQuery(body).WithCompiler(v.compiler).WithStore(v.store).WithTransaction(v.txn)
	if input := v.event.Input(); input != nil {
		query = query.WithInput(input)
	}
	err := query.Iter(ctx, func(qr topdown.QueryResult) error {
		value = qr[found].Value
		return nil
	})
	if err != nil {
		return err.Error()
	}
	return shownValue(value)
}

// longestValue is how much of a value is shown, in letters.
const longestValue = 400

func shownValue(value ast.Value) string {
	if value == nil {
		return "undefined"
	}
	text := value.String()
	if utf8.RuneCountInString(text) > longestValue {
		text = string([]rune(text)[:longestValue]) + "…"
	}
	return text
}
