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
	lOpen, rOpen := s.open(l), s.open(r)
	switch {
	case lOpen && rOpen:
		return s.apart(l, r)
	case lOpen:
		eachVar(r, func(v ast.Var) { s.env.bound.Add(v) })
		l = s.loosen(l)
		return same()
	case rOpen:
		eachVar(l, func(v ast.Var) { s.env.bound.Add(v) })
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
		next := &step{unifying: s.unifying, env: s.env, of: equation(places[max(i, 0)][0], places[max(i, 0)][1])}
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
	switch v := t.Value.(type) {
	case ast.Var:
		if !s.env.bound.Contains(v) {
			s.env.bound.Add(v)
			return t
		}
		if s.env.scalar.Contains(v) {
			return t
		}
		own := s.name()
		s.later = append(s.later, s.said(ast.Equal, own, t))
		s.env.bound.Add(own.Value.(ast.Var))
		return own
	case *ast.Array:
		if t.IsGround() {
			return t
		}
		terms, changed := make([]*ast.Term, v.Len()), false
		for i := range terms {
			terms[i] = s.loosen(v.Elem(i))
			changed = changed || terms[i] != v.Elem(i)
		}
		if changed {
			return ast.ArrayTerm(terms...).SetLocation(t.Location)
		}
	case ast.Object:
		if t.IsGround() {
			return t
		}
		var items [][2]*ast.Term
		changed := false
		for _, k := range v.Keys() { // a key is looked up
			is := v.Get(k)
			will := s.loosen(is)
			changed = changed || will != is
			items = append(items, ast.Item(k, will))
		}
		if changed {
			return ast.ObjectTerm(items...).SetLocation(t.Location)
		}
	}
	return t
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
	out := ref
	set := func(i int, step *ast.Term) {
		if out[i] != step {
			if &out[0] == &ref[0] {
				out = append(ast.Ref{}, ref...)
			}
			out[i] = step
		}
	}
	for i := 1; i < len(out); i++ {
		is := out[i]
		composite := !s.scalar(is) && !ast.IsConstant(is.Value)
		switch {
		case !composite || s.free(is):
		case !s.env.all(is):
			set(i, s.loosen(is))
		case s.madeByRules(out[:i]):
			rest := out[i:]
			head := s.named(ast.NewTerm(append(ast.Ref{}, out[:i]...)).SetLocation(t.Location))
			out = append(ast.Ref{head}, rest...)
			i = 1
			out[i] = s.whole(is)
		case s.local(out):
			set(i, s.whole(is))
		}
		eachVar(out[i], func(v ast.Var) { s.env.bound.Add(v) })
	}
	if &out[0] == &ref[0] {
		return t
	}
	return ast.NewTerm(out).SetLocation(t.Location)
}

// local says whether a reference is to what a policy makes itself, whose keys may hold other values.
func (s *step) local(ref ast.Ref) bool {
	head := ref[0].Value.(ast.Var)
	_, placed := s.env.places[head]
	return !placed && head != ast.DefaultRootDocument.Value && head != ast.InputRootDocument.Value
}

// whole gives a key to be looked up a name by way of a builtin, which partial evaluation leaves open where a part of the
// key is unknown; else it would unify the known parts with those of all keys.
func (s *step) whole(key *ast.Term) *ast.Term {
	out := s.name()
	k := ast.StringTerm("key")
	e := ast.ObjectGet.Expr(ast.ObjectTerm(ast.Item(k, key)), k, ast.NullTerm(), out)
	e.Location, e.Generated = s.of.Location, true
	s.before = append(s.before, e)
	s.env.bind(out)
	return out
}

// madeByRules says whether rules may make the keys at a reference, and make such as hold other values.
func (s *step) madeByRules(ref ast.Ref) bool {
	if !ref[0].Equal(ast.DefaultRootDocument) || len(ref) < 2 {
		return false
	}
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		for _, r := range s.compiler.GetRulesExact(ref[:n]) {
			if r.Head.RuleKind() == ast.MultiValue || !r.Ref().IsGround() {
				return !scalarKeys(s.compiler, ref)
			}
		}
	}
	return !ref.IsGround() && len(s.compiler.GetRulesWithPrefix(ref.GroundPrefix())) > 0
}

// scalarKeys says whether the keys at a reference hold no other values.
func scalarKeys(compiler *ast.Compiler, ref ast.Ref) bool {
	t := compiler.TypeEnv.GetByRef(ref)
	return t != nil && isScalarType(types.Keys(t))
}
