package evaluator

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/types"
)

// equality puts an equation otherwise where values may meet that hold others.
func (s *step) equality(left, right *ast.Term) *ast.Expr {
	l, r := s.value(left), s.value(right)
	defer s.env.bind(left, right)
	same := func() *ast.Expr {
		if l == left && r == right {
			return s.of
		}
		return s.saying([]*ast.Term{s.of.Terms.([]*ast.Term)[0], l, r})
	}
	switch {
	case s.free(l):
		s.take(l, r)
		return same()
	case s.free(r):
		s.take(r, l)
		return same()
	case s.harmless(l) || s.harmless(r):
		return same()
	}
	if keyed(l) || keyed(r) {
		l, r = s.keyedBounded(l), s.keyedBounded(r)
		return same()
	}
	lOpen, rOpen := s.open(l), s.open(r)
	switch {
	case lOpen && rOpen:
		return s.apart(l, r)
	case lOpen:
		s.sees(r)
		l = s.loosen(l)
		return same()
	case rOpen:
		s.sees(l)
		r = s.loosen(r)
		return same()
	}
	if looksUp(l) {
		l = s.named(l)
	}
	if looksUp(r) {
		r = s.named(r)
	}
	return s.compared(l, r)
}

// apart puts an equation of two terms that both give variables their values into equations of what stands at the
// same places in them, of which each has a side that has a value when it is its turn.
func (s *step) apart(l, r *ast.Term) *ast.Expr {
	equation := func(l, r *ast.Term) *ast.Expr { return s.saying([]*ast.Term{ast.NewTerm(ast.Equality.Ref()), l, r}) }
	var m meeting
	if m.meet(l, r); m.never {
		return s.saying(ast.BooleanTerm(false).SetLocation(s.of.Location))
	}
	for places := m.places; len(places) > 0; {
		i := slices.IndexFunc(places, func(p [2]*ast.Term) bool { return s.env.all(p[0]) || s.env.all(p[1]) })
		next := s.step(s.env, equation(places[max(i, 0)][0], places[max(i, 0)][1]))
		if i >= 0 {
			s.before = append(s.before, next.expr()...)
		} else { // none that compiles
			s.before = append(s.before, next.of)
		}
		places = slices.Delete(places, max(i, 0), max(i, 0)+1)
	}
	if !m.whole {
		return s.saying(ast.BooleanTerm(true).SetLocation(s.of.Location))
	}
	return s.compared(l, r)
}

// compared is the expression as a comparison of two values, which looks up nothing any more.
func (s *step) compared(l, r *ast.Term) *ast.Expr {
	e := s.saying([]*ast.Term{ast.NewTerm(ast.Equal.Ref()), l, r})
	e.With = nil
	return e
}

// meeting is how two terms meet that are written out.
type meeting struct {
	places [][2]*ast.Term // what stands at the same places
	whole  bool           // they may still differ: a key of an object is looked up
	never  bool           // they differ in any case
}

func (m *meeting) meet(l, r *ast.Term) {
	switch a := l.Value.(type) {
	case *ast.Array:
		switch b := r.Value.(type) {
		case *ast.Array:
			if m.never = m.never || a.Len() != b.Len(); m.never {
				return
			}
			for i := range a.Len() {
				m.meet(a.Elem(i), b.Elem(i))
			}
			return
		case ast.Object, ast.Set:
			m.never = true
		}
	case ast.Object:
		switch b := r.Value.(type) {
		case ast.Object:
			m.never = m.never || a.Len() != b.Len()
			a.Foreach(func(k, v *ast.Term) {
				if w := b.Get(k); w != nil {
					m.meet(v, w)
				} else {
					m.whole = true
				}
			})
			return
		case *ast.Array, ast.Set:
			m.never = true
		}
	case ast.Set:
		switch r.Value.(type) {
		case *ast.Array, ast.Object:
			m.never = true
		}
	}
	m.places = append(m.places, [2]*ast.Term{l, r})
}

// free says whether a term is a variable without a value.
func (s *step) free(t *ast.Term) bool {
	v, ok := t.Value.(ast.Var)
	return ok && !s.env.bound.Contains(v)
}

// take notes what a free variable is known to stand for.
func (s *step) take(name, t *ast.Term) {
	if s.scalar(t) {
		s.env.scalar.Add(name.Value.(ast.Var))
	}
	if ref, ok := t.Value.(ast.Ref); ok {
		if p, ok := s.placeOf(ref); ok {
			s.env.places[name.Value.(ast.Var)] = p
		}
	}
}

// harmless says whether it takes no stack to speak of to unify something with the term.
func (s *step) harmless(t *ast.Term) bool {
	if s.scalar(t) {
		return true
	}
	if !ast.IsConstant(t.Value) {
		return false
	}
	left := shortConstant
	ast.WalkTerms(t, func(*ast.Term) bool { left--; return left < 0 })
	return left >= 0
}

// looksUp says whether a term has its value from elsewhere.
func looksUp(t *ast.Term) bool {
	switch t.Value.(type) {
	case ast.Ref, *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension:
		return true
	}
	return false
}

// open says whether a term is a list or an object that gives variables their values.
func (s *step) open(t *ast.Term) bool { return !looksUp(t) && !s.env.all(t) }

// loosen gives a variable of its own to each place of a term that is unified where there is a variable that
// has a value, or has had one at an earlier place; the two are compared afterwards. The other variables have one then.
func (s *step) loosen(t *ast.Term) *ast.Term {
	if keyed(t) {
		defer s.sees(t)
		return s.bounded(t)
	}
	return places(t, func(t *ast.Term) *ast.Term {
		v := t.Value.(ast.Var)
		if !s.env.bound.Contains(v) {
			s.sees(t)
			return t
		}
		if s.env.scalar.Contains(v) {
			return t
		}
		own := s.name()
		s.later = append(s.later, s.said(ast.Equal, own, t))
		s.sees(own)
		return own
	})
}

// places is a term with what put gives in place of its variables, but those that are not unified: in sets, and in keys
// of objects.
func places(t *ast.Term, put func(*ast.Term) *ast.Term) *ast.Term {
	changed := false
	place := func(was *ast.Term) *ast.Term {
		is := places(was, put)
		changed = changed || is != was
		return is
	}
	out := t
	switch v := t.Value.(type) {
	case ast.Var:
		return put(t)
	case *ast.Array:
		if !t.IsGround() {
			terms := make([]*ast.Term, v.Len())
			for i := range terms {
				terms[i] = place(v.Elem(i))
			}
			out = ast.ArrayTerm(terms...)
		}
	case ast.Object:
		if !t.IsGround() {
			var items [][2]*ast.Term
			for _, k := range v.Keys() {
				items = append(items, ast.Item(k, place(v.Get(k))))
			}
			out = ast.ObjectTerm(items...)
		}
	}
	if !changed {
		return t
	}
	return out.SetLocation(t.Location)
}

// keyed says whether a term holds an object of which two keys may turn out to be the same, by variables. OPA compares
// how many it has before it looks.
func keyed(t *ast.Term) bool {
	found := false
	ast.NewGenericVisitor(func(x any) bool {
		switch x := x.(type) {
		case ast.Ref, *ast.ArrayComprehension, *ast.SetComprehension, *ast.ObjectComprehension:
			return true
		case ast.Object:
			found = found || x.Len() > 1 && slices.ContainsFunc(x.Keys(), func(k *ast.Term) bool { return !k.IsGround() })
		}
		return found
	}).Walk(t)
	return found
}

func (s *step) keyedBounded(t *ast.Term) *ast.Term {
	if keyed(t) {
		return s.bounded(t)
	}
	return t
}

// bounded gives a term to be unified as OPA has it: a builtin sees beforehand that its variables stand for few parts.
// Partial evaluation leaves all of them open where a part of one is unknown.
func (s *step) bounded(t *ast.Term) *ast.Term {
	var was, is []*ast.Term
	out := places(t, func(t *ast.Term) *ast.Term {
		v := t.Value.(ast.Var)
		if !s.env.bound.Contains(v) || s.env.scalar.Contains(v) || s.now.Contains(v) {
			return t
		}
		if i := slices.IndexFunc(was, t.Equal); i >= 0 {
			return is[i]
		}
		was, is = append(was, t), append(is, s.name())
		return is[len(is)-1]
	})
	if len(was) > 0 {
		s.first(unifiedBuiltin.Expr(ast.ArrayTerm(was...), ast.ArrayTerm(is...)))
		s.env.bind(is...)
	}
	return out
}

// first puts a call of a builtin before the expression.
func (s *step) first(call *ast.Expr) {
	call.Location, call.Generated = s.of.Location, true
	s.before = append(s.before, call)
}

// value puts what a term looks up otherwise: the bodies of comprehensions, and the steps of references.
func (s *step) value(t *ast.Term) *ast.Term {
	var changed ast.Value
	switch v := t.Value.(type) {
	case ast.Ref:
		return s.reference(t, v)
	case *ast.ArrayComprehension:
		if body := s.inner(v.Body, s.env.inner()); body != nil {
			changed = &ast.ArrayComprehension{Term: v.Term, Body: body}
		}
	case *ast.SetComprehension:
		if body := s.inner(v.Body, s.env.inner()); body != nil {
			changed = &ast.SetComprehension{Term: v.Term, Body: body}
		}
	case *ast.ObjectComprehension:
		if body := s.inner(v.Body, s.env.inner()); body != nil {
			changed = &ast.ObjectComprehension{Key: v.Key, Value: v.Value, Body: body}
		}
	}
	if changed == nil {
		return t
	}
	return ast.NewTerm(changed).SetLocation(t.Location) // another term: OPA's index of the old one is of another body
}

// reference puts a reference otherwise whose steps may be unified with the keys that rules make, or that loops find.
func (s *step) reference(t *ast.Term, ref ast.Ref) *ast.Term {
	out := slices.Clone(ref)
	for i, is := range ref[1:] {
		if !s.scalar(is) && !ast.IsConstant(is.Value) && !s.free(is) {
			out[i+1] = s.key(ref[:i+1], is)
		}
		s.sees(is)
	}
	if slices.Equal(out, ref) {
		return t
	}
	return ast.NewTerm(out).SetLocation(t.Location)
}

// key puts a step of a reference otherwise, by what may be found there.
func (s *step) key(at ast.Ref, is *ast.Term) *ast.Term {
	found := s.keysAt(at)
	switch {
	case found == keysMade:
		return s.bounded(is)
	case !s.env.all(is):
		return s.loosen(is)
	case found == keysGiven && !s.gets(is):
		return s.whole(is)
	}
	return is
}

// gets says whether a variable of a term has its value from the expression itself.
func (s *step) gets(t *ast.Term) bool {
	gets := false
	eachVar(t, func(v ast.Var) { gets = gets || s.now.Contains(v) })
	return gets
}

// whole gives a key to be looked up a name by way of a builtin, which partial evaluation leaves open where a part of the
// key is unknown; else it would unify the known parts with those of all keys.
func (s *step) whole(key *ast.Term) *ast.Term {
	out := s.name()
	k := ast.StringTerm("key")
	s.first(ast.ObjectGet.Expr(ast.ObjectTerm(ast.Item(k, key)), k, ast.NullTerm(), out))
	s.env.bind(out)
	return out
}

// keys are what keys may be found at a reference.
type keys int

const (
	keysSimple keys = iota // such as hold no other values
	keysGiven              // those of a value
	keysMade               // such as rules make one by one, of which OPA makes those that unify with what is looked up
)

func (s *step) keysAt(ref ast.Ref) keys {
	head := ref[0].Value.(ast.Var)
	if _, placed := s.env.places[head]; placed || head == ast.InputRootDocument.Value {
		return keysSimple
	}
	if head != ast.DefaultRootDocument.Value {
		return keysGiven
	}
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		rules := s.compiler.GetRulesExact(ref[:n])
		switch {
		case len(rules) == 0:
		case !s.replaces && scalarKeys(s.compiler, ref):
			return keysSimple
		case slices.ContainsFunc(rules, func(r *ast.Rule) bool { return r.Head.RuleKind() == ast.MultiValue || !r.Ref().IsGround() }):
			return keysMade
		default:
			return keysGiven
		}
	}
	if !ref.IsGround() && len(s.compiler.GetRulesWithPrefix(ref.GroundPrefix())) > 0 {
		return keysMade
	}
	return keysSimple
}

// scalarKeys says whether the keys at a reference hold no other values.
func scalarKeys(compiler *ast.Compiler, ref ast.Ref) bool {
	t := compiler.TypeEnv.GetByRef(ref)
	return t != nil && isScalarType(types.Keys(t))
}
