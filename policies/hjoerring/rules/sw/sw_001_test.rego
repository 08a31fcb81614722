package hjoerring.rules.sw_001_test

import data.hjoerring.rules.sw_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_001) with input as case.input
}

cases := {
	"a foundation system": {
		"input": _categorised("foundation"),
		"outcome": "pass",
	},
	"a cross-cutting system": {
		"input": _categorised("cross_cutting"),
		"outcome": "pass",
	},
	"a line-of-business system": {
		"input": _categorised("line_of_business"),
		"outcome": "pass",
	},
	"in the phase behovsopgoerelse": {
		"input": object.union(_categorised("line_of_business"), {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"in the phase anskaffelse": {
		"input": object.union(_categorised("line_of_business"), {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"in the phase exit": {
		"input": object.union(_categorised("line_of_business"), {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"category unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "undocumented",
		"missing": ["classification.category"],
	},
}

_categorised(category) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": category},
}
