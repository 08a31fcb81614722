package hjoerring.rules.exit_004_test

import data.hjoerring.rules.exit_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, exit_004) with input as case.input
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
	"archiving unanswered, left to expire": {
		"input": json.remove(_decided("let_expire"), ["exit/archiving"]),
		"outcome": "undocumented",
		"missing": ["exit.archiving.decision"],
	},
	"archiving unanswered, terminated": {
		"input": json.remove(_decided("terminate"), ["exit/archiving"]),
		"outcome": "undocumented",
		"missing": ["exit.archiving.decision"],
	},
	"extended": {
		"input": _decided("extend"),
		"outcome": "not_applicable",
	},
	"extended, archiving unanswered": {
		"input": json.remove(_decided("extend"), ["exit/archiving"]),
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
		"archiving": {"decision": "Afleveres til arkiv 2027"},
	},
}
