package hjoerring.rules.sw_003_test

import data.hjoerring.rules.sw_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_003) with input as case.input
}

cases := {
	"placed with Økonomi- og Personaleforvaltningen": {
		"input": _placed,
		"outcome": "pass",
	},
	"placed with a staff function": {
		"input": object.union(_placed, {"ownership": {"responsible_unit_kind": "stabsfunktion"}}),
		"outcome": "violated",
		"paths": [["ownership", "responsible_unit_kind"]],
	},
	"placed with the system owner's unit": {
		"input": object.union(_placed, {"ownership": {"responsible_unit_kind": "system_owner_unit"}}),
		"outcome": "violated",
		"paths": [["ownership", "responsible_unit_kind"]],
	},
	"placed with another unit": {
		"input": object.union(_placed, {"ownership": {"responsible_unit_kind": "other"}}),
		"outcome": "violated",
		"paths": [["ownership", "responsible_unit_kind"]],
	},
	"placement unanswered": {
		"input": json.remove(_placed, ["ownership"]),
		"outcome": "undocumented",
		"missing": ["ownership.responsible_unit_kind"],
	},
	"in the phase behovsopgoerelse": {
		"input": object.union(_placed, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"in the phase anskaffelse": {
		"input": object.union(_placed, {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"in the phase exit": {
		"input": object.union(_placed, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"a cross-cutting system": {
		"input": object.union(_placed, {"classification": {"category": "cross_cutting"}}),
		"outcome": "not_applicable",
	},
	"a line-of-business system": {
		"input": object.union(_placed, {"classification": {"category": "line_of_business"}}),
		"outcome": "not_applicable",
	},
	"a cross-cutting system, all else unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}, "classification": {"category": "cross_cutting"}},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_placed, ["classification/category"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category unanswered, and all else": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"life-cycle phase unanswered, a cross-cutting system": {
		"input": {"classification": {"category": "cross_cutting"}},
		"outcome": "not_applicable",
	},
	"placed elsewhere, category unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"ownership": {"responsible_unit_kind": "other"},
		},
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
}

_placed := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "foundation"},
	"ownership": {"responsible_unit_kind": "oekonomi_og_personaleforvaltningen"},
}
