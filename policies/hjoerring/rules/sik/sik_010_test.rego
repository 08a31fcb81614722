package hjoerring.rules.sik_010_test

import data.hjoerring.rules.sik_010
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_010) with input as case.input
}

cases := {
	"written from the latest and incorporated": {
		"input": _described("R-2026-3", [_older, _latest]),
		"outcome": "pass",
	},
	"written from the latest, first in the list": {
		"input": _described("R-2026-3", [_latest, _older]),
		"outcome": "pass",
	},
	"written from one of two on the latest day": {
		"input": _described("R-2026-4", [_latest, {"id": "R-2026-4", "date": "2026-03-01"}]),
		"outcome": "pass",
	},
	"a newer one the day after": {
		"input": _described("R-2026-3", [_latest, {"id": "R-2026-4", "date": "2026-03-02"}]),
		"outcome": "violated",
		"paths": [["security", "procedure", "based_on_assessment_id"]],
	},
	"not incorporated yet during procurement": {
		"input": _procured(_described("R-2026-3", [_latest])),
		"outcome": "pass",
	},
	"incorporated during procurement": {
		"input": object.union(_described("R-2026-3", [_latest]), {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"written from an older one": {
		"input": _described("R-2022-1", [_older, _latest]),
		"outcome": "violated",
		"paths": [["security", "procedure", "based_on_assessment_id"]],
	},
	"written from an older one during procurement": {
		"input": _procured(_described("R-2022-1", [_older, _latest])),
		"outcome": "violated",
		"paths": [["security", "procedure", "based_on_assessment_id"]],
	},
	"written from one that is not there": {
		"input": _described("R-2020-9", [_latest]),
		"outcome": "violated",
		"paths": [["security", "procedure", "based_on_assessment_id"]],
	},
	"written from an older one, whatever else is unanswered": {
		"input": json.remove(
			_described("R-2022-1", [_older, {"id": "R-2024-2"}, _latest]),
			["security/procedure/incorporated_on"],
		),
		"outcome": "violated",
		"paths": [["security", "procedure", "based_on_assessment_id"]],
	},
	"incorporation unanswered in contract follow-up": {
		"input": json.remove(_described("R-2026-3", [_latest]), ["security/procedure/incorporated_on"]),
		"outcome": "undocumented",
		"missing": ["security.procedure.incorporated_on"],
	},
	"what it is written from is unanswered": {
		"input": json.remove(_described("", [_older, _latest]), ["security/procedure/based_on_assessment_id"]),
		"outcome": "undocumented",
		"missing": ["security.procedure.based_on_assessment_id"],
	},
	"procedure unanswered": {
		"input": json.remove(_described("", [_older, _latest]), ["security/procedure"]),
		"outcome": "undocumented",
		"missing": ["security.procedure.based_on_assessment_id", "security.procedure.incorporated_on"],
	},
	"procedure unanswered during procurement": {
		"input": _procured(json.remove(_described("", [_latest]), ["security/procedure/based_on_assessment_id"])),
		"outcome": "undocumented",
		"missing": ["security.procedure.based_on_assessment_id"],
	},
	"id of the latest unanswered": {
		"input": _described("R-2026-3", [_older, {"date": "2026-03-01"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].id"],
	},
	"its date unanswered": {
		"input": _described("R-2026-3", [_older, {"id": "R-2026-3"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"another's date unanswered": {
		"input": _described("R-2026-3", [_latest, {"id": "R-2022-1"}]),
		"outcome": "undocumented",
		"missing": ["security.risk_assessments[1].date"],
	},
	"life-cycle phase unanswered": {
		"input": json.remove(
			_described("R-2026-3", [_latest]),
			["lifecycle", "security/procedure/incorporated_on"],
		),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"never assessed": {
		"input": _described("R-2026-3", []),
		"outcome": "not_applicable",
	},
	"never assessed, category unanswered": {
		"input": json.remove(_described("R-2026-3", []), ["classification"]),
		"outcome": "not_applicable",
	},
	"a foundation system": {
		"input": object.union(_described("R-2022-1", [_latest]), {"classification": {"category": "foundation"}}),
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
		"input": json.remove(_described("R-2026-3", [_latest]), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"assessments unanswered": {
		"input": json.remove(_described("R-2026-3", []), ["security/risk_assessments"]),
		"outcome": "not_assessed",
		"missing": ["security.risk_assessments"],
	},
}

test_names_the_assessment_that_is_not_the_latest if {
	some finding in sik_010.violation with input as _described("R-2022-1", [_older, _latest])
	finding.message == {
		"da": "Procedurebeskrivelsen bygger på R-2022-1, som ikke er den seneste risikovurdering.",
		"en": "The procedure description is based on R-2022-1, which is not the latest risk assessment.",
	}
}

_described(id, assessments) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"security": {
		"procedure": {"based_on_assessment_id": id, "incorporated_on": "2026-04-01"},
		"risk_assessments": assessments,
	},
}

_procured(system) := object.union(
	json.remove(system, ["security/procedure/incorporated_on"]),
	{"lifecycle": {"phase": "anskaffelse"}},
)

_older := {"id": "R-2022-1", "date": "2022-05-01", "trigger": "annual"}

_latest := {"id": "R-2026-3", "date": "2026-03-01", "trigger": "annual"}
