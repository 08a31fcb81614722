package hjoerring.rules.maal_001_test

import data.hjoerring.rules.maal_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_001) with input as case.input
}

cases := {
	"all six are there": {
		"input": _all,
		"outcome": "pass",
	},
	"system overview unanswered": {
		"input": json.remove(_all, ["strategy/instruments/system_overview_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.instruments.system_overview_ref"],
	},
	"target picture unanswered": {
		"input": json.remove(_all, ["strategy/instruments/target_picture_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.instruments.target_picture_ref"],
	},
	"model for managing the portfolio unanswered": {
		"input": json.remove(_all, ["strategy/instruments/portfolio_management_model_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.instruments.portfolio_management_model_ref"],
	},
	"financing model unanswered": {
		"input": json.remove(_all, ["strategy/instruments/financing_model_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.instruments.financing_model_ref"],
	},
	"model for cross-cutting investments unanswered": {
		"input": json.remove(_all, ["strategy/instruments/cross_cutting_investment_model_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.instruments.cross_cutting_investment_model_ref"],
	},
	"model for distributing tasks unanswered": {
		"input": json.remove(_all, ["strategy/instruments/task_distribution_model_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.instruments.task_distribution_model_ref"],
	},
	"two of six unanswered": {
		"input": json.remove(
			_all,
			["strategy/instruments/target_picture_ref", "strategy/instruments/task_distribution_model_ref"],
		),
		"outcome": "undocumented",
		"missing": [
			"strategy.instruments.target_picture_ref",
			"strategy.instruments.task_distribution_model_ref",
		],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": [
			"strategy.instruments.system_overview_ref",
			"strategy.instruments.target_picture_ref",
			"strategy.instruments.portfolio_management_model_ref",
			"strategy.instruments.financing_model_ref",
			"strategy.instruments.cross_cutting_investment_model_ref",
			"strategy.instruments.task_distribution_model_ref",
		],
	},
}

_all := {"strategy": {"instruments": {
	"system_overview_ref": "KITOS",
	"target_picture_ref": "https://ddv.example/maalbillede",
	"portfolio_management_model_ref": "DDV/portefoeljemodel",
	"financing_model_ref": "DDV/finansieringsmodel",
	"cross_cutting_investment_model_ref": "DDV/investeringsmodel",
	"task_distribution_model_ref": "DDV/opgavefordeling",
}}}
