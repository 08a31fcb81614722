package hjoerring.rules.sw_002_test

import data.hjoerring.rules.sw_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_002) with input as case.input
}

cases := {
	"cross-cutting, used by all": {
		"input": _used("cross_cutting", true),
		"outcome": "pass",
	},
	"cross-cutting, not used by all": {
		"input": _used("cross_cutting", false),
		"outcome": "violated",
		"paths": [["classification", "category"]],
	},
	"line of business, not used by all": {
		"input": _used("line_of_business", false),
		"outcome": "pass",
	},
	"line of business, used by all": {
		"input": _used("line_of_business", true),
		"outcome": "violated",
		"paths": [["classification", "category"]],
	},
	"cross-cutting, use unanswered": {
		"input": json.remove(_used("cross_cutting", true), ["classification/used_by_all_forvaltninger"]),
		"outcome": "not_assessed",
		"missing": ["classification.used_by_all_forvaltninger"],
	},
	"line of business, use unanswered": {
		"input": json.remove(_used("line_of_business", false), ["classification/used_by_all_forvaltninger"]),
		"outcome": "not_assessed",
		"missing": ["classification.used_by_all_forvaltninger"],
	},
	"a foundation system, used by all": {
		"input": _used("foundation", true),
		"outcome": "not_applicable",
	},
	"a foundation system, not used by all": {
		"input": _used("foundation", false),
		"outcome": "not_applicable",
	},
	"a foundation system, use unanswered": {
		"input": json.remove(_used("foundation", true), ["classification/used_by_all_forvaltninger"]),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_used("cross_cutting", true), ["classification/category"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category and use unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"contradicted in the exit phase too": {
		"input": object.union(_used("cross_cutting", false), {"lifecycle": {"phase": "exit"}}),
		"outcome": "violated",
		"paths": [["classification", "category"]],
	},
	"life-cycle phase unanswered": {
		"input": {"classification": {"category": "cross_cutting"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase unanswered, a foundation system": {
		"input": {"classification": {"category": "foundation"}},
		"outcome": "not_applicable",
	},
}

_used(category, by_all) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": category, "used_by_all_forvaltninger": by_all},
}
