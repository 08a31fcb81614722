package hjoerring.rules.etik_008_test

import data.hjoerring.rules.etik_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_008) with input as case.input
}

cases := {
	"assessed, with AI": {
		"input": _assessed,
		"outcome": "pass",
	},
	"assessed, with algorithmic decision support only": {
		"input": object.union(_assessed, {
			"ai": {"uses_ai": false, "uses_algorithmic_decision_support": true},
			"ethics": {"data_merging": false},
		}),
		"outcome": "pass",
	},
	"assessed, with data merging only": {
		"input": object.union(_assessed, {
			"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
			"ethics": {"data_merging": true},
		}),
		"outcome": "pass",
	},
	"assessed, with AI, the rest unanswered": {
		"input": json.remove(
			_assessed,
			["ai/uses_algorithmic_decision_support", "ethics/data_merging"],
		),
		"outcome": "pass",
	},
	"date unanswered": {
		"input": json.remove(_assessed, ["ethics/dilemmas/assessed_on"]),
		"outcome": "undocumented",
		"missing": ["ethics.dilemmas.assessed_on"],
	},
	"bias unanswered": {
		"input": json.remove(_assessed, ["ethics/dilemmas/bias"]),
		"outcome": "undocumented",
		"missing": ["ethics.dilemmas.bias"],
	},
	"explainability unanswered": {
		"input": json.remove(_assessed, ["ethics/dilemmas/explainability"]),
		"outcome": "undocumented",
		"missing": ["ethics.dilemmas.explainability"],
	},
	"nothing assessed": {
		"input": json.remove(_assessed, ["ethics/dilemmas"]),
		"outcome": "undocumented",
		"missing": [
			"ethics.dilemmas.assessed_on",
			"ethics.dilemmas.bias",
			"ethics.dilemmas.explainability",
		],
	},
	"no AI, algorithms or data merging": {
		"input": object.union(_assessed, {
			"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
			"ethics": {"data_merging": false},
		}),
		"outcome": "not_applicable",
	},
	"AI unanswered": {
		"input": json.remove(
			object.union(_assessed, {
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
			object.union(_assessed, {
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
			object.union(_assessed, {
				"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false},
				"ethics": {"data_merging": false},
			}),
			["ethics/data_merging"],
		),
		"outcome": "not_assessed",
		"missing": ["ethics.data_merging"],
	},
	"AI, algorithms and data merging unanswered": {
		"input": json.remove(_assessed, ["ai", "ethics/data_merging"]),
		"outcome": "not_assessed",
		"missing": ["ethics.data_merging", "ai.uses_ai", "ai.uses_algorithmic_decision_support"],
	},
}

_assessed := {
	"lifecycle": {"phase": "behovsopgoerelse"},
	"ethics": {
		"data_merging": false,
		"dilemmas": {
			"assessed_on": "2026-02-10",
			"bias": "Modellen er trænet på ældre sager",
			"explainability": "Hver anbefaling viser sine grunde",
		},
	},
	"ai": {"uses_ai": true, "uses_algorithmic_decision_support": false},
}
