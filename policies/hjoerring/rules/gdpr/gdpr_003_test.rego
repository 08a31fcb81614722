package hjoerring.rules.gdpr_003_test

import data.hjoerring.rules.gdpr_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, gdpr_003) with input as case.input
}

cases := {
	"involved, nothing signed yet": {
		"input": _involved,
		"outcome": "pass",
	},
	"involved the day before the data processing agreement was signed": {
		"input": _agreed("2026-02-02"),
		"outcome": "pass",
	},
	"involved the day that the data processing agreement was signed": {
		"input": _agreed("2026-02-01"),
		"outcome": "pass",
	},
	"involved the day after the data processing agreement was signed": {
		"input": _agreed("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "coordinator_involved_on"]],
	},
	"involved the day before the contract was signed": {
		"input": _signed("2026-02-02"),
		"outcome": "pass",
	},
	"involved the day that the contract was signed": {
		"input": _signed("2026-02-01"),
		"outcome": "pass",
	},
	"involved the day after the contract was signed": {
		"input": _signed("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "coordinator_involved_on"]],
	},
	"involved between the agreement and the contract": {
		"input": _both("2026-01-15", "2026-02-15"),
		"outcome": "violated",
		"paths": [["privacy", "coordinator_involved_on"]],
	},
	"involved between the contract and the agreement": {
		"input": _both("2026-02-15", "2026-01-15"),
		"outcome": "violated",
		"paths": [["privacy", "coordinator_involved_on"]],
	},
	"involved after both": {
		"input": _both("2026-01-15", "2026-01-16"),
		"outcome": "violated",
		"paths": [["privacy", "coordinator_involved_on"]],
	},
	"involvement unanswered": {
		"input": json.remove(_involved, ["privacy/coordinator_involved_on"]),
		"outcome": "undocumented",
		"missing": ["privacy.coordinator_involved_on"],
	},
	"involvement unanswered though both are signed": {
		"input": json.remove(_both("2026-01-15", "2026-01-15"), ["privacy/coordinator_involved_on"]),
		"outcome": "undocumented",
		"missing": ["privacy.coordinator_involved_on"],
	},
	"an add-on counts too": {
		"input": object.union(_involved, {"procurement": {"type": "add_on"}}),
		"outcome": "pass",
	},
	"nothing is being procured": {
		"input": object.union(_involved, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"no personal data": {
		"input": object.union(_involved, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, all else unanswered": {
		"input": {"privacy": {"processes_personal_data": false}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_involved, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"personal data unanswered": {
		"input": json.remove(_involved, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"procurement and personal data unanswered": {
		"input": json.remove(_involved, ["procurement/type", "privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type", "privacy.processes_personal_data"],
	},
}

test_messages_name_the_signature if {
	found := gdpr_003.violation with input as _both("2026-01-15", "2026-01-15")
	{finding.message | some finding in found} == {
		{
			"da": "I-sikkerhedskoordinatoren er inddraget efter den dag, databehandleraftalen blev underskrevet.",
			"en": "The information security coordinator was involved after the day the data processing agreement was signed.",
		},
		{
			"da": "I-sikkerhedskoordinatoren er inddraget efter den dag, kontrakten blev underskrevet.",
			"en": "The information security coordinator was involved after the day the contract was signed.",
		},
	}
}

_agreed(day) := object.union(_involved, {"privacy": {"dpa": {"signed_on": day}}})

_signed(day) := object.union(_involved, {"contract": {"signed_on": day}})

_both(agreed_on, signed_on) := object.union(_agreed(agreed_on), _signed(signed_on))

_involved := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"privacy": {
		"processes_personal_data": true,
		"coordinator_involved_on": "2026-02-01",
	},
}
