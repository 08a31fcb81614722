package hjoerring.rules.drift_002_test

import data.hjoerring.rules.drift_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, drift_002) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"a form of the model": {
		"input": _operated("leverandoerdrift"),
		"organisation": _forms(["intern drift", "leverandoerdrift"]),
		"outcome": "pass",
	},
	"a form of the model, in contract follow-up": {
		"input": object.union(_operated("intern drift"), {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"organisation": _forms(["intern drift", "leverandoerdrift"]),
		"outcome": "pass",
	},
	"a form beside the model": {
		"input": _operated("ved siden af"),
		"organisation": _forms(["intern drift", "leverandoerdrift"]),
		"outcome": "violated",
		"paths": [["operations", "operating_form"]],
	},
	"text compares exactly": {
		"input": _operated("Leverandoerdrift"),
		"organisation": _forms(["intern drift", "leverandoerdrift"]),
		"outcome": "violated",
		"paths": [["operations", "operating_form"]],
	},
	"the model has no forms": {
		"input": _operated("leverandoerdrift"),
		"organisation": _forms([]),
		"outcome": "violated",
		"paths": [["operations", "operating_form"]],
	},
	"form unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"organisation": _forms(["intern drift", "leverandoerdrift"]),
		"outcome": "not_assessed",
		"missing": ["operations.operating_form"],
	},
	"form unanswered, and the model has none": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"organisation": _forms([]),
		"outcome": "not_assessed",
		"missing": ["operations.operating_form"],
	},
	"model unanswered": {
		"input": _operated("leverandoerdrift"),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.operations_model.forms"],
	},
	"no Organisation": {
		"input": _operated("leverandoerdrift"),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.operations_model.forms"],
	},
	"form and model unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["operations.operating_form", "organisation:strategy.operations_model.forms"],
	},
}

_operated(form) := {
	"lifecycle": {"phase": "anskaffelse"},
	"operations": {"operating_form": form},
}

_forms(forms) := {"strategy": {"operations_model": {"forms": forms}}}
