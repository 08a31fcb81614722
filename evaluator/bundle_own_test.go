package evaluator_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
)

// ownRules are rules of many shapes, as somebody might write them.
var ownRules = []string{
	`applies if input.ai.uses_ai
applies if input.ai.uses_rpa
met if input.privacy.dpia.need`,
	`applies if { input.procurement.type != "none"; input.ai.uses_ai }
met if input.privacy.dpia.need == "required"`,
	`met if { every s in input.common_solutions.relevant { settled(s) } }
settled(s) if s.used
settled(s) if s.justification
violation contains {"path": ["common_solutions", "relevant", i, "used"]} if {
	some i, s in input.common_solutions.relevant
	s.used == false
	not s.justification
}`,
	`default level := "low"
level := "high" if input.ai.uses_ai
met if level == "low"`,
	`level := "a" if input.ai.uses_ai
else := "b" if input.privacy.dpia.need == "required"
else := "c"
met if level == "b"`,
	`level := "a" if input.ai.uses_ai
else := "b" if input.privacy.dpia.need == "required"
else := "c"
met if level in {"a", "c"}`,
	`names contains s.name if some s in input.common_solutions.relevant
met if "SAPA" in names`,
	`names contains s.name if some s in input.common_solutions.relevant
met if count(names) > 1`,
	`bad if { some s in input.common_solutions.relevant; s.used == false }
met if not bad`,
	`met if { some s in input.common_solutions.relevant; s.used; not s.justification }`,
	`met if count([i | some i, s in input.common_solutions.relevant; s.used]) >= 2`,
	`met if {"SAPA", "FK"} - {s.name | some s in input.common_solutions.relevant} == set()`,
	`met if { every t in input.lifecycle.phase_tasks { every d in t.depends_on { d in ids } } }
ids := {t.id | some t in input.lifecycle.phase_tasks}`,
	`met if { every t in input.lifecycle.phase_tasks { free(t) } }
free(t) if t.status == "done"
free(t) if { some o in input.lifecycle.phase_tasks; o.id in t.depends_on; o.status == "done" }`,
	`by_id := {id: days |
	some a in input.security.risk_assessments
	id := a.id
	days := {o.date | some o in input.security.risk_assessments; o.id == id}
}
met if { some i in input.security.incidents; some day in by_id[i.id]; day > i.date }`,
	`met if effect(input.privacy.dpia.need) == 1
effect("required") := 1
effect("not_required") := 2 if input.ai.uses_ai
effect("not_required") := 1 if not input.ai.uses_ai`,
	`met if input.contract.notice_period_days * 2 >= 100 - input.exit.lead_time_days`,
	`met if input.privacy.dpia.need in {input.procurement.type, "required"}`,
	`met if time.parse_ns("2006-01-02", input.contract.signed_on) < time.parse_ns("2006-01-02", input.contract.expires_on)`,
	`met if max([a.date | some a in input.security.risk_assessments]) >= "2026-01-01"`,
	`met if { [a, b] := [input.ai.uses_ai, input.ai.uses_rpa]; a; not b }`,
	`met if { some i; input.common_solutions.relevant[i].used; input.common_solutions.relevant[i].name == "SAPA" }`,
	`met if startswith(lower(input.contract.signed_on), "2026")`,
	`picked := {"need": input.privacy.dpia.need, "type": input.procurement.type}
met if { picked.need == "required"; picked.type != "none" }`,
	`flag := input.ai.uses_ai
met if not flag`,
	`met if input.contract.signed_on != input.contract.expires_on`,
	`weights := {"required": 2, "not_required": 1}
met if weights[input.privacy.dpia.need] > 1`,
	`met if { every portal in {"borger_dk", "virk_dk"} { portal in input.citizen_facing.exposed_on } }`,
	`met if not none_of("SAPA")
none_of(name) if { every s in input.common_solutions.relevant { not named(s, name) } }
named(s, name) if s.name == name`,
	`met if { some code, weight in {"required": 2, "not_required": 1}; input.privacy.dpia.need == code; weight > 1 }`,
	`applies if { some s in input.common_solutions.relevant; s.maturity == "green" }
met if { some s in input.common_solutions.relevant; s.maturity == "green"; s.demanded }`,
	`applies if not count(input.citizen_facing.exposed_on) == 0
met if input.citizen_facing.exposed_on != []`,
	`met if { x := input.privacy.dpia.need; x == "required"; input.ai.uses_ai == true; input.contract.notice_period_days > 30 }`,
	`met if { some a in input.security.risk_assessments; a.trigger == "incident"; not followed(a) }
followed(a) if { some o in input.security.risk_assessments; o.date > a.date }`,
	`sizes := [count(t.depends_on) | some t in input.lifecycle.phase_tasks]
met if sum(sizes) > 1`,
	`applies if { every s in input.common_solutions.relevant { s.name != "FK" } }
met if { s := input.common_solutions.relevant[0]; s.used }`,
	`late contains a.id if { some a in input.security.risk_assessments; a.date > input.contract.signed_on }
met if { some id in late; id == "A" }`,
	`late contains a.id if { some a in input.security.risk_assessments; a.date > input.contract.signed_on }
met if late["A"]`,
	`met if { input.ai.uses_ai; not input.ai.uses_rpa; not input.privacy.dpia.need == "required" }`,
	`met if { not all_used }
all_used if { every s in input.common_solutions.relevant { s.used } }`,
	`either(x, _) if x
either(_, y) if y
met if either(input.ai.uses_ai, input.ai.uses_rpa)`,
	`newest contains i if { some i, a in input.security.risk_assessments; not newer(a) }
newer(a) if { some o in input.security.risk_assessments; o.date > a.date }
met if { some i in newest; input.security.risk_assessments[i].trigger == "incident" }`,
	`default level := "low"
level := "high" if input.ai.uses_ai
met if level == "high"`,
	`default level := "low"
level := "high" if input.ai.uses_ai
met if level != "low"`,
	`grade(s) := "good" if s.used
else := "fair" if s.justification
else := "bad"
met if { every s in input.common_solutions.relevant { grade(s) != "bad" } }`,
	`grade(s) := "good" if s.used
else := "fair" if input.ai.uses_ai
else := "bad"
met if { some s in input.common_solutions.relevant; grade(s) == "fair" }`,
	`default worth(_) := 0
worth("required") := 2
worth("not_required") := 1 if input.ai.uses_ai
met if worth(input.privacy.dpia.need) > 0`,
	`met if { not input.common_solutions.relevant[0].used; input.ai.uses_ai }`,
	`met if { every s in input.common_solutions.relevant { not s.used == false; not idle(s) } }
idle(s) if { not s.demanded; s.maturity == "red" }`,
	`wide := numbers.range(1, 40)
met if { every n in wide { n > 0; input.ai.uses_ai; n != 41 } }`,
	`wide := numbers.range(1, 40)
met if { every n in wide { input.ai.uses_ai; n < 5 } }`,
	`narrow := numbers.range(1, 7)
met if { every n in narrow { every m in narrow { input.ai.uses_ai; n + m < 3 } } }`,
	`narrow := numbers.range(1, 5)
met if { every n in narrow { every m in narrow { input.ai.uses_ai; n + m < 30 } } }`,
	`met if [1 | input.ai.uses_ai; some s in input.citizen_facing.exposed_on; s == "borger_dk"] == []`,
	`met if { x := [input.ai.uses_ai, input.privacy.dpia.need]; x == [true, "required"] }`,
	`met if { x := {"a": {"b": input.ai.uses_ai}, "c": input.privacy.dpia.need}; x.a.b; x.c == "required" }`,
	`both(p) if { p.x; p.y }
met if both({"x": input.ai.uses_ai, "y": input.ai.uses_rpa})`,
	`met if { count([input.ai.uses_ai, input.ai.uses_rpa]) == 2; input.privacy.dpia.need }`,
	`violation contains {"path": ["ai", "uses_ai"]} if input.ai.uses_ai
met if input.ai.uses_ai == false`,
	`first := s.name if { s := input.common_solutions.relevant[0] } else := "none"
met if first == "none"`,
}

// someSystem makes up the facts of a system; many are absent.
func someSystem(r *rand.Rand) string {
	var b strings.Builder
	pick := func(values ...string) string { return values[r.IntN(len(values))] }
	some := func(key string, values ...string) string {
		if r.IntN(3) == 0 {
			return ""
		}
		return key + ": " + pick(values...) + ", "
	}
	group := func(name string, facts ...string) {
		fmt.Fprintf(&b, "%s: {%s}\n", name, strings.TrimSuffix(strings.Join(facts, ""), ", "))
	}
	list := func(key string, item func() string) string {
		if r.IntN(5) == 0 {
			return ""
		}
		var items []string
		for range r.IntN(4) {
			items = append(items, "{"+strings.TrimSuffix(item(), ", ")+"}")
		}
		return key + ": [" + strings.Join(items, ", ") + "], "
	}
	bools, days := []string{"true", "false"}, []string{"'2025-06-01'", "'2026-03-01'", "'2026-05-01'"}
	group("ai", some("uses_ai", bools...), some("uses_rpa", bools...))
	group("privacy", "dpia: {"+strings.TrimSuffix(some("need", "required", "not_required"), ", ")+"}")
	group("procurement", some("type", "none", "add_on", "new_system"))
	group("contract", some("signed_on", days...), some("expires_on", days...), some("notice_period_days", "10", "40", "90"))
	group("exit", some("lead_time_days", "20", "80"))
	group("citizen_facing", some("exposed_on", "[]", "[borger_dk]", "[borger_dk, virk_dk]"))
	group("common_solutions", list("relevant", func() string {
		return some("name", "SAPA", "FK", "Beskedfordeler", "'unknown fact'") + some("used", bools...) + some("justification", "x", "' '", "'unknown fact'") +
			some("maturity", "green", "yellow", "red") + some("demanded", bools...)
	}))
	group("security", list("risk_assessments", func() string {
		return some("id", "A", "B") + some("date", days...) + some("trigger", "incident", "acquisition")
	}), list("incidents", func() string { return some("id", "A", "B") + some("date", days...) }))
	fmt.Fprintf(&b, "lifecycle: {%s}\n", strings.TrimSuffix(some("phase", "anskaffelse", "exit")+list("phase_tasks", func() string {
		return some("id", "t1", "t2") + some("status", "done", "open") + some("depends_on", "[]", "[t1]", "[t1, t2]")
	}), ", "))
	return b.String()
}

// TestBundleOfOwnRules judges made-up systems by rules of many shapes, here and in plain OPA.
func TestBundleOfOwnRules(t *testing.T) {
	rules := map[string]string{}
	for i, body := range ownRules {
		rules[fmt.Sprintf("ark_%03d", i+1)] = body + "\n"
	}
	loaded := loadPack(t, rules)
	session := begin(t, loaded, evaluator.Options{})
	server := inPlainOPA(t, loaded)
	random := rand.New(rand.NewPCG(5, 5))
	seen := map[string]map[string]bool{}
	wrong := map[string]int{}
	const systems = 150
	for range systems {
		doc := system(t, someSystem(random))
		d, err := session.Check(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		want := saidHere(d)
		got := server.ask(t, map[string]any{"descriptor": plainJSON(t, doc.Root.AppendJSON(nil)), "date": "2026-11-01"}).said()
		for id, said := range want {
			if seen[id] == nil {
				seen[id] = map[string]bool{}
			}
			seen[id][strings.SplitN(said, ":", 2)[0]] = true
			if got[id] != said {
				if wrong[id]++; wrong[id] == 1 {
					t.Errorf("%s: the bundle says %q, pejl %q\n%s\nof %s", id, got[id], said, rules[strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(id, "TX-"), "-", "_"))], doc.Root.AppendJSON(nil))
				}
			}
		}
	}
	for id, n := range wrong {
		t.Errorf("%s: %d of %d systems", id, n, systems)
	}
	for id, outcomes := range seen {
		if len(outcomes) < 2 {
			t.Errorf("%s only ever says %v", id, outcomes)
		}
	}
}
