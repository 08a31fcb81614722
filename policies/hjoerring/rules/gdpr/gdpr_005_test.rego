package hjoerring.rules.gdpr_005_test

import data.hjoerring.rules.gdpr_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, gdpr_005) with input as case.input
}

cases := {
	"clarified, nothing signed yet": {
		"input": _clarified,
		"outcome": "pass",
	},
	"clarified, known in contract follow-up": {
		"input": object.union(_both("2026-04-01", "2026-04-01"), {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"clarified the day before the data processing agreement was signed": {
		"input": _agreed("2026-02-02"),
		"outcome": "pass",
	},
	"clarified the day that the data processing agreement was signed": {
		"input": _agreed("2026-02-01"),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"clarified the day after the data processing agreement was signed": {
		"input": _agreed("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"clarified the day before the contract was signed": {
		"input": _signed("2026-02-02"),
		"outcome": "pass",
	},
	"clarified the day that the contract was signed": {
		"input": _signed("2026-02-01"),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"clarified the day after the contract was signed": {
		"input": _signed("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"clarified between the agreement and the contract": {
		"input": _both("2026-01-15", "2026-02-15"),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"clarified between the contract and the agreement": {
		"input": _both("2026-02-15", "2026-01-15"),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"clarified after both": {
		"input": _both("2026-01-15", "2026-01-16"),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"needed": {
		"input": object.union(_clarified, {"privacy": {"dpia": {"need": "required"}}}),
		"outcome": "pass",
	},
	"clarified after the agreement, need unanswered": {
		"input": json.remove(_agreed("2026-01-31"), ["privacy/dpia/need"]),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"clarified after the contract, need unanswered": {
		"input": json.remove(_signed("2026-01-31"), ["privacy/dpia/need"]),
		"outcome": "violated",
		"paths": [["privacy", "dpia", "need_clarified_on"]],
	},
	"need unanswered": {
		"input": json.remove(_clarified, ["privacy/dpia/need"]),
		"outcome": "undocumented",
		"missing": ["privacy.dpia.need"],
	},
	"day of clarification unanswered": {
		"input": json.remove(_clarified, ["privacy/dpia/need_clarified_on"]),
		"outcome": "undocumented",
		"missing": ["privacy.dpia.need_clarified_on"],
	},
	"day of clarification unanswered though both are signed": {
		"input": json.remove(_both("2026-04-01", "2026-04-01"), ["privacy/dpia/need_clarified_on"]),
		"outcome": "undocumented",
		"missing": ["privacy.dpia.need_clarified_on"],
	},
	"need and date unanswered": {
		"input": json.remove(_clarified, ["privacy/dpia"]),
		"outcome": "undocumented",
		"missing": ["privacy.dpia.need", "privacy.dpia.need_clarified_on"],
	},
	"an add-on counts too": {
		"input": object.union(_clarified, {"procurement": {"type": "add_on"}}),
		"outcome": "pass",
	},
	"nothing is being procured": {
		"input": object.union(_clarified, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"no personal data": {
		"input": object.union(_clarified, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, all else unanswered": {
		"input": {"privacy": {"processes_personal_data": false}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_clarified, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"personal data unanswered": {
		"input": json.remove(_clarified, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"procurement and personal data unanswered": {
		"input": json.remove(_clarified, ["procurement/type", "privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type", "privacy.processes_personal_data"],
	},
}

test_messages_name_the_signature if {
	found := gdpr_005.violation with input as _both("2026-01-15", "2026-01-15")
	{finding.message | some finding in found} == {
		{
			"da": "Behovet for konsekvensanalyse er ikke afklaret før den dag, databehandleraftalen blev underskrevet.",
			"en": "The need for a DPIA was not clarified before the day the data processing agreement was signed.",
		},
		{
			"da": "Behovet for konsekvensanalyse er ikke afklaret før den dag, kontrakten blev underskrevet.",
			"en": "The need for a DPIA was not clarified before the day the contract was signed.",
		},
	}
}

_agreed(day) := object.union(_clarified, {"privacy": {"dpa": {"signed_on": day}}})

_signed(day) := object.union(_clarified, {"contract": {"signed_on": day}})

_both(agreed_on, signed_on) := object.union(_agreed(agreed_on), _signed(signed_on))

_clarified := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"privacy": {
		"processes_personal_data": true,
		"dpia": {"need": "not_required", "need_clarified_on": "2026-02-01"},
	},
}
