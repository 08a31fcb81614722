package hjoerring.rules.kont_001_test

import data.hjoerring.rules.kont_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_001) with input as case.input
}

exempt := {"not_applicable": "absence is no answer: applies asks only whether contract.signed_on is present"}

cases := {
	"the owner follows up": {
		"input": _signed,
		"outcome": "pass",
	},
	"the owner follows up in the exit phase": {
		"input": object.union(_signed, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"the vendor follows up": {
		"input": object.union(_signed, {"contract": {"follow_up": {"responsible": "Leverandør A/S"}}}),
		"outcome": "violated",
		"paths": [["contract", "follow_up", "responsible"]],
	},
	"text compares exactly": {
		"input": object.union(_signed, {"contract": {"follow_up": {"responsible": "kontorchef A"}}}),
		"outcome": "violated",
		"paths": [["contract", "follow_up", "responsible"]],
	},
	"responsibility unanswered": {
		"input": json.remove(_signed, ["contract/follow_up/responsible"]),
		"outcome": "undocumented",
		"missing": ["contract.follow_up.responsible"],
	},
	"owner unanswered": {
		"input": json.remove(_signed, ["ownership/system_owner/name"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name"],
	},
	"owner and responsibility unanswered": {
		"input": json.remove(_signed, ["ownership", "contract/follow_up"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name", "contract.follow_up.responsible"],
	},
	"contract unanswered": {
		"input": json.remove(_signed, ["contract/signed_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
	"contract unanswered, the vendor follows up": {
		"input": json.remove(
			object.union(_signed, {"contract": {"follow_up": {"responsible": "Leverandør A/S"}}}),
			["contract/signed_on"],
		),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
}

_signed := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"ownership": {"system_owner": {"name": "Kontorchef A"}},
	"contract": {
		"signed_on": "2025-04-01",
		"follow_up": {"responsible": "Kontorchef A"},
	},
}
