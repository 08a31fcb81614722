package hjoerring.rules.indk_005_test

import data.hjoerring.rules.indk_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_005) with input as case.input
}

cases := {
	"both compliant": {
		"input": _compliant,
		"outcome": "pass",
	},
	"against the strategy": {
		"input": object.union(_compliant, {"procurement": {"it_support": {"strategy_compliance_result": "non_compliant"}}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "strategy_compliance_result"]],
	},
	"not reviewed against the strategy": {
		"input": object.union(_compliant, {"procurement": {"it_support": {"strategy_compliance_result": "not_reviewed"}}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "strategy_compliance_result"]],
	},
	"against procurement law": {
		"input": object.union(_compliant, {"procurement": {"it_support": {"procurement_law_result": "non_compliant"}}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "procurement_law_result"]],
	},
	"not reviewed against procurement law": {
		"input": object.union(_compliant, {"procurement": {"it_support": {"procurement_law_result": "not_reviewed"}}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "procurement_law_result"]],
	},
	"neither compliant": {
		"input": object.union(
			_compliant,
			{
				"procurement": {
					"it_support": {
						"strategy_compliance_result": "not_reviewed",
						"procurement_law_result": "non_compliant",
					},
				},
			},
		),
		"outcome": "violated",
		"paths": [
			["procurement", "it_support", "strategy_compliance_result"],
			["procurement", "it_support", "procurement_law_result"],
		],
	},
	"against the strategy, procurement law unanswered": {
		"input": json.remove(
			object.union(
				_compliant,
				{"procurement": {"it_support": {"strategy_compliance_result": "non_compliant"}}},
			),
			["procurement/it_support/procurement_law_result"],
		),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "strategy_compliance_result"]],
	},
	"against procurement law, strategy unanswered": {
		"input": json.remove(
			object.union(
				_compliant,
				{"procurement": {"it_support": {"procurement_law_result": "non_compliant"}}},
			),
			["procurement/it_support/strategy_compliance_result"],
		),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "procurement_law_result"]],
	},
	"strategy unanswered": {
		"input": json.remove(_compliant, ["procurement/it_support/strategy_compliance_result"]),
		"outcome": "undocumented",
		"missing": ["procurement.it_support.strategy_compliance_result"],
	},
	"procurement law unanswered": {
		"input": json.remove(_compliant, ["procurement/it_support/procurement_law_result"]),
		"outcome": "undocumented",
		"missing": ["procurement.it_support.procurement_law_result"],
	},
	"both unanswered": {
		"input": json.remove(_compliant, ["procurement/it_support"]),
		"outcome": "undocumented",
		"missing": ["procurement.it_support.strategy_compliance_result", "procurement.it_support.procurement_law_result"],
	},
	"nothing is being procured": {
		"input": object.union(_compliant, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_compliant, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_compliant := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {
		"type": "new_system",
		"it_support": {
			"strategy_compliance_result": "compliant",
			"procurement_law_result": "compliant",
		},
	},
}
