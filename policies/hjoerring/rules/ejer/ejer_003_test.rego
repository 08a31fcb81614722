package hjoerring.rules.ejer_003_test

import data.hjoerring.rules.ejer_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ejer_003) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether ownership.system_owner.name is present",
}

cases := {
	"the owner pays": {
		"input": _paying,
		"outcome": "pass",
	},
	"the owner pays, life-cycle phase unanswered": {
		"input": json.remove(_paying, ["lifecycle"]),
		"outcome": "pass",
	},
	"someone else pays": {
		"input": object.union(_paying, {"economy": {"responsible": "Projektleder B"}}),
		"outcome": "violated",
		"paths": [["economy", "responsible"]],
	},
	"text compares exactly": {
		"input": object.union(_paying, {"economy": {"responsible": "systemejer A"}}),
		"outcome": "violated",
		"paths": [["economy", "responsible"]],
	},
	"responsibility unanswered": {
		"input": json.remove(_paying, ["economy/responsible"]),
		"outcome": "undocumented",
		"missing": ["economy.responsible"],
	},
	"owner unanswered": {
		"input": json.remove(_paying, ["ownership/system_owner/name"]),
		"outcome": "not_assessed",
		"missing": ["ownership.system_owner.name"],
	},
	"owner and responsibility unanswered": {
		"input": json.remove(_paying, ["ownership/system_owner/name", "economy/responsible"]),
		"outcome": "not_assessed",
		"missing": ["ownership.system_owner.name"],
	},
}

_paying := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"ownership": {"system_owner": {"name": "Systemejer A"}},
	"economy": {"responsible": "Systemejer A"},
}
