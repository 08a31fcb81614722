package reporttest

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// Catalogue returns the requirements of the run as a reference work describes them, with a few
// examples that show each thing an example may have. Each call builds its own copy.
func Catalogue() *result.Catalogue {
	b := newBuilder()
	c := &result.Catalogue{
		Strategies: []result.StrategyEntry{{
			ID:       "hjoerring",
			Name:     result.Text{DA: "Hjørring Kommunes IT-strategi", EN: "Hjørring Kommune's IT strategy"},
			Document: "Hjørring Kommune, IT-strategi (september 2022)",
			Areas: []result.AreaEntry{
				{Code: "PORT", Name: result.Text{DA: "Systemoverblik og systemportefølje", EN: "System overview and portfolio"}},
			},
		}},
		Edition:     Run().Edition,
		ToolVersion: "1.2.0",
	}
	s := &c.Strategies[0]
	for _, rule := range b.rules {
		if s.Areas[len(s.Areas)-1].Code != rule.Area {
			s.Areas = append(s.Areas, result.AreaEntry{Code: rule.Area, Name: result.Text{DA: "Området " + rule.Area, EN: "The area " + rule.Area}})
		}
		e := result.RuleEntry{Rule: rule, Unanswered: result.NotAssessed}
		if rule.Modality == result.Must {
			e.Unanswered = result.Fail
		}
		for _, path := range rule.Facts {
			e.Asks = append(e.Asks, b.asked(path, rule.Kind))
		}
		if rule.Kind == "Organisation" {
			registry := b.asked("procurement.type", "System")
			registry.Registry = true
			e.Asks = append(e.Asks, registry)
		}
		c.Rules = append(c.Rules, e)
	}
	s.Reference = reference()
	b.addExamples(c)
	return c
}

// reference is what the strategy says on the day of the run; of two phases and of its
// goals nothing.
func reference() *result.Reference {
	source := func(set, da, en string) result.ReferenceSource {
		return result.ReferenceSource{Set: set, DataSource: result.DataSource{
			Name: result.Text{DA: da, EN: en}, Version: "september 2022", Date: "2022-09-01", Illustrative: set == result.SetUnits,
		}}
	}
	name := func(code, da, en string) result.Named {
		return result.Named{Code: code, Name: result.Text{DA: da, EN: en}}
	}
	return &result.Reference{
		Strategy: "hjoerring", Date: Run().Date,
		Phases: []result.PhaseChecklist{
			{
				Phase: "behovsopgoerelse", Name: result.Text{DA: "Behovsopgørelse", EN: "Needs statement"}, Section: "Indkøbsmodel > Behovsopgørelse",
				Text: result.Text{DA: "Et behov eller en ide kan opstå af mange årsager.", EN: "A need or an idea can arise for many reasons."},
				Elements: []result.Element{
					{Named: name("clarified", "få belyst elementerne", "have the elements clarified")},
					{Named: name("contacted", "kontakte <IT-støttefunktionen>", ""), Section: "Indkøbsmodel"},
				},
			},
			{Phase: "exit", Name: result.Text{DA: "Exit", EN: "Exit"}, Elements: []result.Element{{Named: name("archiving", "arkivering", "archiving")}}},
		},
		Needs: []result.Named{name("coherence", "Øget sammenhængsgrad", "More coherence")},
		Roles: []result.Role{
			{Named: name("systemejer", "systemejer", "system owner"), Description: result.Text{
				DA: "Med ansvaret følger det fulde økonomiske ansvar", EN: "With the responsibility comes the full financial responsibility",
			}},
			{Named: name("forvaltningerne", "forvaltningerne", "the administrations")},
		},
		Units: []result.Named{name("it_drift", "IT-drift", "IT operations")},
		Sources: []result.ReferenceSource{
			source(result.SetNeeds, "Fremtidsbilledets behov", "The future picture's needs"),
			source(result.SetPhases, "Faser og deres elementer", "Phases and their elements"),
			source(result.SetRoles, "Roller", "Roles"),
			source(result.SetUnits, "Organisatoriske enheder", "Organisational units"),
		},
	}
}

// asked describes a fact as one that a rule reads.
func (b *builder) asked(path, kind string) result.AskedFact {
	f := result.AskedFact{Fact: b.facts[path], Kind: kind, Answer: result.AnswerText}
	f.Path = path
	switch {
	case len(f.Values) > 0:
		f.Answer = result.AnswerChoice
	case strings.HasSuffix(path, "_on"):
		f.Answer = result.AnswerDate
	case strings.HasSuffix(path, ".used"):
		f.Answer = result.AnswerYesNo
	case strings.HasSuffix(path, "[]") || strings.HasSuffix(path, "relevant"):
		f.Answer, f.Many = result.AnswerGroup, true
	}
	if strings.HasPrefix(path, "strategy.") {
		f.Kind = "Organisation"
	}
	return f
}

func (b *builder) addExamples(c *result.Catalogue) {
	of := func(id string) *result.RuleEntry {
		for i := range c.Rules {
			if c.Rules[i].ID == id {
				return &c.Rules[i]
			}
		}
		panic("reporttest: no rule " + id)
	}
	asked := of("HJ-INDK-004")
	asked.Met = &result.Example{Outcome: result.Pass, Excerpts: []result.Excerpt{
		{File: "case.yaml", Kind: "System", Text: "procurement:\n  type: new_system\n  it_support:\n    contacted_on: 2026-03-01\n"},
	}}
	late := b.value(at{"case.yaml", 4, 19, 10}, "procurement.it_support.contacted_on", `"2026-03-02"`, "02-03-2026", "2026-03-02")
	asked.NotMet = &result.Example{Outcome: result.Fail, Reason: result.Violated, Date: "2026-11-01", Findings: []result.Finding{late},
		Excerpts: []result.Excerpt{
			{File: "case.yaml", Kind: "System", Text: "procurement:\n  type: new_system\n  it_support:\n    contacted_on: 2026-03-02\n"},
		}}
	of("HJ-ARK-007").Met = &result.Example{Outcome: result.Pass, NoSystems: true, Excerpts: []result.Excerpt{
		{File: "case.yaml", Kind: "Organisation", Text: "strategy: {}\n"},
	}}
	maturity := of("HJ-FKI-008")
	maturity.Data = []result.Text{{DA: "Oversigten", EN: "The overview"}}
	gap := b.missing(at{"organisation.yaml", 2, 3, 22}, "strategy.common_solutions_lists")
	maturity.NotMet = &result.Example{Outcome: result.Fail, Reason: result.Undocumented, Findings: []result.Finding{gap},
		Excerpts: []result.Excerpt{
			{File: "case.yaml", Kind: "System", Text: "common_solutions:\n  relevant:\n    - name: <SAPA> & \"co\"\n"},
			{File: "organisation.yaml", Kind: "Organisation", Text: "strategy:\n  common_solutions_lists:\n"},
			{File: "another.yaml", Kind: "System", Text: "metadata:\n  id: another\n  name: another\n"},
			{File: "hjoerring.list.yaml", Title: result.Text{DA: "Oversigten", EN: "The overview"}, Text: "lists: []\n"},
		}}
}
