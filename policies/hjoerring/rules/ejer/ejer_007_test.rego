package hjoerring.rules.ejer_007_test

import data.hjoerring.rules.ejer_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ejer_007) with input as case.input
}

cases := {
	"one gain": {
		"input": _assessed,
		"outcome": "pass",
	},
	"a gain of every kind": {
		"input": object.union(_assessed, {"economy": {"benefits": {"items": [
			{"kind": "resources_released"},
			{"kind": "quality_improvement"},
			{"kind": "citizen_quality_of_life"},
			{"kind": "other"},
		]}}}),
		"outcome": "pass",
	},
	"an empty list says that no gain was found": {
		"input": object.union(_assessed, {"economy": {"benefits": {"items": []}}}),
		"outcome": "pass",
	},
	"assessed during the needs statement": {
		"input": object.union(_assessed, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"assessment unanswered": {
		"input": json.remove(_assessed, ["economy/benefits/assessed_on"]),
		"outcome": "undocumented",
		"missing": ["economy.benefits.assessed_on"],
	},
	"gains unanswered": {
		"input": json.remove(_assessed, ["economy/benefits/items"]),
		"outcome": "undocumented",
		"missing": ["economy.benefits.items"],
	},
	"kind of a gain unanswered": {
		"input": object.union(_assessed, {"economy": {"benefits": {"items": [{"kind": "resources_released"}, {}]}}}),
		"outcome": "undocumented",
		"missing": ["economy.benefits.items[1].kind"],
	},
	"assessment and gains unanswered": {
		"input": json.remove(_assessed, ["economy"]),
		"outcome": "undocumented",
		"missing": ["economy.benefits.assessed_on", "economy.benefits.items"],
	},
	"nothing is being procured": {
		"input": object.union(_assessed, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_assessed, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_assessed := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"economy": {"benefits": {
		"assessed_on": "2026-03-01",
		"items": [{"kind": "resources_released"}],
	}},
}
