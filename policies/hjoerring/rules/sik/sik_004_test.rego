package hjoerring.rules.sik_004_test

import data.hjoerring.rules.sik_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_004) with input as case.input
}

cases := {
	"implemented": {
		"input": _measures([{"name": "Flerfaktorlogin", "implemented": true}]),
		"outcome": "pass",
	},
	"both implemented": {
		"input": _measures([{"name": "Flerfaktorlogin", "implemented": true}, {"name": "Logning", "implemented": true}]),
		"outcome": "pass",
	},
	"the name does not matter": {
		"input": _measures([{"implemented": true}]),
		"outcome": "pass",
	},
	"not implemented": {
		"input": _measures([{"name": "Logning", "implemented": false}]),
		"outcome": "violated",
		"paths": [["security", "local_measures", 0, "implemented"]],
	},
	"one of two not implemented": {
		"input": _measures([{"name": "Flerfaktorlogin", "implemented": true}, {"name": "Logning", "implemented": false}]),
		"outcome": "violated",
		"paths": [["security", "local_measures", 1, "implemented"]],
	},
	"neither implemented": {
		"input": _measures([{"implemented": false}, {"implemented": false}]),
		"outcome": "violated",
		"paths": [
			["security", "local_measures", 0, "implemented"],
			["security", "local_measures", 1, "implemented"],
		],
	},
	"one not implemented, another unanswered": {
		"input": _measures([{"name": "Flerfaktorlogin"}, {"name": "Logning", "implemented": false}]),
		"outcome": "violated",
		"paths": [["security", "local_measures", 1, "implemented"]],
	},
	"one implemented, another unanswered": {
		"input": _measures([{"name": "Flerfaktorlogin", "implemented": true}, {"name": "Logning"}]),
		"outcome": "not_assessed",
		"missing": ["security.local_measures[1].implemented"],
	},
	"no measures": {
		"input": _measures([]),
		"outcome": "not_applicable",
	},
	"measures unanswered": {
		"input": json.remove(_measures([]), ["security"]),
		"outcome": "not_assessed",
		"missing": ["security.local_measures"],
	},
	"life-cycle phase unanswered": {
		"input": json.remove(_measures([{"name": "Logning"}]), ["lifecycle"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_measures(measures) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"security": {"local_measures": measures},
}
