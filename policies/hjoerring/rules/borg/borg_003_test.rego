package hjoerring.rules.borg_003_test

import data.hjoerring.rules.borg_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_003) with input as case.input
}

cases := {
	"alternative described": {
		"input": _equal,
		"outcome": "pass",
	},
	"alternative described in contract follow-up": {
		"input": object.union(_equal, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"alternative unanswered": {
		"input": json.remove(_equal, ["citizen_facing/non_digital_alternative"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.non_digital_alternative"],
	},
	"not citizen-facing": {
		"input": object.union(_equal, {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"not citizen-facing, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"citizen_facing": {"is_citizen_facing": false},
		},
		"outcome": "not_applicable",
	},
	"citizen-facing unanswered": {
		"input": json.remove(_equal, ["citizen_facing/is_citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
}

_equal := {
	"lifecycle": {"phase": "behovsopgoerelse"},
	"citizen_facing": {
		"is_citizen_facing": true,
		"non_digital_alternative": "Telefonisk bestilling i Borgerservice",
	},
}
