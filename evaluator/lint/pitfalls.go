package lint

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/types"

	"github.com/pejl/pejl/evaluator/result"
)

// pitfallChecks are of Rego that says something else than its author means.
var pitfallChecks = map[string]check{
	"condition-set": fails(
		text("En mængde er ingen betingelse: den findes altid, også når den er tom.", "A set is no condition: it is there always, also when it is empty."),
		text("%s er en mængde, som altid findes, så svaret er altid det samme", "%s is a set, which is there always, so that the answer is always the same"),
		text("skriv count(…) > 0 eller count(…) == 0", "write count(…) > 0 or count(…) == 0")),
	"condition-value": fails(
		text("En betingelse er sand eller falsk: et tal eller en tekst, også 0 og \"\", gælder altid.", "A condition is true or false: a number or a text, also 0 and \"\", holds always."),
		text("%v giver hverken sandt eller falsk, så betingelsen gælder altid", "%v gives neither true nor false, so that the condition holds always"),
		text("sammenlign det, den giver, med noget, fx count(…) > 0", "compare what it gives with something, such as count(…) > 0")),
	"comparison-constant": warning(
		text("To faste værdier sammenlignes ikke; svaret er altid det samme.", "Two literals are not compared; the answer is always the same."),
		text("%s har altid samme svar", "%s always has the same answer"),
		text("skriv, hvad der afgør det, eller fjern den", "write what decides it, or remove it")),
	"inequality-in-list": warning(
		text("!= bruges ikke om alle elementer i en liste: det gælder, så snart ét er anderledes.", "!= is not used of all elements of a list: it holds as soon as one is different."),
		text("betingelsen gælder, så snart ét element i listen er anderledes", "the condition holds as soon as one element of the list is different"),
		text("er alle ment, så skriv every x in … { x != … }; er ét ment, så skriv some x in …", "if all are meant, write every x in … { x != … }; if one is meant, write some x in …")),
	"sprintf-arguments": fails(
		text("En tekst har lige så mange pladser, som den får værdier.", "A text has as many places as it is given values."),
		text("sprintf har et andet antal pladser (%%), %d, end værdier, %d, så teksten bliver forkert", "sprintf has another number of places (%%), %d, than of values, %d, so that the text comes out wrong"),
		text("ret teksten eller listen; % selv skrives %%", "correct the text or the list; % itself is written %%")),
	"shadowed-builtin": warning(
		text("Intet navn er en indbygget funktions.", "No name is that of a builtin function."),
		text("%v er også navnet på en indbygget funktion, som så ikke kan bruges", "%v is the name of a builtin function too, which cannot be used then"),
		text("vælg et andet navn", "choose another name")),
	"print-left": warning(
		text("print bruges kun i test.", "print is used in tests only."),
		text("print skriver ingenting i en kontrol", "print writes nothing in a check"),
		text("fjern den, når fejlen er fundet", "remove it once the fault is found")),
}

// pitfalls finds what Rego takes without a word and hardly anyone means: conditions that always hold, and texts
// that come out garbled.
func (e *examination) pitfalls() {
	sets := e.sets()
	for _, file := range slices.Sorted(maps.Keys(e.Modules)) {
		p := pitfalls{examination: e, file: file, module: e.Modules[file], sets: sets, isTest: strings.HasSuffix(file, "_test.rego")}
		p.repeated()
		for _, def := range p.module.Rules {
			p.definition(def)
		}
		ast.WalkExprs(p.module, func(expr *ast.Expr) bool {
			p.expression(expr)
			return false
		})
		ast.WalkTerms(p.module, func(t *ast.Term) bool {
			if call, ok := t.Value.(ast.Call); ok {
				p.call(call, t.Location)
			}
			return false
		})
	}
}

// sets are the rules of all modules that build a set or an object from several definitions, in full.
func (e *examination) sets() map[string]bool {
	out := map[string]bool{}
	for _, module := range e.Modules {
		for _, def := range module.Rules {
			if head := def.Head; len(head.Args) == 0 && (head.RuleKind() == ast.MultiValue || len(head.Ref()) > 1) {
				out[module.Package.Path.String()+"."+head.Ref()[0].String()] = true
			}
		}
	}
	return out
}

// pitfalls is one module being looked at.
type pitfalls struct {
	*examination
	file   string
	module *ast.Module
	sets   map[string]bool
	isTest bool
}

func (p *pitfalls) tell(at *ast.Location, code string, args ...any) {
	p.add(p.file, "", code, position(at), result.Position{}, args...)
}

// repeated finds definitions that stand in the module before.
func (p *pitfalls) repeated() {
	first := map[string]int{}
	for _, def := range p.module.Rules {
		text := def.String()
		if line, twice := first[text]; twice {
			p.tell(def.Location, "definition-repeated", def.Head.Ref(), line)
			continue
		}
		first[text] = def.Location.Row
	}
}

// definition looks at the names that a definition gives.
func (p *pitfalls) definition(def *ast.Rule) {
	p.name(def.Head.Ref()[0], def.Head.Location)
	for _, arg := range def.Head.Args {
		p.name(arg, arg.Location)
	}
	ast.WalkExprs(def, func(expr *ast.Expr) bool {
		if expr.IsAssignment() {
			p.name(expr.Operand(0), expr.Operand(0).Location)
		}
		return false
	})
}

// name sees that a name is not that of a builtin function.
func (p *pitfalls) name(t *ast.Term, at *ast.Location) {
	if name, ok := t.Value.(ast.Var); ok && ast.BuiltinMap[string(name)] != nil {
		p.tell(at, "shadowed-builtin", name)
	}
}

// expression looks at a condition.
func (p *pitfalls) expression(expr *ast.Expr) {
	switch terms := expr.Terms.(type) {
	case *ast.Term:
		if name := p.setName(terms); name != "" {
			p.tell(expr.Location, "condition-set", name)
		}
	case []*ast.Term:
		if len(terms) == 0 {
			return
		}
		p.call(terms, expr.Location)
		p.comparison(terms, expr.Location)
		if result := p.resultOf(terms); result != nil && types.Compare(result, types.B) != 0 && types.Compare(result, types.A) != 0 {
			p.tell(expr.Location, "condition-value", terms[0])
		}
	}
}

// setName is the name of the set or object that a term is, empty where it is none.
func (p *pitfalls) setName(t *ast.Term) string {
	name, full := t.String(), p.module.Package.Path.String()+"."+t.String()
	for _, i := range p.module.Imports {
		if head, rest, ok := strings.Cut(name, "."); ok && head == string(i.Name()) {
			full = i.Path.String() + "." + rest
		}
	}
	if p.sets[full] {
		return name
	}
	return ""
}

// resultOf is the type of what a call gives whose result is not put anywhere; nil where there is none.
func (p *pitfalls) resultOf(terms []*ast.Term) types.Type {
	name := terms[0].Value.String()
	builtin := ast.BuiltinMap[name]
	isOwn := func(def *ast.Rule) bool { return def.Head.Ref().String() == name }
	if builtin == nil || slices.ContainsFunc(p.module.Rules, isOwn) || builtin.Relation || len(terms)-1 != builtin.Decl.Arity() {
		return nil
	}
	return builtin.Decl.Result()
}

var comparisons = []string{"eq", "equal", "neq", "lt", "lte", "gt", "gte"}

// comparison looks at two values that are compared.
func (p *pitfalls) comparison(terms []*ast.Term, at *ast.Location) {
	operator := terms[0].Value.String()
	if len(terms) != 3 || !slices.Contains(comparisons, operator) {
		return
	}
	if ast.IsScalar(terms[1].Value) && ast.IsScalar(terms[2].Value) {
		p.tell(at, "comparison-constant", string(at.Text))
	}
	if operator != "neq" {
		return
	}
	for _, t := range terms[1:] {
		if ref, ok := t.Value.(ast.Ref); ok && slices.ContainsFunc(ref[1:], isWildcard) {
			p.tell(at, "inequality-in-list")
		}
	}
}

func isWildcard(t *ast.Term) bool {
	name, ok := t.Value.(ast.Var)
	return ok && name.IsWildcard()
}

// call looks at a call wherever it stands.
func (p *pitfalls) call(terms []*ast.Term, at *ast.Location) {
	switch terms[0].Value.String() {
	case "print":
		if !p.isTest {
			p.tell(at, "print-left")
		}
	case "sprintf":
		if len(terms) < 3 {
			return
		}
		form, isText := terms[1].Value.(ast.String)
		values, isArray := terms[2].Value.(*ast.Array)
		if want, plain := places(string(form)); isText && isArray && plain && want != values.Len() {
			p.tell(at, "sprintf-arguments", want, values.Len())
		}
	}
}

// places counts the places of a format; false where they are numbered, so that they may be used twice.
func places(form string) (n int, plain bool) {
	for i := 0; i < len(form); i++ {
		if form[i] != '%' {
			continue
		}
		for i++; i < len(form) && strings.IndexByte("+-# 0123456789.", form[i]) >= 0; i++ {
		}
		switch {
		case i < len(form) && (form[i] == '[' || form[i] == '*'):
			return 0, false
		case i < len(form) && form[i] != '%':
			n++
		}
	}
	return n, true
}
