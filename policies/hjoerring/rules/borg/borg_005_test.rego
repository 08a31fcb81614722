package hjoerring.rules.borg_005_test

import data.hjoerring.rules.borg_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_005) with input as case.input
}

cases := {
	"hotline used": {
		"input": _considered,
		"outcome": "pass",
	},
	"hotline not used": {
		"input": object.union(_considered, {"citizen_facing": {"ddh": {"decision": "not_used"}}}),
		"outcome": "pass",
	},
	"hotline used in contract follow-up": {
		"input": object.union(_considered, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"decision unanswered": {
		"input": json.remove(_considered, ["citizen_facing/ddh/decision"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.ddh.decision"],
	},
	"not citizen-facing": {
		"input": object.union(_considered, {"citizen_facing": {"is_citizen_facing": false}}),
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
		"input": json.remove(_considered, ["citizen_facing/is_citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
}

_considered := {
	"lifecycle": {"phase": "anskaffelse"},
	"citizen_facing": {"is_citizen_facing": true, "ddh": {"decision": "used"}},
}
