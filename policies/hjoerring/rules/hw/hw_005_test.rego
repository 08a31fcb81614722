package hjoerring.rules.hw_005_test

import data.hjoerring.rules.hw_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, hw_005) with input as case.input
}

cases := {
	"all with the managing unit": {
		"input": _placed("Sundhed og Ældre", "Sundhed og Ældre", "Sundhed og Ældre"),
		"outcome": "pass",
	},
	"finances elsewhere": {
		"input": _placed("Sundhed og Ældre", "Sundhed og Ældre", "IT-Afdelingen"),
		"outcome": "violated",
		"paths": [["hardware", "economy_responsible_unit"]],
	},
	"operations elsewhere": {
		"input": _placed("Sundhed og Ældre", "IT-Afdelingen", "Sundhed og Ældre"),
		"outcome": "violated",
		"paths": [["hardware", "operations_responsible_unit"]],
	},
	"both elsewhere, with one unit": {
		"input": _placed("Sundhed og Ældre", "IT-Afdelingen", "IT-Afdelingen"),
		"outcome": "violated",
		"paths": [
			["hardware", "operations_responsible_unit"],
			["hardware", "economy_responsible_unit"],
		],
	},
	"operations elsewhere, finances unanswered": {
		"input": json.remove(
			_placed("Sundhed og Ældre", "IT-Afdelingen", ""),
			["hardware/economy_responsible_unit"],
		),
		"outcome": "violated",
		"paths": [["hardware", "operations_responsible_unit"]],
	},
	"finances elsewhere, operations unanswered": {
		"input": json.remove(
			_placed("Sundhed og Ældre", "", "IT-Afdelingen"),
			["hardware/operations_responsible_unit"],
		),
		"outcome": "violated",
		"paths": [["hardware", "economy_responsible_unit"]],
	},
	"with two units, management unanswered": {
		"input": json.remove(
			_placed("", "Sundhed og Ældre", "IT-Afdelingen"),
			["hardware/managing_unit"],
		),
		"outcome": "violated",
		"paths": [["hardware", "economy_responsible_unit"]],
	},
	"operations unanswered": {
		"input": json.remove(
			_placed("Sundhed og Ældre", "", "Sundhed og Ældre"),
			["hardware/operations_responsible_unit"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.operations_responsible_unit"],
	},
	"finances unanswered": {
		"input": json.remove(
			_placed("Sundhed og Ældre", "Sundhed og Ældre", ""),
			["hardware/economy_responsible_unit"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.economy_responsible_unit"],
	},
	"management unanswered": {
		"input": json.remove(
			_placed("", "Sundhed og Ældre", "Sundhed og Ældre"),
			["hardware/managing_unit"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.managing_unit"],
	},
	"everything unanswered": {
		"input": {"hardware": {"category": "application_device"}},
		"outcome": "undocumented",
		"missing": [
			"hardware.operations_responsible_unit",
			"hardware.economy_responsible_unit",
			"hardware.managing_unit",
		],
	},
	"foundation hardware": {
		"input": object.union(
			_placed("Sundhed og Ældre", "IT-Afdelingen", "IT-Afdelingen"),
			{"hardware": {"category": "foundation_hardware"}},
		),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(
			_placed("Sundhed og Ældre", "IT-Afdelingen", "IT-Afdelingen"),
			["hardware/category"],
		),
		"outcome": "not_assessed",
		"missing": ["hardware.category"],
	},
}

test_names_the_managing_unit if {
	some finding in hw_005.violation with input as _placed("Sundhed og Ældre", "Sundhed og Ældre", "IT-Afdelingen")
	finding.message == {
		"da": "Ledelsesansvaret ligger hos »Sundhed og Ældre«.",
		"en": "The management responsibility lies with \"Sundhed og Ældre\".",
	}
}

_placed(managing, operations, economy) := {"hardware": {
	"category": "application_device",
	"managing_unit": managing,
	"operations_responsible_unit": operations,
	"economy_responsible_unit": economy,
}}
