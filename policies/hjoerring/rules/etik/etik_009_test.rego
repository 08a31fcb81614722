package hjoerring.rules.etik_009_test

import data.hjoerring.rules.etik_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_009) with input as case.input
}

cases := {
	"reuse covered, with AI": {
		"input": _covered,
		"outcome": "pass",
	},
	"reuse covered, with algorithmic decision support only": {
		"input": object.union(_covered, {
			"ai": {"uses_ai": false, "uses_algorithmic_decision_support": true},
			"ethics": {"data_merging": false},
		}),
		"outcome": "pass",
	},
	"reuse covered, with data merging only": {
		"input": object.union(_covered, {
			"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
			"ethics": {"data_merging": true},
		}),
		"outcome": "pass",
	},
	"reuse covered, with AI, the rest unanswered": {
		"input": json.remove(
			_covered,
			["ai/uses_algorithmic_decision_support", "ethics/data_merging"],
		),
		"outcome": "pass",
	},
	"reuse not covered": {
		"input": object.union(_covered, {"ethics": {"dilemmas": {"covers_reuse": false}}}),
		"outcome": "violated",
		"paths": [["ethics", "dilemmas", "covers_reuse"]],
	},
	"cover unanswered": {
		"input": json.remove(_covered, ["ethics/dilemmas/covers_reuse"]),
		"outcome": "undocumented",
		"missing": ["ethics.dilemmas.covers_reuse"],
	},
	"no data reused": {
		"input": object.union(_covered, {"ethics": {"reuses_existing_data": false}}),
		"outcome": "not_applicable",
	},
	"no AI, algorithms or data merging": {
		"input": object.union(_covered, {
			"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
			"ethics": {"data_merging": false},
		}),
		"outcome": "not_applicable",
	},
	"no data reused, technology unanswered": {
		"input": object.union(
			json.remove(_covered, ["ai", "ethics/data_merging"]),
			{"ethics": {"reuses_existing_data": false}},
		),
		"outcome": "not_applicable",
	},
	"no AI, algorithms or data merging, reuse unanswered": {
		"input": json.remove(
			object.union(_covered, {
				"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
				"ethics": {"data_merging": false},
			}),
			["ethics/reuses_existing_data"],
		),
		"outcome": "not_applicable",
	},
	"reuse unanswered": {
		"input": json.remove(_covered, ["ethics/reuses_existing_data"]),
		"outcome": "not_assessed",
		"missing": ["ethics.reuses_existing_data"],
	},
	"AI unanswered": {
		"input": json.remove(
			object.union(_covered, {
				"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
				"ethics": {"data_merging": false},
			}),
			["ai/uses_ai"],
		),
		"outcome": "not_assessed",
		"missing": ["ai.uses_ai"],
	},
	"algorithmic decision support unanswered": {
		"input": json.remove(
			object.union(_covered, {
				"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
				"ethics": {"data_merging": false},
			}),
			["ai/uses_algorithmic_decision_support"],
		),
		"outcome": "not_assessed",
		"missing": ["ai.uses_algorithmic_decision_support"],
	},
	"data merging unanswered": {
		"input": json.remove(
			object.union(_covered, {
				"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
				"ethics": {"data_merging": false},
			}),
			["ethics/data_merging"],
		),
		"outcome": "not_assessed",
		"missing": ["ethics.data_merging"],
	},
	"reuse and technology unanswered": {
		"input": json.remove(_covered, ["ai", "ethics/data_merging", "ethics/reuses_existing_data"]),
		"outcome": "not_assessed",
		"missing": [
			"ethics.data_merging",
			"ethics.reuses_existing_data",
			"ai.uses_ai",
			"ai.uses_algorithmic_decision_support",
		],
	},
}

_covered := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"ethics": {
		"data_merging": false,
		"dilemmas": {"covers_reuse": true},
		"reuses_existing_data": true,
	},
	"ai": {"uses_ai": true, "uses_algorithmic_decision_support": false},
}
