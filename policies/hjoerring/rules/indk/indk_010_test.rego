package hjoerring.rules.indk_010_test

import data.hjoerring.rules.indk_010
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_010) with input as case.input
}

cases := {
	"type and size stated": {
		"input": _sized,
		"outcome": "pass",
	},
	"stated during the needs statement": {
		"input": object.union(_sized, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"no users is an answer": {
		"input": object.union(_sized, {"classification": {"users": {"expected": 0}}}),
		"outcome": "pass",
	},
	"category foundation, preparation standard": {
		"input": object.union(
			_sized,
			{"classification": {"category": "foundation"}, "procurement": {"preparation_level": "standard"}},
		),
		"outcome": "pass",
	},
	"category cross_cutting, preparation extended": {
		"input": object.union(
			_sized,
			{"classification": {"category": "cross_cutting"}, "procurement": {"preparation_level": "extended"}},
		),
		"outcome": "pass",
	},
	"category unanswered": {
		"input": json.remove(_sized, ["classification/category"]),
		"outcome": "undocumented",
		"missing": ["classification.category"],
	},
	"users unanswered": {
		"input": json.remove(_sized, ["classification/users/expected"]),
		"outcome": "undocumented",
		"missing": ["classification.users.expected"],
	},
	"preparation unanswered": {
		"input": json.remove(_sized, ["procurement/preparation_level"]),
		"outcome": "undocumented",
		"missing": ["procurement.preparation_level"],
	},
	"everything but the procurement unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "add_on"}},
		"outcome": "undocumented",
		"missing": ["classification.category", "classification.users.expected", "procurement.preparation_level"],
	},
	"nothing is being procured": {
		"input": object.union(_sized, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_sized, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_sized := {
	"lifecycle": {"phase": "anskaffelse"},
	"classification": {
		"category": "line_of_business",
		"users": {"expected": 12},
	},
	"procurement": {
		"type": "add_on",
		"preparation_level": "basic",
	},
}
