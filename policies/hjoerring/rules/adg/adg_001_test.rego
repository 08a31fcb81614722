package hjoerring.rules.adg_001_test

import data.hjoerring.rules.adg_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, adg_001) with input as case.input
}

cases := {
	"published and in the toolbox": {
		"input": _published,
		"outcome": "pass",
	},
	"in development": {
		"input": object.union(_published, {"strategy": {"access_model": {"status": "in_development"}}}),
		"outcome": "violated",
		"paths": [["strategy", "access_model", "status"]],
	},
	"not started": {
		"input": object.union(_published, {"strategy": {"access_model": {"status": "not_started"}}}),
		"outcome": "violated",
		"paths": [["strategy", "access_model", "status"]],
	},
	"in development, whatever else is unanswered": {
		"input": {"strategy": {"access_model": {"status": "in_development"}}},
		"outcome": "violated",
		"paths": [["strategy", "access_model", "status"]],
	},
	"not in the toolbox": {
		"input": object.union(_published, {"strategy": {"access_model": {"in_ddv": false}}}),
		"outcome": "violated",
		"paths": [["strategy", "access_model", "in_ddv"]],
	},
	"not in the toolbox, whatever else is unanswered": {
		"input": {"strategy": {"access_model": {"in_ddv": false}}},
		"outcome": "violated",
		"paths": [["strategy", "access_model", "in_ddv"]],
	},
	"neither published nor in the toolbox": {
		"input": object.union(
			_published,
			{"strategy": {"access_model": {"status": "not_started", "in_ddv": false}}},
		),
		"outcome": "violated",
		"paths": [
			["strategy", "access_model", "status"],
			["strategy", "access_model", "in_ddv"],
		],
	},
	"status unanswered": {
		"input": json.remove(_published, ["strategy/access_model/status"]),
		"outcome": "undocumented",
		"missing": ["strategy.access_model.status"],
	},
	"version unanswered": {
		"input": json.remove(_published, ["strategy/access_model/version"]),
		"outcome": "undocumented",
		"missing": ["strategy.access_model.version"],
	},
	"toolbox unanswered": {
		"input": json.remove(_published, ["strategy/access_model/in_ddv"]),
		"outcome": "undocumented",
		"missing": ["strategy.access_model.in_ddv"],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": [
			"strategy.access_model.status",
			"strategy.access_model.version",
			"strategy.access_model.in_ddv",
		],
	},
}

_published := {"strategy": {"access_model": {"status": "published", "version": "1.0", "in_ddv": true}}}
