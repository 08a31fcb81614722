package hjoerring.rules.kont_010_test

import data.hjoerring.rules.kont_010
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_010) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether lifecycle.dates.taken_into_use_on is present",
}

cases := {
	"followed up after it was taken into use": {
		"input": _followed_up("2025-10-01"),
		"outcome": "pass",
	},
	"followed up the day after it was taken into use": {
		"input": _followed_up("2025-06-02"),
		"outcome": "pass",
	},
	"followed up the day it was taken into use": {
		"input": _followed_up("2025-06-01"),
		"outcome": "pass",
	},
	"followed up the day before it was taken into use": {
		"input": _followed_up("2025-05-31"),
		"outcome": "violated",
		"paths": [["contract", "follow_up", "benefits_on"]],
	},
	"follow-up unanswered": {
		"input": json.remove(_followed_up("2025-10-01"), ["contract"]),
		"outcome": "undocumented",
		"missing": ["contract.follow_up.benefits_on"],
	},
	"taking into use unanswered": {
		"input": json.remove(_followed_up("2025-10-01"), ["lifecycle/dates"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.dates.taken_into_use_on"],
	},
	"taking into use and follow-up unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.dates.taken_into_use_on"],
	},
}

_followed_up(day) := {
	"lifecycle": {
		"phase": "kontraktopfoelgning",
		"dates": {"taken_into_use_on": "2025-06-01"},
	},
	"contract": {"follow_up": {"benefits_on": day}},
}
