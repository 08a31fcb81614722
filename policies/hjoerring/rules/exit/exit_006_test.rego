package hjoerring.rules.exit_006_test

import data.hjoerring.rules.exit_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, exit_006) with input as case.input
		with data.portfolio as testing.portfolio(case)
}

cases := {
	"the replacement is registered, and its needs statement has begun": {
		"input": _replaced,
		"portfolio": _registered,
		"outcome": "pass",
	},
	"the replacement is not registered": {
		"input": object.union(_replaced, {"exit": {"replacement": {"system_id": "omsorg-3"}}}),
		"portfolio": _registered,
		"outcome": "violated",
		"paths": [["exit", "replacement", "system_id"]],
	},
	"the replacement is not registered, whatever else is unanswered": {
		"input": json.remove(
			object.union(_replaced, {"exit": {"replacement": {"system_id": "omsorg-3"}}}),
			["exit/replacement/needs_statement_started_on"],
		),
		"portfolio": _registered,
		"outcome": "violated",
		"paths": [["exit", "replacement", "system_id"]],
	},
	"replacement unanswered": {
		"input": json.remove(_replaced, ["exit/replacement/system_id"]),
		"portfolio": _registered,
		"outcome": "undocumented",
		"missing": ["exit.replacement.system_id"],
	},
	"start of the needs statement unanswered": {
		"input": json.remove(_replaced, ["exit/replacement/needs_statement_started_on"]),
		"portfolio": _registered,
		"outcome": "undocumented",
		"missing": ["exit.replacement.needs_statement_started_on"],
	},
	"the registry is not seen": {
		"input": _replaced,
		"outcome": "not_assessed",
		"missing": ["portfolio.systems"],
	},
	"no replacement is needed": {
		"input": object.union(_replaced, {"exit": {"replacement": {"needed": false}}}),
		"portfolio": _registered,
		"outcome": "not_applicable",
	},
	"need of a replacement unanswered": {
		"input": json.remove(_replaced, ["exit/replacement/needed"]),
		"portfolio": _registered,
		"outcome": "not_assessed",
		"missing": ["exit.replacement.needed"],
	},
}

_replaced := {
	"lifecycle": {"phase": "exit"},
	"exit": {"replacement": {
		"needed": true,
		"system_id": "omsorg-2",
		"needs_statement_started_on": "2026-05-10",
	}},
}

_registered := {"omsorg": {}, "omsorg-2": {}}
