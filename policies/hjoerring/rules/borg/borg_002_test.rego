package hjoerring.rules.borg_002_test

import data.hjoerring.rules.borg_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_002) with input as case.input
}

cases := {
	"phase unanswered": {
		"input": json.remove(_known, ["lifecycle/phase"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"known and confirmed in contract follow-up": {
		"input": _known,
		"outcome": "pass",
	},
	"known in the needs statement, use unanswered": {
		"input": json.remove(
			object.union(_known, {"lifecycle": {"phase": "behovsopgoerelse"}}),
			["citizen_facing/target_group/usable_confirmed"],
		),
		"outcome": "pass",
	},
	"known in procurement, use not yet confirmed": {
		"input": object.union(
			object.union(_known, {"lifecycle": {"phase": "anskaffelse"}}),
			{"citizen_facing": {"target_group": {"usable_confirmed": false}}},
		),
		"outcome": "pass",
	},
	"not usable in contract follow-up": {
		"input": object.union(
			_known,
			{"citizen_facing": {"target_group": {"usable_confirmed": false}}},
		),
		"outcome": "violated",
		"paths": [["citizen_facing", "target_group", "usable_confirmed"]],
	},
	"not usable, whatever the needs and competences": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"citizen_facing": {
				"is_citizen_facing": true,
				"target_group": {"usable_confirmed": false},
			},
		},
		"outcome": "violated",
		"paths": [["citizen_facing", "target_group", "usable_confirmed"]],
	},
	"needs unanswered": {
		"input": json.remove(_known, ["citizen_facing/target_group/needs"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.target_group.needs"],
	},
	"competences unanswered": {
		"input": json.remove(_known, ["citizen_facing/target_group/competences"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.target_group.competences"],
	},
	"use unanswered": {
		"input": json.remove(_known, ["citizen_facing/target_group/usable_confirmed"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.target_group.usable_confirmed"],
	},
	"target group in procurement unanswered": {
		"input": json.remove(
			object.union(_known, {"lifecycle": {"phase": "anskaffelse"}}),
			["citizen_facing/target_group"],
		),
		"outcome": "undocumented",
		"missing": ["citizen_facing.target_group.needs", "citizen_facing.target_group.competences"],
	},
	"target group in contract follow-up unanswered": {
		"input": json.remove(_known, ["citizen_facing/target_group"]),
		"outcome": "undocumented",
		"missing": [
			"citizen_facing.target_group.needs",
			"citizen_facing.target_group.competences",
			"citizen_facing.target_group.usable_confirmed",
		],
	},
	"not citizen-facing": {
		"input": object.union(_known, {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"not citizen-facing, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"citizen_facing": {"is_citizen_facing": false},
		},
		"outcome": "not_applicable",
	},
	"citizen-facing unanswered": {
		"input": json.remove(_known, ["citizen_facing/is_citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
}

_known := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"citizen_facing": {
		"is_citizen_facing": true,
		"target_group": {
			"needs": "Vil kunne afbestille mad samme dag",
			"competences": "Mange bruger kun telefon",
			"usable_confirmed": true,
		},
	},
}
