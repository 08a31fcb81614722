package evaluator

import (
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// arity is how many arguments the function takes, its result left out.
func (a *analysis) arity(operator *ast.Term) int {
	ref, _ := operator.Value.(ast.Ref)
	return a.compiler.GetArity(ref)
}

func (a *analysis) call(terms []*ast.Term, env *scope) value {
	arity := a.arity(terms[0])
	args := make([]value, 0, len(terms)-1)
	for _, t := range terms[1:min(1+arity, len(terms))] {
		args = append(args, a.term(t, env))
	}
	if ref, ok := terms[0].Value.(ast.Ref); ok && ref[0].Equal(ast.DefaultRootDocument) {
		return a.rules(ref, args)
	}
	if a.more {
		a.meetInCall(terms[0].Value.String(), args)
	}
	if comparisons[terms[0].Value.String()] && len(args) == 2 && a.compare(args[0], args[1]) {
		return value{}
	}
	for _, arg := range args {
		if !a.counts(terms[0], arg) {
			a.use(arg)
		}
	}
	return value{}
}

func (a *analysis) term(t *ast.Term, env *scope) value {
	switch v := t.Value.(type) {
	case ast.Var:
		env.read[v] = true
		if known := env.vars[v]; known != nil {
			a.touch(*known)
			return *known
		}
	case ast.String:
		out := value{texts: []string{string(v)}}
		if a.more {
			out.known = writtenText(string(v), t.Location)
		}
		return out
	case ast.Ref:
		return a.reference(v, env)
	case ast.Call:
		return a.call(v, env)
	case *ast.Array:
		out := a.collection(v.Foreach, env)
		if a.more {
			out.known = a.knownItems(v, env)
		}
		return out
	case ast.Set:
		return a.collection(v.Foreach, env)
	case ast.Object:
		v.Foreach(func(key, item *ast.Term) {
			a.use(a.collection(func(each func(*ast.Term)) { each(key); each(item) }, env))
		})
		if a.more {
			return value{known: a.knownKeys(v, env)}
		}
	case *ast.SetComprehension:
		return a.comprehension(v.Body, env, v.Term)
	case *ast.ArrayComprehension:
		return a.comprehension(v.Body, env, v.Term)
	case *ast.ObjectComprehension:
		a.use(a.comprehension(v.Body, env, v.Key, v.Value))
	case ast.Null, ast.Boolean, ast.Number:
		if a.more {
			return value{other: true, known: literal(t)}
		}
	default:
		a.fail(t.Location, "rule-not-understood", t)
	}
	return value{}
}

func (a *analysis) collection(each func(func(*ast.Term)), env *scope) value {
	a.hiding++
	defer func() { a.hiding-- }()
	elems := value{}
	each(func(t *ast.Term) { elems.add(a.term(t, env)) })
	return value{elems: &elems}
}

func (a *analysis) comprehension(body ast.Body, env *scope, heads ...*ast.Term) value {
	a.hiding++
	defer func() { a.hiding-- }()
	a.body(body, env)
	elems := value{}
	for _, head := range heads {
		elems.add(a.term(head, env))
	}
	return value{elems: &elems}
}

// reference follows a reference from its head, step by step.
func (a *analysis) reference(ref ast.Ref, env *scope) value {
	for _, step := range ref[1:] {
		if name, ok := step.Value.(ast.Var); !ok || !a.takes(name, step, env) {
			a.use(a.term(step, env)) // a key decides what is found
		} else {
			a.branch(true)
		}
	}
	v, rest := a.head(ref, env)
	for _, step := range rest {
		v = a.step(v, step, env)
	}
	for _, step := range ref[1:] {
		a.bindAll(step, env) // what a loop over something else gives is not followed
	}
	return v
}

func (a *analysis) head(ref ast.Ref, env *scope) (value, ast.Ref) {
	head := ref[0]
	switch {
	case head.Equal(ast.InputRootDocument):
		return value{places: []fact{{fromDescriptor, ""}}}, ref[1:]
	case !head.Equal(ast.DefaultRootDocument):
		return a.term(head, env), ref[1:]
	case len(ref) > 1 && ref[1].Value.Compare(ast.String("organisation")) == 0:
		return value{places: []fact{{fromOrganisation, ""}}}, ref[2:]
	case len(ref) > 1 && ref[1].Value.Compare(ast.String("portfolio")) == 0:
		return value{places: []fact{{fromPortfolio, ""}}}, ref[2:]
	}
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		if len(a.compiler.GetRulesExact(ref[:n])) > 0 {
			return a.rules(ref[:n], nil), ref[n:]
		}
	}
	for _, r := range a.compiler.GetRulesWithPrefix(ref.GroundPrefix()) { // an object made of rules
		a.use(a.rule(r, len(r.Ref()), nil))
	}
	a.day = a.day || ref.HasPrefix(dayRef)
	if !a.given(ref) {
		a.fail(a.loc(), "data-unknown", ref)
	}
	a.noteData(ref)
	if a.more {
		return a.dataAt(ref, env), nil
	}
	return value{}, nil // that, or dated data
}

// dayRef is the run, whose day a rule may look at.
var dayRef = dottedRef("data.run")

// noteData records the data sets that a reference below data may lead to, or through.
func (a *analysis) noteData(ref ast.Ref) {
	for _, name := range a.sets {
		if overlap(ref, dataRef(name)) {
			a.found[fact{fromData, name}] = true
		}
	}
}

// dataRef is a data set as a reference of Rego.
func dataRef(name string) ast.Ref {
	strategy, key, _ := strings.Cut(name, ".")
	return ast.Ref{ast.DefaultRootDocument, ast.StringTerm(strategy), ast.StringTerm(key)}
}

// given says whether a reference below data leads to rules or to data that every run has.
func (a *analysis) given(ref ast.Ref) bool {
	if len(a.compiler.GetRulesWithPrefix(ref.GroundPrefix())) > 0 {
		return true
	}
	var at any = a.data
	for i, step := range ref[1:] {
		object, ok := at.(map[string]any)
		key, ground := step.Value.(ast.String)
		if !ok || !ground {
			return true // within the data, which its own schema describes
		}
		if at, ok = object[string(key)]; !ok {
			return i > 1 // an optional key of a data set
		}
	}
	return true
}

// step applies one step of a reference to what was reached so far, and notes the facts read.
func (a *analysis) step(v value, step *ast.Term, env *scope) value {
	out := value{other: v.other}
	if v.known != nil && v.known.keys != nil {
		out.add(a.underKey(v, a.term(step, env), a.place(step)))
	}
	if v.known != nil && v.known.data != nil {
		out.add(a.underData(v.known, step, a.term(step, env)))
	}
	if v.elems != nil {
		a.lookUp(*v.elems, step, env)
		out.add(*v.elems)
	}
	for _, p := range v.places {
		schema := a.schema(p.origin)
		if schema.isList(p.path) {
			out.places = append(out.places, a.note(fact{p.origin, p.path + "[]"}, schema))
			continue
		}
		keys := a.term(step, env)
		if len(keys.texts) == 0 || keys.other || keys.places != nil || keys.elems != nil {
			a.fail(a.place(step), "reference-open", describe(p))
		}
		for _, key := range keys.texts {
			next := fact{p.origin, strings.TrimPrefix(p.path+"."+key, ".")}
			if !schema.known(next.path) {
				a.failNear(a.place(step), schema.near(next.path), "reference-unknown", describe(next), schema.kind)
				continue
			}
			out.places = append(out.places, a.note(next, schema))
		}
	}
	return out
}

// lookUp sees to the step into a collection. A new variable loops, and in a set takes the
// elements in turn; anything else may be compared with them.
func (a *analysis) lookUp(elems value, step *ast.Term, env *scope) {
	if _, isIndex := step.Value.(ast.Number); isIndex {
		return
	}
	if name, ok := step.Value.(ast.Var); ok && a.takes(name, step, env) {
		env.bind(name, elems)
		env.bind(name, value{})
		return
	}
	a.meet(elems, a.term(step, env))
	a.use(elems)
}

// elements are what a loop over v takes in turn.
func (a *analysis) elements(v value) value { return a.step(v, ast.VarTerm("_"), newScope()) }

// place is where a term stands, else the expression that it belongs to: what the compiler made has no place.
func (a *analysis) place(t *ast.Term) *ast.Location {
	if l := t.Location; l != nil && l.Row > 0 && (a.at == nil || a.at.Location == nil || l.File == a.at.Location.File) {
		return l
	}
	return a.loc()
}

// loc is the expression looked at, else the rule that it stands in: the compiler makes some that have no place.
func (a *analysis) loc() *ast.Location {
	if a.at != nil && a.at.Location != nil && a.at.Location.Row > 0 {
		return a.at.Location
	}
	return a.within
}
