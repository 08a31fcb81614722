package hjoerring.rules.stotte_001_test

import data.hjoerring.rules.stotte_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_001) with input as case.input
}

cases := {
	"one for each administration": {
		"input": _organised([_skole, _teknik], [_served(_skole), _served(_teknik)]),
		"outcome": "pass",
	},
	"one for an administration that is not listed besides": {
		"input": _organised([_skole], [object.union(_served(_teknik), {"established": false}), _served(_skole)]),
		"outcome": "pass",
	},
	"one of two entries of an administration will do": {
		"input": _organised([_skole], [object.union(_served(_skole), {"established": false}), _served(_skole)]),
		"outcome": "pass",
	},
	"no administrations": {
		"input": _organised([], []),
		"outcome": "pass",
	},
	"not established": {
		"input": _organised([_skole, _teknik], [_served(_skole), object.union(_served(_teknik), {"established": false})]),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "decentral", 1, "established"]],
	},
	"uncovered tasks": {
		"input": _organised(
			[_skole, _teknik],
			[object.union(_served(_skole), {"uncovered_tasks": ["brugerstyring", "test"]}), _served(_teknik)],
		),
		"outcome": "violated",
		"paths": [
			["strategy", "it_organisation", "decentral", 0, "uncovered_tasks", 0],
			["strategy", "it_organisation", "decentral", 0, "uncovered_tasks", 1],
		],
	},
	"both wrong in one": {
		"input": _organised([_skole], [{"forvaltning": _skole, "established": false, "uncovered_tasks": ["test"]}]),
		"outcome": "violated",
		"paths": [
			["strategy", "it_organisation", "decentral", 0, "established"],
			["strategy", "it_organisation", "decentral", 0, "uncovered_tasks", 0],
		],
	},
	"wrong in both entries of an administration": {
		"input": _organised(
			[_skole],
			[
				object.union(_served(_skole), {"established": false}),
				object.union(_served(_skole), {"uncovered_tasks": ["test"]}),
			],
		),
		"outcome": "violated",
		"paths": [
			["strategy", "it_organisation", "decentral", 0, "established"],
			["strategy", "it_organisation", "decentral", 1, "uncovered_tasks", 0],
		],
	},
	"one administration left out": {
		"input": _organised([_skole, _teknik], [_served(_skole)]),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "decentral"]],
	},
	"none is a contradiction, not silence": {
		"input": _organised([_skole, _teknik], []),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "decentral"]],
	},
	"one left out, one not established": {
		"input": _organised([_skole, _teknik], [object.union(_served(_skole), {"established": false})]),
		"outcome": "violated",
		"paths": [
			["strategy", "it_organisation", "decentral", 0, "established"],
			["strategy", "it_organisation", "decentral"],
		],
	},
	"not established, whatever else is unanswered": {
		"input": _organised([_skole, _teknik], [{"forvaltning": _teknik}, {"forvaltning": _skole, "established": false}]),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "decentral", 1, "established"]],
	},
	"uncovered tasks, whatever else is unanswered": {
		"input": _organised(
			[_skole, _teknik],
			[{"forvaltning": _teknik}, {"forvaltning": _skole, "uncovered_tasks": ["test"]}],
		),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "decentral", 1, "uncovered_tasks", 0]],
	},
	"an entry of an unanswered administration that cannot serve": {
		"input": _organised([_skole], [{"established": false}]),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "decentral"]],
	},
	"administrations unanswered": {
		"input": json.remove(_organised([], [_served(_skole)]), ["strategy/it_organisation/forvaltninger"]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.forvaltninger"],
	},
	"decentralised organisations unanswered": {
		"input": json.remove(_organised([_skole], []), ["strategy/it_organisation/decentral"]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.decentral"],
	},
	"administration of an entry unanswered": {
		"input": _organised([_skole, _teknik], [_served(_skole), object.remove(_served(_teknik), ["forvaltning"])]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.decentral[1].forvaltning"],
	},
	"establishment unanswered": {
		"input": _organised([_skole, _teknik], [_served(_skole), object.remove(_served(_teknik), ["established"])]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.decentral[1].established"],
	},
	"uncovered tasks unanswered": {
		"input": _organised([_skole, _teknik], [object.remove(_served(_skole), ["uncovered_tasks"]), _served(_teknik)]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.decentral[0].uncovered_tasks"],
	},
	"nothing but the administration answered": {
		"input": _organised([_skole], [{"forvaltning": _skole}]),
		"outcome": "undocumented",
		"missing": [
			"strategy.it_organisation.decentral[0].established",
			"strategy.it_organisation.decentral[0].uncovered_tasks",
		],
	},
	"all unanswered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.forvaltninger"],
	},
}

test_names_the_administrations_left_out if {
	some finding in stotte_001.violation with input as _organised([_teknik, _skole], [])
	finding.message == {
		"da": "Der er ikke angivet en decentral IT-organisation for Børn og Undervisning og Teknik og Miljø.",
		"en": "No decentralised IT organisation is given for Børn og Undervisning and Teknik og Miljø.",
	}
}

_organised(names, decentral) := {"strategy": {"it_organisation": {"forvaltninger": names, "decentral": decentral}}}

_served(name) := {"forvaltning": name, "established": true, "uncovered_tasks": []}

_skole := "Børn og Undervisning"

_teknik := "Teknik og Miljø"
