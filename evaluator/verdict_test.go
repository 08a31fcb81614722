package evaluator_test

import (
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// TestVerdicts goes through the ways in which absent and present facts decide a rule.
func TestVerdicts(t *testing.T) {
	const (
		either = `
applies if input.ai.uses_ai
applies if input.ai.uses_rpa
met if input.privacy.dpia.need
`
		both = `
applies if { input.procurement.type != "none"; input.citizen_facing.is_citizen_facing }
met if input.privacy.dpia.need
`
		list = `
met if { every s in input.common_solutions.relevant { settled(s) } }
settled(s) if s.used
settled(s) if s.justification
violation contains {"path": ["common_solutions", "relevant", i, "used"]} if {
	some i, s in input.common_solutions.relevant
	s.used == false
	not s.justification
}
`
		veto = `
applies if { not input.citizen_facing.is_citizen_facing == false; "borger_dk" in input.citizen_facing.exposed_on }
met if input.citizen_facing.via_borgerservice
`
		anyGreen = `
applies if { some s in input.common_solutions.relevant; s.maturity == "green" }
met if input.privacy.dpia.need
`
		incomplete = `
met if { input.privacy.dpia.need == "required"; input.privacy.dpia.need_clarified_on }
`
		compared = `
met if input.procurement.it_support.contacted_on
violation contains {"path": ["procurement", "it_support", "contacted_on"], "message": {"da": "for sent", "en": "too late"}} if {
	input.procurement.it_support.contacted_on > input.contract.signed_on
}
`
		alternatives = `
met if input.architecture.goals.coherent_it.result == "met"
met if { input.architecture.goals.coherent_it.result in {"partly_met", "not_met"}; input.architecture.goals.coherent_it.justification }
`
	)
	tests := []struct{ name, rule, facts, want string }{
		{"either true decides", either, "ai: {uses_rpa: true}\nprivacy: {dpia: {need: required}}", "pass"},
		{"either false and the other open", either, "ai: {uses_rpa: false}", "not_assessed: ai.uses_ai"},
		{"either open", either, "", "not_assessed: ai.uses_ai ai.uses_rpa"},
		{"both false", either, "ai: {uses_rpa: false, uses_ai: false}", "not_applicable"},
		{"a false part decides and", both, "citizen_facing: {is_citizen_facing: false}", "not_applicable"},
		{"the other false part too", both, "procurement: {type: none}", "not_applicable"},
		{"an open part leaves and open", both, "procurement: {type: add_on}", "not_assessed: citizen_facing.is_citizen_facing"},
		{"null is unknown", both, "procurement: {type: add_on}\ncitizen_facing: {is_citizen_facing: null}", "not_assessed: citizen_facing.is_citizen_facing"},
		{"applies, and the need is undocumented", either, "ai: {uses_ai: true}", "fail/undocumented: privacy.dpia.need"},
		{"blank text is absent", list, "common_solutions: {relevant: [{name: SAPA, used: false, justification: ' '}]}", "fail/violated: common_solutions.relevant[0].used"},
		{"a violation wins whatever is absent", list, "common_solutions: {relevant: [{name: A}, {name: B, used: false}]}", "fail/violated: common_solutions.relevant[1].used"},
		{"each open element is asked for", list, "common_solutions: {relevant: [{name: A}, {name: B, used: true}, {name: C}]}", "fail/undocumented: common_solutions.relevant[0].used common_solutions.relevant[2].used"},
		{"an absent list is asked for", list, "", "fail/undocumented: common_solutions.relevant"},
		{"an empty list is an answer", list, "common_solutions: {relevant: []}", "pass"},
		{"veto settles", veto, "citizen_facing: {is_citizen_facing: false}", "not_applicable"},
		{"veto open", veto, "citizen_facing: {exposed_on: [borger_dk]}", "fail/undocumented: citizen_facing.via_borgerservice"},
		{"elements decide applies", anyGreen, "common_solutions: {relevant: [{name: A, maturity: red}]}", "not_applicable"},
		{"open elements leave applies open", anyGreen, "common_solutions: {relevant: [{name: A, maturity: red}, {name: B}, {name: C}]}", "not_assessed: common_solutions.relevant[1].maturity common_solutions.relevant[2].maturity"},
		{"what contradicts met without a violation is violated", incomplete, "privacy: {dpia: {need: not_required}}", "fail/violated: privacy.dpia.need"},
		{"what is open and contradicted by nothing", incomplete, "privacy: {dpia: {need: required}}", "fail/undocumented: privacy.dpia.need_clarified_on"},
		{"a comparison falls away", compared, "procurement: {it_support: {contacted_on: 2026-01-01}}", "pass"},
		{"a comparison holds on the day", compared, "procurement: {it_support: {contacted_on: 2026-01-01}}\ncontract: {signed_on: 2026-01-01}", "pass"},
		{"a comparison fails", compared, "procurement: {it_support: {contacted_on: 2026-01-02}}\ncontract: {signed_on: 2026-01-01}", "fail/violated: procurement.it_support.contacted_on"},
		{"the comparison alone is never asked for", compared, "", "fail/undocumented: procurement.it_support.contacted_on"},
		{"the first of alternatives is asked for", alternatives, "", "fail/undocumented: architecture.goals.coherent_it.result"},
		{"what the present alternative needs is asked for", alternatives, "architecture: {goals: {coherent_it: {result: partly_met}}}", "fail/undocumented: architecture.goals.coherent_it.justification"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			session := begin(t, loadPack(t, map[string]string{"ark_001": tt.rule}), evaluator.Options{})
			for range 2 { // the second time from memory
				if got := verdicts(t, session, system(t, tt.facts))["TX-ARK-001"]; got != tt.want {
					t.Errorf("got  %s\nwant %s", got, tt.want)
				}
			}
		})
	}
}

// TestMemoryKeepsSystemsApart judges systems that differ in one value by one session, so that
// what is remembered of one must not answer for another.
func TestMemoryKeepsSystemsApart(t *testing.T) {
	rule := `
met if { every s in input.common_solutions.relevant { s.used } }
met if { input.privacy.dpia.need == "required"; input.privacy.dpia.need_clarified_on }
`
	session := begin(t, loadPack(t, map[string]string{"ark_001": rule}), evaluator.Options{})
	for _, tt := range []struct{ facts, want string }{
		{"common_solutions: {relevant: [{name: A}]}", "fail/undocumented: common_solutions.relevant[0].used"},
		{"common_solutions: {relevant: [{name: A, used: false}]}", "fail/undocumented: privacy.dpia.need privacy.dpia.need_clarified_on"},
		{"common_solutions: {relevant: [{name: A, used: false}, {name: B}]}", "fail/undocumented: privacy.dpia.need privacy.dpia.need_clarified_on"},
		{"common_solutions: {relevant: [{name: A, used: true}, {name: B}]}", "fail/undocumented: common_solutions.relevant[1].used"},
		{"common_solutions: {relevant: [{name: A, used: false}, {name: B}]}\nprivacy: {dpia: {need: not_required}}", "fail/violated: common_solutions.relevant privacy.dpia.need"},
	} {
		if got := verdicts(t, session, system(t, tt.facts))["TX-ARK-001"]; got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.facts, got, tt.want)
		}
	}
}

// TestPathsThatLeadNowhere sees that a rule's mistake in a path does not break the report.
func TestPathsThatLeadNowhere(t *testing.T) {
	for path, want := range map[string]string{
		`["common_solutions", "relevant", 7, "used"]`: "common_solutions.relevant[7].used",
		`["common_solutions", "relevant", -1]`:        "common_solutions.relevant[-1]",
		`["ai", "uses_ai", "x"]`:                      "ai.uses_ai.x",
		`["ai", 0]`:                                   "ai[0]",
		`["nowhere"]`:                                 "nowhere",
		`[]`:                                          "",
	} {
		rule := "met if input.ai.uses_ai\nviolation contains {\"path\": " + path + "}\n"
		session := begin(t, loadPack(t, map[string]string{"ark_001": rule}), evaluator.Options{})
		d, err := session.Check(t.Context(), system(t, "ai: {uses_ai: true}\ncommon_solutions: {relevant: [{name: A}]}"))
		if err != nil {
			t.Fatal(err)
		}
		r := d.Results[0]
		if r.Outcome != result.Fail || len(r.Findings) != 1 || result.PathText(r.Findings[0].Path) != want || r.Findings[0].File != "system.yaml" {
			t.Errorf("%s: %s %+v", path, r.Outcome, r.Findings)
		}
	}
}

func TestManyElements(t *testing.T) {
	rule := "met if { every s in input.common_solutions.relevant { settled(s) } }\nsettled(s) if s.used\n"
	facts := "common_solutions: {relevant: [" + strings.Repeat("{name: A}, ", 400) + "]}"
	got := verdicts(t, begin(t, loadPack(t, map[string]string{"ark_001": rule}), evaluator.Options{}), system(t, facts))["TX-ARK-001"]
	if n := strings.Count(got, ".used"); n != 400 || !strings.HasPrefix(got, "fail/undocumented") {
		t.Errorf("%d facts are asked for, want 400", n)
	}
}

func TestPhases(t *testing.T) {
	rules := map[string]string{
		"ark_001": annotationOf("TX-ARK-001", "System", "[behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]", "[anskaffelse]") +
			"package test.rules.ark_001\napplies if input.ai.uses_ai\nmet if input.privacy.dpia.need\n",
		"ark_002": "met if input.lifecycle.phase\n",
	}
	loaded := loadPack(t, rules)
	tests := []struct {
		name, facts string
		options     evaluator.Options
		one, two    string
	}{
		{"in its phase", "lifecycle: {phase: anskaffelse}\nai: {uses_ai: true}", evaluator.Options{}, "fail/undocumented: privacy.dpia.need", "pass"},
		{"in another phase", "lifecycle: {phase: exit}\nai: {uses_ai: true}", evaluator.Options{}, "not_applicable", "pass"},
		{"in no phase", "ai: {uses_ai: true}", evaluator.Options{}, "not_assessed: lifecycle.phase", "fail/undocumented: lifecycle.phase"},
		{"in no phase, and it does not apply", "ai: {uses_ai: false}", evaluator.Options{}, "not_applicable", "fail/undocumented: lifecycle.phase"},
		{"in no phase, and it may apply", "", evaluator.Options{}, "not_assessed: lifecycle.phase ai.uses_ai", "fail/undocumented: lifecycle.phase"},
		{"asked for another phase", "lifecycle: {phase: exit}\nai: {uses_ai: true}", evaluator.Options{Phase: result.PhaseProcurement}, "fail/undocumented: privacy.dpia.need", "pass"},
		{"asked for a phase where none is stated", "ai: {uses_ai: true}", evaluator.Options{Phase: result.PhaseProcurement}, "fail/undocumented: privacy.dpia.need", "pass"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := verdicts(t, begin(t, loaded, tt.options), system(t, tt.facts))
			if got["TX-ARK-001"] != tt.one || got["TX-ARK-002"] != tt.two {
				t.Errorf("got %q and %q, want %q and %q", got["TX-ARK-001"], got["TX-ARK-002"], tt.one, tt.two)
			}
		})
	}
}

func TestNextPhase(t *testing.T) {
	next := annotationOf("TX-ARK-001", "System", "[behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]", "[kontraktopfoelgning]") +
		"package test.rules.ark_001\nmet if input.privacy.dpia.need\n"
	session := begin(t, loadPack(t, map[string]string{"ark_001": next, "ark_002": "met if input.ai.uses_ai\n"}), evaluator.Options{NextPhase: true})
	d, err := session.Check(t.Context(), system(t, "lifecycle: {phase: anskaffelse}"))
	if err != nil {
		t.Fatal(err)
	}
	if d.NextPhase != result.PhaseContract || len(d.Next) != 1 || verdict(d.Next[0]) != "fail/undocumented: privacy.dpia.need" {
		t.Errorf("next phase %s: %v", d.NextPhase, d.Next)
	}
	if len(d.Results) != 2 {
		t.Errorf("%d results, want 2", len(d.Results))
	}
}

func TestOrganisationFacts(t *testing.T) {
	rule := "met if data.organisation.strategy.target_picture.version == input.procurement.target_picture_assessment.version\n" +
		`violation contains {"path": ["procurement", "target_picture_assessment", "version"]} if {
	input.procurement.target_picture_assessment.version != data.organisation.strategy.target_picture.version
}
`
	loaded := loadPack(t, map[string]string{"ark_001": rule})
	organisation := document(t, "Organisation", "strategy: {target_picture: {version: 'v2'}}")
	silent := document(t, "Organisation", "strategy: {}")
	assessed := "procurement: {target_picture_assessment: {version: 'v2'}}"
	for _, tt := range []struct {
		name, facts string
		options     evaluator.Options
		want        string
	}{
		{"known", assessed, evaluator.Options{Organisation: organisation}, "pass"},
		{"contradicted", "procurement: {target_picture_assessment: {version: 'v1'}}", evaluator.Options{Organisation: organisation}, "fail/violated: procurement.target_picture_assessment.version"},
		{"no organisation", assessed, evaluator.Options{}, "not_assessed: strategy.target_picture.version"},
		{"the organisation is silent", assessed, evaluator.Options{Organisation: silent}, "not_assessed: strategy.target_picture.version"},
		{"both are silent", "", evaluator.Options{}, "not_assessed: procurement.target_picture_assessment.version strategy.target_picture.version"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := verdicts(t, begin(t, loaded, tt.options), system(t, tt.facts))["TX-ARK-001"]; got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// TestBrokenRules sees that a rule that breaks is an error, and that it alone is.
func TestBrokenRules(t *testing.T) {
	loaded := loadPack(t, map[string]string{
		"ark_001": "met if input.ai.uses_ai\n",
		"ark_002": "met if value == 1\nvalue := 1 if input.ai.uses_ai\nvalue := 2 if input.ai.uses_rpa\n",
		"ark_003": "met if time.parse_rfc3339_ns(input.metadata.name) > 0\n",
		"ark_004": `met if input.ai.uses_ai
violation contains {"path": "ai"} if input.ai.uses_rpa
`,
	})
	got := verdicts(t, begin(t, loaded, evaluator.Options{}), system(t, "ai: {uses_ai: true, uses_rpa: true}"))
	for id, want := range map[string]string{"TX-ARK-001": "pass", "TX-ARK-002": "error", "TX-ARK-003": "error", "TX-ARK-004": "error"} {
		if got[id] != want {
			t.Errorf("%s: %s, want %s", id, got[id], want)
		}
	}
}
