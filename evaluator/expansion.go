package evaluator

import (
	"fmt"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/types"
)

// OPA keeps a variable's value as it was written, [x, x] with what x stands for, and writes it out
// where it is needed: forty lines, or functions that call each other, then make more than there is
// memory for, within one step that cannot be stopped; and what it compares part by part it compares
// on the stack, which ends the process when it is full. So how many parts a value may have, written
// out, is reckoned from the compiled policies when they are loaded. A document, a text or a number
// counts as one part; what a builtin gives that is neither text nor number has all parts of what it
// was given, and a comprehension has at least two elements.

// mostParts is how many parts a value may have.
const mostParts = 100_000

// growth is how many parts a value may have: some of its own, and so many times those of the
// largest argument of the function that it is in.
type growth struct{ own, times float64 }

var single = growth{own: 1}

func (g growth) max(h growth) growth { return growth{max(g.own, h.own), max(g.times, h.times)} }

func (g growth) plus(h growth) growth { return growth{g.own + h.own, g.times + h.times} }

// of is the growth of a function's value where it is called with an argument.
func (g growth) of(arg growth) growth { return growth{g.own + g.times*arg.own, g.times * arg.times} }

// expansion reckons through all rules and functions of compiled policies.
type expansion struct {
	compiler *ast.Compiler
	known    map[*ast.Rule]growth
	wrong    map[string]*PolicyError
}

// refuseExpansion gives an error for each rule of the compiled policies that makes too large a value.
func refuseExpansion(compiler *ast.Compiler) []*PolicyError {
	x := &expansion{compiler: compiler, known: map[*ast.Rule]growth{}, wrong: map[string]*PolicyError{}}
	for _, name := range slices.Sorted(maps.Keys(compiler.Modules)) {
		for _, r := range compiler.Modules[name].Rules {
			x.rule(r)
		}
	}
	var out []*PolicyError
	for _, place := range slices.Sorted(maps.Keys(x.wrong)) {
		out = append(out, x.wrong[place])
	}
	return out
}

// rule is the growth of a rule's value, with its else branches.
func (x *expansion) rule(r *ast.Rule) growth {
	if g, ok := x.known[r]; ok {
		return g
	}
	x.known[r] = single
	out := single
	for at := r; at != nil; at = at.Else {
		env := sizes{}
		for _, arg := range at.Head.Args {
			env.bind(arg, growth{times: 1})
		}
		x.body(at.Body, env)
		for _, t := range []*ast.Term{at.Head.Key, at.Head.Value} {
			if t != nil {
				out = out.max(x.limit(x.term(t, env), at.Location))
			}
		}
	}
	x.known[r] = out
	return out
}

// limit reports growth that is too much, and goes on as if it were none.
func (x *expansion) limit(g growth, at *ast.Location) growth {
	if max(g.own, g.times) <= mostParts {
		return g
	}
	if at != nil {
		x.wrong[fmt.Sprintf("%s:%09d", at.File, at.Row)] = fault(at.File, "grows-too-large", mostParts).mended().at(at)
	}
	return single
}

// sizes are the growths of the variables of one body.
type sizes map[ast.Var]growth

// bind gives the variables of a term that have no value yet one.
func (s sizes) bind(t *ast.Term, g growth) {
	ast.WalkVars(t, func(name ast.Var) bool {
		if _, bound := s[name]; !bound {
			s[name] = g
		}
		return false
	})
}

// body goes over the expressions in the order in which the compiler put them: each variable takes
// its value where it is first met.
func (x *expansion) body(body ast.Body, env sizes) {
	for _, e := range body {
		x.expr(e, env)
	}
}

func (x *expansion) expr(e *ast.Expr, env sizes) {
	for _, with := range e.With {
		x.limit(x.term(with.Value, env), e.Location)
	}
	switch terms := e.Terms.(type) {
	case *ast.Term:
		x.limit(x.term(terms, env), e.Location)
	case *ast.Every:
		g := x.limit(x.term(terms.Domain, env), e.Location)
		inner := maps.Clone(env)
		if terms.Key != nil {
			inner.bind(terms.Key, single)
		}
		inner.bind(terms.Value, g)
		x.body(terms.Body, inner)
	case []*ast.Term:
		if e.IsEquality() {
			left, right := x.limit(x.term(terms[1], env), e.Location), x.limit(x.term(terms[2], env), e.Location)
			env.bind(terms[1], right)
			env.bind(terms[2], left)
			return
		}
		ref, _ := terms[0].Value.(ast.Ref)
		arity := x.compiler.GetArity(ref)
		g := x.limit(x.call(ref, terms[1:min(1+arity, len(terms))], env), e.Location)
		if len(terms) > 1+arity {
			env.bind(terms[1+arity], g)
		}
	}
}

// call is the growth of what a call gives.
func (x *expansion) call(ref ast.Ref, args []*ast.Term, env sizes) growth {
	largest, sum := single, single
	for _, arg := range args {
		g := x.limit(x.term(arg, env), arg.Location)
		largest, sum = largest.max(g), sum.plus(g)
	}
	if len(ref) > 0 && ref[0].Equal(ast.DefaultRootDocument) {
		return x.rules(ref).of(largest)
	}
	if b := ast.BuiltinMap[ref.String()]; b != nil {
		switch b.Decl.Result().(type) {
		case types.String, types.Number, types.Boolean:
			return single
		}
	}
	return sum
}

// rules is the growth of what a reference below data may lead to.
func (x *expansion) rules(ref ast.Ref) growth {
	out := single
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		for _, r := range x.compiler.GetRulesExact(ref[:n]) {
			out = out.max(x.rule(r))
		}
	}
	for _, r := range x.compiler.GetRulesWithPrefix(ref.GroundPrefix()) {
		out = out.max(x.rule(r))
	}
	return out
}

func (x *expansion) term(t *ast.Term, env sizes) growth {
	sum := single
	add := func(t *ast.Term) { sum = sum.plus(x.term(t, env)) }
	switch v := t.Value.(type) {
	case ast.Var:
		if g, bound := env[v]; bound {
			return g
		}
	case ast.Ref:
		for _, step := range v[1:] {
			x.limit(x.term(step, env), t.Location)
		}
		if v[0].Equal(ast.DefaultRootDocument) {
			return x.rules(v)
		}
		return x.term(v[0], env)
	case ast.Call:
		ref, _ := v[0].Value.(ast.Ref)
		return x.call(ref, v[1:], env)
	case *ast.Array:
		v.Foreach(add)
	case ast.Set:
		v.Foreach(add)
	case ast.Object:
		v.Foreach(func(k, t *ast.Term) { add(k); add(t) })
	case *ast.ArrayComprehension:
		return x.comprehension(v.Body, env, v.Term)
	case *ast.SetComprehension:
		return x.comprehension(v.Body, env, v.Term)
	case *ast.ObjectComprehension:
		return x.comprehension(v.Body, env, v.Key, v.Value)
	}
	if t.IsGround() {
		return single // written out already
	}
	return sum
}

// comprehension is the growth of two elements.
func (x *expansion) comprehension(body ast.Body, env sizes, heads ...*ast.Term) growth {
	inner := maps.Clone(env)
	x.body(body, inner)
	sum := single
	for _, head := range heads {
		g := x.limit(x.term(head, inner), head.Location)
		sum = sum.plus(g).plus(g)
	}
	return sum
}
