package hjoerring.rules.org_002_test

import data.hjoerring.rules.org_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, org_002) with input as case.input
}

cases := {
	"every unit reported": {
		"input": _units([_unit(1, true), _unit(2, true), _unit(3, true), _unit(4, true)]),
		"outcome": "pass",
	},
	"level 4 reported": {
		"input": _units([_unit(4, true)]),
		"outcome": "pass",
	},
	"level 5 need not be": {
		"input": _units([_unit(4, true), _unit(5, false)]),
		"outcome": "pass",
	},
	"level 5 need not be answered": {
		"input": _units([_unit(4, true), {"id": "DV-HJ", "level": 5}]),
		"outcome": "pass",
	},
	"the level of a reported unit is not needed": {
		"input": _units([_unit(4, true), {"id": "DV-HJ", "reported_to_loen_og_personale": true}]),
		"outcome": "pass",
	},
	"level 4 not reported": {
		"input": _units([_unit(1, true), _unit(4, false)]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "units", 1, "reported_to_loen_og_personale"]],
	},
	"level 3 not reported": {
		"input": _units([_unit(3, false)]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "units", 0, "reported_to_loen_og_personale"]],
	},
	"level 1 not reported": {
		"input": _units([_unit(1, false), _unit(2, true)]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "units", 0, "reported_to_loen_og_personale"]],
	},
	"not reported in either of two plans": {
		"input": {"portfolio": {"organisation_plans": [
			{"units": [_unit(2, false)]},
			{"units": [_unit(2, true), _unit(3, false)]},
		]}},
		"outcome": "violated",
		"paths": [
			["portfolio", "organisation_plans", 0, "units", 0, "reported_to_loen_og_personale"],
			["portfolio", "organisation_plans", 1, "units", 1, "reported_to_loen_og_personale"],
		],
	},
	"one not reported, whatever else is unanswered": {
		"input": {"portfolio": {"organisation_plans": [{}, {"units": [{}, {"level": 2}, _unit(2, false)]}]}},
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 1, "units", 2, "reported_to_loen_og_personale"]],
	},
	"reporting unanswered": {
		"input": _units([_unit(1, true), {"id": "OE", "level": 2}]),
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans[0].units[1].reported_to_loen_og_personale"],
	},
	"level of another unit that is not reported unanswered": {
		"input": _units([_unit(1, true), {"id": "OE", "reported_to_loen_og_personale": false}]),
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans[0].units[1].level"],
	},
	"level and reporting of another unit unanswered": {
		"input": _units([_unit(1, true), {"id": "OE"}]),
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans[0].units[1].level"],
	},
	"units of another plan unanswered": {
		"input": {"portfolio": {"organisation_plans": [{"units": [_unit(1, true)]}, {"id": "op-2"}]}},
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans[1].units"],
	},
	"only units below level 4": {
		"input": _units([_unit(5, false), _unit(6, true)]),
		"outcome": "not_applicable",
	},
	"no units": {
		"input": _units([]),
		"outcome": "not_applicable",
	},
	"no plan": {
		"input": {"portfolio": {"organisation_plans": []}},
		"outcome": "not_applicable",
	},
	"level unanswered": {
		"input": _units([_unit(5, true), {"id": "OE", "reported_to_loen_og_personale": false}]),
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[0].units[1].level"],
	},
	"units unanswered": {
		"input": {"portfolio": {"organisation_plans": [{"id": "op"}]}},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[0].units"],
	},
	"plans unanswered": {
		"input": {"portfolio": {}},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans"],
	},
}

_units(units) := {"portfolio": {"organisation_plans": [{"id": "op", "units": units}]}}

_unit(level, reported) := {"id": "OE-IT", "level": level, "reported_to_loen_og_personale": reported}
