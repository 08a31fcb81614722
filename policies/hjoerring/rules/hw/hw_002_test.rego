package hjoerring.rules.hw_002_test

import data.hjoerring.rules.hw_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, hw_002) with input as case.input
}

cases := {
	"both central": {
		"input": _placed("Økonomi- og Personaleforvaltningen", "Økonomi- og Personaleforvaltningen"),
		"outcome": "pass",
	},
	"spelt with &": {
		"input": _placed("Økonomi- & Personaleforvaltningen", "Økonomi- & Personaleforvaltningen"),
		"outcome": "pass",
	},
	"spelt both ways": {
		"input": _placed("Økonomi- og Personaleforvaltningen", "Økonomi- & Personaleforvaltningen"),
		"outcome": "pass",
	},
	"operations elsewhere": {
		"input": _placed("Teknik og Miljø", "Økonomi- og Personaleforvaltningen"),
		"outcome": "violated",
		"paths": [["hardware", "operations_responsible_unit"]],
	},
	"finances elsewhere": {
		"input": _placed("Økonomi- og Personaleforvaltningen", "Teknik og Miljø"),
		"outcome": "violated",
		"paths": [["hardware", "economy_responsible_unit"]],
	},
	"both elsewhere": {
		"input": _placed("Teknik og Miljø", "Teknik og Miljø"),
		"outcome": "violated",
		"paths": [
			["hardware", "operations_responsible_unit"],
			["hardware", "economy_responsible_unit"],
		],
	},
	"operations elsewhere, finances unanswered": {
		"input": json.remove(_placed("Teknik og Miljø", ""), ["hardware/economy_responsible_unit"]),
		"outcome": "violated",
		"paths": [["hardware", "operations_responsible_unit"]],
	},
	"finances elsewhere, operations unanswered": {
		"input": json.remove(_placed("", "Teknik og Miljø"), ["hardware/operations_responsible_unit"]),
		"outcome": "violated",
		"paths": [["hardware", "economy_responsible_unit"]],
	},
	"operations unanswered": {
		"input": json.remove(
			_placed("", "Økonomi- og Personaleforvaltningen"),
			["hardware/operations_responsible_unit"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.operations_responsible_unit"],
	},
	"finances unanswered": {
		"input": json.remove(
			_placed("Økonomi- og Personaleforvaltningen", ""),
			["hardware/economy_responsible_unit"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.economy_responsible_unit"],
	},
	"both unanswered": {
		"input": {"hardware": {"category": "foundation_hardware"}},
		"outcome": "undocumented",
		"missing": ["hardware.operations_responsible_unit", "hardware.economy_responsible_unit"],
	},
	"application devices": {
		"input": object.union(
			_placed("Teknik og Miljø", "Teknik og Miljø"),
			{"hardware": {"category": "application_device"}},
		),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_placed("Teknik og Miljø", "Teknik og Miljø"), ["hardware/category"]),
		"outcome": "not_assessed",
		"missing": ["hardware.category"],
	},
}

_placed(operations, economy) := {"hardware": {
	"category": "foundation_hardware",
	"operations_responsible_unit": operations,
	"economy_responsible_unit": economy,
}}
