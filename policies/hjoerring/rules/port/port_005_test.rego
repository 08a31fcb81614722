package hjoerring.rules.port_005_test

import data.hjoerring.rules.port_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_005) with input as case.input
		with data.portfolio as testing.portfolio(case)
}

cases := {
	"every contract's system is registered": {
		"input": _contracts([{"id": "K-77", "system_id": "omsorg"}, {"id": "K-78", "system_id": "omsorg"}]),
		"portfolio": _registered,
		"outcome": "pass",
	},
	"a system without a contract": {
		"input": _contracts([{"id": "K-77", "system_id": "omsorg"}]),
		"portfolio": object.union(_registered, {"tegneprogram": {}}),
		"outcome": "pass",
	},
	"no contracts": {
		"input": _contracts([]),
		"portfolio": _registered,
		"outcome": "pass",
	},
	"a contract's system is not registered": {
		"input": _contracts([{"id": "K-77", "system_id": "omsorg"}, {"id": "K-91", "system_id": "bookit"}]),
		"portfolio": _registered,
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 1, "system_id"]],
	},
	"an id in other letters": {
		"input": _contracts([{"id": "K-77", "system_id": "Omsorg"}]),
		"portfolio": _registered,
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 0, "system_id"]],
	},
	"no system is registered": {
		"input": _contracts([{"id": "K-77", "system_id": "omsorg"}]),
		"portfolio": {},
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 0, "system_id"]],
	},
	"a system is not registered, whatever else is unanswered": {
		"input": _contracts([{"id": "K-90"}, {"id": "K-91", "system_id": "bookit"}]),
		"portfolio": _registered,
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 1, "system_id"]],
	},
	"a contract's system unanswered": {
		"input": _contracts([{"id": "K-77", "system_id": "omsorg"}, {"id": "K-90"}]),
		"portfolio": _registered,
		"outcome": "undocumented",
		"missing": ["portfolio.contracts[1].system_id"],
	},
	"contracts unanswered": {
		"input": {},
		"portfolio": _registered,
		"outcome": "undocumented",
		"missing": ["portfolio.contracts"],
	},
	"the registry is not seen": {
		"input": _contracts([{"id": "K-77", "system_id": "omsorg"}]),
		"outcome": "not_assessed",
		"missing": ["portfolio.systems"],
	},
}

_contracts(contracts) := {"portfolio": {"contracts": contracts}}

_registered := {"omsorg": {}}
