package hjoerring.rules.ejer_004_test

import data.hjoerring.rules.ejer_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ejer_004) with input as case.input
}

cases := {
	"every cost stated, nought among them": {
		"input": _costed,
		"outcome": "pass",
	},
	"every cost nought": {
		"input": object.union(
			_costed,
			{
				"economy": {
					"follow_up_costs": {
						"common_municipal_interfaces": 0,
						"cross_cutting_interfaces": 0,
						"national_interfaces": 0,
						"organisational_implementation": 0,
						"operating": 0,
					},
				},
			},
		),
		"outcome": "pass",
	},
	"a fraction is a number": {
		"input": object.union(_costed, {"economy": {"follow_up_costs": {"operating": 1250.5}}}),
		"outcome": "pass",
	},
	"common_municipal_interfaces unanswered": {
		"input": json.remove(_costed, ["economy/follow_up_costs/common_municipal_interfaces"]),
		"outcome": "undocumented",
		"missing": ["economy.follow_up_costs.common_municipal_interfaces"],
	},
	"cross_cutting_interfaces unanswered": {
		"input": json.remove(_costed, ["economy/follow_up_costs/cross_cutting_interfaces"]),
		"outcome": "undocumented",
		"missing": ["economy.follow_up_costs.cross_cutting_interfaces"],
	},
	"national_interfaces unanswered": {
		"input": json.remove(_costed, ["economy/follow_up_costs/national_interfaces"]),
		"outcome": "undocumented",
		"missing": ["economy.follow_up_costs.national_interfaces"],
	},
	"organisational_implementation unanswered": {
		"input": json.remove(_costed, ["economy/follow_up_costs/organisational_implementation"]),
		"outcome": "undocumented",
		"missing": ["economy.follow_up_costs.organisational_implementation"],
	},
	"operating unanswered": {
		"input": json.remove(_costed, ["economy/follow_up_costs/operating"]),
		"outcome": "undocumented",
		"missing": ["economy.follow_up_costs.operating"],
	},
	"every cost unanswered": {
		"input": json.remove(_costed, ["economy"]),
		"outcome": "undocumented",
		"missing": [
			"economy.follow_up_costs.common_municipal_interfaces",
			"economy.follow_up_costs.cross_cutting_interfaces",
			"economy.follow_up_costs.national_interfaces",
			"economy.follow_up_costs.organisational_implementation",
			"economy.follow_up_costs.operating",
		],
	},
	"in contract follow-up nothing need be procured": {
		"input": object.union(_costed, {"lifecycle": {"phase": "kontraktopfoelgning"}, "procurement": {"type": "none"}}),
		"outcome": "pass",
	},
	"in contract follow-up the procurement may be unanswered": {
		"input": json.remove(
			object.union(_costed, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
			["procurement/type", "economy/follow_up_costs/operating"],
		),
		"outcome": "undocumented",
		"missing": ["economy.follow_up_costs.operating"],
	},
	"nothing is being procured": {
		"input": object.union(_costed, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_costed, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"life-cycle phase unanswered, nothing is being procured": {
		"input": {"procurement": {"type": "none"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_costed := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"economy": {"follow_up_costs": {
		"common_municipal_interfaces": 40000,
		"cross_cutting_interfaces": 25000,
		"national_interfaces": 0,
		"organisational_implementation": 120000,
		"operating": 60000,
	}},
}
