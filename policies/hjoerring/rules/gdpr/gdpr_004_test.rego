package hjoerring.rules.gdpr_004_test

import data.hjoerring.rules.gdpr_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, gdpr_004) with input as case.input
}

cases := {
	"assessed, nothing signed yet": {
		"input": _assessed,
		"outcome": "pass",
	},
	"assessed, known in contract follow-up": {
		"input": object.union(_both("2026-04-01", "2026-04-01"), {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"assessed the day before the data processing agreement was signed": {
		"input": _agreed("2026-02-02"),
		"outcome": "pass",
	},
	"assessed the day that the data processing agreement was signed": {
		"input": _agreed("2026-02-01"),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "completed_on"]],
	},
	"assessed the day after the data processing agreement was signed": {
		"input": _agreed("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "completed_on"]],
	},
	"assessed the day before the contract was signed": {
		"input": _signed("2026-02-02"),
		"outcome": "pass",
	},
	"assessed the day that the contract was signed": {
		"input": _signed("2026-02-01"),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "completed_on"]],
	},
	"assessed the day after the contract was signed": {
		"input": _signed("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "completed_on"]],
	},
	"assessed between the agreement and the contract": {
		"input": _both("2026-01-15", "2026-02-15"),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "completed_on"]],
	},
	"assessed between the contract and the agreement": {
		"input": _both("2026-02-15", "2026-01-15"),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "completed_on"]],
	},
	"assessed after both": {
		"input": _both("2026-01-15", "2026-01-16"),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "completed_on"]],
	},
	"assessment unanswered": {
		"input": json.remove(_assessed, ["privacy/risk_assessment"]),
		"outcome": "undocumented",
		"missing": ["privacy.risk_assessment.completed_on"],
	},
	"assessment unanswered though both are signed": {
		"input": json.remove(_both("2026-04-01", "2026-04-01"), ["privacy/risk_assessment"]),
		"outcome": "undocumented",
		"missing": ["privacy.risk_assessment.completed_on"],
	},
	"an add-on counts too": {
		"input": object.union(_assessed, {"procurement": {"type": "add_on"}}),
		"outcome": "pass",
	},
	"nothing is being procured": {
		"input": object.union(_assessed, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"no personal data": {
		"input": object.union(_assessed, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, all else unanswered": {
		"input": {"privacy": {"processes_personal_data": false}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_assessed, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"personal data unanswered": {
		"input": json.remove(_assessed, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"procurement and personal data unanswered": {
		"input": json.remove(_assessed, ["procurement/type", "privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type", "privacy.processes_personal_data"],
	},
}

test_messages_name_the_signature if {
	found := gdpr_004.violation with input as _both("2026-01-15", "2026-01-15")
	{finding.message | some finding in found} == {
		{
			"da": "Risikovurderingen er ikke afsluttet før den dag, databehandleraftalen blev underskrevet.",
			"en": "The risk assessment was not completed before the day the data processing agreement was signed.",
		},
		{
			"da": "Risikovurderingen er ikke afsluttet før den dag, kontrakten blev underskrevet.",
			"en": "The risk assessment was not completed before the day the contract was signed.",
		},
	}
}

_agreed(day) := object.union(_assessed, {"privacy": {"dpa": {"signed_on": day}}})

_signed(day) := object.union(_assessed, {"contract": {"signed_on": day}})

_both(agreed_on, signed_on) := object.union(_agreed(agreed_on), _signed(signed_on))

_assessed := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"privacy": {
		"processes_personal_data": true,
		"risk_assessment": {"completed_on": "2026-02-01"},
	},
}
