package hjoerring.rules.etik_006_test

import data.hjoerring.rules.etik_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_006) with input as case.input
}

cases := {
	"a measure": {
		"input": _confidential,
		"outcome": "pass",
	},
	"several measures at the exit": {
		"input": object.union(_confidential, {
			"lifecycle": {"phase": "exit"},
			"ethics": {"confidentiality": {"measures": ["Rollebaseret adgang", "Instruks"]}},
		}),
		"outcome": "pass",
	},
	"no measures": {
		"input": object.union(_confidential, {"ethics": {"confidentiality": {"measures": []}}}),
		"outcome": "violated",
		"paths": [["ethics", "confidentiality", "measures"]],
	},
	"measures unanswered": {
		"input": json.remove(_confidential, ["ethics/confidentiality/measures"]),
		"outcome": "undocumented",
		"missing": ["ethics.confidentiality.measures"],
	},
	"no personal data": {
		"input": object.union(_confidential, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, measures unanswered": {
		"input": object.union(
			json.remove(_confidential, ["ethics"]),
			{"privacy": {"processes_personal_data": false}},
		),
		"outcome": "not_applicable",
	},
	"personal data unanswered": {
		"input": json.remove(_confidential, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
}

_confidential := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"privacy": {"processes_personal_data": true},
	"ethics": {"confidentiality": {"measures": ["Rollebaseret adgang"]}},
}
