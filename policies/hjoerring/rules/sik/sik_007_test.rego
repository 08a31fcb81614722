package hjoerring.rules.sik_007_test

import data.hjoerring.rules.sik_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_007) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"assessed this year": {
		"input": _assessed([_annual("2026-03-01")]),
		"outcome": "pass",
	},
	"a year less a day ago": {
		"input": _assessed([_annual("2025-11-02")]),
		"outcome": "pass",
	},
	"a year ago to the day": {
		"input": _assessed([_annual("2025-11-01")]),
		"outcome": "pass",
	},
	"a year and a day ago": {
		"input": _assessed([_annual("2025-10-31")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 0, "date"]],
	},
	"judged 29 February, assessed 1 March the year before": {
		"input": _assessed([_annual("2027-03-01")]),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"judged 29 February, assessed 28 February the year before": {
		"input": _assessed([_annual("2027-02-28")]),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"judged 29 February, assessed 27 February the year before": {
		"input": _assessed([_annual("2027-02-27")]),
		"date": "2028-02-29",
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 0, "date"]],
	},
	"assessed 29 February, judged 28 February the year after": {
		"input": _assessed([_annual("2028-02-29")]),
		"date": "2029-02-28",
		"outcome": "pass",
	},
	"assessed 29 February, judged 1 March the year after": {
		"input": _assessed([_annual("2028-02-29")]),
		"date": "2029-03-01",
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 0, "date"]],
	},
	"assessed at acquisition this year": {
		"input": _assessed([{"trigger": "acquisition", "date": "2026-03-01"}]),
		"outcome": "pass",
	},
	"assessed after an incident this year": {
		"input": _assessed([_annual("2024-03-01"), {"trigger": "incident", "date": "2026-03-01"}]),
		"outcome": "pass",
	},
	"assessed this year on an unanswered occasion": {
		"input": _assessed([{"date": "2026-03-01"}]),
		"outcome": "pass",
	},
	"assessed this year, another date unanswered": {
		"input": _assessed([{"trigger": "annual"}, _annual("2026-03-01")]),
		"outcome": "pass",
	},
	"the latest is too old": {
		"input": _assessed([_annual("2023-06-01"), _annual("2024-06-01"), _annual("2022-06-01")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 1, "date"]],
	},
	"never assessed": {
		"input": _assessed([]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessments unanswered": {
		"input": json.remove(_assessed([]), ["security"]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments"],
	},
	"date unanswered": {
		"input": _assessed([{"trigger": "annual"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].date"],
	},
	"one too old, another date unanswered": {
		"input": _assessed([_annual("2023-06-01"), {"trigger": "annual"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"a foundation system": {
		"input": object.union(_assessed([_annual("2023-06-01")]), {"classification": {"category": "foundation"}}),
		"outcome": "not_applicable",
	},
	"a cross-cutting system, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"classification": {"category": "cross_cutting"},
		},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_assessed([_annual("2026-03-01")]), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"life-cycle phase unanswered": {
		"input": json.remove(_assessed([]), ["lifecycle", "security"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_assessed(assessments) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"security": {"risk_assessments": assessments},
}

_annual(day) := {"trigger": "annual", "date": day}
