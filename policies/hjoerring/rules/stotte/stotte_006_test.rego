package hjoerring.rules.stotte_006_test

import data.hjoerring.rules.stotte_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_006) with input as case.input
}

cases := {
	"treated and recommended later": {
		"input": _treated("2026-05-01", "2026-05-20"),
		"outcome": "pass",
	},
	"recommended the day after": {
		"input": _treated("2026-05-01", "2026-05-02"),
		"outcome": "pass",
	},
	"recommended on the same day": {
		"input": _treated("2026-05-01", "2026-05-01"),
		"outcome": "pass",
	},
	"recommended the day before": {
		"input": _treated("2026-05-01", "2026-04-30"),
		"outcome": "violated",
		"paths": [["strategy", "support_capacity", "recommended_to_direktionen_on"]],
	},
	"treatment unanswered": {
		"input": json.remove(_treated("2026-05-01", "2026-05-20"), ["strategy/support_capacity/asg_treated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.support_capacity.asg_treated_on"],
	},
	"recommendation unanswered": {
		"input": json.remove(
			_treated("2026-05-01", "2026-05-20"),
			["strategy/support_capacity/recommended_to_direktionen_on"],
		),
		"outcome": "undocumented",
		"missing": ["strategy.support_capacity.recommended_to_direktionen_on"],
	},
	"both unanswered": {
		"input": {"strategy": {"support_capacity": {"demand_exceeds_budget": true}}},
		"outcome": "undocumented",
		"missing": [
			"strategy.support_capacity.asg_treated_on",
			"strategy.support_capacity.recommended_to_direktionen_on",
		],
	},
	"within the budget": {
		"input": object.union(
			_treated("2026-05-01", "2026-04-30"),
			{"strategy": {"support_capacity": {"demand_exceeds_budget": false}}},
		),
		"outcome": "not_applicable",
	},
	"within the budget, all else unanswered": {
		"input": {"strategy": {"support_capacity": {"demand_exceeds_budget": false}}},
		"outcome": "not_applicable",
	},
	"need unanswered": {
		"input": json.remove(
			_treated("2026-05-01", "2026-05-20"),
			["strategy/support_capacity/demand_exceeds_budget"],
		),
		"outcome": "not_assessed",
		"missing": ["strategy.support_capacity.demand_exceeds_budget"],
	},
	"all unanswered": {
		"input": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["strategy.support_capacity.demand_exceeds_budget"],
	},
}

_treated(day, recommended) := {"strategy": {"support_capacity": {
	"demand_exceeds_budget": true,
	"asg_treated_on": day,
	"recommended_to_direktionen_on": recommended,
}}}
