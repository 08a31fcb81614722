package evaluator

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
)

// origin is the document that a fact belongs to.
type origin uint8

const (
	fromDescriptor   origin = iota // input
	fromOrganisation               // data.organisation
	fromPortfolio                  // an element of data.systems
)

// fact is one fact that a rule reads, in the schema's form: "a.b[].c".
type fact struct {
	origin origin
	path   string
}

// reads are the facts that the parts of a rule read, each in the schema's order.
type reads struct {
	applies, met, violation []fact
	// valued are those of which more matters than whether they are there.
	valued map[fact]bool
	// opaque says that some part takes a group of facts as a whole, so that what it depends on
	// is not known fact by fact.
	opaque bool
}

// all lists the facts of every part, each once.
func (r reads) all() []fact {
	out := slices.Concat(r.applies, r.met, r.violation)
	slices.SortFunc(out, func(a, b fact) int {
		if a.origin != b.origin {
			return int(a.origin) - int(b.origin)
		}
		return strings.Compare(a.path, b.path)
	})
	return slices.Compact(out)
}

// readReferences finds, for every rule, the facts that its compiled form reads, and reports
// each reference that the descriptor schema of the rule's kind does not know.
func (p *Policies) readReferences() []error {
	wrong := make([][]error, len(p.rules))
	onAllCores(len(p.rules), func(i int) { wrong[i] = p.rules[i].readReferences(p.compiler) })
	errs := slices.Concat(wrong...)
	slices.SortFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return errs
}

func (r *rule) readReferences(compiler *ast.Compiler) []error {
	a := analysis{compiler: compiler, kind: r.Kind, found: map[fact]bool{}, wrong: map[string]bool{}, partial: true}
	a.valued = map[fact]bool{}
	r.reads.applies = a.factsOf(append(r.ref.Copy(), ast.StringTerm("applies")))
	r.reads.met = a.factsOf(append(r.ref.Copy(), ast.StringTerm("met")))
	a.partial = false
	r.reads.violation = a.factsOf(append(r.ref.Copy(), ast.StringTerm("violation")))
	r.reads.valued, r.reads.opaque = a.valued, a.opaque
	r.keyTree = newKeyTree(r.reads)
	for _, f := range r.reads.all() {
		if f.origin == fromDescriptor {
			r.Facts = append(r.Facts, f.path)
		}
	}
	var errs []error
	for message := range a.wrong {
		errs = append(errs, fmt.Errorf("%s%s", r.file, message))
	}
	return errs
}

// analysis follows references through local variables, lists, helper rules and functions of
// compiled rules. It ignores the order of expressions, so it may name a fact too many, never
// one too few.
type analysis struct {
	compiler *ast.Compiler
	kind     string
	found    map[fact]bool
	wrong    map[string]bool
	partial  bool // the rules analysed are evaluated partially
	valued   map[fact]bool
	opaque   bool
	depth    int
}

// factsOf lists the facts read by the rules at ref, in the schema's order.
func (a *analysis) factsOf(ref ast.Ref) []fact {
	clear(a.found)
	a.use(a.rules(ref, nil))
	out := make([]fact, 0, len(a.found))
	for f := range a.found {
		out = append(out, f)
	}
	slices.SortFunc(out, func(x, y fact) int {
		if x.origin != y.origin {
			return int(x.origin) - int(y.origin)
		}
		s := a.schema(x.origin)
		return s.order(x.path) - s.order(y.path)
	})
	return out
}

func (a *analysis) schema(o origin) *schemaIndex {
	switch o {
	case fromOrganisation:
		return schemaOf("Organisation")
	case fromPortfolio:
		return schemaOf("System")
	}
	return schemaOf(a.kind)
}

// rules analyses every rule at ref and gives what they stand for; args are those of a call.
func (a *analysis) rules(ref ast.Ref, args []value) value {
	var out value
	if a.depth++; a.depth > 40 {
		return out // deeper than any policy; Rego itself forbids recursion
	}
	defer func() { a.depth-- }()
	for _, r := range a.compiler.GetRulesExact(ref) {
		for ; r != nil; r = r.Else {
			env := scope{}
			for i, arg := range r.Head.Args {
				if v, ok := arg.Value.(ast.Var); ok && i < len(args) {
					env.bind(v, args[i])
				} else if i < len(args) {
					a.use(args[i]) // compared with a pattern
				}
			}
			a.body(r.Body, env)
			if r.Head.Value != nil {
				out.add(a.term(r.Head.Value, env))
			}
			if r.Head.Key != nil {
				elem := a.term(r.Head.Key, env)
				out.add(value{elems: &elem})
			}
		}
	}
	return out
}

// body goes over the expressions until no variable learns anything new.
func (a *analysis) body(body ast.Body, env scope) {
	for range 6 {
		changed := false
		for _, e := range body {
			changed = a.expr(e, env) || changed
		}
		if !changed {
			return
		}
	}
}

func (a *analysis) expr(e *ast.Expr, env scope) (changed bool) {
	a.opaque = a.opaque || len(e.With) > 0
	switch terms := e.Terms.(type) {
	case *ast.Term:
		a.test(a.term(terms, env))
		if ref, ok := terms.Value.(ast.Ref); ok && e.Negated && a.loopsOverFacts(ref) {
			a.fail(e.Location, "negates %v, a rule that reads the elements of a list; write every, or make it a function of the element", ref)
		}
	case *ast.Every:
		domain := a.term(terms.Domain, env)
		if v, ok := terms.Value.Value.(ast.Var); ok {
			changed = env.bind(v, a.elements(domain, e.Location))
		}
		a.body(terms.Body, env)
	case []*ast.Term:
		if e.IsEquality() {
			return a.equate(terms[1], terms[2], env)
		}
		changed = a.callExpr(terms, env)
	}
	return changed
}

func (a *analysis) equate(x, y *ast.Term, env scope) (changed bool) {
	vx, vy := a.term(x, env), a.term(y, env)
	varX, isX := x.Value.(ast.Var)
	varY, isY := y.Value.(ast.Var)
	if !isX && !isY || isX && differs(vx, vy) || isY && differs(vy, vx) {
		a.use(vx) // a comparison, not a name for a value
		a.use(vy)
	}
	if isX {
		changed = env.bind(varX, vy)
	}
	if isY {
		changed = env.bind(varY, vx) || changed
	}
	return changed
}

// callExpr handles a call whose last term may be the variable that takes its value.
func (a *analysis) callExpr(terms []*ast.Term, env scope) (changed bool) {
	out := a.call(terms, env)
	if v, ok := terms[len(terms)-1].Value.(ast.Var); ok {
		changed = env.bind(v, out)
	}
	return changed
}

func (a *analysis) call(terms []*ast.Term, env scope) value {
	args := make([]value, 0, len(terms)-1)
	for _, t := range terms[1:] {
		args = append(args, a.term(t, env))
	}
	if ref, ok := terms[0].Value.(ast.Ref); ok && ref[0].Equal(ast.DefaultRootDocument) {
		return a.rules(ref, args)
	}
	for _, arg := range args {
		if !a.counts(terms[0], arg) {
			a.use(arg)
		}
	}
	return value{}
}

func (a *analysis) term(t *ast.Term, env scope) value {
	switch v := t.Value.(type) {
	case ast.Var:
		if known := env[v]; known != nil {
			return *known
		}
	case ast.String:
		return value{texts: []string{string(v)}}
	case ast.Ref:
		return a.reference(v, env, t.Location)
	case ast.Call:
		return a.call(v, env)
	case *ast.Array:
		return a.collection(v.Foreach, env)
	case ast.Set:
		return a.collection(v.Foreach, env)
	case ast.Object:
		v.Foreach(func(_, item *ast.Term) { a.use(a.term(item, env)) })
	case *ast.SetComprehension:
		return a.comprehension(v.Body, v.Term, env)
	case *ast.ArrayComprehension:
		return a.comprehension(v.Body, v.Term, env)
	case *ast.ObjectComprehension:
		return a.comprehension(v.Body, v.Value, env)
	}
	return value{}
}

func (a *analysis) collection(each func(func(*ast.Term)), env scope) value {
	elems := value{}
	each(func(t *ast.Term) { elems.add(a.term(t, env)) })
	return value{elems: &elems}
}

func (a *analysis) comprehension(body ast.Body, head *ast.Term, env scope) value {
	a.body(body, env)
	elem := a.term(head, env)
	return value{elems: &elem}
}

// reference follows a reference from its head, step by step.
func (a *analysis) reference(ref ast.Ref, env scope, at *ast.Location) value {
	for _, step := range ref[1:] {
		a.use(a.term(step, env)) // a key decides what is found
	}
	v, rest := a.head(ref, env)
	for _, step := range rest {
		v = a.step(v, step, env, at)
	}
	return v
}

func (a *analysis) head(ref ast.Ref, env scope) (value, ast.Ref) {
	head := ref[0]
	switch {
	case head.Equal(ast.InputRootDocument):
		return value{places: []fact{{fromDescriptor, ""}}}, ref[1:]
	case !head.Equal(ast.DefaultRootDocument):
		return a.term(head, env), ref[1:]
	case len(ref) > 1 && ref[1].Value.Compare(ast.String("organisation")) == 0:
		return value{places: []fact{{fromOrganisation, ""}}}, ref[2:]
	case len(ref) > 1 && ref[1].Value.Compare(ast.String("systems")) == 0:
		if len(ref) > 2 {
			return value{places: []fact{{fromPortfolio, ""}}}, ref[3:]
		}
		return value{elems: &value{places: []fact{{fromPortfolio, ""}}}}, nil
	}
	for n := 2; n <= len(ref) && ref[:n].IsGround(); n++ {
		if len(a.compiler.GetRulesExact(ref[:n])) > 0 {
			return a.rules(ref[:n], nil), ref[n:]
		}
	}
	return value{}, nil // dated data
}

// step applies one step of a reference to what was reached so far, and notes the facts read.
func (a *analysis) step(v value, step *ast.Term, env scope, at *ast.Location) value {
	var out value
	if v.elems != nil {
		out.add(*v.elems)
	}
	for _, p := range v.places {
		schema := a.schema(p.origin)
		if schema.isList(p.path) {
			out.places = append(out.places, a.note(fact{p.origin, p.path + "[]"}, schema))
			continue
		}
		keys := a.term(step, env).texts
		if len(keys) == 0 {
			a.fail(at, "reads %s by a key that is not known before the run; write the path out", describe(p))
		}
		for _, key := range keys {
			next := fact{p.origin, strings.TrimPrefix(p.path+"."+key, ".")}
			if !schema.known(next.path) {
				a.fail(at, "reads %s, which the schema of %s does not know%s", describe(next), schema.kind, schema.hint(next.path))
				continue
			}
			out.places = append(out.places, a.note(next, schema))
		}
	}
	return out
}

// elements are what a loop over v takes in turn.
func (a *analysis) elements(v value, at *ast.Location) value {
	return a.step(v, ast.VarTerm("_"), scope{}, at)
}

// note records a fact; a group of facts is none itself, and an element counts with its list.
func (a *analysis) note(f fact, schema *schemaIndex) fact {
	if schema.isFact(f.path) {
		a.found[f] = true
	}
	return f
}

func (a *analysis) fail(at *ast.Location, format string, args ...any) {
	line := 0
	if at != nil {
		line = at.Row
	}
	a.wrong[fmt.Sprintf(":%d: ", line)+fmt.Sprintf(format, args...)] = true
}

func describe(f fact) string {
	switch f.origin {
	case fromOrganisation:
		return "data.organisation." + f.path
	case fromPortfolio:
		return "data.systems[]." + f.path
	}
	return "input." + f.path
}
