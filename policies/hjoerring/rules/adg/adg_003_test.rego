package hjoerring.rules.adg_003_test

import data.hjoerring.rules.adg_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, adg_003) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"requirements included": {
		"input": _included,
		"organisation": _published,
		"outcome": "pass",
	},
	"requirements left out": {
		"input": object.union(_included, {"procurement": {"access_model_requirements_included": false}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"requirements unanswered": {
		"input": json.remove(_included, ["procurement/access_model_requirements_included"]),
		"organisation": _published,
		"outcome": "undocumented",
		"missing": ["procurement.access_model_requirements_included"],
	},
	"add_on counts": {
		"input": object.union(_included, {"procurement": {
			"type": "add_on",
			"access_model_requirements_included": false,
		}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"further_development counts": {
		"input": object.union(_included, {"procurement": {
			"type": "further_development",
			"access_model_requirements_included": false,
		}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"in_house_development counts": {
		"input": object.union(_included, {"procurement": {
			"type": "in_house_development",
			"access_model_requirements_included": false,
		}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"self_service_solution counts": {
		"input": object.union(_included, {"procurement": {
			"type": "self_service_solution",
			"access_model_requirements_included": false,
		}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"joint_municipal_contract counts": {
		"input": object.union(_included, {"procurement": {
			"type": "joint_municipal_contract",
			"access_model_requirements_included": false,
		}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"user_club_solution counts": {
		"input": object.union(_included, {"procurement": {
			"type": "user_club_solution",
			"access_model_requirements_included": false,
		}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"free_product counts": {
		"input": object.union(_included, {"procurement": {
			"type": "free_product",
			"access_model_requirements_included": false,
		}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["procurement", "access_model_requirements_included"]],
	},
	"the model is in development": {
		"input": object.union(_included, {"procurement": {"access_model_requirements_included": false}}),
		"organisation": {"strategy": {"access_model": {"status": "in_development"}}},
		"outcome": "not_applicable",
	},
	"the model is not started": {
		"input": _included,
		"organisation": {"strategy": {"access_model": {"status": "not_started"}}},
		"outcome": "not_applicable",
	},
	"the model is not started, procurement unanswered": {
		"input": json.remove(_included, ["procurement"]),
		"organisation": {"strategy": {"access_model": {"status": "not_started"}}},
		"outcome": "not_applicable",
	},
	"nothing is being procured": {
		"input": object.union(_included, {"procurement": {"type": "none"}}),
		"organisation": _published,
		"outcome": "not_applicable",
	},
	"nothing is being procured, no Organisation": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_included, ["procurement/type"]),
		"organisation": _published,
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"status of the model unanswered": {
		"input": _included,
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.access_model.status"],
	},
	"no Organisation": {
		"input": _included,
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.access_model.status"],
	},
	"procurement and status of the model unanswered": {
		"input": json.remove(_included, ["procurement/type"]),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["procurement.type", "organisation:strategy.access_model.status"],
	},
	"phase unanswered": {
		"input": json.remove(_included, ["lifecycle", "procurement/access_model_requirements_included"]),
		"organisation": _published,
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_included := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system", "access_model_requirements_included": true},
}

_published := {"strategy": {"access_model": {"status": "published"}}}
