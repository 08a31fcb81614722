package hjoerring.rules.org_005_test

import data.hjoerring.rules.org_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, org_005) with input as case.input
}

cases := {
	"every change through the procedure": {
		"input": _changes([{"id": "O-11", "via_procedure": true}, {"id": "O-12", "via_procedure": true}]),
		"outcome": "pass",
	},
	"a change's id is not needed": {
		"input": _changes([{"via_procedure": true}]),
		"outcome": "pass",
	},
	"a second plan without changes": {
		"input": {"portfolio": {"organisation_plans": [
			{"changes": [{"id": "O-12", "via_procedure": true}]},
			{"changes": []},
		]}},
		"outcome": "pass",
	},
	"a change past the procedure": {
		"input": _changes([{"id": "O-12", "via_procedure": true}, {"id": "O-13", "via_procedure": false}]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "changes", 1, "via_procedure"]],
	},
	"a change past the procedure in either of two plans": {
		"input": {"portfolio": {"organisation_plans": [
			{"changes": [{"via_procedure": false}]},
			{"changes": [{"via_procedure": true}, {"via_procedure": false}]},
		]}},
		"outcome": "violated",
		"paths": [
			["portfolio", "organisation_plans", 0, "changes", 0, "via_procedure"],
			["portfolio", "organisation_plans", 1, "changes", 1, "via_procedure"],
		],
	},
	"a change past the procedure, whatever else is unanswered": {
		"input": {"portfolio": {"organisation_plans": [{}, {"changes": [{}, {"via_procedure": false}]}]}},
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 1, "changes", 1, "via_procedure"]],
	},
	"procedure unanswered": {
		"input": _changes([{"id": "O-12", "via_procedure": true}, {"id": "O-13"}]),
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans[0].changes[1].via_procedure"],
	},
	"each change that is unanswered is asked for": {
		"input": _changes([{"id": "O-12"}, {"id": "O-13"}]),
		"outcome": "undocumented",
		"missing": [
			"portfolio.organisation_plans[0].changes[0].via_procedure",
			"portfolio.organisation_plans[0].changes[1].via_procedure",
		],
	},
	"changes of another plan unanswered": {
		"input": {"portfolio": {"organisation_plans": [{"changes": [{"via_procedure": true}]}, {"id": "op-2"}]}},
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans[1].changes"],
	},
	"no changes": {
		"input": _changes([]),
		"outcome": "not_applicable",
	},
	"no plan": {
		"input": {"portfolio": {"organisation_plans": []}},
		"outcome": "not_applicable",
	},
	"changes unanswered": {
		"input": {"portfolio": {"organisation_plans": [{"changes": []}, {"id": "op-2"}]}},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[1].changes"],
	},
	"plans unanswered": {
		"input": {"portfolio": {}},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans"],
	},
}

_changes(changes) := {"portfolio": {"organisation_plans": [{"id": "op", "changes": changes}]}}
