package hjoerring.rules.sik_005_test

import data.hjoerring.rules.sik_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_005) with input as case.input
}

cases := {
	"set from the only assessment": {
		"input": _set_from("R-2026-3", [_latest]),
		"outcome": "pass",
	},
	"set from the latest, first in the list": {
		"input": _set_from("R-2026-3", [_latest, _older]),
		"outcome": "pass",
	},
	"set from the latest, last in the list": {
		"input": _set_from("R-2026-3", [_older, _latest]),
		"outcome": "pass",
	},
	"set from one of two on the latest day": {
		"input": _set_from("R-2026-3", [_latest, {"id": "R-2026-4", "date": "2026-03-01"}]),
		"outcome": "pass",
	},
	"set from the other of two on the latest day": {
		"input": _set_from("R-2026-4", [_latest, {"id": "R-2026-4", "date": "2026-03-01"}]),
		"outcome": "pass",
	},
	"a newer one the day after": {
		"input": _set_from("R-2026-3", [_latest, {"id": "R-2026-4", "date": "2026-03-02"}]),
		"outcome": "violated",
		"paths": [["security", "local_level", "set_from_assessment_id"]],
	},
	"another one the day before": {
		"input": _set_from("R-2026-3", [_latest, {"id": "R-2026-2", "date": "2026-02-28"}]),
		"outcome": "pass",
	},
	"during procurement": {
		"input": object.union(_set_from("R-2026-3", [_latest]), {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"an older one without an id does not matter": {
		"input": _set_from("R-2026-3", [{"date": "2025-01-01"}, _latest]),
		"outcome": "pass",
	},
	"set from an older one": {
		"input": _set_from("R-2022-1", [_older, _latest]),
		"outcome": "violated",
		"paths": [["security", "local_level", "set_from_assessment_id"]],
	},
	"set from one that is not there": {
		"input": _set_from("R-2020-9", [_older, _latest]),
		"outcome": "violated",
		"paths": [["security", "local_level", "set_from_assessment_id"]],
	},
	"set from one that is not there, dates unanswered": {
		"input": _set_from("R-2020-9", [{"id": "R-2022-1"}, {"id": "R-2026-3"}]),
		"outcome": "violated",
		"paths": [["security", "local_level", "set_from_assessment_id"]],
	},
	"set from an older one, another date unanswered": {
		"input": _set_from("R-2022-1", [_older, {"id": "R-2024-2"}, _latest]),
		"outcome": "violated",
		"paths": [["security", "local_level", "set_from_assessment_id"]],
	},
	"never assessed": {
		"input": _set_from("R-2026-3", []),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"never assessed, level unanswered": {
		"input": json.remove(_set_from("", []), ["security/local_level"]),
		"outcome": "violated",
		"paths": [["security", "risk_assessments"]],
	},
	"level unanswered": {
		"input": json.remove(_set_from("", [_older, _latest]), ["security/local_level"]),
		"outcome": "undocumented",
		"missing": ["security.local_level.set_from_assessment_id"],
	},
	"assessments unanswered": {
		"input": json.remove(_set_from("R-2026-3", []), ["security/risk_assessments"]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments"],
	},
	"level and assessments unanswered": {
		"input": json.remove(_set_from("", []), ["security"]),
		"outcome": "undocumented",
		"missing": ["security.local_level.set_from_assessment_id", "security.risk_assessments"],
	},
	"id of the latest unanswered": {
		"input": _set_from("R-2026-3", [_older, {"date": "2026-03-01"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].id"],
	},
	"its date unanswered": {
		"input": _set_from("R-2026-3", [_older, {"id": "R-2026-3"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"another's date unanswered": {
		"input": _set_from("R-2026-3", [_latest, {"id": "R-2022-1"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"the date of the only one unanswered": {
		"input": _set_from("R-2026-3", [{"id": "R-2026-3"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[0].date"],
	},
	"a foundation system": {
		"input": object.union(_set_from("R-2022-1", [_latest]), {"classification": {"category": "foundation"}}),
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
		"input": json.remove(_set_from("R-2026-3", [_latest]), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
}

test_names_the_assessment_that_is_not_the_latest if {
	some finding in sik_005.violation with input as _set_from("R-2022-1", [_older, _latest])
	finding.message == {
		"da": "Niveauet er fastsat ud fra R-2022-1, som ikke er den seneste risikovurdering.",
		"en": "The level is set from R-2022-1, which is not the latest risk assessment.",
	}
}

_set_from(id, assessments) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"security": {
		"local_level": {"set_from_assessment_id": id},
		"risk_assessments": assessments,
	},
}

_older := {"id": "R-2022-1", "date": "2022-05-01", "trigger": "annual"}

_latest := {"id": "R-2026-3", "date": "2026-03-01", "trigger": "annual"}
