package hjoerring.rules.sam_002_test

import data.hjoerring.rules.sam_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sam_002) with input as case.input
}

cases := {
	"settled with all three": {
		"input": _forums([_forum("active", _all)]),
		"outcome": "pass",
	},
	"settled with all three, in another order": {
		"input": _forums([_forum("active", array.reverse(_all))]),
		"outcome": "pass",
	},
	"a closed forum settles nothing": {
		"input": _forums([_forum("active", _all), _forum("closed", [])]),
		"outcome": "pass",
	},
	"a closed forum need not answer": {
		"input": _forums([_forum("active", _all), {"name": "RPA", "status": "closed"}]),
		"outcome": "pass",
	},
	"the status of a settled forum is not needed": {
		"input": _forums([_forum("active", _all), {"name": "RPA", "resource_use_clarified_with": _all}]),
		"outcome": "pass",
	},
	"only with the facilitator": {
		"input": _forums([_forum("active", ["facilitator"])]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "resource_use_clarified_with"]],
	},
	"without the facilitator": {
		"input": _forums([_forum("active", _all), _forum("active", ["participants", "nearest_leader"])]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 1, "resource_use_clarified_with"]],
	},
	"without the participants": {
		"input": _forums([_forum("active", ["facilitator", "nearest_leader"])]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "resource_use_clarified_with"]],
	},
	"without the immediate manager": {
		"input": _forums([_forum("active", ["facilitator", "participants"])]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "resource_use_clarified_with"]],
	},
	"with nobody is a contradiction, not silence": {
		"input": _forums([_forum("active", [])]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "resource_use_clarified_with"]],
	},
	"not with all, whatever else is unanswered": {
		"input": _forums([{}, _forum("active", ["facilitator"])]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 1, "resource_use_clarified_with"]],
	},
	"parties unanswered": {
		"input": _forums([_forum("active", _all), {"name": "RPA", "status": "active"}]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[1].resource_use_clarified_with"],
	},
	"status of another forum, not settled with all, unanswered": {
		"input": _forums([_forum("active", _all), {"name": "RPA", "resource_use_clarified_with": ["facilitator"]}]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[1].status"],
	},
	"status and parties of another forum unanswered": {
		"input": _forums([_forum("active", _all), {"name": "RPA"}]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[1].status"],
	},
	"only closed forums": {
		"input": _forums([_forum("closed", ["facilitator"])]),
		"outcome": "not_applicable",
	},
	"no forum": {
		"input": _forums([]),
		"outcome": "not_applicable",
	},
	"status unanswered": {
		"input": _forums([_forum("closed", []), {"name": "RPA", "resource_use_clarified_with": ["facilitator"]}]),
		"outcome": "not_assessed",
		"missing": ["strategy.forums[1].status"],
	},
	"forums unanswered": {
		"input": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["strategy.forums"],
	},
}

test_message_names_who_is_left_out if {
	some finding in sam_002.violation with input as _forums([_forum("active", ["facilitator"])])
	finding.message == {
		"da": "Engagement og ressourceforbrug er ikke afklaret med deltagerne og deltagernes nærmeste leder.",
		"en": "Commitment and use of resources are not settled with the participants and the participants' immediate manager.",
	}
}

_forums(forums) := {"strategy": {"forums": forums}}

_forum(status, parties) := {"name": "Office365", "status": status, "resource_use_clarified_with": parties}

_all := ["facilitator", "participants", "nearest_leader"]
