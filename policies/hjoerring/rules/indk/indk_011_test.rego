package hjoerring.rules.indk_011_test

import data.hjoerring.rules.indk_011
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_011) with input as case.input
}

cases := {
	"nothing open": {
		"input": _covered,
		"outcome": "pass",
	},
	"nothing open in a free product": {
		"input": object.union(_covered, {"procurement": {"type": "free_product"}}),
		"outcome": "pass",
	},
	"one element open": {
		"input": object.union(_covered, {"procurement": {"open_elements": ["databehandleraftale"]}}),
		"outcome": "violated",
		"paths": [["procurement", "open_elements", 0]],
	},
	"several elements open": {
		"input": object.union(_covered, {"procurement": {"open_elements": ["databehandleraftale", "exitplan"]}}),
		"outcome": "violated",
		"paths": [["procurement", "open_elements", 0], ["procurement", "open_elements", 1]],
	},
	"open elements unanswered": {
		"input": json.remove(_covered, ["procurement/open_elements"]),
		"outcome": "undocumented",
		"missing": ["procurement.open_elements"],
	},
	"nothing is being procured": {
		"input": object.union(_covered, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_covered, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_covered := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system", "open_elements": []},
}
