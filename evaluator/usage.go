package evaluator

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// value is what a term may stand for, as far as references go: places in a document, texts
// known from the policy itself, and the elements of a collection built in the policy.
type value struct {
	places []fact
	texts  []string
	elems  *value
}

func (v *value) add(w value) (changed bool) {
	for _, p := range w.places {
		if !slices.Contains(v.places, p) {
			v.places, changed = append(v.places, p), true
		}
	}
	for _, t := range w.texts {
		if !slices.Contains(v.texts, t) {
			v.texts, changed = append(v.texts, t), true
		}
	}
	if w.elems != nil {
		if v.elems == nil {
			v.elems = &value{}
		}
		changed = v.elems.add(*w.elems) || changed
	}
	return changed
}

type scope map[ast.Var]*value

func (s scope) bind(v ast.Var, w value) bool {
	if s[v] == nil {
		s[v] = &value{}
	}
	return s[v].add(w)
}

// differs says whether a variable that stands for known is now held against something else.
func differs(known, other value) bool {
	if known.places == nil && known.texts == nil && known.elems == nil {
		return false
	}
	return !slices.Equal(known.places, other.places) || !slices.Equal(known.texts, other.texts) || known.elems != nil
}

// use notes that what v stands for matters by its value.
func (a *analysis) use(v value) {
	for _, p := range v.places {
		switch schema := a.schema(p.origin); {
		case schema.isFact(strings.TrimSuffix(p.path, "[]")):
			a.valued[fact{p.origin, strings.TrimSuffix(p.path, "[]")}] = true
			a.opaque = a.opaque || schema.groups[p.path+"[]"]
		default:
			a.opaque = true
		}
	}
	if v.elems != nil {
		a.use(*v.elems)
	}
}

// test notes that a value stands as a condition of its own: of a text, date or number it
// matters only whether it is there.
func (a *analysis) test(v value) {
	for _, p := range v.places {
		if schema := a.schema(p.origin); !schema.isFact(p.path) || schema.fields[p.path].typ == inputs.TypeBoolean {
			a.use(value{places: []fact{p}})
		}
	}
}

// counts says whether the call asks only how many elements a list of facts has.
func (a *analysis) counts(operator *ast.Term, arg value) bool {
	return operator.Value.Compare(ast.Count.Ref()) == 0 && arg.elems == nil && arg.texts == nil &&
		!slices.ContainsFunc(arg.places, func(p fact) bool { return !a.schema(p.origin).isList(p.path) })
}

// loopsOverFacts says whether the rules at ref read facts of a list's elements. Negated in
// applies or met, such a rule would hide from partial evaluation that it is open; see missing.go.
func (a *analysis) loopsOverFacts(ref ast.Ref) bool {
	if !a.partial || len(a.compiler.GetRulesExact(ref)) == 0 {
		return false
	}
	inner := analysis{compiler: a.compiler, kind: a.kind, found: map[fact]bool{}, wrong: map[string]bool{}, valued: map[fact]bool{}, depth: a.depth}
	inner.rules(ref, nil)
	for f := range inner.found {
		if strings.Contains(f.path, "[]") {
			return true
		}
	}
	return false
}
