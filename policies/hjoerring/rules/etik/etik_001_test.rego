package hjoerring.rules.etik_001_test

import data.hjoerring.rules.etik_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_001) with input as case.input
}

cases := {
	"starting point and trade-off described": {
		"input": _described,
		"outcome": "pass",
	},
	"further development in the needs statement": {
		"input": object.union(_described, {
			"lifecycle": {"phase": "behovsopgoerelse"},
			"procurement": {"type": "further_development"},
		}),
		"outcome": "pass",
	},
	"starting point unanswered": {
		"input": json.remove(_described, ["ethics/starting_point"]),
		"outcome": "undocumented",
		"missing": ["ethics.starting_point"],
	},
	"trade-off unanswered": {
		"input": json.remove(_described, ["ethics/value_tradeoff"]),
		"outcome": "undocumented",
		"missing": ["ethics.value_tradeoff"],
	},
	"nothing described": {
		"input": json.remove(_described, ["ethics"]),
		"outcome": "undocumented",
		"missing": ["ethics.starting_point", "ethics.value_tradeoff"],
	},
	"nothing is being procured": {
		"input": object.union(_described, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"no personal data": {
		"input": object.union(_described, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, personal data unanswered": {
		"input": object.union(json.remove(_described, ["privacy"]), {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"no personal data, procurement unanswered": {
		"input": object.union(
			json.remove(_described, ["procurement"]),
			{"privacy": {"processes_personal_data": false}},
		),
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_described, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"personal data unanswered": {
		"input": json.remove(_described, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"procurement and personal data unanswered": {
		"input": json.remove(_described, ["procurement", "privacy"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type", "privacy.processes_personal_data"],
	},
}

_described := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"privacy": {"processes_personal_data": true},
	"ethics": {
		"starting_point": "Borgerne kan se, hvad deres oplysninger bruges til",
		"value_tradeoff": "Hurtigere sagsbehandling må ikke koste unødige oplysninger",
	},
}
