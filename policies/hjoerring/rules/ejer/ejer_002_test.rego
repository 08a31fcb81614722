package hjoerring.rules.ejer_002_test

import data.hjoerring.rules.ejer_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ejer_002) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether ownership.system_owner.name is present",
}

cases := {
	"kontorchef": {
		"input": _head,
		"outcome": "pass",
	},
	"kontorchef, life-cycle phase unanswered": {
		"input": json.remove(_head, ["lifecycle"]),
		"outcome": "pass",
	},
	"another role": {
		"input": object.union(_head, {"ownership": {"system_owner": {"role": "other"}}}),
		"outcome": "violated",
		"paths": [["ownership", "system_owner", "role"]],
	},
	"another role, life-cycle phase unanswered": {
		"input": json.remove(object.union(_head, {"ownership": {"system_owner": {"role": "other"}}}), ["lifecycle"]),
		"outcome": "violated",
		"paths": [["ownership", "system_owner", "role"]],
	},
	"role unanswered": {
		"input": json.remove(_head, ["ownership/system_owner/role"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.role"],
	},
	"owner unanswered": {
		"input": json.remove(_head, ["ownership/system_owner/name"]),
		"outcome": "not_assessed",
		"missing": ["ownership.system_owner.name"],
	},
	"owner unanswered, another role": {
		"input": json.remove(
			object.union(_head, {"ownership": {"system_owner": {"role": "other"}}}),
			["ownership/system_owner/name"],
		),
		"outcome": "not_assessed",
		"missing": ["ownership.system_owner.name"],
	},
}

_head := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"ownership": {"system_owner": {"name": "Systemejer A", "role": "kontorchef"}},
}
