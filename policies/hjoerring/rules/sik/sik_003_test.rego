package hjoerring.rules.sik_003_test

import data.hjoerring.rules.sik_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_003) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"confirmed after the latest upgrade": {
		"input": _confirmed("2026-10-10"),
		"organisation": _upgraded,
		"outcome": "pass",
	},
	"confirmed the day after the latest upgrade": {
		"input": _confirmed("2026-10-02"),
		"organisation": _upgraded,
		"outcome": "pass",
	},
	"confirmed on the day of the latest upgrade": {
		"input": _confirmed("2026-10-01"),
		"organisation": _upgraded,
		"outcome": "pass",
	},
	"confirmed the day before the latest upgrade": {
		"input": _confirmed("2026-09-30"),
		"organisation": _upgraded,
		"outcome": "violated",
		"paths": [["security", "central_solutions", "confirmed_on"]],
	},
	"confirmed before every upgrade": {
		"input": _confirmed("2024-01-01"),
		"organisation": _upgraded,
		"outcome": "violated",
		"paths": [["security", "central_solutions", "confirmed_on"]],
	},
	"no central solutions to upgrade": {
		"input": _confirmed("2024-01-01"),
		"organisation": _solutions([]),
		"outcome": "pass",
	},
	"compatible, during procurement": {
		"input": _procured({"compatible": true}),
		"outcome": "pass",
	},
	"when it was confirmed does not matter during procurement": {
		"input": _procured({"compatible": true, "confirmed_on": "2024-01-01"}),
		"organisation": _upgraded,
		"outcome": "pass",
	},
	"not compatible, during procurement": {
		"input": _procured({"compatible": false}),
		"outcome": "violated",
		"paths": [["security", "central_solutions", "compatible"]],
	},
	"not compatible": {
		"input": object.union(_confirmed("2026-10-10"), {"security": {"central_solutions": {"compatible": false}}}),
		"organisation": _upgraded,
		"outcome": "violated",
		"paths": [["security", "central_solutions", "compatible"]],
	},
	"not compatible, and confirmed too early": {
		"input": object.union(_confirmed("2026-09-30"), {"security": {"central_solutions": {"compatible": false}}}),
		"organisation": _upgraded,
		"outcome": "violated",
		"paths": [
			["security", "central_solutions", "compatible"],
			["security", "central_solutions", "confirmed_on"],
		],
	},
	"not compatible, whatever else is unanswered": {
		"input": object.union(
			json.remove(_confirmed("2026-10-10"), ["security/central_solutions/confirmed_on"]),
			{"security": {"central_solutions": {"compatible": false}}},
		),
		"outcome": "violated",
		"paths": [["security", "central_solutions", "compatible"]],
	},
	"confirmed too early, whatever else is unanswered": {
		"input": json.remove(_confirmed("2026-09-30"), ["security/central_solutions/compatible"]),
		"organisation": _solutions([{"name": "Mailfilter"}, {"last_upgraded_on": "2026-10-01"}]),
		"outcome": "violated",
		"paths": [["security", "central_solutions", "confirmed_on"]],
	},
	"compatibility unanswered": {
		"input": json.remove(_confirmed("2026-10-10"), ["security/central_solutions/compatible"]),
		"organisation": _upgraded,
		"outcome": "undocumented",
		"missing": ["security.central_solutions.compatible"],
	},
	"compatibility unanswered during procurement": {
		"input": _procured({}),
		"organisation": _upgraded,
		"outcome": "undocumented",
		"missing": ["security.central_solutions.compatible"],
	},
	"confirmation unanswered": {
		"input": json.remove(_confirmed("2026-10-10"), ["security/central_solutions/confirmed_on"]),
		"organisation": _upgraded,
		"outcome": "undocumented",
		"missing": ["security.central_solutions.confirmed_on"],
	},
	"confirmation unanswered, no central solutions to upgrade": {
		"input": json.remove(_confirmed("2026-10-10"), ["security/central_solutions/confirmed_on"]),
		"organisation": _solutions([]),
		"outcome": "undocumented",
		"missing": ["security.central_solutions.confirmed_on"],
	},
	"compatibility and confirmation unanswered": {
		"input": json.remove(_confirmed("2026-10-10"), ["security"]),
		"organisation": _upgraded,
		"outcome": "undocumented",
		"missing": ["security.central_solutions.compatible", "security.central_solutions.confirmed_on"],
	},
	"an upgrade unanswered": {
		"input": _confirmed("2026-10-10"),
		"organisation": _solutions([{"last_upgraded_on": "2026-10-01"}, {"name": "Mailfilter"}]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.technical_security.solutions[1].last_upgraded_on"],
	},
	"central solutions unanswered": {
		"input": _confirmed("2026-10-10"),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.technical_security.solutions"],
	},
	"no organisation": {
		"input": _confirmed("2026-10-10"),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.technical_security.solutions"],
	},
	"life-cycle phase unanswered": {
		"input": json.remove(_confirmed("2026-10-10"), ["lifecycle"]),
		"organisation": _upgraded,
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"a foundation system": {
		"input": object.union(_confirmed("2026-10-10"), {"classification": {"category": "foundation"}}),
		"organisation": _upgraded,
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
		"input": json.remove(_confirmed("2026-10-10"), ["classification"]),
		"organisation": _upgraded,
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
}

_confirmed(day) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"security": {"central_solutions": {"compatible": true, "confirmed_on": day}},
}

_procured(answers) := {
	"lifecycle": {"phase": "anskaffelse"},
	"classification": {"category": "line_of_business"},
	"security": {"central_solutions": answers},
}

_upgraded := _solutions([
	{"name": "Firewall", "last_upgraded_on": "2026-10-01"},
	{"name": "Mailfilter", "last_upgraded_on": "2025-05-01"},
])

_solutions(solutions) := {"strategy": {"technical_security": {"solutions": solutions}}}
