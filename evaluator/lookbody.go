package evaluator

import (
	"maps"
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// lookedAt is what is kept of one part of a rule for the next.
type lookedAt struct {
	part    part             // that is looked at
	applied map[fact]*wanted // what applies asks, where it has one definition
	pointed []pointed        // where violations point
}

// wanted is what the conditions of one body leave of a fact's values.
type wanted struct {
	allowed map[string]bool // nil: whatever there is
	present bool            // some condition asks that the fact is there
	reach   reach
}

// lookAtBody sees whether the conditions of a body exclude each other.
func (a *analysis) lookAtBody(body ast.Body, env *scope) {
	outside := a.at
	defer func() { a.at = outside }()
	if !a.partial {
		a.lookAtNegations(body, env)
	}
	all := map[fact]*wanted{}
	for _, e := range body {
		a.at = e
		a.bound(e, env, all)
		f, values, excludes, ok := a.condition(e, env)
		if !ok {
			continue
		}
		w := all[f]
		if w == nil {
			w = a.newWanted(f, all)
		}
		if domain := a.domain(f); domain != nil && slices.ContainsFunc(values, func(v string) bool { return !domain[v] }) {
			continue // which is told of by itself
		}
		negated := e.Negated
		w.present = w.present || !negated
		w.narrow(values, excludes != negated)
		if w.present && w.allowed != nil && len(w.allowed) == 0 {
			a.fail(e.Location, "condition-contradiction", describe(f))
			return
		}
	}
	a.lookOutside(body, all)
}

// lookOutside keeps what applies asks, where it has one definition, and sees whether another part asks what can
// then never be.
func (a *analysis) lookOutside(body ast.Body, all map[fact]*wanted) {
	switch {
	case a.depth != 1 || a.inEvery > 0:
	case a.part == partApplies:
		a.applied = all
		if len(a.compiler.GetRulesExact(append(a.of.ref.Copy(), ast.StringTerm(string(partApplies))))) > 1 {
			a.applied = nil
		}
	default:
		for _, f := range slices.SortedFunc(maps.Keys(all), fact.compare) {
			w, outer := all[f], a.applied[f]
			if outer == nil || !outer.present || !w.present || outer.allowed == nil || w.allowed == nil {
				continue
			}
			if !slices.ContainsFunc(slices.Collect(maps.Keys(w.allowed)), func(v string) bool { return outer.allowed[v] }) {
				a.fail(body.Loc(), "condition-outside", describe(f))
				return
			}
		}
	}
}

func (a *analysis) newWanted(f fact, all map[fact]*wanted) *wanted {
	w := &wanted{allowed: a.domain(f)}
	all[f] = w
	return w
}

func (w *wanted) narrow(values []string, excludes bool) {
	switch {
	case w.allowed == nil && !excludes:
		w.allowed = map[string]bool{}
		for _, v := range values {
			w.allowed[v] = true
		}
	case w.allowed != nil:
		maps.DeleteFunc(w.allowed, func(v string, _ bool) bool { return slices.Contains(values, v) == excludes })
	}
}

// reach is the least and the greatest that conditions leave of a fact's values; without a value there is none.
type reach struct{ least, most edge }

// edge is a number or a text, dates among them, that a fact is compared with.
type edge struct {
	value  ast.Value // nil: none
	strict bool      // the value itself is left out
}

// bound notes what an expression that compares one fact with a literal leaves of its values, and tells where that is
// nothing.
func (a *analysis) bound(e *ast.Expr, env *scope, all map[fact]*wanted) {
	terms, ok := e.Terms.([]*ast.Term)
	if !ok || len(terms) != 3 || e.Negated {
		return
	}
	operator, x, y := terms[0].Value.String(), terms[1], terms[2]
	f, ok := a.plainFact(a.peek(x, env))
	if !ok {
		operator, x, y = mirrored[operator], y, x
		if f, ok = a.plainFact(a.peek(x, env)); !ok {
			return
		}
	}
	if _, isRank := mirrored[operator]; !isRank || !ordered(y.Value) {
		return
	}
	w := all[f]
	if w == nil {
		w = a.newWanted(f, all)
	}
	w.present = true
	if w.reach.narrow(operator, y.Value); w.reach.empty() {
		a.fail(e.Location, "condition-contradiction", describe(f))
	}
}

// mirrored are the comparisons by order, each with the one that says the same the other way round.
var mirrored = map[string]string{"lt": "gt", "lte": "gte", "gt": "lt", "gte": "lte"}

func ordered(v ast.Value) bool {
	switch v.(type) {
	case ast.String, ast.Number:
		return true
	}
	return false
}

func (b *reach) narrow(operator string, value ast.Value) {
	given := edge{value, operator == "lt" || operator == "gt"}
	side, direction := &b.most, 1
	if operator == "gt" || operator == "gte" {
		side, direction = &b.least, -1
	}
	if side.value == nil {
		*side = given
		return
	}
	if c := value.Compare(side.value) * direction; c < 0 || c == 0 && given.strict {
		*side = given
	}
}

func (b reach) empty() bool {
	if b.least.value == nil || b.most.value == nil {
		return false
	}
	c := b.least.value.Compare(b.most.value)
	return c > 0 || c == 0 && (b.least.strict || b.most.strict)
}
