package evaluator

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// A plain OPA server has no partial evaluation when it is asked, so a bundle carries rules that answer what
// missing.go asks of it: could applies, or met, hold for some value of the absent facts? They are made of the
// compiled rules, expression by expression; bundle/lift.rego says what the values they handle mean.
//
//   - A fact that is absent has the value unknown, and what is computed of it is unknown.
//   - An expression that is unknown may hold, so it is passed; but it makes what follows from it uncertain.
//   - What is negated may hold unless it certainly holds; hence of each helper all values that it may give
//     are kept, each with whether it is certain.

// The packages that a bundle has besides the pack's own.
var (
	bundleRef = dottedRef("data.pejl.bundle")
	liftedRef = dottedRef("data.pejl.bundle.open")  // the lifted rules, each under its own package's path
	callsRef  = dottedRef("data.pejl.bundle.calls") // builtins that are called with what may be unknown
	docsRef   = dottedRef("data.pejl.bundle.docs")  // documents in which absent facts are unknown
	coarseRef = dottedRef("data.pejl.bundle.coarse")
)

// lib is where the functions of bundle/lift.rego are.
const lib = "data.pejl.bundle.lift."

// lifting makes the lifted rules of one set of policies.
type lifting struct {
	policies  *Policies
	compiler  *ast.Compiler
	packages  map[string]*strings.Builder // of lifted rules, by the path of their package
	made      map[string]bool             // helper rules, by reference
	builtins  map[string]int              // those called with what may be unknown, with the number of arguments
	builds    map[string]bool             // helper rules that may give collections with something unknown in them
	dependent map[*ast.Rule]bool          // whether what the rule gives depends on facts
	problems  map[BundleProblem]bool
	file      string // of the rule that is lifted
}

func newLifting(p *Policies) *lifting {
	return &lifting{
		policies: p, compiler: p.compiler, packages: map[string]*strings.Builder{}, made: map[string]bool{},
		builtins: map[string]int{}, builds: map[string]bool{}, dependent: map[*ast.Rule]bool{}, problems: map[BundleProblem]bool{},
	}
}

// rules lifts applies and met of every rule.
func (l *lifting) rules() {
	for _, r := range l.policies.rules {
		l.file = r.file
		for _, p := range []part{partApplies, partMet} {
			l.part(append(r.ref.Copy(), ast.StringTerm(string(p))))
		}
	}
}

func (l *lifting) fail(at *ast.Location, message result.Text) {
	p := BundleProblem{File: l.file, Message: message}
	if at != nil {
		p.Line = at.Row
		if at.File != "" {
			p.File = at.File
		}
	}
	l.problems[p] = true
}

// notLifted refuses what is not understood.
func (l *lifting) notLifted(at *ast.Location, what any) {
	if at != nil && len(at.Text) > 0 { // as it was written, rather than as it was compiled
		what = string(at.Text)
	}
	l.fail(at, result.Text{
		DA: fmt.Sprintf("%v kan ikke oversættes til en bundle, der svarer, hvor oplysninger mangler; skriv det anderledes", what),
		EN: fmt.Sprintf("%v cannot be turned into a bundle that answers where facts are missing; write it otherwise", what),
	})
}

// below is a reference with further steps.
func below(ref ast.Ref, steps ...string) ast.Ref {
	out := ref.Copy()
	for _, step := range steps {
		out = append(out, ast.StringTerm(step))
	}
	return out
}

// liftedForm is how the lifted form of the rule or package at ref is referred to.
func liftedForm(ref ast.Ref) ast.Ref { return append(liftedRef.Copy(), ref[1:]...) }

// out is the text of the package that holds what the rule at ref becomes, and the rule's name.
func (l *lifting) out(ref ast.Ref) (*strings.Builder, string) {
	form := liftedForm(ref)
	last := len(form) - 1
	pkg := packageLineOf(form[:last])
	b := l.packages[pkg]
	if b == nil {
		b = &strings.Builder{}
		b.WriteString(pkg)
		l.packages[pkg] = b
	}
	return b, string(form[last].Value.(ast.String))
}

// packageLineOf is the first line of a module of the package at ref.
func packageLineOf(ref ast.Ref) string {
	return "package " + strings.TrimPrefix(ref.String(), "data.") + "\n"
}

// part lifts applies or met, of which only matters whether it may hold.
func (l *lifting) part(ref ast.Ref) {
	for _, def := range l.compiler.GetRulesExact(ref) {
		b, name := l.out(ref)
		s := newLiftScope(l)
		s.body(l.asWritten(def).Body)
		fmt.Fprintf(b, "\n%s if {\n%s}\n", name, s.text())
	}
}

// asWritten is a rule without what unifyLess makes of it.
func (l *lifting) asWritten(r *ast.Rule) *ast.Rule {
	if was := l.policies.written[r]; was != nil {
		return was
	}
	return r
}

// helper lifts the rules at ref, with those that they call.
func (l *lifting) helper(ref ast.Ref, rules []*ast.Rule) {
	key := ref.String()
	if l.made[key] {
		return
	}
	l.made[key] = true
	params := paramsOf(len(rules[0].Head.Args))
	var alternatives []string
	fallback, inTurn := "", false
	for _, r := range rules {
		switch {
		case len(r.Head.Ref()) != 1:
			l.fail(r.Location, result.Text{
				DA: fmt.Sprintf("%v[…] er et objekt af flere regler, som en bundle ikke kan svare med, hvor oplysninger mangler; skriv én regel, der giver hele objektet", r.Head.Ref()[0]),
				EN: fmt.Sprintf("%v[…] is an object made of rules, which a bundle cannot answer with where facts are missing; write one rule that gives the whole object", r.Head.Ref()[0]),
			})
			return
		case r.Default:
			fallback, inTurn = l.answers(key, r, params), true
		case r.Else != nil:
			var chain []string
			for at := r; at != nil; at = at.Else {
				chain = append(chain, l.answers(key, at, params))
			}
			alternatives, inTurn = append(alternatives, chainOf(chain)), true
		default:
			alternatives = append(alternatives, l.answers(key, r, params))
		}
	}
	all := strings.Join(alternatives, " | ")
	if fallback != "" && all != "" {
		all = chainOf([]string{all, fallback})
	} else if fallback != "" {
		all = fallback
	}
	if inTurn {
		read := l.mentioned(rules)
		for _, param := range params {
			read[param] = true
		}
		all = fmt.Sprintf("%sin_turn(%s, %s)", lib, anyOf(read), all)
	}
	b, head := l.out(ref)
	if len(params) > 0 {
		head += "(" + strings.Join(params, ", ") + ")"
	}
	fmt.Fprintf(b, "\n%s := %s\n", head, all)
}

// chainOf is what alternatives give that are tried in turn.
func chainOf(alternatives []string) string {
	return lib + "chain([\n" + strings.Join(alternatives, ",\n") + ",\n])"
}

func paramsOf(arity int) []string {
	params := make([]string, arity)
	for i := range params {
		params[i] = fmt.Sprintf("a%d", i+1)
	}
	return params
}

// answers is the set of what one of the rules of the helper may give.
func (l *lifting) answers(key string, r *ast.Rule, params []string) string {
	r = l.asWritten(r)
	s := newLiftScope(l)
	for i, arg := range r.Head.Args {
		if i < len(params) {
			s.take(arg, operand{text: params[i]})
		}
	}
	s.body(r.Body)
	given := r.Head.Value
	if r.Head.RuleKind() == ast.MultiValue {
		given = r.Head.Key
	}
	value := "true"
	if given != nil {
		o := s.term(given)
		value, l.builds[key] = o.text, l.builds[key] || o.built
	}
	return fmt.Sprintf("{[%s, %s] |\n%s}", value, s.certain(), s.text())
}

// calls is the package with the builtins that are called with what may be unknown: what they give is unknown then.
func (l *lifting) calls() string {
	var b strings.Builder
	b.WriteString(packageLineOf(callsRef))
	for _, name := range slices.Sorted(maps.Keys(l.builtins)) {
		params := strings.Join(paramsOf(l.builtins[name]), ", ")
		fmt.Fprintf(&b, "\n%s(%s) := %sunknown if %[3]sunknown in [%[2]s]\n", callName(name), params, lib)
		fmt.Fprintf(&b, "\n%s(%s) := %s(%[2]s) if not %[4]sunknown in [%[2]s]\n", callName(name), params, name, lib)
	}
	return b.String()
}

// callName is what the function for a builtin is called there.
func callName(builtin string) string { return "call_" + strings.ReplaceAll(builtin, ".", "_") }
