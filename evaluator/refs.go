package evaluator

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/inputs"
)

// origin is the document that a fact belongs to.
type origin uint8

const (
	fromDescriptor   origin = iota // input
	fromOrganisation               // data.organisation
	fromPortfolio                  // data.portfolio
	fromData                       // a dated data set
)

// origins says how each is named: before the path of a fact in findings and tests, and in Rego.
var origins = [...]struct{ mark, rego string }{
	fromDescriptor:   {"", "input."},
	fromOrganisation: {"organisation:", "data.organisation."},
	fromPortfolio:    {"portfolio:", "data.portfolio."},
	fromData:         {"data:", "data."},
}

// fact is one fact that a rule reads, in the schema's form: "a.b[].c". Of a dated data set the
// path is its name, "<strategy>.<name>": it counts as a whole.
type fact struct {
	origin origin
	path   string
}

func (f fact) compare(other fact) int {
	return cmp.Or(cmp.Compare(f.origin, other.origin), strings.Compare(f.path, other.path))
}

// reads are the facts that the parts of a rule read, each in the schema's order.
type reads struct {
	applies, met, violation []fact
	// valued are those of which more matters than whether they are there, and ranked those of the
	// rest that are compared with each other, so that their order matters besides.
	valued, ranked map[fact]bool
	// opaque says that violation takes a group of facts as a whole, so that what it depends on
	// is not known fact by fact.
	opaque bool
	// hides says that applies or met reads elements of lists where a symbol may get lost; see
	// missing.go.
	hides bool
	// branches says that applies or met loops with every over what may hold in several ways; partial
	// evaluation then leaves all of them, and not only those that are needed.
	branches bool
	// day says that the rule looks at the day of the run.
	day bool
}

// all lists the facts of every part, each once.
func (r reads) all() []fact {
	out := slices.Concat(r.applies, r.met, r.violation)
	slices.SortFunc(out, fact.compare)
	return slices.Compact(out)
}

// readReferences finds, for every rule that compiled, the facts that its compiled form reads, and gives
// each reference that the descriptor schema of the rule's kind does not know. more asks for all else that
// can be told of what rules do with their facts.
func (p *Policies) readReferences(compiled map[string]*ast.Module, more bool) []*PolicyError {
	wrong := make([][]*PolicyError, len(p.rules))
	data := maps.Clone(p.data)
	data["run"] = map[string]any{"date": ""}
	sets := p.DataSets()
	onAllCores(len(p.rules), func(i int) {
		if r := p.rules[i]; compiled[r.file] != nil && slices.Contains(kinds, r.Kind) {
			wrong[i] = r.readReferences(analysis{compiler: p.compiler, data: data, sets: sets, schemas: p.schemas, more: more})
		}
	})
	return slices.Concat(wrong...)
}

func (r *rule) readReferences(a analysis) []*PolicyError {
	a.kind, a.of, a.memo = r.Kind, r, map[string]value{}
	a.valued, a.ranked, a.seen = map[fact]bool{}, map[fact]bool{}, map[*ast.Rule]bool{}
	a.partial = true
	r.reads.applies = a.factsOf(r, "applies")
	r.reads.met = a.factsOf(r, "met")
	a.partial = false
	r.reads.violation = a.factsOf(r, "violation")
	r.reads.valued, r.reads.ranked, r.reads.opaque, r.reads.hides = a.valued, a.ranked, a.opaque, a.hides
	r.reads.branches, r.reads.day = a.branches, a.day
	if a.steps < mostLooked {
		a.findUnused(r)
		a.findUnread(r)
	}
	r.keyTree = newKeyTree(slices.DeleteFunc(r.reads.all(), func(f fact) bool {
		return f.origin != fromDescriptor || f.path == phaseFact // the same for the whole run; given apart
	}), r.reads.valued, r.reads.ranked)
	r.ofSystems = groupsOf(r.readsOfSystems())
	for _, f := range r.reads.all() {
		if f.origin == fromDescriptor {
			r.Facts = append(r.Facts, f.path)
		}
	}
	return a.wrong
}

// analysis follows references through local variables, lists, helper rules and functions of
// compiled rules. It may name a fact too many, never one too few; what it cannot follow it
// refuses, or takes to matter by its value.
type analysis struct {
	lookedAt
	compiler *ast.Compiler
	data     map[string]any // what every run gives, but for the Organisation
	sets     []string       // the dated data sets among it
	schemas  map[string]*inputs.Schema
	kind     string
	found    map[fact]bool
	of       *rule
	more     bool // also what does not keep the rule from being used
	wrong    []*PolicyError
	memo     map[string]value // what rules without arguments stand for
	seen     map[*ast.Rule]bool
	partial  bool // the rules analysed are evaluated partially
	valued   map[fact]bool
	ranked   map[fact]bool
	opaque   bool
	hides    bool
	branches bool
	day      bool
	inEvery  int       // how many every loops around
	hiding   int       // how many of the constructs around hide symbols
	depth    int       // how many rules deep
	steps    int       // how many expressions were looked at
	at       *ast.Expr // looked at
	within   *ast.Location
}

// factsOf lists the facts read by one of the rule's parts, in the schema's order; those of the
// descriptor come first and the dated data sets last.
func (a *analysis) factsOf(r *rule, name part) []fact {
	a.found, a.part = map[fact]bool{}, name
	a.use(a.rules(append(r.ref.Copy(), ast.StringTerm(string(name))), nil))
	out := make([]fact, 0, len(a.found))
	for f := range a.found {
		out = append(out, f)
	}
	slices.SortFunc(out, func(x, y fact) int {
		switch {
		case x.origin != y.origin:
			return int(x.origin) - int(y.origin)
		case x.origin == fromData:
			return strings.Compare(x.path, y.path)
		}
		s := a.schema(x.origin)
		return s.order(x.path) - s.order(y.path)
	})
	return out
}

// findUnused refuses rules that no part leads to: a misspelt one would be silently ignored.
func (a *analysis) findUnused(r *rule) {
	for _, def := range a.compiler.GetRulesWithPrefix(r.ref) {
		if !a.seen[def] {
			a.fail(def.Location, "part-unused", def.Head.Ref())
		}
	}
}

func (a *analysis) schema(o origin) *schemaIndex {
	return schemaAt(o, a.kind)
}

// rules analyses every rule at ref and gives what they stand for; args are those of a call.
func (a *analysis) rules(ref ast.Ref, args []value) value {
	var out value
	rules := a.compiler.GetRulesExact(ref)
	a.branch(len(rules) > 1 && !toldApart(rules))
	for _, r := range rules {
		a.branch(r.Else != nil)
		out.add(a.rule(r, len(ref), args))
	}
	if a.more && args == nil {
		a.memo[ref.String()] = out
	}
	return out
}

// branch notes that what an every loop asks may hold in several ways.
func (a *analysis) branch(several bool) {
	a.branches = a.branches || several && a.partial && a.inEvery > 0
}

// toldApart says whether no two of a function's rules fit the same call, since each has another
// constant for its first argument.
func toldApart(rules []*ast.Rule) bool {
	seen := ast.NewSet()
	for _, r := range rules {
		if len(r.Head.Args) == 0 || !r.Head.Args[0].IsGround() || seen.Contains(r.Head.Args[0]) {
			return false
		}
		seen.Add(r.Head.Args[0])
	}
	return true
}

// rule analyses a rule with its else branches; named is how long a reference led to it.
func (a *analysis) rule(r *ast.Rule, named int, args []value) value {
	var out value
	if a.depth > 40 {
		a.fail(r.Location, "rule-deep")
		return out
	}
	a.depth++
	defer func() { a.depth-- }()
	if a.more && a.depth == 1 {
		defer a.lookAtDefinition(r)()
	}
	// Rego keeps the value of a rule without arguments, and tries else only where nothing was found.
	if a.depth > 1 && len(r.Head.Args) == 0 || r.Else != nil || r.Default {
		a.hiding++
		defer func() { a.hiding-- }()
	}
	outside := a.within
	defer func() { a.within = outside }()
	for ; r != nil; r = r.Else {
		a.seen[r], a.within = true, r.Location
		env := newScope()
		for i, arg := range r.Head.Args {
			if i < len(args) {
				a.unify(arg, args[i], env)
			}
		}
		a.body(r.Body, env)
		for _, step := range r.Head.Ref()[1:] {
			a.use(a.term(step, env))
		}
		switch head := r.Head; {
		case head.RuleKind() == ast.MultiValue:
			elem := a.term(head.Key, env)
			if a.more && a.depth == 1 {
				a.violationHead(elem, head)
			}
			out.add(value{elems: &elem})
		case len(head.Ref()) > 1 && len(r.Ref()) > named: // an object made of several rules
			a.use(a.term(head.Value, env))
		case head.Value != nil:
			out.add(a.term(head.Value, env))
		}
	}
	return out
}

// body goes over the expressions until no variable learns anything after it was read; the
// compiler orders them so that once mostly does.
func (a *analysis) body(body ast.Body, env *scope) {
	for range 20 {
		if a.steps >= mostLooked {
			return
		}
		before := env.learnt
		for _, e := range body {
			a.expr(e, env)
		}
		if env.learnt == before {
			if a.more {
				a.lookAtBody(body, env)
			}
			return
		}
	}
	a.fail(body.Loc(), "rule-involved")
}

// mostLooked is how many expressions are looked at of one rule. Functions are looked at again for
// each call, so that a few that call each other twice would take for ever; real rules take a few thousand.
const mostLooked = 200_000

func (a *analysis) expr(e *ast.Expr, env *scope) {
	if a.steps++; a.steps >= mostLooked {
		if a.steps == mostLooked {
			a.fail(e.Location, "rule-involved")
		}
		return
	}
	outside := a.at
	a.at = e
	defer func() { a.at = outside }()
	if len(e.With) > 0 {
		a.fail(e.Location, "with-used")
	}
	if e.Negated {
		a.hiding++
		defer func() { a.hiding-- }()
	}
	switch terms := e.Terms.(type) {
	case *ast.Term:
		a.test(a.term(terms, env))
	case *ast.Every:
		domain := a.term(terms.Domain, env)
		if terms.Key != nil {
			a.bindAll(terms.Key, env)
		}
		a.unify(terms.Value, a.elements(domain), env)
		a.inEvery++
		a.body(terms.Body, env)
		a.inEvery--
	case []*ast.Term:
		if e.IsEquality() {
			a.equate(terms[1], terms[2], env)
			return
		}
		out := a.call(terms, env)
		if arity := a.arity(terms[0]); len(terms)-1 > arity {
			a.unify(terms[arity+1], out, env)
		} else {
			a.test(out)
		}
	}
}

// equate goes over x = y, which names a value or compares two.
func (a *analysis) equate(x, y *ast.Term, env *scope) {
	if name, ok := y.Value.(ast.Var); ok && a.takes(name, y, env) {
		x, y = y, x
	}
	if name, ok := x.Value.(ast.Var); ok && a.takes(name, x, env) {
		env.bind(name, a.term(y, env))
		a.bindAll(y, env)
		return
	}
	vx, vy := a.term(x, env), a.term(y, env)
	a.meet(vx, vy)
	if a.compare(vx, vy) {
		return
	}
	a.unify(x, vy, env)
	a.unify(y, vx, env)
}

// unify lets the term stand for v. A variable that has no value yet takes it; anything else is
// compared with it.
func (a *analysis) unify(t *ast.Term, v value, env *scope) {
	name, ok := t.Value.(ast.Var)
	if !ok {
		a.use(v)
		own := a.term(t, env)
		a.meet(own, v)
		a.use(own)
		a.bindAll(t, env)
		return
	}
	if a.takes(name, t, env) {
		env.bind(name, v)
		return
	}
	a.meet(*env.vars[name], v)
	a.use(*env.vars[name])
	a.use(v)
	env.bind(name, v)
}

// bindAll gives the variables of a pattern that have no value yet one that is not followed.
func (a *analysis) bindAll(t *ast.Term, env *scope) {
	ast.WalkVars(t, func(name ast.Var) bool {
		if env.vars[name] == nil {
			env.bind(name, value{})
		}
		return false
	})
}

// note records a fact; a group of facts is none itself, and an element counts with its list.
func (a *analysis) note(f fact, schema *schemaIndex) fact {
	if schema.isFact(f.path) {
		a.found[f] = true
	}
	a.touch(value{places: []fact{f}})
	return f
}

func (a *analysis) fail(at *ast.Location, code string, args ...any) {
	a.failNear(at, "", code, args...)
}

// failNear is fail with the name that was probably meant.
func (a *analysis) failNear(at *ast.Location, name, code string, args ...any) {
	a.wrong = append(a.wrong, a.told(at, name, code, args...))
}

func (a *analysis) told(at *ast.Location, name, code string, args ...any) *PolicyError {
	e := fault(a.of.file, code, args...).near(name).mended().at(at)
	e.Rule = a.of.ID
	return e
}

func describe(f fact) string { return origins[f.origin].rego + f.path }
