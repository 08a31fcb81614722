package hjoerring.rules.borg_008_test

import data.hjoerring.rules.borg_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_008) with input as case.input
}

cases := {
	"with RPA": {
		"input": _assessed,
		"outcome": "pass",
	},
	"with AI only": {
		"input": object.union(_assessed, {"ai": {"uses_rpa": false, "uses_ai": true}}),
		"outcome": "pass",
	},
	"with algorithmic decision support only": {
		"input": object.union(
			_assessed,
			{"ai": {"uses_rpa": false, "uses_algorithmic_decision_support": true}},
		),
		"outcome": "pass",
	},
	"with RPA, the rest unanswered": {
		"input": json.remove(_assessed, ["ai/uses_ai", "ai/uses_algorithmic_decision_support"]),
		"outcome": "pass",
	},
	"description unanswered": {
		"input": json.remove(_assessed, ["ethics/transparency/plain_language_description"]),
		"outcome": "undocumented",
		"missing": ["ethics.transparency.plain_language_description"],
	},
	"bias unanswered": {
		"input": json.remove(_assessed, ["ethics/dilemmas/bias"]),
		"outcome": "undocumented",
		"missing": ["ethics.dilemmas.bias"],
	},
	"description and bias unanswered": {
		"input": json.remove(_assessed, ["ethics"]),
		"outcome": "undocumented",
		"missing": ["ethics.transparency.plain_language_description", "ethics.dilemmas.bias"],
	},
	"not citizen-facing": {
		"input": object.union(_assessed, {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"no RPA, AI or algorithms": {
		"input": object.union(_assessed, {"ai": {"uses_rpa": false}}),
		"outcome": "not_applicable",
	},
	"not citizen-facing, technology unanswered": {
		"input": object.union(
			json.remove(_assessed, ["ai"]),
			{"citizen_facing": {"is_citizen_facing": false}},
		),
		"outcome": "not_applicable",
	},
	"no RPA, AI or algorithms, citizen-facing unanswered": {
		"input": json.remove(object.union(_assessed, {"ai": {"uses_rpa": false}}), ["citizen_facing"]),
		"outcome": "not_applicable",
	},
	"citizen-facing unanswered": {
		"input": json.remove(_assessed, ["citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
	"RPA unanswered": {
		"input": json.remove(_assessed, ["ai/uses_rpa"]),
		"outcome": "not_assessed",
		"missing": ["ai.uses_rpa"],
	},
	"AI unanswered": {
		"input": json.remove(object.union(_assessed, {"ai": {"uses_rpa": false}}), ["ai/uses_ai"]),
		"outcome": "not_assessed",
		"missing": ["ai.uses_ai"],
	},
	"algorithmic decision support unanswered": {
		"input": json.remove(
			object.union(_assessed, {"ai": {"uses_rpa": false}}),
			["ai/uses_algorithmic_decision_support"],
		),
		"outcome": "not_assessed",
		"missing": ["ai.uses_algorithmic_decision_support"],
	},
	"citizen-facing and technology unanswered": {
		"input": json.remove(_assessed, ["ai", "citizen_facing"]),
		"outcome": "not_assessed",
		"missing": [
			"ai.uses_ai",
			"ai.uses_algorithmic_decision_support",
			"ai.uses_rpa",
			"citizen_facing.is_citizen_facing",
		],
	},
}

_assessed := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"ethics": {
		"transparency": {"plain_language_description": "En robot flytter din ansøgning til sagen"},
		"dilemmas": {"bias": "Robotten sorterer ikke i ansøgningerne"},
	},
	"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false, "uses_rpa": true},
	"citizen_facing": {"is_citizen_facing": true},
}
