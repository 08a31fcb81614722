package hjoerring.rules.ejer_001_test

import data.hjoerring.rules.ejer_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ejer_001) with input as case.input
}

cases := {
	"name and unit stated in behovsopgoerelse": {
		"input": object.union(_owned, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"name and unit stated in anskaffelse": {
		"input": object.union(_owned, {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"name and unit stated in kontraktopfoelgning": {
		"input": object.union(_owned, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"name and unit stated in exit": {
		"input": object.union(_owned, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"name and unit stated, life-cycle phase unanswered": {
		"input": json.remove(_owned, ["lifecycle"]),
		"outcome": "pass",
	},
	"name unanswered": {
		"input": json.remove(_owned, ["ownership/system_owner/name"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name"],
	},
	"unit unanswered": {
		"input": json.remove(_owned, ["ownership/system_owner/unit"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.unit"],
	},
	"name and unit unanswered": {
		"input": json.remove(_owned, ["ownership"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name", "ownership.system_owner.unit"],
	},
	"everything unanswered, the life-cycle phase too": {
		"input": {},
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name", "ownership.system_owner.unit"],
	},
}

_owned := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"ownership": {"system_owner": {"name": "Systemejer A", "unit": "Ældrekontoret"}},
}
