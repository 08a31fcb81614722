package hjoerring.rules.adg_002_test

import data.hjoerring.rules.adg_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, adg_002) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"follows the current version": {
		"input": _following,
		"organisation": _published,
		"outcome": "pass",
	},
	"follows it in contract follow-up": {
		"input": object.union(_following, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"organisation": _published,
		"outcome": "pass",
	},
	"does not follow it": {
		"input": object.union(_following, {"access": {"follows_common_model": false}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["access", "follows_common_model"]],
	},
	"does not follow it, version unanswered": {
		"input": json.remove(
			object.union(_following, {"access": {"follows_common_model": false}}),
			["access/model_version"],
		),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["access", "follows_common_model"]],
	},
	"does not follow it, the Organisation's version unanswered": {
		"input": object.union(_following, {"access": {"follows_common_model": false}}),
		"organisation": {"strategy": {"access_model": {"status": "published"}}},
		"outcome": "violated",
		"paths": [["access", "follows_common_model"]],
	},
	"follows another version": {
		"input": object.union(_following, {"access": {"model_version": "0.9"}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["access", "model_version"]],
	},
	"another version, following unanswered": {
		"input": json.remove(
			object.union(_following, {"access": {"model_version": "0.9"}}),
			["access/follows_common_model"],
		),
		"organisation": _published,
		"outcome": "violated",
		"paths": [["access", "model_version"]],
	},
	"does not follow it, and another version": {
		"input": object.union(_following, {"access": {"follows_common_model": false, "model_version": "0.9"}}),
		"organisation": _published,
		"outcome": "violated",
		"paths": [
			["access", "follows_common_model"],
			["access", "model_version"],
		],
	},
	"following unanswered": {
		"input": json.remove(_following, ["access/follows_common_model"]),
		"organisation": _published,
		"outcome": "undocumented",
		"missing": ["access.follows_common_model"],
	},
	"version unanswered": {
		"input": json.remove(_following, ["access/model_version"]),
		"organisation": _published,
		"outcome": "undocumented",
		"missing": ["access.model_version"],
	},
	"following and version unanswered": {
		"input": json.remove(_following, ["access"]),
		"organisation": _published,
		"outcome": "undocumented",
		"missing": ["access.follows_common_model", "access.model_version"],
	},
	"the Organisation's version unanswered": {
		"input": _following,
		"organisation": {"strategy": {"access_model": {"status": "published"}}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.access_model.version"],
	},
	"following and the Organisation's version unanswered": {
		"input": json.remove(_following, ["access/follows_common_model"]),
		"organisation": {"strategy": {"access_model": {"status": "published"}}},
		"outcome": "not_assessed",
		"missing": ["access.follows_common_model", "organisation:strategy.access_model.version"],
	},
	"the model is in development": {
		"input": object.union(_following, {"access": {"follows_common_model": false}}),
		"organisation": {"strategy": {"access_model": {"status": "in_development"}}},
		"outcome": "not_applicable",
	},
	"the model is not started": {
		"input": _following,
		"organisation": {"strategy": {"access_model": {"status": "not_started"}}},
		"outcome": "not_applicable",
	},
	"the model is not started, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"organisation": {"strategy": {"access_model": {"status": "not_started"}}},
		"outcome": "not_applicable",
	},
	"status of the model unanswered": {
		"input": _following,
		"organisation": {"strategy": {"access_model": {"version": "1.0"}}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.access_model.status"],
	},
	"no Organisation": {
		"input": _following,
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.access_model.status"],
	},
	"phase unanswered": {
		"input": json.remove(_following, ["lifecycle", "access"]),
		"organisation": _published,
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

test_message_names_the_current_version if {
	found := adg_002.violation with input as object.union(_following, {"access": {"model_version": "0.9"}})
		with data.organisation as _published
	{finding.message | some finding in found} == {{
		"da": "Den gældende version af modellen er 1.0.",
		"en": "The current version of the model is 1.0.",
	}}
}

_following := {
	"lifecycle": {"phase": "anskaffelse"},
	"access": {"follows_common_model": true, "model_version": "1.0"},
}

_published := {"strategy": {"access_model": {"status": "published", "version": "1.0"}}}
