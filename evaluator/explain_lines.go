package evaluator

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
)

// lines finds the expressions of the rule that decide: those of the part that held, or of each
// rule that did not the first expression that does not hold.
func (x *explainer) lines(ctx context.Context, by result.DecidedBy) []result.RuleLine {
	d := &subject{doc: x.now.doc, phase: x.s.phaseOf(x.now.doc)}
	var err error
	if d.seen, err = x.s.seenBy(ctx, x.r); err != nil {
		return nil
	}
	defer d.close(ctx)
	b := bodies{r: x.r, d: d, ctx: ctx, texts: x.s.policies.expressions(x.r)}
	stopped := x.within(ctx, d, func() {
		switch part := x.partOf(by); {
		case part == "", by == result.ByAbsence && x.now.judgement.met:
		case by == result.ByMet, by == result.ByViolation:
			b.holding(part)
		default:
			b.failing(part, x.r.ref, 0)
		}
	})
	if stopped != nil {
		return nil
	}
	slices.SortStableFunc(b.found, func(a, c result.RuleLine) int {
		return cmp.Or(strings.Compare(a.File, c.File), cmp.Compare(a.Line, c.Line))
	})
	return slices.CompactFunc(b.found, func(a, c result.RuleLine) bool { return a.File == c.File && a.Line == c.Line && a.Holds == c.Holds })
}

// within does a part of the evaluation within the rule's limits, and says why it was stopped; nil where it was not.
func (x *explainer) within(ctx context.Context, d *subject, do func()) error {
	e := &evaluation{ctx: ctx, limits: x.s.options.Limits.of(x.s, x.r), what: "the rule", on: d.doc.File}
	left := x.s.watch.run(func(l *lane) {
		x.s.watch.begin(l, e)
		d.running = e
		do()
		x.s.watch.end(l, e)
	})
	d.left = d.left || left != nil
	switch {
	case left == nil && !e.Cancelled():
		return nil
	case e.excess != nil:
		return e.excess
	}
	return ctx.Err()
}

// bodies looks into the bodies of rules.
type bodies struct {
	r     *rule
	d     *subject
	ctx   context.Context
	texts map[int]string // the expressions as they are written, by line
	found []result.RuleLine
}

// deepest is how many helper rules deep a failing expression is followed.
const deepest = 3

// failing notes, for each rule of the name, the first expression that does not hold with those before
// it. Where that is a helper of the same package, its expressions are looked at too.
func (b *bodies) failing(name string, pkg ast.Ref, depth int) {
	for _, def := range b.r.compiler.GetRulesExact(append(pkg.Copy(), ast.StringTerm(name))) {
		n := b.reach(def.Body)
		if n == len(def.Body) {
			continue
		}
		e := def.Body[n]
		b.note(name, e, false)
		if helper, ok := helperOf(e, pkg); ok && depth < deepest {
			b.failing(helper, pkg, depth+1)
		}
	}
}

// holding notes the expressions of the rules of the name that hold.
func (b *bodies) holding(name string) {
	for _, def := range b.r.compiler.GetRulesExact(append(b.r.ref.Copy(), ast.StringTerm(name))) {
		if b.reach(def.Body) < len(def.Body) {
			continue
		}
		for _, e := range def.Body {
			b.note(name, e, true)
		}
	}
}

// errHolds ends an evaluation that has shown enough.
var errHolds = errors.New("it holds")

// reach says how many expressions of a body hold together, from the first.
func (b *bodies) reach(body ast.Body) int {
	for n := 1; n <= len(body); n++ {
		holds := false
		_ = topdown.NewQuery(body[:n]).
			WithCompiler(b.r.compiler).
			WithStore(b.d.seen.store).
			WithTransaction(b.d.seen.txn).
			WithInput(b.d.input()).
			WithBuiltins(boundedBuiltins()).
			WithCancel(b.d.running).
			Iter(b.ctx, func(topdown.QueryResult) error {
				holds = true
				return errHolds
			})
		if !holds {
			return n - 1
		}
	}
	return len(body)
}

func (b *bodies) note(part string, e *ast.Expr, holds bool) {
	at := e.Loc()
	if at == nil {
		return
	}
	text, ok := b.texts[at.Row]
	if !ok || at.File != b.r.file { // made by the compiler
		return
	}
	b.found = append(b.found, result.RuleLine{File: at.File, Line: at.Row, Part: part, Text: text, Holds: holds})
}

// helperOf is the name of the rule without arguments that an expression asks, where it is of the package.
func helperOf(e *ast.Expr, pkg ast.Ref) (string, bool) {
	t, ok := e.Terms.(*ast.Term)
	if !ok || e.Negated {
		return "", false
	}
	ref, ok := t.Value.(ast.Ref)
	if !ok || len(ref) != len(pkg)+1 || !ref.HasPrefix(pkg) {
		return "", false
	}
	name, ok := ref[len(pkg)].Value.(ast.String)
	return string(name), ok
}

// expressions lists the outermost expressions of a rule's file as they are written, by the line that they begin
// on; the compiled ones are written otherwise.
func (p *Policies) expressions(r *rule) map[int]string {
	out := map[int]string{}
	i := slices.IndexFunc(p.parts, func(part *Policies) bool { return part.compiler == r.compiler })
	if i < 0 {
		return out
	}
	src, err := fs.ReadFile(p.parts[i].source, r.file)
	if err != nil {
		return out
	}
	module, err := ast.ParseModule(r.file, string(src))
	if err != nil {
		return out
	}
	ast.WalkExprs(module, func(e *ast.Expr) bool {
		if at := e.Loc(); at != nil {
			text := strings.TrimSpace(string(at.Text))
			if len(text) > len(out[at.Row]) {
				out[at.Row] = text
			}
		}
		return false
	})
	return out
}
