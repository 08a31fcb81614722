package hjoerring.rules.kont_007_test

import data.hjoerring.rules.kont_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_007) with input as case.input
		with data.run as testing.run(case)
}

exempt := {"not_applicable": "absence is no answer: applies asks only whether contract.signed_on is present"}

cases := {
	"the next follow-up is months away": {
		"input": _next("2027-01-15"),
		"outcome": "pass",
	},
	"the next follow-up is the day after": {
		"input": _next("2026-11-02"),
		"outcome": "pass",
	},
	"the next follow-up is on the day": {
		"input": _next("2026-11-01"),
		"outcome": "pass",
	},
	"the next follow-up was the day before": {
		"input": _next("2026-10-31"),
		"outcome": "violated",
		"paths": [["contract", "follow_up", "next_on"]],
	},
	"29 February, on the day": {
		"input": _next("2028-02-29"),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"29 February, the day after": {
		"input": _next("2028-02-29"),
		"date": "2028-03-01",
		"outcome": "violated",
		"paths": [["contract", "follow_up", "next_on"]],
	},
	"no follow-up planned": {
		"input": json.remove(_next("2027-01-15"), ["contract/follow_up"]),
		"outcome": "undocumented",
		"missing": ["contract.follow_up.next_on"],
	},
	"contract unanswered": {
		"input": json.remove(_next("2027-01-15"), ["contract/signed_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
	"contract unanswered, follow-up overdue": {
		"input": json.remove(_next("2025-06-01"), ["contract/signed_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
}

_next(day) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {
		"signed_on": "2025-04-01",
		"follow_up": {"next_on": day},
	},
}
