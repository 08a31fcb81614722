package hjoerring.rules.hw_003_test

import data.hjoerring.rules.hw_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, hw_003) with input as case.input
}

cases := {
	"budget with the administration opening the location": {
		"input": _opened("Børne- og Undervisningsforvaltningen", "Børne- og Undervisningsforvaltningen"),
		"outcome": "pass",
	},
	"budget with another administration": {
		"input": _opened("Teknik og Miljø", "Børne- og Undervisningsforvaltningen"),
		"outcome": "pass",
	},
	"budget decentralised, opened centrally": {
		"input": _opened("Teknik og Miljø", "Økonomi- og Personaleforvaltningen"),
		"outcome": "pass",
	},
	"budget decentralised, who opens it is unanswered": {
		"input": json.remove(_opened("Teknik og Miljø", ""), ["hardware/managing_unit"]),
		"outcome": "pass",
	},
	"budget central, opened centrally": {
		"input": _opened("Økonomi- og Personaleforvaltningen", "Økonomi- og Personaleforvaltningen"),
		"outcome": "pass",
	},
	"budget central, opened centrally, spelt both ways": {
		"input": _opened("Økonomi- & Personaleforvaltningen", "Økonomi- og Personaleforvaltningen"),
		"outcome": "pass",
	},
	"budget central": {
		"input": _opened("Økonomi- og Personaleforvaltningen", "Børne- og Undervisningsforvaltningen"),
		"outcome": "violated",
		"paths": [["hardware", "new_location_investment_budget_unit"]],
	},
	"budget central, spelt with &": {
		"input": _opened("Økonomi- & Personaleforvaltningen", "Børne- og Undervisningsforvaltningen"),
		"outcome": "violated",
		"paths": [["hardware", "new_location_investment_budget_unit"]],
	},
	"budget central, who opens it is unanswered": {
		"input": json.remove(_opened("Økonomi- og Personaleforvaltningen", ""), ["hardware/managing_unit"]),
		"outcome": "undocumented",
		"missing": ["hardware.managing_unit"],
	},
	"budget unanswered": {
		"input": json.remove(
			_opened("", "Børne- og Undervisningsforvaltningen"),
			["hardware/new_location_investment_budget_unit"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.new_location_investment_budget_unit"],
	},
	"budget unanswered, opened centrally": {
		"input": json.remove(
			_opened("", "Økonomi- og Personaleforvaltningen"),
			["hardware/new_location_investment_budget_unit"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.new_location_investment_budget_unit"],
	},
	"budget and who opens it unanswered": {
		"input": {"hardware": {"category": "foundation_hardware", "new_location": true}},
		"outcome": "undocumented",
		"missing": ["hardware.new_location_investment_budget_unit"],
	},
	"no new location": {
		"input": object.union(_opened("Økonomi- og Personaleforvaltningen", "Teknik og Miljø"), {"hardware": {"new_location": false}}),
		"outcome": "not_applicable",
	},
	"no new location, category unanswered": {
		"input": {"hardware": {"new_location": false}},
		"outcome": "not_applicable",
	},
	"application devices": {
		"input": object.union(
			_opened("Økonomi- og Personaleforvaltningen", "Teknik og Miljø"),
			{"hardware": {"category": "application_device"}},
		),
		"outcome": "not_applicable",
	},
	"application devices, new location unanswered": {
		"input": {"hardware": {"category": "application_device"}},
		"outcome": "not_applicable",
	},
	"new location unanswered": {
		"input": json.remove(_opened("Teknik og Miljø", "Teknik og Miljø"), ["hardware/new_location"]),
		"outcome": "not_assessed",
		"missing": ["hardware.new_location"],
	},
	"category unanswered": {
		"input": json.remove(_opened("Teknik og Miljø", "Teknik og Miljø"), ["hardware/category"]),
		"outcome": "not_assessed",
		"missing": ["hardware.category"],
	},
	"category and new location unanswered": {
		"input": {"hardware": {"managing_unit": "Teknik og Miljø"}},
		"outcome": "not_assessed",
		"missing": ["hardware.category", "hardware.new_location"],
	},
}

test_names_who_opens_the_location if {
	some finding in hw_003.violation with input as _opened("Økonomi- og Personaleforvaltningen", "Teknik og Miljø")
	finding.message == {
		"da": "Budgetansvaret ligger centralt, men lokationen åbnes af »Teknik og Miljø«.",
		"en": "The budget responsibility lies centrally, but the location is opened by \"Teknik og Miljø\".",
	}
}

_opened(budget, managing) := {"hardware": {
	"category": "foundation_hardware",
	"new_location": true,
	"new_location_investment_budget_unit": budget,
	"managing_unit": managing,
}}
