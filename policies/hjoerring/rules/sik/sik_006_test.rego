package hjoerring.rules.sik_006_test

import data.hjoerring.rules.sik_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_006) with input as case.input
}

exempt := {
	"missing": {
		"lifecycle.dates.taken_into_use_on": "without it the comparison falls away; the assessment itself is asked for",
	},
}

cases := {
	"assessed during procurement, not in use yet": {
		"input": _procured([_at_acquisition("2026-03-01")]),
		"outcome": "pass",
	},
	"assessed well before it was taken into use": {
		"input": _in_use("2026-06-01", [_at_acquisition("2026-03-01")]),
		"outcome": "pass",
	},
	"assessed the day before it was taken into use": {
		"input": _in_use("2026-03-02", [_at_acquisition("2026-03-01")]),
		"outcome": "pass",
	},
	"assessed the day it was taken into use": {
		"input": _in_use("2026-03-01", [_at_acquisition("2026-03-01")]),
		"outcome": "pass",
	},
	"assessed the day after it was taken into use": {
		"input": _in_use("2026-02-28", [_at_acquisition("2026-03-01")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 0, "date"]],
	},
	"assessed 29 February, in use the day before": {
		"input": _in_use("2028-02-28", [_at_acquisition("2028-02-29")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 0, "date"]],
	},
	"assessed 29 February, in use the day after": {
		"input": _in_use("2028-03-01", [_at_acquisition("2028-02-29")]),
		"outcome": "pass",
	},
	"the day it was taken into use is unanswered in contract follow-up": {
		"input": json.remove(_in_use("", [_at_acquisition("2026-03-01")]), ["lifecycle/dates"]),
		"outcome": "pass",
	},
	"assessed in time, and again too late": {
		"input": _in_use("2026-04-01", [_at_acquisition("2026-05-01"), _at_acquisition("2026-03-01")]),
		"outcome": "pass",
	},
	"assessed on other occasions too": {
		"input": _in_use("2026-04-01", [
			_on("annual", "2026-10-01"),
			_at_acquisition("2026-03-01"),
			_on("incident", "2026-06-01"),
		]),
		"outcome": "pass",
	},
	"assessed too late twice": {
		"input": _in_use("2026-02-01", [
			_at_acquisition("2026-05-01"),
			_on("annual", "2026-01-01"),
			_at_acquisition("2026-03-01"),
		]),
		"outcome": "violated",
		"paths": [
			["security", "risk_assessments", 0, "date"],
			["security", "risk_assessments", 2, "date"],
		],
	},
	"assessed annually only": {
		"input": _in_use("2026-04-01", [_on("annual", "2026-03-01")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessed after an incident only": {
		"input": _procured([_on("incident", "2026-03-01")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"never assessed": {
		"input": _procured([]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessed on an unanswered occasion, but too late": {
		"input": _in_use("2026-02-28", [{"date": "2026-03-01"}]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessed annually only, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "line_of_business"},
			"security": {"risk_assessments": [{"trigger": "annual"}]},
		},
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessments unanswered": {
		"input": json.remove(_procured([]), ["security"]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments"],
	},
	"date unanswered": {
		"input": _procured([object.remove(_at_acquisition(""), ["date"])]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].date"],
	},
	"date unanswered, in use": {
		"input": _in_use("2026-06-01", [object.remove(_at_acquisition(""), ["date"])]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].date"],
	},
	"occasion unanswered": {
		"input": _in_use("2026-06-01", [_on("annual", "2026-02-01"), {"date": "2026-03-01"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].trigger"],
	},
	"one too late, another's occasion unanswered": {
		"input": _in_use("2026-04-01", [_at_acquisition("2026-05-01"), {"date": "2026-03-01"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].trigger"],
	},
	"one too late, another's date unanswered": {
		"input": _in_use("2026-04-01", [_at_acquisition("2026-05-01"), object.remove(_at_acquisition(""), ["date"])]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"occasion and date unanswered": {
		"input": _procured([{"id": "R-2026-3"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].date", "security.risk_assessments[0].trigger"],
	},
	"a procurement that is not on record matters during procurement": {
		"input": object.union(_procured([]), {"procurement": {"type": "none"}}),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"procurement unanswered during procurement": {
		"input": json.remove(_procured([_at_acquisition("2026-03-01")]), ["procurement"]),
		"outcome": "pass",
	},
	"no procurement on record": {
		"input": object.union(_in_use("2026-04-01", []), {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"no procurement on record, category unanswered": {
		"input": json.remove(
			object.union(_in_use("2026-04-01", []), {"procurement": {"type": "none"}}),
			["classification"],
		),
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_in_use("2026-04-01", [_at_acquisition("2026-03-01")]), ["procurement"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"procurement and category unanswered": {
		"input": json.remove(
			_in_use("2026-04-01", [_at_acquisition("2026-03-01")]),
			["procurement", "classification"],
		),
		"outcome": "not_assessed",
		"missing": ["procurement.type", "classification.category"],
	},
	"life-cycle phase unanswered": {
		"input": json.remove(_procured([]), ["lifecycle/phase", "security"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase unanswered, no procurement on record": {
		"input": json.remove(object.union(_procured([]), {"procurement": {"type": "none"}}), ["lifecycle"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase and procurement unanswered": {
		"input": json.remove(_procured([]), ["lifecycle", "procurement"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase", "procurement.type"],
	},
	"a cross-cutting system": {
		"input": object.union(_procured([]), {"classification": {"category": "cross_cutting"}}),
		"outcome": "not_applicable",
	},
	"a foundation system, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"classification": {"category": "foundation"},
		},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_procured([_at_acquisition("2026-03-01")]), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
}

_procured(assessments) := {
	"lifecycle": {"phase": "anskaffelse"},
	"classification": {"category": "line_of_business"},
	"procurement": {"type": "new_system"},
	"security": {"risk_assessments": assessments},
}

_in_use(day, assessments) := {
	"lifecycle": {"phase": "kontraktopfoelgning", "dates": {"taken_into_use_on": day}},
	"classification": {"category": "line_of_business"},
	"procurement": {"type": "add_on"},
	"security": {"risk_assessments": assessments},
}

_at_acquisition(day) := _on("acquisition", day)

_on(trigger, day) := {"trigger": trigger, "date": day}
