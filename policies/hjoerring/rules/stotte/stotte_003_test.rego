package hjoerring.rules.stotte_003_test

import data.hjoerring.rules.stotte_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_003) with input as case.input
}

exempt := {"missing": {"metadata.id": "every descriptor has an id"}}

cases := {
	"agreed for this system": {
		"input": _agreed,
		"outcome": "pass",
	},
	"agreed for a group of systems": {
		"input": object.union(_agreed, {"support": {"task_split": {"covers_systems": ["aula", "cura"]}}}),
		"outcome": "pass",
	},
	"agreed with another": {
		"input": object.union(_agreed, {"support": {"task_split": {"agreed_with": "other"}}}),
		"outcome": "violated",
		"paths": [["support", "task_split", "agreed_with"]],
	},
	"agreed for other systems": {
		"input": object.union(_agreed, {"support": {"task_split": {"covers_systems": ["aula", "cura-2"]}}}),
		"outcome": "violated",
		"paths": [["support", "task_split", "covers_systems"]],
	},
	"agreed for no system": {
		"input": object.union(_agreed, {"support": {"task_split": {"covers_systems": []}}}),
		"outcome": "violated",
		"paths": [["support", "task_split", "covers_systems"]],
	},
	"agreed with another, for other systems": {
		"input": object.union(
			_agreed,
			{"support": {"task_split": {"agreed_with": "other", "covers_systems": ["aula"]}}},
		),
		"outcome": "violated",
		"paths": [["support", "task_split", "agreed_with"], ["support", "task_split", "covers_systems"]],
	},
	"agreed with another, all else unanswered": {
		"input": object.union(
			json.remove(_agreed, ["support"]),
			{"support": {"task_split": {"agreed_with": "other"}}},
		),
		"outcome": "violated",
		"paths": [["support", "task_split", "agreed_with"]],
	},
	"agreed for other systems, all else unanswered": {
		"input": object.union(
			json.remove(_agreed, ["support"]),
			{"support": {"task_split": {"covers_systems": ["aula"]}}},
		),
		"outcome": "violated",
		"paths": [["support", "task_split", "covers_systems"]],
	},
	"date unanswered": {
		"input": json.remove(_agreed, ["support/task_split/agreed_on"]),
		"outcome": "undocumented",
		"missing": ["support.task_split.agreed_on"],
	},
	"party unanswered": {
		"input": json.remove(_agreed, ["support/task_split/agreed_with"]),
		"outcome": "undocumented",
		"missing": ["support.task_split.agreed_with"],
	},
	"systems unanswered": {
		"input": json.remove(_agreed, ["support/task_split/covers_systems"]),
		"outcome": "undocumented",
		"missing": ["support.task_split.covers_systems"],
	},
	"agreement unanswered": {
		"input": json.remove(_agreed, ["support"]),
		"outcome": "undocumented",
		"missing": [
			"support.task_split.agreed_on",
			"support.task_split.agreed_with",
			"support.task_split.covers_systems",
		],
	},
	"in the phase kontraktopfoelgning": {
		"input": object.union(_agreed, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"life-cycle phase unanswered": {
		"input": {"metadata": {"id": "cura"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_agreed := {
	"metadata": {"id": "cura"},
	"lifecycle": {"phase": "anskaffelse"},
	"support": {"task_split": {
		"agreed_on": "2026-01-10",
		"agreed_with": "central_it_organisation",
		"covers_systems": ["cura"],
	}},
}
