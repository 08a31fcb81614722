package hjoerring.rules.org_003_test

import data.hjoerring.rules.org_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, org_003) with input as case.input
}

cases := {
	"level 5 reported": {
		"input": _units([_unit(5, true)]),
		"outcome": "pass",
	},
	"every lower level reported": {
		"input": _units([_unit(4, true), _unit(5, true), _unit(6, true), _unit(7, true)]),
		"outcome": "pass",
	},
	"level 4 has a rule of its own": {
		"input": _units([_unit(4, false), _unit(5, true)]),
		"outcome": "pass",
	},
	"level 4 need not be answered here": {
		"input": _units([{"id": "OE-IT", "level": 4}, _unit(5, true)]),
		"outcome": "pass",
	},
	"the level of a reported unit is not needed": {
		"input": _units([_unit(5, true), {"id": "DV-HJ", "reported_to_loen_og_personale": true}]),
		"outcome": "pass",
	},
	"level 5 not reported": {
		"input": _units([_unit(1, true), _unit(5, false)]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "units", 1, "reported_to_loen_og_personale"]],
	},
	"level 6 not reported": {
		"input": _units([_unit(5, true), _unit(6, false)]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "units", 1, "reported_to_loen_og_personale"]],
	},
	"not reported in either of two plans": {
		"input": {"portfolio": {"organisation_plans": [
			{"units": [_unit(5, false)]},
			{"units": [_unit(5, true), _unit(6, false)]},
		]}},
		"outcome": "violated",
		"paths": [
			["portfolio", "organisation_plans", 0, "units", 0, "reported_to_loen_og_personale"],
			["portfolio", "organisation_plans", 1, "units", 1, "reported_to_loen_og_personale"],
		],
	},
	"one not reported, whatever else is unanswered": {
		"input": {"portfolio": {"organisation_plans": [{}, {"units": [{}, {"level": 6}, _unit(5, false)]}]}},
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 1, "units", 2, "reported_to_loen_og_personale"]],
	},
	"reporting unanswered": {
		"input": _units([_unit(5, true), {"id": "DV-HJ", "level": 5}]),
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[0].units[1].reported_to_loen_og_personale"],
	},
	"level of another unit that is not reported unanswered": {
		"input": _units([_unit(5, true), {"id": "DV-HJ", "reported_to_loen_og_personale": false}]),
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[0].units[1].level"],
	},
	"level and reporting of another unit unanswered": {
		"input": _units([_unit(5, true), {"id": "DV-HJ"}]),
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[0].units[1].level"],
	},
	"units of another plan unanswered": {
		"input": {"portfolio": {"organisation_plans": [{"units": [_unit(5, true)]}, {"id": "op-2"}]}},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[1].units"],
	},
	"only the four top levels": {
		"input": _units([_unit(1, true), _unit(4, false)]),
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
		"input": _units([_unit(4, true), {"id": "DV-HJ", "reported_to_loen_og_personale": false}]),
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

_unit(level, reported) := {"id": "DV-HJ-1", "level": level, "reported_to_loen_og_personale": reported}
