package hjoerring.rules.sik_008_test

import data.hjoerring.rules.sik_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_008) with input as case.input
}

cases := {
	"assessed after the incident": {
		"input": _system([_h7], [_after("H-7", "2026-05-10")]),
		"outcome": "pass",
	},
	"assessed the day after": {
		"input": _system([_h7], [_after("H-7", "2026-05-02")]),
		"outcome": "pass",
	},
	"assessed the same day": {
		"input": _system([_h7], [_after("H-7", "2026-05-01")]),
		"outcome": "pass",
	},
	"assessed the day before": {
		"input": _system([_h7], [_after("H-7", "2026-04-30")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 0, "date"]],
	},
	"an incident of 29 February, assessed the day before": {
		"input": _system([{"id": "H-7", "date": "2028-02-29"}], [_after("H-7", "2028-02-28")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments", 0, "date"]],
	},
	"assessed before and after": {
		"input": _system([_h7], [_after("H-7", "2026-04-30"), _after("H-7", "2026-05-10")]),
		"outcome": "pass",
	},
	"each of two assessed": {
		"input": _system([_h7, _h8], [
			_after("H-8", "2026-08-10"),
			{"trigger": "annual", "date": "2026-03-01"},
			_after("H-7", "2026-05-10"),
		]),
		"outcome": "pass",
	},
	"nothing assessed": {
		"input": _system([_h8], []),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"one of two not assessed": {
		"input": _system([_h7, _h8], [_after("H-7", "2026-09-10")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"one not assessed, the other before it happened": {
		"input": _system([_h7, _h8], [_after("H-7", "2026-04-30")]),
		"outcome": "violated",
		"paths": [
			["security", "risk_assessments", 0, "date"],
			["security", "risk_assessments"],
		],
	},
	"assessed on another occasion": {
		"input": _system([_h7], [{"trigger": "annual", "incident_id": "H-7", "date": "2026-05-10"}]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessed at acquisition": {
		"input": _system([_h7], [{"trigger": "acquisition", "date": "2026-05-10"}]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"nothing assessed, whatever else is unanswered": {
		"input": _system([{}], []),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"one not assessed, another's date unanswered": {
		"input": _system([{"id": "H-7"}, _h8], [_after("H-7", "2026-05-10")]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessed too early on an unanswered occasion": {
		"input": _system([_h7], [{"incident_id": "H-7", "date": "2026-04-30"}]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessed for an unanswered incident, too early": {
		"input": _system([_h7], [{"trigger": "incident", "date": "2026-04-30"}]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"assessments unanswered": {
		"input": json.remove(_system([_h7], []), ["security/risk_assessments"]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments"],
	},
	"occasion unanswered": {
		"input": _system([_h7], [{"incident_id": "H-7", "date": "2026-05-10"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].trigger"],
	},
	"which incident is unanswered": {
		"input": _system([_h7], [{"trigger": "incident", "date": "2026-05-10"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].incident_id"],
	},
	"date of the assessment unanswered": {
		"input": _system([_h7], [{"trigger": "incident", "incident_id": "H-7"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].date"],
	},
	"id of the incident unanswered": {
		"input": _system([{"date": "2026-05-01"}], [_after("H-7", "2026-05-10")]),
		"outcome": "undocumented",
		"missing": ["security.incidents[0].id"],
	},
	"date of the incident unanswered": {
		"input": _system([{"id": "H-7"}], [_after("H-7", "2026-05-10")]),
		"outcome": "undocumented",
		"missing": ["security.incidents[0].date"],
	},
	"one assessed, the other's assessment undated": {
		"input": _system([_h7, _h8], [_after("H-7", "2026-05-10"), {"trigger": "incident", "incident_id": "H-8"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"no incidents": {
		"input": _system([], []),
		"outcome": "not_applicable",
	},
	"no incidents, category unanswered": {
		"input": json.remove(_system([], []), ["classification"]),
		"outcome": "not_applicable",
	},
	"a foundation system": {
		"input": object.union(_system([_h8], []), {"classification": {"category": "foundation"}}),
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
		"input": json.remove(_system([_h7], [_after("H-7", "2026-05-10")]), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"incidents unanswered": {
		"input": json.remove(_system([], []), ["security/incidents"]),
		"outcome": "not_assessed",
		"missing": ["security.incidents"],
	},
	"category and incidents unanswered": {
		"input": json.remove(_system([], []), ["classification", "security/incidents"]),
		"outcome": "not_assessed",
		"missing": ["classification.category", "security.incidents"],
	},
}

test_names_each_incident if {
	found := sik_008.violation with input as _system([_h7, {"date": "2026-06-01"}, _h8], [])
	{finding.message.da | some finding in found} == {
		"Sikkerhedshændelsen H-7 er ikke fulgt op af en risikovurdering.",
		"En sikkerhedshændelse uden id er ikke fulgt op af en risikovurdering.",
		"Sikkerhedshændelsen H-8 er ikke fulgt op af en risikovurdering.",
	}
}

_system(incidents, assessments) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"security": {"incidents": incidents, "risk_assessments": assessments},
}

_h7 := {"id": "H-7", "date": "2026-05-01"}

_h8 := {"id": "H-8", "date": "2026-08-01"}

_after(incident, day) := {"trigger": "incident", "incident_id": incident, "date": day}
