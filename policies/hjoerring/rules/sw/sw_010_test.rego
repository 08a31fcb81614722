package hjoerring.rules.sw_010_test

import data.hjoerring.rules.sw_010
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_010) with input as case.input
}

cases := {
	"all secured": {
		"input": _secured,
		"outcome": "pass",
	},
	"no money for secure operation": {
		"input": object.union(_secured, {"economy": {"secure_operation_funded": false}}),
		"outcome": "violated",
		"paths": [["economy", "secure_operation_funded"]],
	},
	"no money for secure operation, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "line_of_business"},
			"economy": {"secure_operation_funded": false},
		},
		"outcome": "violated",
		"paths": [["economy", "secure_operation_funded"]],
	},
	"money for secure operation unanswered": {
		"input": json.remove(_secured, ["economy/secure_operation_funded"]),
		"outcome": "undocumented",
		"missing": ["economy.secure_operation_funded"],
	},
	"no money for development": {
		"input": object.union(_secured, {"economy": {"development_funded": false}}),
		"outcome": "violated",
		"paths": [["economy", "development_funded"]],
	},
	"no money for development, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "line_of_business"},
			"economy": {"development_funded": false},
		},
		"outcome": "violated",
		"paths": [["economy", "development_funded"]],
	},
	"money for development unanswered": {
		"input": json.remove(_secured, ["economy/development_funded"]),
		"outcome": "undocumented",
		"missing": ["economy.development_funded"],
	},
	"nothing secured": {
		"input": object.union(_secured, {"economy": {
			"secure_operation_funded": false,
			"development_funded": false,
		}}),
		"outcome": "violated",
		"paths": [
			["economy", "secure_operation_funded"],
			["economy", "development_funded"],
		],
	},
	"nothing answered": {
		"input": json.remove(_secured, ["economy"]),
		"outcome": "undocumented",
		"missing": [
			"economy.secure_operation_funded",
			"economy.development_funded",
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
	"a cross-cutting system": {
		"input": object.union(_secured, {"classification": {"category": "cross_cutting"}}),
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
		"input": {"classification": {"category": "line_of_business"}},
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
	"classification": {"category": "line_of_business"},
	"economy": {"secure_operation_funded": true, "development_funded": true},
}
