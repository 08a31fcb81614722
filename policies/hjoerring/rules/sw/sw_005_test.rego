package hjoerring.rules.sw_005_test

import data.hjoerring.rules.sw_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_005) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"updated on the day of the target picture's update": {
		"input": _updated("2026-03-10"),
		"organisation": _target_picture,
		"outcome": "pass",
	},
	"updated the day after": {
		"input": _updated("2026-03-11"),
		"organisation": _target_picture,
		"outcome": "pass",
	},
	"updated the day before": {
		"input": _updated("2026-03-09"),
		"organisation": _target_picture,
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "updated_on"]],
	},
	"updated long before": {
		"input": _updated("2025-04-01"),
		"organisation": _target_picture,
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "updated_on"]],
	},
	"update of the investment unanswered": {
		"input": json.remove(_updated("2026-03-10"), ["economy"]),
		"organisation": _target_picture,
		"outcome": "undocumented",
		"missing": ["economy.foundation_investment.updated_on"],
	},
	"update of the target picture unanswered": {
		"input": _updated("2026-03-10"),
		"organisation": {"strategy": {"target_picture": {}}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.target_picture.last_updated_on"],
	},
	"no Organisation": {
		"input": _updated("2026-03-10"),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.target_picture.last_updated_on"],
	},
	"a cross-cutting system": {
		"input": object.union(_updated("2025-04-01"), {"classification": {"category": "cross_cutting"}}),
		"organisation": _target_picture,
		"outcome": "not_applicable",
	},
	"a line-of-business system": {
		"input": object.union(_updated("2025-04-01"), {"classification": {"category": "line_of_business"}}),
		"organisation": _target_picture,
		"outcome": "not_applicable",
	},
	"a cross-cutting system, all else unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}, "classification": {"category": "cross_cutting"}},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_updated("2026-03-10"), ["classification"]),
		"organisation": _target_picture,
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category and update of the target picture unanswered": {
		"input": json.remove(_updated("2026-03-10"), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category", "organisation:strategy.target_picture.last_updated_on"],
	},
}

_updated(day) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "foundation"},
	"economy": {"foundation_investment": {"updated_on": day}},
}

_target_picture := {"strategy": {"target_picture": {"last_updated_on": "2026-03-10"}}}
