package hjoerring.rules.ark_008_test

import data.hjoerring.rules.ark_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ark_008) with input as case.input
}

exempt := {"not_applicable": "absence is no answer: applies asks only whether contract.signed_on is present"}

cases := {
	"dialogue held": {
		"input": _dialogue("held"),
		"outcome": "pass",
	},
	"dialogue planned": {
		"input": _dialogue("planned"),
		"outcome": "pass",
	},
	"dialogue not planned": {
		"input": _dialogue("not_planned"),
		"outcome": "violated",
		"paths": [["architecture", "framework", "vendor_dialogue"]],
	},
	"dialogue unanswered": {
		"input": json.remove(_dialogue("held"), ["architecture/framework/vendor_dialogue"]),
		"outcome": "not_assessed",
		"missing": ["architecture.framework.vendor_dialogue"],
	},
	"contract unanswered": {
		"input": json.remove(_dialogue("held"), ["contract/signed_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
	"contract unanswered, dialogue not planned": {
		"input": json.remove(_dialogue("not_planned"), ["contract/signed_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
}

_dialogue(status) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {"signed_on": "2024-06-01"},
	"architecture": {"framework": {"vendor_dialogue": status}},
}
