package hjoerring.rules.sw_011_test

import data.hjoerring.rules.sw_011
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_011) with input as case.input
}

cases := {
	"agreed with the IT department": {
		"input": _agreed,
		"outcome": "pass",
	},
	"agreed with another": {
		"input": object.union(_agreed, {"economy": {"beyond_standard_financing": {"agreed_with": "other"}}}),
		"outcome": "violated",
		"paths": [["economy", "beyond_standard_financing", "agreed_with"]],
	},
	"agreed with another, date unanswered": {
		"input": object.union(
			json.remove(_agreed, ["economy"]),
			{"economy": {"beyond_standard_financing": {"agreed_with": "other"}}},
		),
		"outcome": "violated",
		"paths": [["economy", "beyond_standard_financing", "agreed_with"]],
	},
	"party unanswered": {
		"input": json.remove(_agreed, ["economy/beyond_standard_financing/agreed_with"]),
		"outcome": "undocumented",
		"missing": ["economy.beyond_standard_financing.agreed_with"],
	},
	"date unanswered": {
		"input": json.remove(_agreed, ["economy/beyond_standard_financing/agreed_on"]),
		"outcome": "undocumented",
		"missing": ["economy.beyond_standard_financing.agreed_on"],
	},
	"financing unanswered": {
		"input": json.remove(_agreed, ["economy"]),
		"outcome": "undocumented",
		"missing": ["economy.beyond_standard_financing.agreed_with", "economy.beyond_standard_financing.agreed_on"],
	},
	"no tasks beyond the standard": {
		"input": object.union(_agreed, {"support": {"beyond_standard_tasks": []}}),
		"outcome": "not_applicable",
	},
	"no tasks beyond the standard, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "support": {"beyond_standard_tasks": []}},
		"outcome": "not_applicable",
	},
	"tasks unanswered": {
		"input": json.remove(_agreed, ["support"]),
		"outcome": "not_assessed",
		"missing": ["support.beyond_standard_tasks"],
	},
	"category and tasks unanswered": {
		"input": json.remove(_agreed, ["classification", "support"]),
		"outcome": "not_assessed",
		"missing": ["classification.category", "support.beyond_standard_tasks"],
	},
	"in the phase kontraktopfoelgning": {
		"input": object.union(_agreed, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"a foundation system": {
		"input": object.union(_agreed, {"classification": {"category": "foundation"}}),
		"outcome": "not_applicable",
	},
	"a cross-cutting system": {
		"input": object.union(_agreed, {"classification": {"category": "cross_cutting"}}),
		"outcome": "not_applicable",
	},
	"a foundation system, all else unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}, "classification": {"category": "foundation"}},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_agreed, ["classification/category"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category unanswered, and all else": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "not_assessed",
		"missing": ["classification.category", "support.beyond_standard_tasks"],
	},
	"life-cycle phase unanswered, a foundation system": {
		"input": {"classification": {"category": "foundation"}},
		"outcome": "not_applicable",
	},
}

_agreed := {
	"lifecycle": {"phase": "anskaffelse"},
	"classification": {"category": "line_of_business"},
	"support": {"beyond_standard_tasks": ["applikationsdrift"]},
	"economy": {"beyond_standard_financing": {"agreed_with": "it_afdelingen", "agreed_on": "2026-03-01"}},
}
