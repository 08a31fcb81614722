package evaluator

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// operand is what a term of a rule becomes.
type operand struct {
	text  string
	sure  bool // it is never unknown
	built bool // it may be a collection with something unknown in it
}

// whole is the operand as an expression that is unknown as soon as something in it is.
func (o operand) whole() string {
	if o.built {
		return lib + "whole(" + o.text + ")"
	}
	return o.text
}

// liftScope lifts one body. Bodies within it have scopes of their own.
type liftScope struct {
	*lifting
	vars   map[ast.Var]operand // those that have a value
	around []string            // the domains of the every loops around
	next   *int                // numbers the variables
	lines  []string
	values []string // variables that must not be unknown, for the body to hold certainly
	flags  []string // variables that must be true for that
}

func newLiftScope(l *lifting) *liftScope {
	return &liftScope{lifting: l, vars: map[ast.Var]operand{}, next: new(int)}
}

// inner is the scope of a body within this one.
func (s *liftScope) inner() *liftScope {
	return &liftScope{lifting: s.lifting, vars: maps.Clone(s.vars), next: s.next, around: s.around}
}

func (s *liftScope) line(format string, args ...any) {
	s.lines = append(s.lines, fmt.Sprintf(format, args...))
}

// fresh is a new variable.
func (s *liftScope) fresh() string {
	*s.next++
	return fmt.Sprintf("v%d", *s.next)
}

// value notes an operand that may be unknown.
func (s *liftScope) value(text string) operand {
	s.values = append(s.values, text)
	return operand{text: text}
}

// let names what an expression gives, which may be unknown.
func (s *liftScope) let(format string, args ...any) operand {
	name := s.fresh()
	s.line("%s = %s", name, fmt.Sprintf(format, args...))
	return s.value(name)
}

// sure names what an expression gives, which is never unknown.
func (s *liftScope) sure(format string, args ...any) operand {
	name := s.fresh()
	s.line("%s = %s", name, fmt.Sprintf(format, args...))
	return operand{text: name, sure: true}
}

// text is the lifted body.
func (s *liftScope) text() string {
	if len(s.lines) == 0 {
		return "true\n"
	}
	return strings.Join(s.lines, "\n") + "\n"
}

// isSure says whether the body holds certainly, if it holds.
func (s *liftScope) isSure() bool { return len(s.values) == 0 && len(s.flags) == 0 }

// certain is an expression for whether it does.
func (s *liftScope) certain() string {
	if s.isSure() {
		return "true"
	}
	return fmt.Sprintf("%scertain([%s], [%s])", lib, strings.Join(s.values, ", "), strings.Join(s.flags, ", "))
}

func (s *liftScope) body(body ast.Body) {
	for _, e := range body {
		s.expr(e)
	}
}

func (s *liftScope) expr(e *ast.Expr) {
	if e.Negated {
		s.not(e)
		return
	}
	switch terms := e.Terms.(type) {
	case *ast.Term:
		s.test(s.term(terms))
	case *ast.Every:
		s.every(terms)
	case []*ast.Term:
		if e.IsEquality() {
			s.unify(terms[1], terms[2])
			return
		}
		s.call(e, terms)
	default:
		s.notLifted(e.Location, e)
	}
}

// test wants the operand to hold.
func (s *liftScope) test(o operand) {
	if o.text == "true" {
		return
	}
	s.line("%s != false", o.text)
	if !o.sure && !slices.Contains(s.values, o.text) {
		s.values = append(s.values, o.text)
	}
}

// not holds unless the expression certainly holds.
func (s *liftScope) not(e *ast.Expr) {
	in := s.inner()
	positive := e.Copy()
	positive.Negated = false
	in.expr(positive)
	if in.isSure() {
		s.line("{true | %s} == set()", strings.Join(in.lines, "; "))
		return
	}
	answers := s.fresh()
	s.line("%s = {%s |\n%s}", answers, in.certain(), in.text())
	s.line("not true in %s", answers)
	flag := s.fresh()
	s.line("%s = %snone(%s)", flag, lib, answers)
	s.flags = append(s.flags, flag)
}

func (s *liftScope) every(e *ast.Every) {
	domain := s.term(e.Domain)
	in := s.inner()
	key, value := s.fresh(), s.fresh()
	if k, ok := keyVar(e.Key); ok {
		in.vars[k] = operand{text: key, sure: domain.sure}
	}
	in.take(e.Value, operand{text: value, sure: domain.sure})
	in.around = append(slices.Clone(s.around), domain.text)
	in.body(e.Body)
	if domain.sure && in.isSure() {
		s.line("every %s, %s in %s {\n%s}", key, value, domain.text, in.text())
		return
	}
	list := s.sure("%sloop(%s)", lib, domain.text)
	answers, found := s.fresh(), s.fresh()
	s.line("%s = [%s |\n%s = %s[%s]\n%[2]s = {%[6]s |\n%[7]s}\n]", answers, found, value, list.text, key, in.certain(), in.text())
	around := "1"
	for _, outer := range s.around {
		around += " * max([1, count(" + outer + ")])"
	}
	s.test(s.let("%severy_of(%s, %s, %s, %s)", lib, domain.text, answers, s.declared(e.Body), around))
}

func keyVar(t *ast.Term) (ast.Var, bool) {
	if t == nil {
		return "", false
	}
	v, ok := t.Value.(ast.Var)
	return v, ok
}

// unify lifts x = y, which gives variables values or compares two.
func (s *liftScope) unify(x, y *ast.Term) {
	if a, ok := x.Value.(*ast.Array); ok {
		if b, ok := y.Value.(*ast.Array); ok && a.Len() == b.Len() {
			for i := range a.Len() {
				s.unify(a.Elem(i), b.Elem(i))
			}
			return
		}
	}
	if s.unbound(y) && !s.unbound(x) {
		x, y = y, x
	}
	if s.unbound(x) {
		s.take(x, s.term(y))
		return
	}
	s.compare(s.term(x), s.term(y))
}

// unbound says whether the term is a variable without a value, or a pattern with one.
func (s *liftScope) unbound(t *ast.Term) bool {
	switch v := t.Value.(type) {
	case ast.Var:
		_, ok := s.vars[v]
		return !ok
	case *ast.Array:
		found := false
		v.Foreach(func(item *ast.Term) { found = found || s.unbound(item) })
		return found
	}
	return false
}

// take lets the term, which may be a pattern, stand for the operand.
func (s *liftScope) take(t *ast.Term, o operand) {
	switch v := t.Value.(type) {
	case ast.Var:
		if _, ok := s.vars[v]; !ok {
			s.vars[v] = o
			return
		}
	case *ast.Array:
		if s.unbound(t) {
			s.shape(v, o)
			return
		}
	}
	s.compare(s.term(t), o)
}

// shape takes an array apart.
func (s *liftScope) shape(pattern *ast.Array, o operand) {
	s.test(s.let("%sshaped(%s, %d)", lib, o.text, pattern.Len()))
	for i := range pattern.Len() {
		s.take(pattern.Elem(i), s.step(o, operand{text: fmt.Sprint(i), sure: true}))
	}
}

func (s *liftScope) compare(x, y operand) {
	if x.sure && y.sure {
		s.line("%s == %s", x.text, y.text)
		return
	}
	function := "eq"
	if x.built || y.built {
		function = "eq_built"
	}
	s.test(s.let("%s%s(%s, %s)", lib, function, x.text, y.text))
}

// step is what is at a key of the operand.
func (s *liftScope) step(o, key operand) operand {
	switch {
	case o.sure && key.sure:
		return s.sure("%s[%s]", o.text, key.text)
	case key.sure:
		out := s.let("%sstep(%s, %s)", lib, o.text, key.text)
		out.built = o.built
		return out
	}
	s.values = append(s.values, key.whole())
	out := s.let("%s[_]", s.sure("%sat(%s, %s)", lib, o.text, key.whole()).text)
	out.built = o.built
	return out
}

// term gives what a term stands for.
func (s *liftScope) term(t *ast.Term) operand {
	switch v := t.Value.(type) {
	case ast.Null, ast.Boolean, ast.Number:
		return operand{text: t.Value.String(), sure: true}
	case ast.String:
		return operand{text: quote(string(v)), sure: true}
	case ast.Var:
		if o, ok := s.vars[v]; ok {
			return o
		}
		s.notLifted(t.Location, v)
	case ast.Ref:
		return s.ref(v)
	case ast.Call:
		return s.called(t.Location, v[0], v[1:])
	case *ast.Array:
		return s.collection("[", "]", v.Foreach)
	case ast.Set:
		if v.Len() == 0 {
			return operand{text: "set()", sure: true}
		}
		return s.collection("{", "}", v.Foreach)
	case ast.Object:
		return s.object(v)
	case *ast.ArrayComprehension:
		return s.comprehension("[", "]", "array_of", v.Body, nil, v.Term)
	case *ast.SetComprehension:
		return s.comprehension("{", "}", "set_of", v.Body, nil, v.Term)
	case *ast.ObjectComprehension:
		return s.comprehension("{", "}", "object_of", v.Body, v.Key, v.Value)
	default:
		s.notLifted(t.Location, t)
	}
	return operand{text: "null", sure: true}
}

func (s *liftScope) collection(open, end string, each func(func(*ast.Term))) operand {
	var parts []string
	sure := true
	each(func(t *ast.Term) {
		o := s.term(t)
		parts, sure = append(parts, o.text), sure && o.sure
	})
	return s.built(open+strings.Join(parts, ", ")+end, sure)
}

// built names a collection that is written in the rule.
func (s *liftScope) built(text string, sure bool) operand {
	o := s.sure("%s", text)
	o.sure, o.built = sure, !sure
	return o
}

func (s *liftScope) object(v ast.Object) operand {
	var parts []string
	sure := true
	v.Foreach(func(key, item *ast.Term) {
		k, o := s.term(key), s.term(item)
		parts, sure = append(parts, k.text+": "+o.text), sure && k.sure && o.sure
	})
	return s.built("{"+strings.Join(parts, ", ")+"}", sure)
}

func (s *liftScope) comprehension(open, end, of string, body ast.Body, key, value *ast.Term) operand {
	in := s.inner()
	in.body(body)
	head := in.term(value)
	sure := head.sure
	text := head.text
	if key != nil {
		k := in.term(key)
		sure = sure && k.sure
		text = fmt.Sprintf("[%s, %s]", k.text, head.text)
		if sure && in.isSure() {
			return s.sure("%s%s: %s |\n%s%s", open, k.text, head.text, in.text(), end)
		}
	}
	if sure && in.isSure() {
		return s.sure("%s%s |\n%s%s", open, text, in.text(), end)
	}
	pairs := s.fresh()
	s.line("%s = [[%s, %s] |\n%s]", pairs, text, in.certain(), in.text())
	return s.let("%s%s(%s, %s)", lib, of, pairs, s.declared(body))
}

func quote(text string) string {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""`
	}
	return strings.TrimSpace(b.String())
}
