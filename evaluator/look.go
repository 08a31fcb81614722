package evaluator

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// lookAtDefinition sees, once it is followed, whether one of a part's definitions depends on anything.
func (a *analysis) lookAtDefinition(r *ast.Rule) (after func()) {
	before, day, wrong := a.found, a.day, len(a.wrong)
	a.found, a.day = map[fact]bool{}, false
	return func() {
		if len(a.found) == 0 && !a.day && len(a.wrong) == wrong {
			a.fail(r.Head.Location, "condition-constant", r.Head.Ref()[0])
		}
		maps.Copy(before, a.found)
		a.found, a.day = before, a.day || day
	}
}

// violationHead looks at what a violation says: where, and in which words.
func (a *analysis) violationHead(v value, head *ast.Head) {
	at := head.Location
	if v.known == nil || v.known.keys == nil {
		if !v.other {
			a.fail(at, "violation-object")
		}
		return
	}
	path := v.known.keys["path"]
	switch {
	case path == nil && !v.known.open:
		a.fail(at, "path-missing")
	case path == nil:
	case path.known == nil || path.known.arrays == nil:
		a.fail(at, "path-form")
	default:
		for _, items := range path.known.arrays {
			a.violationPath(items, at)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(v.known.keys)) {
		if key != "path" && key != "message" {
			a.failNear(at, nearest(key, []string{"path", "message"}), "violation-key", key)
		}
	}
	if message := v.known.keys["message"]; message != nil {
		a.violationMessage(*message, at)
	}
}

func (a *analysis) violationMessage(message value, at *ast.Location) {
	if message.known == nil || message.known.keys == nil {
		if !message.other && message.places == nil {
			a.fail(at, "message-form")
		}
		return
	}
	if message.known.open || message.other {
		return
	}
	for _, lang := range []string{"da", "en"} {
		if message.known.keys[lang] == nil {
			a.fail(at, "message-form")
			return
		}
	}
}

// violationPath follows a path through the schema: it leads to a fact or a group, of the descriptor or of a
// system of the portfolio.
func (a *analysis) violationPath(items []item, at *ast.Location) {
	schema, prefix := a.schema(fromDescriptor), ""
	if len(items) > 2 && items[0].is("portfolio") && items[1].is(systemsFact) {
		schema, items, prefix = schemaOf(string(inputs.System)), items[3:], "portfolio."+systemsFact+"[]."
	}
	paths := []string{""}
	for _, step := range items {
		var next []string
		for _, p := range paths {
			if schema.isList(p) {
				if len(step.value.texts) > 0 && step.value.pure() {
					a.fail(a.place(step.term), "path-index", prefix+p)
				}
				next = append(next, p+"[]")
				continue
			}
			if schema.isFact(p) {
				a.fail(a.pathPlace(step, "", at), "path-unknown", prefix+p+".…", schema.kind)
				continue
			}
			if len(step.value.texts) == 0 || !step.value.pure() {
				return // a key that is only known in a run
			}
			for _, key := range step.value.texts {
				q := strings.TrimPrefix(p+"."+key, ".")
				if !schema.known(q) {
					a.failNear(a.pathPlace(step, key, at), schema.near(q), "path-unknown", prefix+q, schema.kind)
					continue
				}
				next = append(next, q)
			}
		}
		paths = next
	}
	for _, p := range paths {
		a.pointed = append(a.pointed, pointed{prefix + p, items[len(items)-1].term.Location, at})
	}
}

// pointed is a fact, or a group of facts, that a violation points at.
type pointed struct {
	path       string
	at, orHere *ast.Location
}

// findUnread sees whether violations point at what the rule looks at.
func (a *analysis) findUnread(r *rule) {
	for _, p := range a.pointed {
		if !slices.ContainsFunc(r.reads.all(), func(f fact) bool { return p.concerns(f) }) {
			at := p.at
			if at == nil || at.Row == 0 {
				at = p.orHere
			}
			a.fail(at, "path-unread", p.path)
		}
	}
}

// concerns says whether the fact is what is pointed at, lies within it or holds it.
func (p pointed) concerns(f fact) bool {
	path := f.path
	switch f.origin {
	case fromDescriptor:
	case fromPortfolio:
		path = "portfolio." + path
	default:
		return false
	}
	within := func(x, y string) bool { return x == y || strings.HasPrefix(x, y+".") || strings.HasPrefix(x, y+"[]") }
	return within(path, p.path) || within(p.path, path)
}

func (i item) is(text string) bool {
	return len(i.value.texts) == 1 && i.value.pure() && i.value.texts[0] == text
}

func (a *analysis) pathPlace(step item, key string, at *ast.Location) *ast.Location {
	if l := step.value.textPlace(key); l != nil && l.Row > 0 {
		return l
	}
	if l := step.term.Location; l != nil && l.Row > 0 {
		return l
	}
	return at
}

// domain are the values that a fact may have; nil where they cannot be listed.
func (a *analysis) domain(f fact) map[string]bool {
	typ, codes := a.schema(f.origin).answer(f.path)
	switch typ {
	case inputs.TypeBoolean:
		return map[string]bool{"true": true, "false": true}
	case inputs.TypeEnum:
		out := map[string]bool{}
		for _, code := range codes {
			out[code] = true
		}
		return out
	}
	return nil
}

// condition reads an expression that compares one fact outside of lists with literals: which values
// it names, and whether it excludes them.
func (a *analysis) condition(e *ast.Expr, env *scope) (f fact, values []string, excludes, ok bool) {
	switch terms := e.Terms.(type) {
	case *ast.Term:
		f, ok = a.plainFact(a.peek(terms, env))
		typ, _ := a.schema(f.origin).answer(f.path)
		return f, []string{"true"}, false, ok && typ == inputs.TypeBoolean
	case []*ast.Term:
		if len(terms) != 3 {
			return f, nil, false, false
		}
		x, y := terms[1], terms[2]
		switch terms[0].Value.String() {
		case "eq", "equal", "neq":
			excludes = terms[0].Value.String() == "neq"
			for _, pair := range [][2]*ast.Term{{x, y}, {y, x}} {
				if f, ok = a.plainFact(a.peek(pair[0], env)); !ok {
					continue
				}
				if text, isText := scalar(pair[1]); isText {
					return f, []string{text}, excludes, true
				}
			}
		case "internal.member_2":
			set := a.parts(a.peek(y, env))
			if f, ok = a.plainFact(a.peek(x, env)); ok && len(set.texts) > 0 && set.pure() {
				return f, set.texts, false, true
			}
		}
	}
	return f, nil, false, false
}

// scalar is a literal as a condition names it.
func scalar(t *ast.Term) (string, bool) {
	switch v := t.Value.(type) {
	case ast.String:
		return string(v), true
	case ast.Boolean:
		if v {
			return "true", true
		}
		return "false", true
	}
	return "", false
}

// plainFact is the one fact that a value is, outside of lists.
func (a *analysis) plainFact(v value) (fact, bool) {
	if len(v.places) != 1 || v.texts != nil || v.elems != nil || v.other || strings.Contains(v.places[0].path, "[]") {
		return fact{}, false
	}
	f := v.places[0]
	return f, f.origin == fromDescriptor && a.schema(f.origin).isFact(f.path) && !a.schema(f.origin).isList(f.path)
}

// lookAtNegations sees whether a violation would be found because a yes or no is not answered: not x holds
// where x is missing. Where another condition of the body needs the fact, it is there.
func (a *analysis) lookAtNegations(body ast.Body, env *scope) {
	for _, e := range body {
		t, ok := e.Terms.(*ast.Term)
		if !ok || !e.Negated {
			continue
		}
		a.at = e
		f, ok := a.plainFact(a.peek(t, env))
		if typ, _ := a.schema(f.origin).answer(f.path); !ok || typ != inputs.TypeBoolean || a.needs(body, f, env) {
			continue
		}
		a.fail(e.Location, "negation-unanswered", describe(f))
	}
}

// needs says whether a condition of the body that is not negated reads the fact.
func (a *analysis) needs(body ast.Body, f fact, env *scope) bool {
	found := false
	for _, e := range body {
		if e.Negated {
			continue
		}
		ast.WalkTerms(e, func(t *ast.Term) bool {
			found = found || slices.Contains(a.peek(t, env).places, f)
			return found
		})
	}
	return found
}

// peek is what a term stands for, as far as it is known without following rules once more.
func (a *analysis) peek(t *ast.Term, env *scope) value {
	switch v := t.Value.(type) {
	case ast.Var:
		if known := env.vars[v]; known != nil {
			return *known
		}
	case ast.String:
		return value{texts: []string{string(v)}}
	case ast.Set:
		out := value{}
		v.Foreach(func(t *ast.Term) { out.add(a.peek(t, env)) })
		return value{elems: &out}
	case ast.Ref:
		if !v[0].Equal(ast.InputRootDocument) {
			return a.memo[v.String()]
		}
		path := ""
		for _, step := range v[1:] {
			key, ok := step.Value.(ast.String)
			if !ok {
				return value{other: true}
			}
			path = strings.TrimPrefix(path+"."+string(key), ".")
		}
		return value{places: []fact{{fromDescriptor, path}}}
	}
	return value{other: true}
}
