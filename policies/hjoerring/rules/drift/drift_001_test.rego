package hjoerring.rules.drift_001_test

import data.hjoerring.rules.drift_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, drift_001) with input as case.input
}

cases := {
	"the owner is responsible": {
		"input": _operated,
		"outcome": "pass",
	},
	"the owner is responsible during procurement": {
		"input": object.union(_operated, {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"the owner is responsible in the exit phase": {
		"input": object.union(_operated, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"IT operations is responsible": {
		"input": object.union(_operated, {"operations": {"overall_responsible": "IT-drift"}}),
		"outcome": "violated",
		"paths": [["operations", "overall_responsible"]],
	},
	"text compares exactly": {
		"input": object.union(_operated, {"operations": {"overall_responsible": "Kontorchef  A"}}),
		"outcome": "violated",
		"paths": [["operations", "overall_responsible"]],
	},
	"responsibility unanswered": {
		"input": json.remove(_operated, ["operations"]),
		"outcome": "undocumented",
		"missing": ["operations.overall_responsible"],
	},
	"owner unanswered": {
		"input": json.remove(_operated, ["ownership"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name"],
	},
	"owner and responsibility unanswered": {
		"input": json.remove(_operated, ["ownership", "operations"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name", "operations.overall_responsible"],
	},
	"a cross-cutting system": {
		"input": object.union(
			_operated,
			{"classification": {"category": "cross_cutting"}, "operations": {"overall_responsible": "IT-drift"}},
		),
		"outcome": "not_applicable",
	},
	"a foundation system": {
		"input": object.union(
			_operated,
			{"classification": {"category": "foundation"}, "operations": {"overall_responsible": "IT-drift"}},
		),
		"outcome": "not_applicable",
	},
	"a cross-cutting system, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"classification": {"category": "cross_cutting"},
		},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_operated, ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category unanswered, IT operations is responsible": {
		"input": json.remove(
			object.union(_operated, {"operations": {"overall_responsible": "IT-drift"}}),
			["classification"],
		),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
}

_operated := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"ownership": {"system_owner": {"name": "Kontorchef A"}},
	"operations": {"overall_responsible": "Kontorchef A"},
}
