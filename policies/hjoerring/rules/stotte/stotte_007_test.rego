package hjoerring.rules.stotte_007_test

import data.hjoerring.rules.stotte_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_007) with input as case.input
}

cases := {
	"the IT support function": {
		"input": _contact("it_stoettefunktion"),
		"outcome": "pass",
	},
	"another": {
		"input": _contact("other"),
		"outcome": "violated",
		"paths": [["support", "single_point_of_contact"]],
	},
	"unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "undocumented",
		"missing": ["support.single_point_of_contact"],
	},
	"in the phase behovsopgoerelse": {
		"input": object.union(_contact("it_stoettefunktion"), {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"in the phase anskaffelse": {
		"input": object.union(_contact("it_stoettefunktion"), {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"in the phase exit": {
		"input": object.union(_contact("it_stoettefunktion"), {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
}

_contact(party) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"support": {"single_point_of_contact": party},
}
