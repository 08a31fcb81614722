package hjoerring.rules.org_006_test

import data.hjoerring.rules.org_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, org_006) with input as case.input
		with data.portfolio as testing.portfolio(case)
}

cases := {
	"every unit is in the plan": {
		"input": _planned([{"id": "OE-IT"}, {"id": "OE-LOEN"}]),
		"portfolio": {"a": _owned_by("OE-IT"), "b": _owned_by("OE-LOEN"), "c": _owned_by("OE-IT")},
		"outcome": "pass",
	},
	"a unit in the second of two plans": {
		"input": {"portfolio": {"organisation_plans": [
			{"id": "P1", "units": [{"id": "OE-IT"}]},
			{"id": "P2", "units": [{"id": "OE-LOEN"}]},
		]}},
		"portfolio": {"a": _owned_by("OE-LOEN")},
		"outcome": "pass",
	},
	"a system that states no unit": {
		"input": _planned([{"id": "OE-IT"}]),
		"portfolio": {"a": _owned_by("OE-IT"), "b": {}},
		"outcome": "pass",
	},
	"a unit is not in the plan": {
		"input": _planned([{"id": "OE-IT"}]),
		"portfolio": {"a": _owned_by("OE-IT"), "b": _owned_by("Gammel afd.")},
		"outcome": "violated",
		"paths": [["portfolio", "systems", "b", "ownership", "system_owner", "unit"]],
	},
	"a plan without units": {
		"input": _planned([]),
		"portfolio": {"a": _owned_by("OE-IT")},
		"outcome": "violated",
		"paths": [["portfolio", "systems", "a", "ownership", "system_owner", "unit"]],
	},
	"a unit of the plan unanswered": {
		"input": _planned([{"id": "OE-IT"}, {"level": 3}]),
		"portfolio": {"a": _owned_by("OE-LOEN")},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[0].units[1].id"],
	},
	"the plan's units unanswered": {
		"input": {"portfolio": {"organisation_plans": [{"id": "P1"}]}},
		"portfolio": {"a": _owned_by("OE-IT")},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans[0].units"],
	},
	"plan unanswered": {
		"input": {},
		"portfolio": {"a": _owned_by("OE-IT")},
		"outcome": "not_assessed",
		"missing": ["portfolio.organisation_plans"],
	},
	"every system's unit unanswered, of which one is enough": {
		"input": _planned([{"id": "OE-IT"}]),
		"portfolio": {"a": {}, "b": {"ownership": {"system_owner": {"name": "Kontorchef A"}}}},
		"outcome": "not_assessed",
		"missing": ["portfolio.systems.a.ownership.system_owner.unit"],
	},
	"the registry is not seen": {
		"input": _planned([{"id": "OE-IT"}]),
		"outcome": "not_assessed",
		"missing": ["portfolio.systems"],
	},
	"no plan": {
		"input": {"portfolio": {"organisation_plans": []}},
		"portfolio": {"a": _owned_by("OE-IT")},
		"outcome": "not_applicable",
	},
	"no systems": {
		"input": _planned([{"id": "OE-IT"}]),
		"portfolio": {},
		"outcome": "not_applicable",
	},
}

_planned(units) := {"portfolio": {"organisation_plans": [{"id": "P1", "units": units}]}}

_owned_by(unit) := {"ownership": {"system_owner": {"unit": unit}}}
