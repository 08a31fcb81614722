package evaluator

import (
	"fmt"
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/types"
)

// OPA unifies two values that hold others part by part on the stack, with what remains of the query on top of each
// part. A stack that is full ends the process, and nothing can stop OPA on the way there. So compiled policies
// are put otherwise before they are asked: wherever two such values may meet that are known already, the one that
// is taken from somewhere is given a name of its own, and the two are compared by the builtin for ==, which takes
// no more stack than the values are deep. What is left to unify is as large as it is written in the policy.
//
//	a == b                 is put  equal(a, b)
//	input.x[i] == b                t = input.x[i]; equal(t, b)
//	[b, new] = input.x             [t, new] = input.x; equal(t, b)
//	walk(input.x, [path, b])       walk(input.x, [path, t]); equal(t, b)
//
// Where that could change what a rule says, it stays as OPA has it, and a builtin of ours sees beforehand that what
// is unified has few parts; it is an error otherwise:
//
//	p[b], where rules make keys    unified([b], [t]); p[t], since OPA makes only the keys that unify with b
//	{k: b, l: 1} = c               unified([b], [t]); {k: t, l: 1} = c, since k and l may be the same
//
// A side that can only be text, number, truth value or null, or is short and written out, is left as it is, so that
// this hardly touches real rules. Partial evaluation leaves such a comparison open where a part of
// a side is unknown, though known parts may differ.

// shortConstant is how many parts a side that is written out may have to be left as it is.
const shortConstant = 1000

// unifying puts the bodies of compiled policies otherwise.
type unifying struct {
	compiler *ast.Compiler
	replaces bool                    // the policies put something in place of input, data or functions
	made     int                     // how many variables are of its own making
	written  map[*ast.Rule]*ast.Rule // how the rules were that it has put otherwise
}

// unifyLess lets compiled policies unify nothing large, and gives the rules that it has put otherwise as they were.
// Queries need boundedBuiltins then.
func unifyLess(compiler *ast.Compiler) map[*ast.Rule]*ast.Rule {
	u := &unifying{compiler: compiler, replaces: replacing(compiler), written: map[*ast.Rule]*ast.Rule{}}
	for _, name := range slices.Sorted(maps.Keys(compiler.Modules)) {
		for _, r := range compiler.Modules[name].Rules {
			for at := r; at != nil; at = at.Else {
				u.rule(at)
			}
		}
	}
	return u.written
}

func (u *unifying) rule(r *ast.Rule) {
	env := newValued()
	s := u.step(env, &ast.Expr{Location: r.Location})
	args := slices.Clone(r.Head.Args)
	for i, arg := range args {
		args[i] = s.loosen(arg)
	}
	body := append(s.later, u.body(r.Body, env)...)
	if len(body) == len(r.Body) && !differ(body, r.Body) { // with each argument that changes, the body does
		return
	}
	was, head := *r, *r.Head
	was.Head, u.written[r] = &head, &was
	r.Head.Args, r.Body = args, bodyOf(body)
}

// bodyOf makes a body of expressions, which notes in each where it stands; so those that stand in another are copied.
func bodyOf(exprs []*ast.Expr) ast.Body {
	own := make([]*ast.Expr, len(exprs))
	for i, e := range exprs {
		one := *e
		own[i] = &one
	}
	return ast.NewBody(own...)
}

func differ(a, b ast.Body) bool {
	for i := range a {
		if a[i] != b[i] {
			return true
		}
	}
	return false
}

// valued is what is known of variables at a point: that they have a value, that it holds no others, and where in a
// descriptor it stands.
type valued struct {
	bound, scalar ast.VarSet
	places        map[ast.Var]place
}

func newValued() valued { return valued{ast.NewVarSet(), ast.NewVarSet(), map[ast.Var]place{}} }

func (k valued) inner() valued { return valued{k.bound.Copy(), k.scalar.Copy(), maps.Clone(k.places)} }

// bind notes all variables of a term, but those within comprehensions.
func (k valued) bind(terms ...*ast.Term) {
	for _, t := range terms {
		eachVar(t, func(v ast.Var) { k.bound.Add(v) })
	}
}

// eachVar goes over the variables of a term, but those within comprehensions and the documents of OPA.
func eachVar(t *ast.Term, visit func(ast.Var)) {
	ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension:
			return true
		case ast.Var:
			if x != ast.DefaultRootDocument.Value && x != ast.InputRootDocument.Value {
				visit(x)
			}
		}
		return false
	}).Walk(t)
}

// all says whether all variables of a term have a value.
func (k valued) all(t *ast.Term) bool {
	all := true
	eachVar(t, func(v ast.Var) { all = all && k.bound.Contains(v) })
	return all
}

// body puts a body otherwise, and notes its variables. It gives the same expressions where nothing changes.
func (u *unifying) body(body ast.Body, env valued) ast.Body {
	var out ast.Body
	for _, e := range body {
		out = append(out, u.step(env, e).expr()...)
	}
	return out
}

// inner puts a body within an expression otherwise; nil where nothing changes.
func (u *unifying) inner(body ast.Body, env valued) ast.Body {
	out := u.body(body, env)
	if len(out) == len(body) && !differ(out, body) {
		return nil
	}
	return bodyOf(out)
}

// step is one expression being put otherwise: by what comes before and after it.
type step struct {
	*unifying
	env           valued
	now           ast.VarSet // the variables that have their values from the expression itself
	of            *ast.Expr
	before, later []*ast.Expr
}

func (u *unifying) step(env valued, of *ast.Expr) *step {
	return &step{unifying: u, env: env, now: ast.NewVarSet(), of: of}
}

// sees notes the variables of a term that have a value from here on.
func (s *step) sees(t *ast.Term) {
	eachVar(t, func(v ast.Var) {
		if !s.env.bound.Contains(v) {
			s.env.bound.Add(v)
			s.now.Add(v)
		}
	})
}

// expr gives what stands in place of the expression.
func (s *step) expr() []*ast.Expr {
	if s.of.Negated {
		return s.negated()
	}
	e := s.of
	switch terms := e.Terms.(type) {
	case *ast.Term:
		e = s.with(e, terms, s.value(terms))
		s.env.bind(terms)
	case []*ast.Term:
		if e.IsEquality() {
			e = s.equality(terms[1], terms[2])
		} else {
			e = s.call(terms)
		}
	case *ast.Every:
		e = s.every(terms)
	case *ast.Not:
		if body := s.inner(terms.Body, s.env.inner()); body != nil {
			changed := *terms
			changed.Body = body
			e = s.saying(&changed)
		}
	case *ast.LogicalAnd:
		if l, r := s.inner(terms.Lhs, s.env.inner()), s.inner(terms.Rhs, s.env.inner()); l != nil || r != nil {
			changed := *terms
			changed.Lhs, changed.Rhs = either(l, terms.Lhs), either(r, terms.Rhs)
			e = s.saying(&changed)
		}
	case *ast.LogicalOr:
		if l, r := s.inner(terms.Lhs, s.env.inner()), s.inner(terms.Rhs, s.env.inner()); l != nil || r != nil {
			changed := *terms
			changed.Lhs, changed.Rhs = either(l, terms.Lhs), either(r, terms.Rhs)
			e = s.saying(&changed)
		}
	}
	return slices.Concat(s.before, []*ast.Expr{e}, s.later)
}

func either(a, b ast.Body) ast.Body {
	if a != nil {
		return a
	}
	return b
}

// negated keeps what comes before and after a negated expression within its negation.
func (s *step) negated() []*ast.Expr {
	positive := *s.of
	positive.Negated, positive.With = false, nil
	inner := s.step(s.env.inner(), &positive)
	out := inner.expr()
	switch {
	case len(out) > 1:
		e := s.saying(&ast.Not{Body: bodyOf(out), Location: s.of.Location})
		e.Negated = false
		return []*ast.Expr{e}
	case out[0] != &positive:
		return []*ast.Expr{s.saying(out[0].Terms)}
	}
	return []*ast.Expr{s.of}
}

// saying is the expression with other terms.
func (s *step) saying(terms any) *ast.Expr {
	e := *s.of
	e.Terms = terms
	return &e
}

// with is the expression of one term, where that has changed.
func (s *step) with(e *ast.Expr, was, is *ast.Term) *ast.Expr {
	if was == is {
		return e
	}
	return s.saying(is)
}

// every puts the body of a loop otherwise.
func (s *step) every(loop *ast.Every) *ast.Expr {
	env := s.env.inner()
	if loop.Key != nil {
		env.bind(loop.Key)
	}
	env.bind(loop.Value)
	body := s.inner(loop.Body, env)
	if body == nil {
		return s.of
	}
	changed := *loop
	changed.Body = body
	return s.saying(&changed)
}

// call leaves the arguments, which all have values, and loosens what takes the result.
func (s *step) call(terms []*ast.Term) *ast.Expr {
	ref, _ := terms[0].Value.(ast.Ref)
	last := len(terms) - 1
	if arity := s.compiler.GetArity(ref); arity < 0 || last <= arity {
		return s.of
	}
	if v, ok := terms[last].Value.(ast.Var); ok && !s.env.bound.Contains(v) && s.gives(ref) {
		s.env.scalar.Add(v)
	}
	out := s.loosen(terms[last])
	if out == terms[last] {
		return s.of
	}
	changed := slices.Clone(terms)
	changed[last] = out
	return s.saying(changed)
}

// gives says whether a function gives what holds no other values.
func (s *step) gives(ref ast.Ref) bool {
	if s.replaces {
		return false
	}
	if b := ast.BuiltinMap[ref.String()]; b != nil {
		return !b.Relation && isScalarType(b.Decl.Result())
	}
	f, ok := s.compiler.TypeEnv.GetByRef(ref).(*types.Function)
	return ok && isScalarType(f.Result())
}

func isScalarType(t types.Type) bool {
	switch t := t.(type) {
	case types.String, types.Number, types.Boolean, types.Null:
		return true
	case types.Any:
		return len(t) > 0 && !slices.ContainsFunc(t, func(t types.Type) bool { return !isScalarType(t) })
	}
	return false
}

// scalar says whether a term can only stand for what holds no other values.
func (s *step) scalar(t *ast.Term) bool {
	switch v := t.Value.(type) {
	case ast.String, ast.Number, ast.Boolean, ast.Null:
		return true
	case ast.Var:
		return s.env.scalar.Contains(v)
	case ast.Ref:
		if p, ok := s.placeOf(v); ok && p.isSingle() {
			return true
		}
		return !s.replaces && v[0].Equal(ast.DefaultRootDocument) && isScalarType(s.compiler.TypeEnv.GetByRef(v))
	}
	return false
}

// name is a variable of its own, which by its name OPA takes for one of those that its compiler makes.
func (s *step) name() *ast.Term {
	s.made++
	t := ast.VarTerm(fmt.Sprintf("__local_pejl%d__", s.made))
	t.Location = s.of.Location
	return t
}

// said is an expression beside the one that is put otherwise. What looks something up does so under the same with.
func (s *step) said(b *ast.Builtin, left, right *ast.Term) *ast.Expr {
	e := b.Expr(left, right)
	e.Location, e.Generated = s.of.Location, true
	if b == ast.Equality {
		e.With = s.of.With
	}
	return e
}

// named gives what a term leads to a name, before the expression.
func (s *step) named(t *ast.Term) *ast.Term {
	out := s.name()
	s.before = append(s.before, s.said(ast.Equality, out, t))
	s.env.bind(t, out)
	return out
}
