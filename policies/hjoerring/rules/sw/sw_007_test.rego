package hjoerring.rules.sw_007_test

import data.hjoerring.rules.sw_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_007) with input as case.input
}

cases := {
	"all secured": {
		"input": _secured,
		"outcome": "pass",
	},
	"no room for development": {
		"input": object.union(_secured, {"economy": {"development_headroom_secured": false}}),
		"outcome": "violated",
		"paths": [["economy", "development_headroom_secured"]],
	},
	"no room for development, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "cross_cutting"},
			"economy": {"development_headroom_secured": false},
		},
		"outcome": "violated",
		"paths": [["economy", "development_headroom_secured"]],
	},
	"room for development unanswered": {
		"input": json.remove(_secured, ["economy/development_headroom_secured"]),
		"outcome": "undocumented",
		"missing": ["economy.development_headroom_secured"],
	},
	"no room for replacement": {
		"input": object.union(_secured, {"economy": {"replacement_headroom_secured": false}}),
		"outcome": "violated",
		"paths": [["economy", "replacement_headroom_secured"]],
	},
	"no room for replacement, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "cross_cutting"},
			"economy": {"replacement_headroom_secured": false},
		},
		"outcome": "violated",
		"paths": [["economy", "replacement_headroom_secured"]],
	},
	"room for replacement unanswered": {
		"input": json.remove(_secured, ["economy/replacement_headroom_secured"]),
		"outcome": "undocumented",
		"missing": ["economy.replacement_headroom_secured"],
	},
	"nothing secured": {
		"input": object.union(_secured, {"economy": {
			"development_headroom_secured": false,
			"replacement_headroom_secured": false,
		}}),
		"outcome": "violated",
		"paths": [
			["economy", "development_headroom_secured"],
			["economy", "replacement_headroom_secured"],
		],
	},
	"nothing answered": {
		"input": json.remove(_secured, ["economy"]),
		"outcome": "undocumented",
		"missing": [
			"economy.development_headroom_secured",
			"economy.replacement_headroom_secured",
		],
	},
	"in the phase kontraktopfoelgning": {
		"input": object.union(_secured, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"a foundation system": {
		"input": object.union(_secured, {"classification": {"category": "foundation"}}),
		"outcome": "not_applicable",
	},
	"a line-of-business system": {
		"input": object.union(_secured, {"classification": {"category": "line_of_business"}}),
		"outcome": "not_applicable",
	},
	"a foundation system, all else unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}, "classification": {"category": "foundation"}},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_secured, ["classification/category"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category unanswered, and all else": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "not_assessed",
		"missing": ["classification.category"],
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

_secured := {
	"lifecycle": {"phase": "anskaffelse"},
	"classification": {"category": "cross_cutting"},
	"economy": {"development_headroom_secured": true, "replacement_headroom_secured": true},
}
