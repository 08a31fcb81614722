package hjoerring.rules.kont_008_test

import data.hjoerring.rules.kont_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_008) with input as case.input
}

cases := {
	"followed up after signing": {
		"input": _followed_up("2025-09-01"),
		"outcome": "pass",
	},
	"followed up the day after signing": {
		"input": _followed_up("2025-04-02"),
		"outcome": "pass",
	},
	"followed up on the day of signing": {
		"input": _followed_up("2025-04-01"),
		"outcome": "pass",
	},
	"followed up the day before signing": {
		"input": _followed_up("2025-03-31"),
		"outcome": "violated",
		"paths": [["contract", "follow_up", "implementation_on"]],
	},
	"followed up, signing unanswered": {
		"input": json.remove(_followed_up("2025-09-01"), ["contract/signed_on"]),
		"outcome": "pass",
	},
	"follow-up unanswered": {
		"input": json.remove(_followed_up("2025-09-01"), ["contract/follow_up"]),
		"outcome": "undocumented",
		"missing": ["contract.follow_up.implementation_on"],
	},
	"follow-up and signing unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "undocumented",
		"missing": ["contract.follow_up.implementation_on"],
	},
}

_followed_up(day) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {
		"signed_on": "2025-04-01",
		"follow_up": {"implementation_on": day},
	},
}
