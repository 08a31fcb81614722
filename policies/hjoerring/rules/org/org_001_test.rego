package hjoerring.rules.org_001_test

import data.hjoerring.rules.org_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, org_001) with input as case.input
}

cases := {
	"one plan with both kinds of master data": {
		"input": _plans([_common]),
		"outcome": "pass",
	},
	"the kinds in another order": {
		"input": _plans([{"id": "op", "master_data": ["organisation", "employees"]}]),
		"outcome": "pass",
	},
	"the plan's id is not needed": {
		"input": _plans([object.remove(_common, ["id"])]),
		"outcome": "pass",
	},
	"two plans": {
		"input": _plans([_common, object.union(_common, {"id": "op-skoler"})]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans"]],
	},
	"two plans, whatever their master data are": {
		"input": _plans([{}, {"master_data": ["employees"]}]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans"]],
	},
	"no plan is a contradiction, not silence": {
		"input": _plans([]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans"]],
	},
	"employees left out": {
		"input": _plans([object.union(_common, {"master_data": ["organisation"]})]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "master_data"]],
	},
	"organisation left out": {
		"input": _plans([object.union(_common, {"master_data": ["employees"]})]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "master_data"]],
	},
	"a kind named twice does not stand for the other": {
		"input": _plans([object.union(_common, {"master_data": ["employees", "employees"]})]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "master_data"]],
	},
	"no master data": {
		"input": _plans([object.union(_common, {"master_data": []})]),
		"outcome": "violated",
		"paths": [["portfolio", "organisation_plans", 0, "master_data"]],
	},
	"master data unanswered": {
		"input": _plans([object.remove(_common, ["master_data"])]),
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans[0].master_data"],
	},
	"plans unanswered": {
		"input": {"portfolio": {}},
		"outcome": "undocumented",
		"missing": ["portfolio.organisation_plans"],
	},
}

test_messages_say_what_is_wrong if {
	_message(_plans([{}, {}])) == {
		"da": "Der er angivet 2 organisationsplaner, og der skal være netop én.",
		"en": "2 organisation plans are listed; there must be exactly one.",
	}
	_message(_plans([{"master_data": []}])) == {
		"da": "I organisationsplanen mangler stamdata om medarbejdere og organisering.",
		"en": "The organisation plan lacks master data on employees and organisation.",
	}
}

_message(organisation) := finding.message if {
	some finding in org_001.violation with input as organisation
}

_plans(plans) := {"portfolio": {"organisation_plans": plans}}

_common := {"id": "op", "master_data": ["employees", "organisation"]}
