package hjoerring.rules.kont_002_test

import data.hjoerring.rules.kont_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_002) with input as case.input
}

exempt := {"not_applicable": "absence is no answer: applies asks only whether contract.signed_on is present"}

cases := {
	"followed up as agreed": {
		"input": _followed_up,
		"outcome": "pass",
	},
	"another process": {
		"input": object.union(_followed_up, {"contract": {"follow_up": {"uses_common_process": false}}}),
		"outcome": "violated",
		"paths": [["contract", "follow_up", "uses_common_process"]],
	},
	"another process, whatever else is unanswered": {
		"input": json.remove(
			object.union(_followed_up, {"contract": {"follow_up": {"uses_common_process": false}}}),
			["contract/follow_up/delivery_verified_on", "contract/follow_up/potential_reviewed_on"],
		),
		"outcome": "violated",
		"paths": [["contract", "follow_up", "uses_common_process"]],
	},
	"process unanswered": {
		"input": json.remove(_followed_up, ["contract/follow_up/uses_common_process"]),
		"outcome": "undocumented",
		"missing": ["contract.follow_up.uses_common_process"],
	},
	"delivery unanswered": {
		"input": json.remove(_followed_up, ["contract/follow_up/delivery_verified_on"]),
		"outcome": "undocumented",
		"missing": ["contract.follow_up.delivery_verified_on"],
	},
	"potential unanswered": {
		"input": json.remove(_followed_up, ["contract/follow_up/potential_reviewed_on"]),
		"outcome": "undocumented",
		"missing": ["contract.follow_up.potential_reviewed_on"],
	},
	"the whole follow-up unanswered": {
		"input": json.remove(_followed_up, ["contract/follow_up"]),
		"outcome": "undocumented",
		"missing": [
			"contract.follow_up.uses_common_process",
			"contract.follow_up.delivery_verified_on",
			"contract.follow_up.potential_reviewed_on",
		],
	},
	"contract unanswered": {
		"input": json.remove(_followed_up, ["contract/signed_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
	"contract unanswered, another process": {
		"input": json.remove(
			object.union(_followed_up, {"contract": {"follow_up": {"uses_common_process": false}}}),
			["contract/signed_on"],
		),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
}

_followed_up := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {
		"signed_on": "2025-04-01",
		"follow_up": {
			"uses_common_process": true,
			"delivery_verified_on": "2025-06-01",
			"potential_reviewed_on": "2025-06-01",
		},
	},
}
