package hjoerring.rules.sik_009_test

import data.hjoerring.rules.sik_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_009) with input as case.input
}

cases := {
	"made from the only assessment": {
		"input": _planned("R-2026-3", [_latest]),
		"outcome": "pass",
	},
	"made from the latest, first in the list": {
		"input": _planned("R-2026-3", [_latest, _older]),
		"outcome": "pass",
	},
	"made from the latest, last in the list": {
		"input": _planned("R-2026-3", [_older, _latest]),
		"outcome": "pass",
	},
	"made from one of two on the latest day": {
		"input": _planned("R-2026-4", [_latest, {"id": "R-2026-4", "date": "2026-03-01"}]),
		"outcome": "pass",
	},
	"a newer one the day after": {
		"input": _planned("R-2026-3", [_latest, {"id": "R-2026-4", "date": "2026-03-02"}]),
		"outcome": "violated",
		"paths": [["security", "risk_plan", "based_on_assessment_id"]],
	},
	"during procurement": {
		"input": object.union(_planned("R-2026-3", [_latest]), {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"made from an older one": {
		"input": _planned("R-2022-1", [_older, _latest]),
		"outcome": "violated",
		"paths": [["security", "risk_plan", "based_on_assessment_id"]],
	},
	"made from one that is not there": {
		"input": _planned("R-2020-9", [_latest]),
		"outcome": "violated",
		"paths": [["security", "risk_plan", "based_on_assessment_id"]],
	},
	"made from an older one, whatever else is unanswered": {
		"input": json.remove(
			_planned("R-2022-1", [_older, {"id": "R-2024-2"}, _latest]),
			["security/risk_plan/id"],
		),
		"outcome": "violated",
		"paths": [["security", "risk_plan", "based_on_assessment_id"]],
	},
	"id of the plan unanswered": {
		"input": json.remove(_planned("R-2026-3", [_latest]), ["security/risk_plan/id"]),
		"outcome": "undocumented",
		"missing": ["security.risk_plan.id"],
	},
	"what it is made from is unanswered": {
		"input": json.remove(_planned("", [_older, _latest]), ["security/risk_plan/based_on_assessment_id"]),
		"outcome": "undocumented",
		"missing": ["security.risk_plan.based_on_assessment_id"],
	},
	"plan unanswered": {
		"input": json.remove(_planned("", [_older, _latest]), ["security/risk_plan"]),
		"outcome": "undocumented",
		"missing": ["security.risk_plan.id", "security.risk_plan.based_on_assessment_id"],
	},
	"id of the latest unanswered": {
		"input": _planned("R-2026-3", [_older, {"date": "2026-03-01"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].id"],
	},
	"its date unanswered": {
		"input": _planned("R-2026-3", [_older, {"id": "R-2026-3"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"another's date unanswered": {
		"input": _planned("R-2026-3", [_latest, {"id": "R-2022-1"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"never assessed": {
		"input": _planned("R-2026-3", []),
		"outcome": "not_applicable",
	},
	"never assessed, category unanswered": {
		"input": json.remove(_planned("R-2026-3", []), ["classification"]),
		"outcome": "not_applicable",
	},
	"a foundation system": {
		"input": object.union(_planned("R-2022-1", [_latest]), {"classification": {"category": "foundation"}}),
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
		"input": json.remove(_planned("R-2026-3", [_latest]), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"assessments unanswered": {
		"input": json.remove(_planned("R-2026-3", []), ["security/risk_assessments"]),
		"outcome": "not_assessed",
		"missing": ["security.risk_assessments"],
	},
}

test_names_the_assessment_that_is_not_the_latest if {
	some finding in sik_009.violation with input as _planned("R-2022-1", [_older, _latest])
	finding.message == {
		"da": "Risikohåndteringsplanen bygger på R-2022-1, som ikke er den seneste risikovurdering.",
		"en": "The risk treatment plan is based on R-2022-1, which is not the latest risk assessment.",
	}
}

_planned(id, assessments) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"security": {
		"risk_plan": {"id": "P-12", "based_on_assessment_id": id},
		"risk_assessments": assessments,
	},
}

_older := {"id": "R-2022-1", "date": "2022-05-01", "trigger": "annual"}

_latest := {"id": "R-2026-3", "date": "2026-03-01", "trigger": "annual"}
