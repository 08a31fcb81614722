package hjoerring.rules.gdpr_006_test

import data.hjoerring.rules.gdpr_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, gdpr_006) with input as case.input
}

cases := {
	"one measure and a procedure": {
		"input": _prepared,
		"outcome": "pass",
	},
	"several measures and a procedure": {
		"input": object.union(_prepared, {"privacy": {"preventive_measures": ["adgangskontrol", "logning"]}}),
		"outcome": "pass",
	},
	"no measure is a contradiction, not silence": {
		"input": object.union(_prepared, {"privacy": {"preventive_measures": []}}),
		"outcome": "violated",
		"paths": [["privacy", "preventive_measures"]],
	},
	"no measure, procedure unanswered": {
		"input": json.remove(
			object.union(_prepared, {"privacy": {"preventive_measures": []}}),
			["privacy/breach_handling"],
		),
		"outcome": "violated",
		"paths": [["privacy", "preventive_measures"]],
	},
	"procedure unanswered": {
		"input": json.remove(_prepared, ["privacy/breach_handling/procedure_ref"]),
		"outcome": "undocumented",
		"missing": ["privacy.breach_handling.procedure_ref"],
	},
	"measures unanswered": {
		"input": json.remove(_prepared, ["privacy/preventive_measures"]),
		"outcome": "undocumented",
		"missing": ["privacy.preventive_measures"],
	},
	"measures and procedure unanswered": {
		"input": json.remove(_prepared, ["privacy/preventive_measures", "privacy/breach_handling"]),
		"outcome": "undocumented",
		"missing": ["privacy.preventive_measures", "privacy.breach_handling.procedure_ref"],
	},
	"no personal data": {
		"input": object.union(_prepared, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, all else unanswered": {
		"input": {"privacy": {"processes_personal_data": false}},
		"outcome": "not_applicable",
	},
	"personal data unanswered": {
		"input": json.remove(_prepared, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
}

_prepared := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"privacy": {
		"processes_personal_data": true,
		"preventive_measures": ["adgangskontrol"],
		"breach_handling": {"procedure_ref": "brud-procedure v2"},
	},
}
