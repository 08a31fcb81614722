package hjoerring.rules.port_007_test

import data.hjoerring.rules.port_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_007) with input as case.input
}

cases := {
	"the IT support function": {
		"input": {"portfolio": {"registry": {"facilitator": "it_stoettefunktion"}}},
		"outcome": "pass",
	},
	"another party": {
		"input": {"portfolio": {"registry": {"facilitator": "other"}}},
		"outcome": "violated",
		"paths": [["portfolio", "registry", "facilitator"]],
	},
	"facilitator unanswered": {
		"input": {"portfolio": {}},
		"outcome": "undocumented",
		"missing": ["portfolio.registry.facilitator"],
	},
}
