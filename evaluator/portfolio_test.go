package evaluator_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// registry is systems by id, each as its facts in YAML; it serves as portfolio and to read them again.
type registry map[string]string

func (r registry) read(t *testing.T, id string) *inputs.Document {
	t.Helper()
	src := fmt.Sprintf("apiVersion: pejl/v1\nkind: System\nmetadata: {id: %s, name: X}\n%s", id, r[id])
	docs, problems := inputs.Read(id+".yaml", []byte(src))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return docs[0]
}

func (r registry) portfolio(t *testing.T, loaded *evaluator.Policies) *evaluator.Portfolio {
	t.Helper()
	p := loaded.NewPortfolio(func(file, id string) (*inputs.Document, error) {
		if r[id] == "gone" {
			return nil, errors.New("the file is gone")
		}
		return r.read(t, id), nil
	})
	for id, facts := range r {
		if facts == "gone" {
			p.Add(registry{id: ""}.read(t, id))
			continue
		}
		p.Add(r.read(t, id))
	}
	return p
}

// portfolioRule is a rule about the Organisation.
func portfolioRule(body string) map[string]string {
	return map[string]string{"ark_001": annotationOf("TX-ARK-001", "Organisation") + "package test.rules.ark_001\n" + body}
}

// TestPortfolioVerdicts judges an Organisation by the systems of its registry.
func TestPortfolioVerdicts(t *testing.T) {
	const (
		known = `
met if { every contract in input.portfolio.contracts { data.portfolio.systems[contract.system_id] } }
violation contains {"path": ["portfolio", "contracts", i, "system_id"]} if {
	some i, contract in input.portfolio.contracts
	systems := data.portfolio.systems
	not systems[contract.system_id]
}
`
		categorised = `
met if { every system in data.portfolio.systems { system.classification.category } }
violation contains {"path": ["portfolio", "systems", id, "classification", "category"]} if {
	some id, system in data.portfolio.systems
	system.classification.category == "foundation"
}
`
		measured = `
met if {
	every system in data.portfolio.systems {
		every measure in system.security.local_measures { measure.policy_rule_ref }
	}
}
`
		counted = `
met if count({id | some id, system in data.portfolio.systems; system.classification.category == "foundation"}) == 1
`
		contracts = "portfolio: {contracts: [{id: K1, system_id: a}]}"
	)
	for _, c := range []struct {
		name, rule, organisation string
		systems                  registry
		want                     string
	}{
		{"a contract's system is there", known, contracts, registry{"a": "", "b": ""}, "pass"},
		{"a contract's system is not there", known, contracts, registry{"b": ""}, "fail/violated: portfolio.contracts[0].system_id"},
		{"no system is there", known, contracts, registry{}, "fail/violated: portfolio.contracts[0].system_id"},
		{"the registry is not seen", known, contracts, nil, "not_assessed: portfolio.systems"},
		{"the contracts are unanswered", known, "", registry{"a": ""}, "fail/undocumented: portfolio.contracts"},
		{"a system's fact", categorised, "", registry{"a": "classification: {category: cross_cutting}"}, "pass"},
		{"a system lacks a fact", categorised, "", registry{"a": "classification: {category: cross_cutting}", "b": ""}, "fail/undocumented: b:classification.category"},
		{"two systems lack a fact", categorised, "", registry{"c": "", "b": ""}, "fail/undocumented: b:classification.category c:classification.category"},
		{"a system contradicts, another lacks a fact", categorised, "", registry{"a": "classification: {category: foundation}", "b": ""}, "fail/violated: a:classification.category"},
		{"no systems at all", categorised, "", registry{}, "pass"},
		{"elements of a system's list", measured, "", registry{"a": "security: {local_measures: [{policy_rule_ref: R1}]}"}, "pass"},
		{"an element lacks a fact", measured, "", registry{"a": "security: {local_measures: [{policy_rule_ref: R1}, {name: M}]}"}, "fail/undocumented: a:security.local_measures[1].policy_rule_ref"},
		{"a system lacks the list", measured, "", registry{"a": "security: {local_measures: []}", "b": ""}, "fail/undocumented: b:security.local_measures"},
		{"a count that holds", counted, "", registry{"a": "classification: {category: foundation}", "b": ""}, "pass"},
		{"a count that may still hold", counted, "", registry{"a": "classification: {category: cross_cutting}", "b": ""}, "fail/undocumented: b:classification.category"},
		{"a count that cannot hold", counted, "", registry{"a": "classification: {category: cross_cutting}"}, "fail/violated"},
		{"the system cannot be read again", categorised, "", registry{"a": "gone"}, "error"},
	} {
		t.Run(c.name, func(t *testing.T) {
			loaded := loadPack(t, portfolioRule(c.rule))
			options := evaluator.Options{}
			if c.systems != nil {
				options.Portfolio = c.systems.portfolio(t, loaded)
			}
			got, err := begin(t, loaded, options).Check(t.Context(), document(t, "Organisation", c.organisation))
			if err != nil {
				t.Fatal(err)
			}
			if text := portfolioVerdict(got.Results[0]); text != c.want {
				t.Errorf("%s %s, want %s", text, got.Results[0].Err, c.want)
			}
		})
	}
}

// portfolioVerdict is verdict with the systems that findings are about.
func portfolioVerdict(r result.Result) string {
	text := verdict(r)
	for _, f := range r.Findings {
		if f.System != "" {
			text = strings.Replace(text, " "+result.PathText(f.Path), " "+f.System+":"+result.PathText(f.Path), 1)
		}
	}
	return text
}

// A finding about another system stands where that system's fact stands.
func TestPortfolioFindingsStandInTheirSystem(t *testing.T) {
	loaded := loadPack(t, portfolioRule(`
met if { every system in data.portfolio.systems { system.classification.category != "foundation" } }
violation contains {"path": ["portfolio", "systems", id, "classification", "category"]} if {
	some id, system in data.portfolio.systems
	system.classification.category == "foundation"
}
`))
	systems := registry{"a": "", "b": "classification:\n  category: foundation\n"}
	got, err := begin(t, loaded, evaluator.Options{Portfolio: systems.portfolio(t, loaded)}).Check(t.Context(), document(t, "Organisation", ""))
	if err != nil {
		t.Fatal(err)
	}
	found := got.Results[0].Findings
	if len(found) != 1 {
		t.Fatalf("%d findings", len(found))
	}
	f := found[0]
	want := result.Position{Line: 5, Column: 13}
	if f.File != "b.yaml" || f.Start != want || f.System != "b" || f.OfOrganisation || string(f.Value) != `"foundation"` {
		t.Errorf("%+v", f)
	}
}

// A rule about a system may ask for another one by its id.
func TestSystemsSeeThePortfolio(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": `
applies if input.exit.replacement.needed
met if data.portfolio.systems[input.exit.replacement.system_id]
violation contains {"path": ["exit", "replacement", "system_id"]} if {
	systems := data.portfolio.systems
	not systems[input.exit.replacement.system_id]
	input.exit.replacement.system_id
}
`})
	systems := registry{"new": ""}
	for facts, want := range map[string]string{
		"exit: {replacement: {needed: true, system_id: new}}":  "pass",
		"exit: {replacement: {needed: true, system_id: none}}": "fail/violated: exit.replacement.system_id",
		"exit: {replacement: {needed: true}}":                  "fail/undocumented: exit.replacement.system_id",
		"exit: {replacement: {needed: false}}":                 "not_applicable",
	} {
		session := begin(t, loaded, evaluator.Options{Portfolio: systems.portfolio(t, loaded)})
		if got := verdicts(t, session, system(t, facts))["TX-ARK-001"]; got != want {
			t.Errorf("%s: %s, want %s", facts, got, want)
		}
	}
	unseen := verdicts(t, begin(t, loaded, evaluator.Options{}), system(t, "exit: {replacement: {needed: true, system_id: new}}"))
	if got := unseen["TX-ARK-001"]; got != "not_assessed: portfolio.systems" {
		t.Errorf("without the registry: %s", got)
	}
}

// A rule about a system may compare it with the facts of all others.
func TestSystemsCompareThemselvesWithOthers(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": `
met if {
	data.portfolio.systems
	input.classification.category in categories
}
categories contains system.classification.category if some system in data.portfolio.systems
`, "ark_002": `met if data.portfolio.systems`})
	systems := registry{"a": "classification: {category: foundation}", "b": ""}
	session := begin(t, loaded, evaluator.Options{Portfolio: systems.portfolio(t, loaded)})
	for facts, want := range map[string]string{
		"classification: {category: foundation}":    "pass",
		"classification: {category: cross_cutting}": "fail/undocumented: classification.category",
	} {
		got := verdicts(t, session, system(t, facts))
		if strings.Split(got["TX-ARK-001"], ":")[0] != strings.Split(want, ":")[0] || got["TX-ARK-002"] != "pass" {
			t.Errorf("%s: %v, want %s", facts, got, want)
		}
	}
}

// A misspelt fact of a system is found when the rules are loaded.
func TestPortfolioReferencesAreChecked(t *testing.T) {
	for rule, want := range map[string]string{
		`met if { every system in data.portfolio.systems { system.classification.categori } }`: "reads data.portfolio.systems[].classification.categori, which the schema of the portfolio does not know",
		`met if data.portfolio.system`: "reads data.portfolio.system, which the schema of the portfolio does not know; perhaps systems",
		"met if data.portfolio.systems\nviolation contains {\"path\": [id]} if { some id, system in data.portfolio.systems; system.contract == {} }": "takes data.portfolio.systems[].contract as a whole",
		`met if data.portfolio.contracts[0]`:           "reads data.portfolio.contracts",
		`met if data.portfolio.systems.a.exit.started`: "reads data.portfolio.systems[].exit.started",
	} {
		_, err := evaluator.Load(pack(portfolioRule(rule + "\n")))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v; want %q", rule, err, want)
		}
	}
}

// What another descriptor's change may change is judged alone where only that is asked for.
func TestCheckDependent(t *testing.T) {
	loaded := loadPack(t, map[string]string{
		"ark_001": annotationOf("TX-ARK-001", "System") + "package test.rules.ark_001\n" +
			"met if data.portfolio.systems[input.exit.replacement.system_id]\n",
		"ark_002": annotationOf("TX-ARK-002", "System") + "package test.rules.ark_002\n" +
			"met if input.exit.replacement.system_id\n",
	})
	session := begin(t, loaded, evaluator.Options{Portfolio: registry{"b": ""}.portfolio(t, loaded)})
	got, err := session.CheckDependent(t.Context(), document(t, "System", "exit: {replacement: {system_id: b}}"))
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Results) != 1 || got.Results[0].Rule.ID != "TX-ARK-001" || got.Results[0].Outcome != result.Pass {
		t.Errorf("%+v, want the rule that reads the portfolio alone", got.Results)
	}
	if !session.HasDependent(inputs.System) || session.HasDependent(inputs.Hardware) {
		t.Error("only rules about systems read the portfolio")
	}
}

// The place of a finding names the elements of lists by what they are called, as long as that tells them apart.
func TestPlaces(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": annotationOf("TX-ARK-001", "System") + `package test.rules.ark_001
met if { every i in input.architecture.integrations { i.coupling } }
violation contains {"path": ["architecture", "integrations", i, "coupling"]} if {
	some i, integration in input.architecture.integrations
	integration.coupling == "manual"
}
`})
	const two = "architecture: {integrations: [{counterpart: A, coupling: manual}, {counterpart: %s, coupling: manual}]}"
	for name, want := range map[string]string{
		"B":   "architecture.integrations[A].coupling architecture.integrations[B].coupling",
		"A":   "architecture.integrations[0].coupling architecture.integrations[1].coupling",
		`"7"`: "architecture.integrations[A].coupling architecture.integrations[1].coupling",
	} {
		got, err := begin(t, loaded, evaluator.Options{}).Check(t.Context(), document(t, "System", fmt.Sprintf(two, name)))
		if err != nil {
			t.Fatal(err)
		}
		var places []string
		for _, f := range got.Results[0].Findings {
			places = append(places, result.PlaceText(f.Place))
		}
		if text := strings.Join(places, " "); text != want {
			t.Errorf("%s: %s %s, want %s", name, got.Results[0].Err, text, want)
		}
	}
}
