package evaluator_test

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
)

// What OPA would unify on the stack: lists that hold a list many times over. Unifying two of the larger
// ones ends the process, and of the smaller ones takes some forty MiB.
const (
	largeList = "\nbig(n) := [x | x := [[i] | some i in numbers.range(1, 1000)]; some j in numbers.range(1, 1500); n > 0]\n"
	smallList = "\nbig(n) := [x | x := [[i] | some i in numbers.range(1, 300)]; some j in numbers.range(1, 300); n > 0]\n"
)

// TestHostileComparisons sees that rules whose values are known already and large do not fill the stack, wherever
// the two meet, and that they are judged as what they say.
func TestHostileComparisons(t *testing.T) {
	for _, tt := range []struct{ name, rule, want string }{
		{"two variables", `met if { a := big(1); b := big(2); a == b }`, "pass"},
		{"two variables unified", `met if { a := big(1); b := big(2); a = b }`, "pass"},
		{"a rule and a variable", "q := big(1)\nmet if { b := big(2); q == b }", "pass"},
		{"two rules", "q := big(1)\nr := big(2)\nmet if q == r", "pass"},
		{"a comprehension", `met if { b := big(2); [x | some x in big(1)] == b }`, "pass"},
		{"a function's argument twice", "f(x, x) if true\nmet if f(big(1), big(2))", "pass"},
		{"a function's argument in an argument", "f([x, [x, 1]]) if true\nmet if { a := big(1); b := big(2); f([a, [b, 1]]) }", "pass"},
		{"a function's result", "f(n) := x if { x := big(n) }\nmet if { a := big(1); f(2, a) }", "pass"},
		{"part of a function's result", "f(n) := [n, x] if { x := big(n) }\nmet if { a := big(1); f(2, [_, a]) }", "pass"},
		{"a default function's result", "default f(_) := 3\nf(n) := x if { x := big(n) }\nmet if { a := big(1); f(2) == a }", "pass"},
		{"a builtin's result", `met if { a := big(1); b := big(2); object.get({"k": b}, "k", 0, a) }`, "pass"},
		{"a key of a set", "p contains x if x := big(1)\nmet if { a := big(2); p[a] }", "error"},
		{"part of a key", "p contains [1, x] if x := big(1)\nmet if { a := big(2); p[[1, a]] }", "error"},
		{"part of a key that is looked for", "p contains [1, x] if x := big(1)\nmet if { a := big(2); p[[y, a]]; y == 1 }", "error"},
		{"a key of an object", "p[x] := 1 if x := big(1)\nmet if { a := big(2); p[a] == 1 }", "error"},
		{"a key below a key", "p[x].z[y] := 1 if { x := \"k\"; y := big(1) }\nmet if { a := big(2); p.k.z[a] == 1 }", "error"},
		{"a key below all keys", "p[x].z[y] := 1 if { x := \"k\"; y := big(1) }\nmet if { a := big(2); p[_].z[a] == 1 }", "error"},
		{"taken apart", `met if { a := big(1); b := [big(2), 1]; [a, y] = b; y == 1 }`, "pass"},
		{"an object taken apart", `met if { a := big(1); b := {"k": big(2), "j": 1}; {"k": a, "j": y} = b; y == 1 }`, "pass"},
		{"one name for two parts", `met if { b := [big(1), big(2)]; [x, x] = b }`, "pass"},
		{"both taken apart", `met if { a := big(1); b := big(2); [a, y, 1] = [b, 2, z]; y == 2; z == 1 }`, "pass"},
		{"both objects taken apart", `met if { a := big(1); b := big(2); {"k": a, "y": y, "z": 1} = {"k": b, "y": 2, "z": z}; y == 2; z == 1 }`, "pass"},
		{"one name for many parts", `met if { a := big(1); b := big(2); [x, x, x] = [y, a, b]; y == a }`, "pass"},
		{"in a loop", `met if { a := big(1); b := big(2); every x in [b] { x == a } }`, "pass"},
		{"negated", `met if { a := big(1); b := big(2); not [a, 1] == [b, 2] }`, "pass"},
		{"rules negated", "q := [big(1), 1]\nr := [big(2), 2]\nmet if not q == r", "pass"},
		{"in a comprehension", `met if { a := big(1); b := big(2); count({1 | a == b}) == 1 }`, "pass"},
		{"part of an element", `met if { a := big(1); b := {[1, big(2)]}; b[[y, a]]; y == 1 }`, "pass"},
		{"any element", `met if { a := big(1); b := [big(2)]; b[_] == a }`, "pass"},
		{"objects", "obj(n) := {i: x | x := {k: 1 | some k in numbers.range(1, 1000)}; some i in numbers.range(1, 1500); n > 0}\nmet if { big(1); obj(1) == obj(2) }", "pass"},
		{"before else", "v := \"no\" if { a := big(1); b := big(2); [a, 1] == [b, 2] } else := big(3) if true\nmet if { a := big(1); v == a }", "pass"},
		{"two values of a rule", "v := x if { x := big(1) }\nv := x if { x := big(2) }\nmet if v", "pass"},
		{"two values of a function", "f(n) := x if { n > 0; x := big(1) }\nf(n) := x if { n > 1; x := big(2) }\nmet if f(3)", "pass"},
		{"an object with variables as keys", `met if { a := big(1); b := big(2); k := "k"; l := "l"; {k: a, l: 1} == {k: b, l: 1} }`, "error"},
		{"an object with a variable as key", `met if { a := big(1); b := big(2); k := "k"; {k: a} == {k: b} }`, "pass"},
		{"sets", `met if { a := {big(1)}; b := {big(2)}; a == b }`, "pass"},
		{"a difference at the end", `met if { a := [big(1), 1]; b := [big(2), 2]; a == b }`, "fail"},
		{"in applies", "applies if { a := big(1); b := big(2); a == b }\nmet if input.ai.uses_ai", "pass"},
		{"in a violation", "met if true\nviolation contains {\"path\": [\"ai\"]} if { a := big(1); b := big(2); a == b }", "fail"},
	} {
		t.Run(tt.name, func(t *testing.T) { expectStack(t, largeList+tt.rule, tt.want, "") })
	}
}

// TestHostileComparisonsOfAbsentFacts sees the same of partial evaluation.
func TestHostileComparisonsOfAbsentFacts(t *testing.T) {
	for _, tt := range []struct{ name, rule, want string }{
		{"beside", `met if { a := big(1); b := big(2); input.privacy.dpia.need == "required"; a == b }`, "fail"},
		{"in a side", `met if { a := [input.privacy.dpia.need, big(1)]; b := ["required", big(2)]; a == b }`, "fail"},
		{"in what is taken apart", `met if { a := [input.privacy.dpia.need, big(1)]; c := big(2); [_, c] = a }`, "fail"},
		{"beside a key", "p contains x if x := big(1)\nmet if { a := big(2); input.privacy.dpia.need == \"required\"; p[a] }", "error"},
		{"in a key", "p contains [x, \"required\"] if { x := big(1) }\nmet if { a := big(2); p[[a, input.privacy.dpia.need]] }", "error"},
		{"in a key of a set", `met if { s := {[big(1), "required"]}; v := [big(2), input.privacy.dpia.need]; s[v] }`, "fail"},
		{"in a key of an argument", "f(s, v) := s[v]\nmet if { s := {[big(1), \"required\"]: 3}; v := [big(2), input.privacy.dpia.need]; f(s, v) == 3 }", "fail"},
		{"in a key of a rule", "q := {[big(1), \"required\"]}\nmet if { v := [big(2), input.privacy.dpia.need]; q[v] }", "fail"},
		{"in a key of a rule's object", "q := {[big(1), \"required\"]: 3}\nmet if { v := [big(2), input.privacy.dpia.need]; q[v] == 3 }", "fail"},
		{"in a key that rules make", "p contains x if x := [big(1), \"required\"]\nmet if { v := [big(2), input.privacy.dpia.need]; p[v] }", "fail"},
	} {
		t.Run(tt.name, func(t *testing.T) { expectStack(t, smallList+tt.rule, tt.want, "") })
	}
}

// TestHostileDepth sees that functions which call others on top of each other, without end in sight, are stopped before
// the stack is full, whatever memory they may take, and that values which are deep fill none.
func TestHostileDepth(t *testing.T) {
	var chain strings.Builder
	chain.WriteString("f0(x) if x != 1\n")
	for i := range 5 {
		chain.WriteString("f" + string(rune('1'+i)) + "(x) if {\n")
		for j := range 8 {
			chain.WriteString("\tf" + string(rune('0'+i)) + `(concat("", [x, "` + string(rune('0'+j)) + "\"]))\n")
		}
		chain.WriteString("}\n")
	}
	const tooDeep = "took more than 64 MiB of stack"
	deep := "deep(n) := json.unmarshal(concat(\"\", [l10, \"1\", r10])) if {\n\tn > 0\n\t" +
		doubled("l", `"[[[[[[[["`, 10, `concat("", [x, x])`) + "\t" + doubled("r", `"]]]]]]]]"`, 10, `concat("", [x, x])`) + "}\n"
	for _, tt := range []struct{ name, rule, want, err string }{
		{"functions", chain.String() + `met if f5("a")`, "error", tooDeep},
		{"functions beside an absent fact", chain.String() + `met if { input.privacy.dpia.need == "required"; f5("a") }`, "error", tooDeep},
		{"compared", deep + `met if { a := deep(1); b := deep(2); a == b; a <= b; {a: 1}[b] == 1; a in {b} }`, "pass", ""},
		{"written", deep + `met if { a := deep(1); b := deep(2); json.marshal(a) == json.marshal(b); sprintf("%v", [a]) == sprintf("%v", [b]) }`, "pass", ""},
		{"gone through", deep + `met if { a := deep(1); b := deep(2); array.flatten(a) == array.flatten(b); object.union({"k": {"k": a}}, {"k": {"l": b}}) }`, "pass", ""},
		{"beside an absent fact", deep + `met if { a := [deep(1), input.privacy.dpia.need]; b := [deep(2), "required"]; a == b }`, "fail", ""},
		{"a key that rules make", smallList + "p contains x if x := big(1)\nmet if { a := big(2); p[a] }", "error", "has more than 10000 parts"},
		{"as a violation", deep + "met if true\nviolation contains a if a := deep(1)", "error", "violation of more than 2000 bytes"},
	} {
		t.Run(tt.name, func(t *testing.T) { expectStack(t, tt.rule, tt.want, tt.err) })
	}
}

// expectStack judges the rule among others, twice, and sees that the stacks have not grown much: those of rules that
// were stopped stay as they were, since nothing is collected meanwhile.
func expectStack(t *testing.T, rule, want, err string) {
	t.Helper()
	loaded := loadPack(t, map[string]string{"ark_001": "met if input.ai.uses_ai\n", "ark_002": rule + "\n", "fki_001": "met if not input.ai.uses_ai\n"})
	session := begin(t, loaded, evaluator.Options{Limits: evaluator.Limits{Time: time.Minute, Memory: 8 << 30}})
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	before := stacks()
	for range 2 {
		d, failed := session.Check(t.Context(), system(t, "ai: {uses_ai: true}"))
		if failed != nil {
			t.Fatal(failed)
		}
		var got []string
		for _, r := range d.Results {
			got = append(got, string(r.Outcome))
			if r.Rule.ID == "TX-ARK-002" && !strings.Contains(r.Err, err) {
				t.Errorf("error %q, want one with %q", r.Err, err)
			}
		}
		if outcomes := strings.Join(got, " "); outcomes != "pass "+want+" fail" {
			t.Errorf("outcomes %q, want %q in the middle", outcomes, want)
		}
	}
	if grown := max(stacks(), before) - before; grown > 32<<20 && err == "" {
		t.Errorf("the stacks have grown by %d MiB", grown>>20)
	}
}

func stacks() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/stacks:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
