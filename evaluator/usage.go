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
	other  bool // or something that is not followed: a number, what a builtin gives, dated data
	known  *known
}

// mostTexts is how many texts are followed that a term may stand for.
const mostTexts = 1000

func (v value) empty() bool {
	return v.places == nil && v.texts == nil && v.elems == nil && v.known == nil
}

func (v *value) add(w value) (changed bool) {
	for _, p := range w.places {
		if !slices.Contains(v.places, p) {
			v.places, changed = append(v.places, p), true
		}
	}
	for _, t := range w.texts {
		if len(v.texts) >= mostTexts { // no table of keys is as long
			changed, v.other = changed || !v.other, true
			break
		}
		if !slices.Contains(v.texts, t) {
			v.texts, changed = append(v.texts, t), true
		}
	}
	if w.elems != nil {
		if v.elems == nil {
			v.elems, changed = &value{}, true
		}
		changed = v.elems.add(*w.elems) || changed
	}
	if w.known != nil {
		if v.known == nil {
			shared := *w.known // its maps are copied before they change
			v.known, changed = &shared, true
		} else if v.known != w.known {
			changed = v.known.add(w.known) || changed
		}
	}
	if (w.other || w.empty()) && !v.other {
		v.other, changed = true, true
	}
	return changed
}

// scope holds what the variables of one rule may stand for.
type scope struct {
	vars    map[ast.Var]*value
	binders map[ast.Var]occurrence // where each variable takes its value
	read    map[ast.Var]bool
	learnt  int // counts what the variables learnt after they were read
}

// occurrence is where a term occurs; compiled expressions share terms.
type occurrence struct {
	expr *ast.Expr
	term *ast.Term
}

func newScope() *scope {
	return &scope{vars: map[ast.Var]*value{}, binders: map[ast.Var]occurrence{}, read: map[ast.Var]bool{}}
}

// takes says whether the variable takes its value at t, which is where it is first met.
func (a *analysis) takes(name ast.Var, t *ast.Term, env *scope) bool {
	here := occurrence{a.at, t}
	if env.vars[name] == nil {
		env.binders[name] = here
	}
	return env.binders[name] == here
}

func (s *scope) bind(name ast.Var, w value) {
	if s.vars[name] == nil {
		s.vars[name] = &value{}
	}
	if s.vars[name].add(w) && s.read[name] {
		s.learnt++
	}
}

// use notes that what v stands for matters by its value.
func (a *analysis) use(v value) {
	for _, p := range v.places {
		schema, path := a.schema(p.origin), strings.TrimSuffix(p.path, "[]")
		if schema.isFact(path) {
			a.valued[fact{p.origin, path}] = true
		}
		if !schema.isFact(path) || schema.groups[path+"[]"] {
			a.useGroup(p)
		}
	}
	if v.elems != nil {
		a.use(*v.elems)
	}
}

// comparisons are the builtins that compare two values.
var comparisons = map[string]bool{"lt": true, "lte": true, "gt": true, "gte": true, "neq": true, "equal": true}

// compare notes that two facts of the descriptor, both dates or both texts, are compared: then only
// their order matters. It says no of anything else.
func (a *analysis) compare(x, y value) bool {
	kind := inputs.FieldType("")
	for _, v := range []value{x, y} {
		if len(v.places) == 0 || v.texts != nil || v.elems != nil || v.other {
			return false
		}
		for _, p := range v.places {
			field, known := a.schema(p.origin).fields[strings.TrimSuffix(p.path, "[]")]
			typ := field.typ
			if strings.HasSuffix(p.path, "[]") {
				return false
			}
			if !known || p.origin != fromDescriptor || typ != inputs.TypeDate && typ != inputs.TypeText || kind != "" && kind != typ {
				return false
			}
			kind = typ
		}
	}
	for _, p := range append(slices.Clone(x.places), y.places...) {
		a.ranked[p] = true
	}
	return true
}

// useGroup notes that a group of facts, or a list of groups, matters as a whole. Which of its
// facts decide is then not known, as it must be in applies and met.
func (a *analysis) useGroup(p fact) {
	if a.partial || p.origin == fromPortfolio { // of which only the facts that are named are kept
		a.fail(a.loc(), "reference-whole", describe(p))
	}
	a.opaque = a.opaque || p.origin == fromDescriptor
}

// touch notes that elements of a list are read where a symbol may get lost.
func (a *analysis) touch(v value) {
	a.hides = a.hides || a.partial && a.hiding > 0 && slices.ContainsFunc(v.places, func(p fact) bool {
		return strings.Contains(p.path, "[]")
	})
	if v.elems != nil {
		a.touch(*v.elems)
	}
}

// test notes that a value stands as a condition of its own: of a text, date or number, and of a
// system of the portfolio, it matters only whether it is there.
func (a *analysis) test(v value) {
	for _, p := range v.places {
		if p == (fact{fromPortfolio, systemsFact + "[]"}) {
			continue
		}
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
