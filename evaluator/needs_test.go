package evaluator_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// needs writes down what a descriptor needs, a fact with its rules' numbers: "a.b: 1 2; a.c: 2".
func needs(t *testing.T, session *evaluator.Session, doc *inputs.Document) string {
	t.Helper()
	found, err := session.Needs(t.Context(), doc)
	if err != nil {
		t.Fatal(err)
	}
	var facts []string
	number := func(id string) string { return strings.TrimPrefix(id, "TX-ARK-00") }
	for _, f := range found.Facts {
		line := f.Path + ":"
		for _, id := range f.Rules {
			line += " " + number(id)
		}
		facts = append(facts, line)
	}
	for _, id := range found.OfOrganisation {
		facts = append(facts, "organisation: "+number(id))
	}
	return strings.Join(facts, "; ")
}

// needyRules are rules that share facts.
var needyRules = map[string]string{
	"ark_001": "applies if input.citizen_facing.is_citizen_facing\nmet if input.citizen_facing.via_borgerservice\n" +
		"violation contains {\"path\": [\"exit\", \"open_elements\"]} if { input.citizen_facing.via_borgerservice == false; input.exit.open_elements[_] == \"x\" }\n",
	"ark_002": "applies if { input.citizen_facing.is_citizen_facing; input.ai.uses_ai }\nmet if input.privacy.dpia.need\n",
	"ark_003": "met if { every s in input.common_solutions.relevant { s.used } }\n",
	"ark_004": "met if input.operations.operating_form in data.organisation.strategy.operations_model.forms\n",
}

func TestNeeds(t *testing.T) {
	const ask3, ask4 = "common_solutions.relevant: 3; common_solutions.relevant[].used: 3", "operations.operating_form: 4"
	tests := []struct{ name, facts, want string }{
		{"nothing known", "", ask4 + "; " + ask3 + "; privacy.dpia.need: 2; ai.uses_ai: 2; citizen_facing.is_citizen_facing: 1 2; " +
			"citizen_facing.via_borgerservice: 1; exit.open_elements: 1; organisation: 4"},
		{"not citizen-facing settles what asks no citizen", "citizen_facing: {is_citizen_facing: false}", ask4 + "; " + ask3 + "; organisation: 4"},
		{"a shared fact stays for the rule that is not settled", "ai: {uses_ai: false}", ask4 + "; " + ask3 +
			"; citizen_facing.is_citizen_facing: 1; citizen_facing.via_borgerservice: 1; exit.open_elements: 1; organisation: 4"},
		{"what passes needs no more", "citizen_facing: {is_citizen_facing: true, via_borgerservice: true}\nprivacy: {dpia: {need: required}}",
			ask4 + "; " + ask3 + "; ai.uses_ai: 2; organisation: 4"},
		{"null and blank are no answers", "citizen_facing: {is_citizen_facing: false}\noperations: {operating_form: ' '}\ncommon_solutions: {relevant: null}",
			ask4 + "; " + ask3 + "; organisation: 4"},
		{"an element that lacks a fact", "citizen_facing: {is_citizen_facing: false}\ncommon_solutions: {relevant: [{used: true}, {name: B}]}",
			ask4 + "; common_solutions.relevant[].used: 3; organisation: 4"},
		{"no element lacks it", "citizen_facing: {is_citizen_facing: false}\ncommon_solutions: {relevant: []}", ask4 + "; organisation: 4"},
		{"only the municipality must answer", "citizen_facing: {is_citizen_facing: false}\ncommon_solutions: {relevant: []}\noperations: {operating_form: x}", "organisation: 4"},
	}
	session := begin(t, loadPack(t, needyRules), evaluator.Options{})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := needs(t, session, system(t, tt.facts)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestNeedsOfAPhase(t *testing.T) {
	later := annotationOf("TX-ARK-001", "System", "[behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]", "[anskaffelse]") +
		"package test.rules.ark_001\nmet if input.privacy.dpia.need\n"
	rules := loadPack(t, map[string]string{"ark_001": later, "ark_002": "met if input.ai.uses_ai\n"})
	for _, tt := range []struct{ facts, phase, want string }{
		{"", "", "lifecycle.phase: 1; privacy.dpia.need: 1; ai.uses_ai: 2"},
		{"privacy: {dpia: {need: required}}", "", "lifecycle.phase: 1; ai.uses_ai: 2"},
		{"lifecycle: {phase: exit}", "", "ai.uses_ai: 2"},
		{"lifecycle: {phase: exit}", "anskaffelse", "privacy.dpia.need: 1; ai.uses_ai: 2"},
	} {
		session := begin(t, rules, evaluator.Options{Phase: result.Phase(tt.phase)})
		if got := needs(t, session, system(t, tt.facts)); got != tt.want {
			t.Errorf("%s in %q: got %s, want %s", tt.facts, tt.phase, got, tt.want)
		}
	}
}

// TestNeedsOfAnOrganisation has rules that read it as the descriptor and as what all rules see.
func TestNeedsOfAnOrganisation(t *testing.T) {
	rules := loadPack(t, map[string]string{"ark_001": annotationOf("TX-ARK-001", "Organisation") + `package test.rules.ark_001
met if { input.strategy.operations_model.forms; data.organisation.portfolio.contracts[_].segment }
`})
	for facts, want := range map[string]string{
		"":                                  "strategy.operations_model.forms: 1; portfolio.contracts: 1; portfolio.contracts[].segment: 1",
		"portfolio: {contracts: [{id: a}]}": "strategy.operations_model.forms: 1; portfolio.contracts[].segment: 1",
		"strategy: {operations_model: {forms: []}}\nportfolio: {contracts: []}": "",
	} {
		doc := document(t, "Organisation", facts)
		session := begin(t, rules, evaluator.Options{Organisation: doc})
		if got := needs(t, session, doc); got != want {
			t.Errorf("%s: got %s, want %s", facts, got, want)
		}
	}
}

// TestNeedsAgreeWithVerdicts sees that whatever Check misses in a descriptor is among its needs, and
// that what passes or does not apply needs nothing.
func TestNeedsAgreeWithVerdicts(t *testing.T) {
	session := begin(t, loadPack(t, needyRules), evaluator.Options{})
	for _, facts := range []string{"", "citizen_facing: {is_citizen_facing: true}", "ai: {uses_ai: true}\nprivacy: {dpia: {need: required}}",
		"common_solutions: {relevant: [{name: A}]}", "citizen_facing: {is_citizen_facing: true, via_borgerservice: false}\nexit: {open_elements: [x]}"} {
		doc := system(t, facts)
		found, err := session.Needs(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		asked := map[string]bool{}
		needy := map[string]bool{}
		for _, f := range found.Facts {
			for _, id := range f.Rules {
				asked[id+" "+f.Path], needy[id] = true, true
			}
		}
		d, err := session.Check(t.Context(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range d.Results {
			if settled := r.Outcome == result.Pass || r.Outcome == result.NotApplicable; settled && needy[r.Rule.ID] {
				t.Errorf("%s: %s is %s and needs facts", facts, r.Rule.ID, r.Outcome)
			}
			for _, f := range r.Findings {
				if key := fmt.Sprint(r.Rule.ID, " ", f.Fact); f.Missing && !f.OfOrganisation && !asked[key] {
					t.Errorf("%s: %s is missing and not needed", facts, key)
				}
			}
		}
	}
}
