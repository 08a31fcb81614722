package evaluator

import (
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
	if len(p.written) > 4 {
		for r, was := range p.written {
			t.Errorf("%v: %v\nis put %v", r.Location, was, r.Body)
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
`

// TestUnifyLessKeepsWhatRulesSay sees that rules that are put otherwise say the same as before.
func TestUnifyLessKeepsWhatRulesSay(t *testing.T) {
	input := ast.MustParseTerm(`{"one": 1, "l": [1, 2, 3]}`)
	value := func(less bool) (*ast.Term, int) {
		compiler := ast.MustCompileModules(map[string]string{"x.rego": comparing})
		put := 0
		if less {
			put = len(unifyLess(compiler))
		}
		store := inmem.New()
		txn, err := store.NewTransaction(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		defer store.Abort(t.Context(), txn)
		rs, err := topdown.NewQuery(ast.MustParseBody("found = data.x")).WithCompiler(compiler).WithStore(store).WithTransaction(txn).
			WithInput(input).WithStrictBuiltinErrors(true).Run(t.Context())
		if err != nil || len(rs) != 1 {
			t.Fatal(err, rs)
		}
		return rs[0][found], put
	}
	was, _ := value(false)
	is, put := value(true)
	if put < 30 {
		t.Errorf("only %d bodies were put otherwise", put)
	}
	if !was.Equal(is) {
		t.Errorf("got  %v\nwant %v", is, was)
	}
	for _, name := range []string{"t1", "t3", "t9", "t12", "t23", "t37", "t38", "t39"} {
		if was.Value.(ast.Object).Get(ast.StringTerm(name)) == nil {
			t.Errorf("%s is undefined", name)
		}
	}
}
