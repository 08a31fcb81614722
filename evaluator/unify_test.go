package evaluator

import (
	"fmt"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/policies"
)

// TestUnifyLessHardlyTouchesRules sees that nearly all of the rules that come with pejl stay as OPA compiles them.
func TestUnifyLessHardlyTouchesRules(t *testing.T) {
	p, err := Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.written) > 5 {
		for r, was := range p.written {
			t.Errorf("%v: %v\nis put %v", r.Location, was.Body, r.Body)
		}
	}
}

// comparing are rules that unify what has a value already, in all ways that are put otherwise, and what they give.
const comparing = `package x
a := [input.one, {"k": input.l}]
b := [1, {"k": [1, 2, 3]}]
f(x, x) := "same"
g([x, [x, y]]) := y
k(x, x) := 1 if { x == 9 } else := 2
h(n) := [n, b]
p contains x if { x := a }
p contains [7, x] if { x := a }
q[x] := 1 if { x := a }
deep[x].z[y] := 1 if { x := "k"; y := a }

t1 if a == b
t2 if input.l == b[1].k
t3 := f(a, b)
t4 := g([a, [b, 5]])
t5 := n if { c := b; h(9, [n, c]) }
t6 if { c := b; h(2) == [2, c] }
t7 if p[b]
t8 if p[[7, b]]
t9 := y if { c := b; p[[y, c]] }
t10 := q[b]
t11 := deep.k.z[b]
t12 := k if { some k; deep[k].z[b] }
t13 := [y, z] if { c := b; [c, y, 1] = [a, 2, z] }
t14 := [y, z] if { c := b; {"c": c, "y": y, "z": 1} = {"c": a, "y": 2, "z": z} }
t15 := y if { [x, x, y] = [a, b, 3] }
t16 := x if { d := [a, b]; [x, x] = d }
t17 if { every x in [a, b] { x == b } }
t18 if not a == b
t19 if not [a, 1] == [b, 2]
t20 := {1 | a == b}
t21 := [y | y := a[_]; y == b[_]]
t22 := i if { some i; input.l[i] == b[1].k[i]; i > 1 }
t23 := x if { x := [1, {"k": [2]}]; x == a } else := x if { x := b; x == a }
t24 if input.missing == b
t25 if not input.missing == b
t26 if { walk(input, [["l"], v]); v == b[1].k }
t27 if { c := b[1].k; walk(input, [["l"], c]) }
t28 contains [x, y] if { some x, y in a; y == b[x] }
t29 if { [a, 1] == [b, 2] }
t30 := y if { [1, y] = [y, 1] }
t31 if { [a, x] = [b, {"k": y}]; x = {"k": a}; y == b }
t32 if { s := {[b, 1], [2, 3]}; s[[a, 1]] }
t33 := {v: n | some v in [a, b, 3]; n := count([w | some w in [a, b]; w == v])}
t34 if { c := input.pair; [[a, 1], y] = [[b, 2], c]; y }
t35 := x if { x = y; y = z; z = a; x == b }
t36 if { input.l == input.l with input as {"l": a} }
t38 := k(a, b)
t39 if not k(1, 2)
t37 if { input.l == b with input as {"l": a} }
t40 := other.conflict[[b[1].k, 1]]
t41 := other.conflict[[c, n]] if { c := b[1].k; n == 1 }
t42 := v if { c := [1]; other.broken[[c, v]] }
t43 if { c := [[1], 1]; other.broken[c] }
t44 := {i | m := {[1]: {[1]: 2}, [3]: {[4]: 5}}; m[i][i]}
t45 := {i | m := {[1]: 2, [3]: 4}; n := {[3]: 4, [1]: 3}; m[i] == n[i]}
t46 := {i | m := {[input.l]: 2, [3]: 4}; n := {[3]: 4, [[1, 2, 3]]: 2}; n[i] == m[i]}
t47 if { c := "k"; d := "k"; {c: 1, d: 1} = {"k": 1} }
t48 if { c := "k"; d := "k"; e := {"k": 1}; {c: b, d: b} = {"k": a} }
t49 if { c := "k"; d := "j"; e := a; {c: e, d: e} = {"k": b, "j": b} }
t50 if { c := "k"; e := a; {c: e} = {"k": b} }
t51 if { other.single with data.y.one as [1, 2, 3] }
t52 if { other.counted with count as other.same }
t53 := other.whole[[b[1].k, input.one]]
t54 if { c := [input.l, 1]; other.whole[c] == 7 }
t55 if { c := input.l; not other.conflict[[c, 2]] }
t56 := z if { c := "k"; d := "j"; h(9) = [_, [1, {c: z}]]; d }
`

// inPart are rules beside them that OPA never makes in full.
const inPart = `package y
conflict[[k, 1]] := 1 if { k := input.l }
conflict[["other"]] := n if some n in [1, 2]
broken contains [[i], 1 / i] if some i in [0, 1]
one := 1
single if one == input.l
counted if { n := count(input.l); n == input.l }
same(x) := x
whole := {[[1, 2, 3], 1]: 7}
`

// comparison is a way to compile the two: as OPA has it, or put otherwise.
func comparison(t *testing.T, less bool, more ...*ast.Module) (compiler *ast.Compiler, written map[*ast.Rule]*ast.Rule) {
	t.Helper()
	modules := map[string]*ast.Module{"x": ast.MustParseModule("package x\nimport data.y as other\n" + strings.TrimPrefix(comparing, "package x\n")), "y": ast.MustParseModule(inPart)}
	for i, module := range more {
		modules[fmt.Sprint(i)] = module
	}
	compiler = ast.NewCompiler().WithCapabilities(capabilities())
	if compiler.Compile(modules); compiler.Failed() {
		t.Fatal(compiler.Errors)
	}
	if less {
		written = unifyLess(compiler)
	}
	return compiler, written
}

// TestUnifyLessKeepsWhatRulesSay sees that rules that are put otherwise say the same as before.
func TestUnifyLessKeepsWhatRulesSay(t *testing.T) {
	input := ast.MustParseTerm(`{"one": 1, "l": [1, 2, 3]}`)
	value := func(less bool) (*ast.Term, int) {
		compiler, put := comparison(t, less)
		var out *ast.Term
		asking(t, compiler, ast.MustParseBody("found = data.x"), map[string]any{}, func(q *topdown.Query) {
			rs, err := q.WithInput(input).Run(t.Context())
			if err != nil || len(rs) != 1 {
				t.Fatal(err, rs)
			}
			out = rs[0][found]
		})
		return out, len(put)
	}
	was, _ := value(false)
	is, put := value(true)
	if put < 30 {
		t.Errorf("only %d bodies were put otherwise", put)
	}
	if !was.Equal(is) {
		t.Errorf("got  %v\nwant %v", is, was)
	}
	for _, name := range []string{"t1", "t3", "t9", "t12", "t23", "t37", "t38", "t39", "t40", "t42", "t43", "t49", "t50", "t51", "t52", "t53", "t54", "t55", "t56"} {
		if was.Value.(ast.Object).Get(ast.StringTerm(name)) == nil {
			t.Errorf("%s is undefined", name)
		}
	}
}

// TestUnifyLessGivesRulesAsTheyWere sees that the rules it gives are those that OPA compiled, with their arguments.
func TestUnifyLessGivesRulesAsTheyWere(t *testing.T) {
	plain, _ := comparison(t, false)
	less, written := comparison(t, true)
	withArgs := 0
	for i, want := range plain.Modules["x"].Rules {
		was := written[less.Modules["x"].Rules[i]]
		if was == nil {
			continue
		}
		if !was.Head.Equal(want.Head) || !was.Body.Equal(want.Body) {
			t.Errorf("got  %v\nwant %v", was, want)
		}
		ast.WalkBodies(was, func(body ast.Body) bool {
			for i, e := range body {
				if e.Index != i {
					t.Errorf("%v: %v is number %d of its body, want %d", was.Location, e, e.Index, i)
				}
			}
			return false
		})
		if !was.Head.Equal(less.Modules["x"].Rules[i].Head) {
			withArgs++
		}
	}
	if withArgs < 3 {
		t.Errorf("only %d rules had other arguments", withArgs)
	}
}

// asking prepares a query with data.
func asking(t *testing.T, compiler *ast.Compiler, body ast.Body, data map[string]any, ask func(*topdown.Query)) {
	t.Helper()
	store := inmem.NewFromObject(data)
	txn, err := store.NewTransaction(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Abort(t.Context(), txn)
	ask(topdown.NewQuery(body).WithCompiler(compiler).WithStore(store).WithTransaction(txn).
		WithBuiltins(boundedBuiltins()).WithStrictBuiltinErrors(true))
}

// TestUnifyLessKeepsWhatIsLeft evaluates the rules partially, with a fact that is absent, and sees that what is left
// holds for the same values of the fact as before, and as the rules themselves.
func TestUnifyLessKeepsWhatIsLeft(t *testing.T) {
	values := []string{`[1, 2, 3]`, `[1, 2]`, `"k"`, `{"k": [1, {"k": [1, 2, 3]}]}`}
	input := func(l *ast.Term) *ast.Term {
		return ast.ObjectTerm(ast.Item(ast.StringTerm("one"), ast.NumberTerm("1")), ast.Item(ast.StringTerm("l"), l))
	}
	absent := ast.MustParseTerm(`{"one": 1}`)
	plain, _ := comparison(t, false)
	less, _ := comparison(t, true)
	left := 0
	for _, r := range plain.Modules["x"].Rules {
		name := string(r.Head.Name)
		if len(r.Head.Args) > 0 || !strings.HasPrefix(name, "t") {
			continue
		}
		var said []*ast.Term // by the rule, for each value
		for _, v := range values {
			var one *ast.Term
			asking(t, plain, ast.MustParseBody("found = data.x."+name), map[string]any{}, func(q *topdown.Query) {
				rs, err := q.WithInput(input(ast.MustParseTerm(v))).Run(t.Context())
				if err != nil {
					t.Fatal(name, v, err)
				}
				if len(rs) == 1 {
					one = rs[0][found]
				}
			})
			said = append(said, one)
		}
		wants := ast.NewSet()
		for _, want := range said {
			if want == nil {
				want = ast.BooleanTerm(true)
			}
			wants.Add(want)
		}
		for _, want := range wants.Slice() {
			body := ast.NewBody(ast.Equality.Expr(ast.NewTerm(ast.MustParseRef("data.x."+name)), want))
			for _, compiler := range []*ast.Compiler{plain, less} {
				var queries []ast.Body
				var support []*ast.Module
				var err error
				asking(t, compiler, body, map[string]any{}, func(q *topdown.Query) {
					queries, support, err = q.WithInput(absent).WithUnknowns([]*ast.Term{ast.NewTerm(ast.MustParseRef("input.l"))}).
						WithIndexing(false).WithEarlyExit(false).PartialRun(t.Context())
				})
				if err != nil {
					t.Errorf("%s: %v", name, err)
					continue
				}
				left += len(queries)
				filled := plain
				if len(support) > 0 { // which the queries ask
					filled, _ = comparison(t, false, support...)
				}
				for i, v := range values {
					if holds, should := leftHolds(t, filled, queries, input(ast.MustParseTerm(v))), want.Equal(said[i]); holds != should {
						t.Errorf("%s = %v with %v, put otherwise %v: what is left gives %v, want %v: %v", name, want, v, compiler == less, holds, should, queries)
					}
				}
			}
		}
	}
	if left < 100 {
		t.Errorf("only %d queries were left", left)
	}
}

// leftHolds says whether one of the queries left holds for the input.
func leftHolds(t *testing.T, compiler *ast.Compiler, queries []ast.Body, input *ast.Term) (holds bool) {
	t.Helper()
	for _, query := range queries {
		if len(query) == 0 {
			return true
		}
		query, err := compiler.QueryCompiler().Compile(query)
		if err != nil {
			t.Fatal(err)
		}
		asking(t, compiler, query, map[string]any{}, func(q *topdown.Query) {
			rs, err := q.WithInput(input).Run(t.Context())
			if err != nil {
				t.Fatal(query, err)
			}
			holds = holds || len(rs) > 0
		})
	}
	return holds
}
