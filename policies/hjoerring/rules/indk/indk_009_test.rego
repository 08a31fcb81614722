package hjoerring.rules.indk_009_test

import data.hjoerring.rules.indk_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_009) with input as case.input
}

cases := {
	"501 users, extended preparation": {
		"input": _extended,
		"outcome": "pass",
	},
	"501 users, standard preparation": {
		"input": object.union(_extended, {"procurement": {"preparation_level": "standard"}}),
		"outcome": "violated",
		"paths": [["procurement", "preparation_level"]],
	},
	"501 users, basic preparation": {
		"input": object.union(_extended, {"procurement": {"preparation_level": "basic"}}),
		"outcome": "violated",
		"paths": [["procurement", "preparation_level"]],
	},
	"preparation unanswered": {
		"input": json.remove(_extended, ["procurement/preparation_level"]),
		"outcome": "undocumented",
		"missing": ["procurement.preparation_level"],
	},
	"500 users": {
		"input": object.union(
			_extended,
			{"classification": {"users": {"expected": 500}}, "procurement": {"preparation_level": "basic"}},
		),
		"outcome": "not_applicable",
	},
	"499 users": {
		"input": object.union(
			_extended,
			{"classification": {"users": {"expected": 499}}, "procurement": {"preparation_level": "basic"}},
		),
		"outcome": "not_applicable",
	},
	"cross-cutting system": {
		"input": object.union(
			_extended,
			{"classification": {"category": "cross_cutting"}, "procurement": {"preparation_level": "basic"}},
		),
		"outcome": "not_applicable",
	},
	"foundation system": {
		"input": object.union(
			_extended,
			{"classification": {"category": "foundation"}, "procurement": {"preparation_level": "basic"}},
		),
		"outcome": "not_applicable",
	},
	"cross-cutting system, users unanswered": {
		"input": json.remove(
			object.union(_extended, {"classification": {"category": "cross_cutting"}}),
			["classification/users/expected"],
		),
		"outcome": "not_applicable",
	},
	"500 users, category unanswered": {
		"input": json.remove(
			object.union(_extended, {"classification": {"users": {"expected": 500}}}),
			["classification/category"],
		),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_extended, ["classification/category"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"users unanswered": {
		"input": json.remove(_extended, ["classification/users/expected"]),
		"outcome": "not_assessed",
		"missing": ["classification.users.expected"],
	},
	"category and users unanswered": {
		"input": json.remove(_extended, ["classification/category", "classification/users/expected"]),
		"outcome": "not_assessed",
		"missing": ["classification.category", "classification.users.expected"],
	},
}

_extended := {
	"lifecycle": {"phase": "behovsopgoerelse"},
	"classification": {
		"category": "line_of_business",
		"users": {"expected": 501},
	},
	"procurement": {"preparation_level": "extended"},
}
