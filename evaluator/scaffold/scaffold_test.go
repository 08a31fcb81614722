package scaffold_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/evaluator/scaffold"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// herning is a strategy with every answer given.
func herning() scaffold.Strategy {
	return scaffold.Strategy{
		ID:       "herning",
		Name:     result.Text{DA: "Herning Kommunes IT-strategi", EN: "Herning Municipality's IT strategy"},
		Document: "Herning Kommune, IT-strategi (2026)",
		IssuedOn: "2026-01-01",
		Areas:    []scaffold.Area{{Code: "DRIFT", Name: result.Text{DA: "Drift", EN: "Operations"}}, {Code: "ARK", Name: result.Text{DA: `Arkitektur: "åben" #1`}}},
		Roles:    []scaffold.Role{{Name: result.Text{DA: "systemejer", EN: "system owner"}}, {Name: result.Text{DA: "IT-Afdelingen", EN: "the IT department"}}},
	}
}

// pack begins a strategy in a folder that holds nothing.
func pack(t *testing.T, s scaffold.Strategy) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	begun, err := s.Begin(policies.FS, out)
	if err != nil {
		t.Fatal(err)
	}
	add(out, begun.Own)
	add(out, begun.Shared)
	return out
}

func add(to fstest.MapFS, files scaffold.Files) {
	for name, content := range files {
		to[name] = &fstest.MapFile{Data: content}
	}
}

// full is a rule with every answer but for its condition.
func full(id string, kind inputs.Kind, c scaffold.Condition) scaffold.Rule {
	return scaffold.Rule{
		ID: id, Kind: kind,
		Title:       result.Text{DA: "Gør »det«, som \"strategien\" siger: altid", EN: "Do what the strategy says"},
		Description: result.Text{DA: strings.Repeat("Det er et krav, og det er opfyldt, når det er gjort. ", 5), EN: "It is a requirement. It is met when it is done."},
		Remedy:      result.Text{DA: "Gør det.", EN: "Do it."},
		Modality:    result.Must, Phases: []result.Phase{result.PhaseProcurement, result.PhaseContract},
		Role: "systemejer", Section: "IT-arkitektur > Drift", Quote: "Det skal gøres, og # det skal gøres - ordentligt.",
		Condition: c,
	}
}

func begin(t *testing.T, to fstest.MapFS, r scaffold.Rule) scaffold.Begun {
	t.Helper()
	begun, err := r.Begin(to)
	if err != nil {
		t.Fatalf("%s %+v: %v", r.ID, r.Condition, err)
	}
	add(to, begun.Files)
	add(to, begun.Changed)
	if begun.Unlisted != "" {
		t.Errorf("%s is not added to %s", r.ID, begun.Unlisted)
	}
	return begun
}

// TestEveryFact begins a rule about every fact that a descriptor can tell and wants each to be
// complete: it loads, it is formatted, and its cases are judged as they say.
func TestEveryFact(t *testing.T) {
	to := pack(t, herning())
	n := 0
	for _, kind := range inputs.Kinds() {
		for _, f := range inputs.SchemaOf(kind).Fields() {
			if notAsked(kind, f) {
				continue
			}
			for _, c := range conditions(f) {
				n++
				r := full(fmt.Sprintf("HE-DRIFT-%03d", n), kind, c)
				if n%2 == 0 {
					r.Unanswered = result.Fail
				}
				if begun := begin(t, to, r); len(begun.Blanks) > 0 {
					t.Errorf("%s %+v: blanks %v", r.ID, c, begun.Blanks)
				}
			}
		}
	}
	if n < 400 {
		t.Fatalf("only %d rules", n)
	}
	plainOPA(t, to)
	judge(t, to, n)
}

// notAsked says whether a fact is none that a rule asks about: what every descriptor has, the phase,
// and deviations.
func notAsked(kind inputs.Kind, f inputs.Field) bool {
	return f.Required || kind == inputs.System && f.Path == "lifecycle.phase" || strings.HasPrefix(f.Path, "deviations")
}

// conditions are the ways in which a rule can ask for a fact.
func conditions(f inputs.Field) []scaffold.Condition {
	out := []scaffold.Condition{{Fact: f.Path}}
	also := func(fact string) { out = append(out, scaffold.Condition{Fact: fact}) }
	switch {
	case f.Type == inputs.TypeBoolean:
		also(f.Path + "=nej")
	case f.Type == inputs.TypeEnum && len(f.Values) > 1:
		also(f.Path + "=" + f.Values[0].Code)
		also(f.Path + "!=" + f.Values[0].Code)
	case f.Type == inputs.TypeEnum || f.Type == inputs.TypeList && f.Item == inputs.TypeEnum:
		also(f.Path + "=" + f.Values[0].Code)
	case f.Type == inputs.TypeInteger || f.Type == inputs.TypeNumber:
		out = append(out, scaffold.Condition{Fact: f.Path, Min: "5", Max: "10"})
	}
	return out
}

// TestEveryWhen begins a rule for every fact that a condition can be about.
func TestEveryWhen(t *testing.T) {
	to := pack(t, herning())
	n := 0
	try := func(kind inputs.Kind, c scaffold.Condition) {
		n++
		begin(t, to, full(fmt.Sprintf("HE-DRIFT-%03d", n), kind, c))
	}
	for _, kind := range inputs.Kinds() {
		decides := map[inputs.Kind]string{inputs.System: "contract.signed_on", inputs.Hardware: "hardware.plan.ref", inputs.Organisation: "strategy.future_picture.horizon_year"}[kind]
		for _, f := range inputs.SchemaOf(kind).Fields() {
			if notAsked(kind, f) || strings.Contains(f.Path, "[]") || f.Path == decides {
				continue
			}
			switch {
			case f.Type == inputs.TypeBoolean:
				try(kind, scaffold.Condition{Fact: decides, When: []string{f.Path + "=true"}})
				try(kind, scaffold.Condition{Fact: decides, When: []string{f.Path + "!=yes"}})
			case f.Type == inputs.TypeEnum && len(f.Values) > 1:
				try(kind, scaffold.Condition{Fact: decides, When: []string{f.Path + "=" + f.Values[1].Code}})
				try(kind, scaffold.Condition{Fact: decides, When: []string{f.Path + "!=" + f.Values[1].Code}})
			case f.Type == inputs.TypeText:
				try(kind, scaffold.Condition{Fact: decides, When: []string{f.Path + "=andet, eksempel"}})
			case f.Type == inputs.TypeList && f.Item == inputs.TypeEnum:
				try(kind, scaffold.Condition{Fact: decides, When: []string{f.Path + "=" + f.Values[0].Code}})
			}
		}
	}
	judge(t, to, n)
}

// TestConditions begins rules whose conditions are made of several.
func TestConditions(t *testing.T) {
	to := pack(t, herning())
	conditions := []scaffold.Condition{
		{Fact: "procurement.it_support.contacted_on", Before: "procurement.effectuated_on"},
		{Fact: "procurement.it_support.contacted_on", Before: "procurement.effectuated_on", When: []string{"procurement.type!=none", "ai.uses_ai=ja"}},
		{Fact: "support.task_split.changes[].notified_on", Before: "contract.expires_on", When: []string{"procurement.type=new_system,add_on"}},
		{Fact: "contract.notice_period_days", Min: "90"},
		{Fact: "contract.notice_period_days", Max: "-1"},
		{Fact: "contract.notice_period_days", Min: "0", Max: "0"},
		{Fact: "economy.follow_up_costs.operating", Min: "0.5", Max: "1250.75"},
		{Fact: "common_solutions.copy_registers[].annual_cost_dkk", Min: "0.5", Max: "9", When: []string{"ai.uses_ai=nej"}},
		{Fact: "lifecycle.phase_tasks[].depends_on"},
		{Fact: "lifecycle.phase_tasks[].depends_on=a,b"},
		{Fact: "lifecycle.phase_tasks[].status=done,not_relevant", When: []string{"lifecycle.status=in_operation"}},
		{Fact: "metadata.description=\"a\", b: [c]"},
	}
	for i, c := range conditions {
		r := full(fmt.Sprintf("HE-DRIFT-%03d", i+1), "", c)
		if i%2 == 0 {
			r.EffectiveFrom, r.Lang = "2027-01-01", "en"
		}
		begin(t, to, r)
	}
	plainOPA(t, to)
	judge(t, to, len(conditions))
}
