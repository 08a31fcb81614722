package reporttest

import "github.com/pejl/pejl/evaluator/result"

// longText is an answer of the length that people do write.
const longText = "Målgruppen er hjemmeplejens ca. 1.150 medarbejdere, fra ufaglærte afløsere til sygeplejersker. " +
	"De skriver mest på telefon, ofte med handsker på og uden dækning, og mange har dansk som andetsprog. " +
	"De siger »det skal virke første gang« & mener det; ordene <vågn op> og \"citat\" står her, for at rapporten kan vise dem."

// meals is a proposed citizen-facing system before procurement: several breaches, some facts open.
func (b *builder) meals() *result.Descriptor {
	p := func(line, column, width int) at { return at{mealsFile, line, column, width} }
	return &result.Descriptor{
		Kind: "System", ID: "madservice", Name: "Madservice: selvbetjening på borger.dk", File: mealsFile,
		Start: result.Position{Line: 2, Column: 1}, Phase: result.PhaseProcurement, Unit: "Ældre og Sundhed",
		Results: b.results("System", map[string]result.Result{
			"INDK-004": fails(result.Violated,
				b.value(p(14, 31, 10), "lifecycle.dates.anskaffelse_started_on", `"2026-02-01"`, "01-02-2026", "2026-02-01",
					"lifecycle", "dates", "anskaffelse_started_on"),
				b.value(p(31, 19, 10), "procurement.it_support.contacted_on", `"2026-03-20"`, "20-03-2026", "2026-03-20",
					"procurement", "it_support", "contacted_on")),
			"INDK-005": fails(result.Violated,
				b.value(p(33, 28, 12), "procurement.it_support.procurement_law_result", `"not_reviewed"`, "ikke gennemgået", "not reviewed",
					"procurement", "it_support", "procurement_law_result")),
			"INDK-006": open(b.missing(p(30, 3, 10), "procurement.it_support.contract_terms_reviewed_on")),
			"ARK-001": fails(result.Undocumented,
				b.missing(p(45, 3, 9), "architecture.framework.common_municipal_assessed_on"),
				b.missing(p(45, 3, 9), "architecture.framework.assessed_parts")),
			"ARK-002": fails(result.Undocumented,
				b.missing(p(49, 5, 11), "architecture.goals.coherent_it.justification")),
			"FKI-001": fails(result.Violated,
				b.value(p(58, 13, 5), "common_solutions.relevant[].used", "false", "nej", "no", "common_solutions", "relevant", 1, "used")),
			"FKI-003": open(
				b.missing(p(53, 1, 16), "common_solutions.borgerblikket.status"),
				b.missing(p(53, 1, 16), "common_solutions.sapa.status")),
			"FKI-008": open(
				b.missing(p(53, 1, 16), "common_solutions.assessed_on"),
				b.missing(at{orgFile, 9, 1, 8}, "strategy.common_solutions_lists")),
			"BORG-002": fails(result.Undocumented, b.missing(p(72, 3, 12), "citizen_facing.target_group.competences")),
			"BORG-005": fails(result.Undocumented, b.missing(p(68, 1, 14), "citizen_facing.ddh.decision")),
			"EJER-001": passed,
			"EJER-004": fails(result.Undocumented, b.missing(p(81, 3, 15), "economy.follow_up_costs.operating")),
		}),
		NextPhase: result.PhaseContract,
		Next: []result.Result{
			{
				Rule: b.rule("KONT-003"), Outcome: result.NotAssessed,
				Findings: []result.Finding{b.missing(at{mealsFile, 2, 1, 10}, "contract.signed_on")},
			},
		},
	}
}

// journal is a system in operation with a waiver and a rule that broke.
func (b *builder) journal() *result.Descriptor {
	p := func(line, column, width int) at { return at{journalFile, line, column, width} }
	return &result.Descriptor{
		Kind: "System", ID: "omsorgsjournal", Name: "Omsorgsjournalen", File: journalFile,
		Start: result.Position{Line: 1, Column: 1}, Phase: result.PhaseContract, Unit: "Ældre og Sundhed",
		Results: b.results("System", map[string]result.Result{
			"KONT-003": {
				Outcome:  result.Waived,
				Findings: []result.Finding{waived(b.missing(p(40, 1, 8), "contract.notice_period_days"), noticeWaiver)},
				Waivers:  []*result.Deviation{noticeWaiver},
			},
			"FKI-001": passed,
			"FKI-003": {
				Outcome: result.Error,
				Err:     "hjoerring/rules/fki/fki_003.rego:52: eval_conflict_error: complete rules must not produce multiple outputs",
			},
			"BORG-002": fails(result.Violated,
				b.value(p(88, 12, 52), "citizen_facing.target_group.needs", quoted(longText), longText, longText,
					"citizen_facing", "target_group", "needs"),
				waived(b.value(p(96, 23, 5), "citizen_facing.target_group.usable_confirmed", "false", "nej", "no",
					"citizen_facing", "target_group", "usable_confirmed"), usableWaiver)),
			"BORG-005": passed,
			"EJER-001": passed,
			"EJER-004": passed,
		}),
		NextPhase: result.PhaseExit,
	}
}

// drawing is a tool that few requirements concern; it states no phase and belongs to no registry
// with an Organisation. Its name is what a careless report would run as a script.
func (b *builder) drawing() *result.Descriptor {
	p := func(line, column, width int) at { return at{drawingFile, line, column, width} }
	phase := b.missing(p(3, 3, 11), "lifecycle.phase")
	return &result.Descriptor{
		Kind: "System", ID: "tegn-og-maal", Name: `Tegn & Mål <script>alert("æøå")</script>`, File: drawingFile,
		Start: result.Position{Line: 1, Column: 1}, Unit: "Teknik & Miljø",
		Results: b.results("System", map[string]result.Result{
			"KONT-003": open(phase, b.missing(p(1, 1, 1), "contract.signed_on")),
			"FKI-001":  passed,
			"FKI-008":  open(phase, b.missing(at{}, "strategy.common_solutions_lists")),
			"EJER-001": fails(result.Undocumented, b.missing(p(12, 5, 14), "ownership.system_owner.unit")),
			"EJER-004": open(phase),
		}),
	}
}

// organisation is the municipality itself.
func (b *builder) organisation() *result.Descriptor {
	return &result.Descriptor{
		Kind: "Organisation", ID: "kommunen", Name: "Kommunen (opfundne værdier)", File: orgFile,
		Start: result.Position{Line: 1, Column: 1},
		Results: b.results("Organisation", map[string]result.Result{
			"ARK-007": fails(result.Violated,
				b.value(at{orgFile, 22, 25, 52}, "strategy.target_picture.architecture_goals",
					`["coherent_it","trust_and_security"]`, "sammenhængende IT og tillid og sikkerhed", "coherent IT and trust and security",
					"strategy", "target_picture", "architecture_goals")),
			"FKI-002": passed,
		}),
	}
}
