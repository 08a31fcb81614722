package evaluator

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// What follows answers two questions about a condition that did not hold although no fact
// contradicts it: could it still hold, whatever the absent facts turn out to be, and which of
// them must be known for that?
//
// Partial evaluation answers both: the absent facts that the condition reads are declared
// unknown, and what OPA then leaves is what is still open; with nothing left, the facts that
// are there decide. An absent fact of a list's element is put into the element as a symbol, a
// reference to a document that OPA is told not to know: OPA's own unknowns are paths, and stop
// at the variable of the loop. Symbols travel through variables, loops and functions, but
// get lost where OPA collects what it finds: in not, in comprehensions and collections, in rules
// without arguments, and in else. Where a rule reads elements of lists there (reads.hides), what
// is closed by symbols is asked again with the whole lists unknown, and open unless that closes
// it too. The portfolio's systems count as elements of a list.
//
// A dated data set without an edition in force on the run's day is absent in the same sense, as a
// whole: a rule that needs it is left open, whatever the facts are.

// symbolRoot is the document below which the symbols live; nothing else is there.
const symbolRoot = "pejl_unknown"

// gap is one absent fact of one descriptor.
type gap struct {
	fact fact
	path []any // where it belongs
}

// text names the gap in findings and tests.
func (g gap) text() string {
	return origins[g.fact.origin].mark + result.PathText(g.path)
}

// part is one of the two rules of a package that absent facts can leave open.
type part string

const (
	partApplies part = "applies"
	partMet     part = "met"
)

// openApplies says whether applies could still hold, and which absent facts decide it.
func (s *Session) openApplies(ctx context.Context, r *rule, d *subject) (bool, []gap) {
	for _, gaps := range s.gapsInTurn(r.reads.applies, d) {
		if left := s.partial(ctx, r, partApplies, d, gaps, indices(gaps), bySymbol); left.open {
			return true, pick(gaps, left.mentioned())
		}
		if open, gaps := s.openByList(ctx, r, partApplies, d, gaps); open {
			return true, gaps
		}
	}
	return false, nil
}

// openMet says whether met could still hold, and a smallest set of absent facts that it needs
// for that. Where several would do, those that come first in the schema are asked for: the
// result of an assessment before the justification for a bad one.
func (s *Session) openMet(ctx context.Context, r *rule, d *subject) (bool, []gap) {
	for _, gaps := range s.gapsInTurn(r.reads.met, d) {
		if left := s.partial(ctx, r, partMet, d, gaps, indices(gaps), bySymbol); left.open {
			return true, s.fewest(ctx, r, d, gaps, left)
		}
		if open, gaps := s.openByList(ctx, r, partMet, d, gaps); open {
			return true, gaps
		}
	}
	return false, nil
}

// gapsInTurn gives the sets of gaps to be tried: first those of the descriptor and the
// Organisation, and only if they leave nothing open those of the portfolio besides, which may
// be very many.
func (s *Session) gapsInTurn(facts []fact, d *subject) [][]gap {
	all := s.gaps(facts, d)
	var out [][]gap
	ofSystem := func(g gap) bool { return g.fact.origin == fromPortfolio && g.inList() }
	if own := slices.DeleteFunc(slices.Clone(all), ofSystem); len(own) > 0 && len(own) < len(all) {
		out = append(out, own)
	}
	if len(all) > 0 {
		out = append(out, all)
	}
	return out
}

// fewest picks of the gaps, with which met is open, a smallest set.
func (s *Session) fewest(ctx context.Context, r *rule, d *subject, gaps []gap, left residue) []gap {
	needed := left.mentioned()
	if left.exact {
		if needed = left.needed(); !r.reads.branches {
			return pick(gaps, needed)
		}
	}
	small := smallest{tries: s.tries(gaps), open: func(chosen []int) bool {
		left := s.partial(ctx, r, partMet, d, gaps, chosen, bySymbol)
		return left.open && !left.givenUp
	}}
	if r.reads.branches && len(needed) < len(gaps) && !small.try(needed) { // with all of them it is known already
		needed = indices(gaps) // within every, what is left need not mention what it depends on
	}
	for _, spare := range lastFirst(gaps) { // a fact of lists in all elements at once
		without := slices.DeleteFunc(slices.Clone(needed), func(i int) bool { return gaps[i].fact == spare })
		if len(without) > 0 && len(without) < len(needed) && small.try(without) {
			needed = without
		}
	}
	return pick(gaps, small.of(nil, needed))
}

// lastFirst lists the facts that are absent, each once, from the last.
func lastFirst(gaps []gap) []fact {
	var out []fact
	for _, g := range slices.Backward(gaps) {
		if !slices.Contains(out, g.fact) {
			out = append(out, g.fact)
		}
	}
	return out
}

// openByList asks again of a rule in which symbols may get lost, with whole lists unknown.
func (s *Session) openByList(ctx context.Context, r *rule, p part, d *subject, gaps []gap) (bool, []gap) {
	if !r.reads.hides || !slices.ContainsFunc(gaps, gap.inList) {
		return false, nil
	}
	left := s.partial(ctx, r, p, d, gaps, indices(gaps), byList)
	return left.open, pick(gaps, left.mentioned())
}

func indices(gaps []gap) []int {
	out := make([]int, len(gaps))
	for i := range out {
		out[i] = i
	}
	return out
}

func pick(gaps []gap, chosen []int) []gap {
	out := make([]gap, len(chosen))
	for i, j := range chosen {
		out[i] = gaps[j]
	}
	return out
}

// unknowing is how partial evaluation is told of the absent facts of elements.
type unknowing bool

const (
	bySymbol unknowing = false // a symbol in the element
	byList   unknowing = true  // the whole list is unknown
)

// partial evaluates a part with the chosen gaps as unknowns and the others absent, and gives
// what is left. Where partial evaluation itself gives up, the matter is open: an unanswered
// question never decides anything.
func (s *Session) partial(ctx context.Context, r *rule, p part, d *subject, gaps []gap, chosen []int, how unknowing) residue {
	unknowns := []*ast.Term{ast.NewTerm(ast.Ref{ast.DefaultRootDocument, ast.StringTerm(symbolRoot)})}
	refs := make([]ast.Ref, len(gaps)) // of each chosen gap, in what is left
	symbols := map[origin]*patch{fromDescriptor: {}, fromOrganisation: {}, fromPortfolio: {}}
	for _, i := range chosen {
		if g := gaps[i]; how == bySymbol && g.inList() {
			refs[i] = symbol(i)
			symbols[g.fact.origin].put(g.path, ast.NewTerm(refs[i]))
		} else {
			refs[i] = g.ref()
			unknowns = append(unknowns, ast.NewTerm(refs[i]))
		}
	}
	givenUp := residue{open: true, givenUp: true, chosen: chosen}
	seen, err := d.seen.with(ctx, symbols[fromOrganisation], symbols[fromPortfolio])
	if err != nil {
		return givenUp
	}
	defer seen.close(ctx)
	input := symbols[fromDescriptor].apply(d.input())
	var cancel topdown.Cancel = d.running
	steps := s.budget(gaps, d.running)
	if steps != nil {
		cancel = steps
	}
	var left []ast.Body
	var support []*ast.Module
	for _, def := range r.compiler.GetRulesExact(append(r.ref.Copy(), ast.StringTerm(string(p)))) {
		var broken []topdown.Error
		// The bodies are evaluated rather than the rule: a rule is only taken apart where a
		// declared unknown shows in its text, and a symbol does not.
		query := topdown.NewQuery(def.Body).
			WithCompiler(r.compiler).
			WithStore(seen.store).
			WithTransaction(seen.txn).
			WithCancel(cancel).
			WithInput(input).
			WithUnknowns(unknowns).
			WithBuiltins(boundedBuiltins()).
			WithIndexing(false). // the index looks at values, and a symbol has none
			WithEarlyExit(false).
			WithBuiltinErrorList(&broken)
		if steps != nil {
			query = query.WithQueryTracer(steps)
		}
		if d.tracer != nil {
			query = query.WithQueryTracer(d.tracer)
		}
		queries, modules, err := query.PartialRun(ctx)
		if err != nil || len(broken) > 0 {
			d.running.fail(err)
			return givenUp
		}
		left, support = append(left, queries...), append(support, modules...)
	}
	return newResidue(left, support, refs, chosen)
}

func symbol(i int) ast.Ref {
	return ast.Ref{ast.DefaultRootDocument, ast.StringTerm(symbolRoot), ast.StringTerm(strconv.Itoa(i))}
}

func isSymbol(ref ast.Ref) bool {
	return len(ref) == 3 && ref[1].Value.Compare(ast.String(symbolRoot)) == 0
}

// inList says whether the gap is in an element of a list, or in a system of the portfolio.
func (g gap) inList() bool {
	return g.fact.origin == fromPortfolio && len(g.path) > 1 ||
		slices.ContainsFunc(g.path, func(step any) bool { _, ok := step.(int); return ok })
}

// ref is the gap as a reference of Rego; of an element's fact it is the list, since OPA may
// overlook an unknown below what a loop finds.
func (g gap) ref() ast.Ref {
	ref, path := ast.Ref{ast.InputRootDocument}, g.path
	switch g.fact.origin {
	case fromData:
		return dataRef(g.fact.path)
	case fromOrganisation:
		ref = ast.Ref{ast.DefaultRootDocument, ast.StringTerm("organisation")}
	case fromPortfolio:
		ref, path = ast.Ref{ast.DefaultRootDocument, ast.StringTerm("portfolio")}, path[:1]
	}
	for _, step := range path {
		key, ok := step.(string)
		if !ok {
			break
		}
		ref = append(ref, ast.StringTerm(key))
	}
	return ref
}

// gaps lists the absent ones of the facts, in the order of the facts and of the lists.
func (s *Session) gaps(facts []fact, d *subject) []gap {
	var out []gap
	seen := map[string]bool{}
	add := func(f fact, path []any) {
		g := gap{f, path}
		if key := g.text(); !seen[key] {
			seen[key] = true
			out = append(out, g)
		}
	}
	roots := map[origin]*ast.Term{fromDescriptor: d.input(), fromOrganisation: d.seen.organisation, fromPortfolio: d.seen.portfolio}
	for _, f := range facts {
		if f.origin == fromData {
			if s.lacking[f.path] {
				add(f, steps(f.path))
			}
			continue
		}
		findGaps(roots[f.origin], f, f.path, nil, add)
	}
	return out
}

// findGaps walks to where the rest of a fact's path leads; below a list that is absent, the
// list itself is the gap.
func findGaps(at *ast.Term, f fact, rest string, path []any, add func(fact, []any)) {
	if rest == "" {
		if at == nil {
			add(f, slices.Clone(path))
		}
		return
	}
	step, rest, _ := strings.Cut(rest, ".")
	key, list := strings.CutSuffix(step, "[]")
	path = append(path, key)
	if object, ok := termObject(at); ok {
		at = object.Get(keyTerm(key))
	}
	switch {
	case !list:
		findGaps(at, f, rest, path, add)
	case at == nil:
		stop := strings.Index(f.path, step) + len(key)
		add(fact{f.origin, f.path[:stop]}, slices.Clone(path))
	default:
		eachElement(at, func(step any, item *ast.Term) { findGaps(item, f, rest, append(path, step), add) })
	}
}

// eachElement goes over a list by index, and over the portfolio's systems by id, in order.
func eachElement(list *ast.Term, visit func(step any, item *ast.Term)) {
	switch v := list.Value.(type) {
	case *ast.Array:
		for i := range v.Len() {
			visit(i, v.Elem(i))
		}
	case ast.Object:
		for _, id := range v.Keys() {
			visit(string(id.Value.(ast.String)), v.Get(id))
		}
	}
}

func member(v *inputs.Value, key string) *inputs.Value {
	if v != nil {
		for i := range v.Members {
			if v.Members[i].Key == key {
				return v.Members[i].Value
			}
		}
	}
	return nil
}
