package hjoerring.rules.ark_002_test

import data.hjoerring.rules.ark_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ark_002) with input as case.input
}

cases := {
	"goal met": {
		"input": _assessed({"result": "met"}),
		"outcome": "pass",
	},
	"met in part, with a justification": {
		"input": _assessed({"result": "partly_met", "justification": "Resten følger i næste version"}),
		"outcome": "pass",
	},
	"not met, with a justification": {
		"input": _assessed({"result": "not_met", "justification": "Ingen løsning på markedet når målet"}),
		"outcome": "pass",
	},
	"not met, without a justification": {
		"input": _assessed({"result": "not_met"}),
		"outcome": "violated",
		"paths": [["architecture", "goals", "coherent_it", "result"]],
	},
	"met in part, without a justification": {
		"input": _assessed({"result": "partly_met"}),
		"outcome": "undocumented",
		"missing": ["architecture.goals.coherent_it.justification"],
	},
	"result unanswered": {
		"input": _assessed({}),
		"outcome": "undocumented",
		"missing": ["architecture.goals.coherent_it.result"],
	},
	"a justification alone is no result": {
		"input": _assessed({"justification": "Drøftet med leverandøren"}),
		"outcome": "undocumented",
		"missing": ["architecture.goals.coherent_it.result"],
	},
	"another goal's result does not count": {
		"input": object.union(_procured, {"architecture": {"goals": {"multiple_vendors": {"result": "met"}}}}),
		"outcome": "undocumented",
		"missing": ["architecture.goals.coherent_it.result"],
	},
	"nothing is being procured": {
		"input": object.union(_assessed({"result": "not_met"}), {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, result unanswered": {
		"input": object.union(_procured, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_assessed({"result": "not_met"}), ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_assessed(goal) := object.union(_procured, {"architecture": {"goals": {"coherent_it": goal}}})

_procured := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
}
