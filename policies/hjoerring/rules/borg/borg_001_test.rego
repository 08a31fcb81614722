package hjoerring.rules.borg_001_test

import data.hjoerring.rules.borg_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_001) with input as case.input
}

cases := {
	"self-service": {
		"input": _typed(["self_service"]),
		"outcome": "pass",
	},
	"display of data": {
		"input": _typed(["data_display"]),
		"outcome": "pass",
	},
	"information portal": {
		"input": _typed(["information_portal"]),
		"outcome": "pass",
	},
	"digital meeting": {
		"input": _typed(["digital_meeting"]),
		"outcome": "pass",
	},
	"digital communication": {
		"input": _typed(["digital_communication"]),
		"outcome": "pass",
	},
	"several types at the exit": {
		"input": object.union(
			_typed(["digital_meeting", "digital_communication"]),
			{"lifecycle": {"phase": "exit"}},
		),
		"outcome": "pass",
	},
	"no type": {
		"input": _typed([]),
		"outcome": "violated",
		"paths": [["citizen_facing", "types"]],
	},
	"type unanswered": {
		"input": json.remove(_typed([]), ["citizen_facing/types"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.types"],
	},
	"not citizen-facing": {
		"input": object.union(
			_typed(["self_service"]),
			{"citizen_facing": {"is_citizen_facing": false}},
		),
		"outcome": "not_applicable",
	},
	"not citizen-facing, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"citizen_facing": {"is_citizen_facing": false},
		},
		"outcome": "not_applicable",
	},
	"citizen-facing unanswered": {
		"input": json.remove(_typed(["self_service"]), ["citizen_facing/is_citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
}

_typed(types) := {
	"lifecycle": {"phase": "anskaffelse"},
	"citizen_facing": {"is_citizen_facing": true, "types": types},
}
