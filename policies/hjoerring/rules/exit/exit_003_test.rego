package hjoerring.rules.exit_003_test

import data.hjoerring.rules.exit_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, exit_003) with input as case.input
}

cases := {
	"decided, left to expire": {
		"input": _decided("let_expire"),
		"outcome": "pass",
	},
	"decided, terminated": {
		"input": _decided("terminate"),
		"outcome": "pass",
	},
	"delivery unanswered, left to expire": {
		"input": json.remove(_decided("let_expire"), ["exit/data_delivery"]),
		"outcome": "undocumented",
		"missing": ["exit.data_delivery.decision"],
	},
	"delivery unanswered, terminated": {
		"input": json.remove(_decided("terminate"), ["exit/data_delivery"]),
		"outcome": "undocumented",
		"missing": ["exit.data_delivery.decision"],
	},
	"extended": {
		"input": _decided("extend"),
		"outcome": "not_applicable",
	},
	"extended, delivery unanswered": {
		"input": json.remove(_decided("extend"), ["exit/data_delivery"]),
		"outcome": "not_applicable",
	},
	"what becomes of the contract unanswered": {
		"input": json.remove(_decided("terminate"), ["exit/decision"]),
		"outcome": "not_assessed",
		"missing": ["exit.decision"],
	},
	"nothing answered": {
		"input": {"lifecycle": {"phase": "exit"}},
		"outcome": "not_assessed",
		"missing": ["exit.decision"],
	},
	"phase unanswered, extended": {
		"input": json.remove(_decided("extend"), ["lifecycle"]),
		"outcome": "not_applicable",
	},
}

_decided(decision) := {
	"lifecycle": {"phase": "exit"},
	"exit": {
		"decision": decision,
		"data_delivery": {"decision": "Fuldt dataudtræk i CSV leveres 2026-12-01"},
	},
}
