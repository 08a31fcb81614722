package hjoerring.rules.port_006_test

import data.hjoerring.rules.port_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_006) with input as case.input
		with data.portfolio as testing.portfolio(case)
}

exempt := {"not_applicable": "absence is no answer: applies asks only whether portfolio.metrics is given"}

cases := {
	"the figures are the registry's": {
		"input": _counted,
		"portfolio": _systems,
		"outcome": "pass",
	},
	"an empty registry": {
		"input": {"portfolio": {
			"metrics": {
				"as_of": "2026-10-31",
				"systems_total": 0,
				"cross_cutting_total": 0,
				"gdpr_risk_assessed_total": 0,
				"contracts_total": 0,
			},
			"contracts": [],
		}},
		"portfolio": {},
		"outcome": "pass",
	},
	"a system too many": {
		"input": _with("systems_total", 4),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "systems_total"]],
	},
	"a system too few": {
		"input": _with("systems_total", 2),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "systems_total"]],
	},
	"a cross-cutting system too many": {
		"input": _with("cross_cutting_total", 2),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "cross_cutting_total"]],
	},
	"a cross-cutting system too few": {
		"input": _with("cross_cutting_total", 0),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "cross_cutting_total"]],
	},
	"a risk assessment too many": {
		"input": _with("gdpr_risk_assessed_total", 3),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "gdpr_risk_assessed_total"]],
	},
	"a risk assessment too few": {
		"input": _with("gdpr_risk_assessed_total", 1),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "gdpr_risk_assessed_total"]],
	},
	"a risk assessment without a date is not counted": {
		"input": _with("gdpr_risk_assessed_total", 1),
		"portfolio": json.remove(_systems, ["omsorg/privacy/risk_assessment/completed_on"]),
		"outcome": "pass",
	},
	"a contract too many": {
		"input": _with("contracts_total", 2),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "contracts_total"]],
	},
	"a contract too few": {
		"input": _with("contracts_total", 0),
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "contracts_total"]],
	},
	"a figure differs, whatever else is unanswered": {
		"input": {"portfolio": {"metrics": {"systems_total": 4}}},
		"portfolio": _systems,
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "systems_total"]],
	},
	"a system's category unanswered, and the figure possible": {
		"input": _with("cross_cutting_total", 2),
		"portfolio": json.remove(_systems, ["omsorg/classification"]),
		"outcome": "not_assessed",
		"missing": ["portfolio.systems.omsorg.classification.category"],
	},
	"a system's category unanswered, and the figure is what is known": {
		"input": _counted,
		"portfolio": json.remove(_systems, ["omsorg/classification"]),
		"outcome": "not_assessed",
		"missing": ["portfolio.systems.omsorg.classification.category"],
	},
	"a system's category unanswered, and the figure too large all the same": {
		"input": _with("cross_cutting_total", 3),
		"portfolio": json.remove(_systems, ["omsorg/classification"]),
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "cross_cutting_total"]],
	},
	"a system's category unanswered, and the figure too small all the same": {
		"input": _with("cross_cutting_total", 0),
		"portfolio": json.remove(_systems, ["omsorg/classification"]),
		"outcome": "violated",
		"paths": [["portfolio", "metrics", "cross_cutting_total"]],
	},
	"day unanswered": {
		"input": json.remove(_counted, ["portfolio/metrics/as_of"]),
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": ["portfolio.metrics.as_of"],
	},
	"systems unanswered": {
		"input": json.remove(_counted, ["portfolio/metrics/systems_total"]),
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": ["portfolio.metrics.systems_total"],
	},
	"cross-cutting systems unanswered": {
		"input": json.remove(_counted, ["portfolio/metrics/cross_cutting_total"]),
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": ["portfolio.metrics.cross_cutting_total"],
	},
	"risk assessments unanswered": {
		"input": json.remove(_counted, ["portfolio/metrics/gdpr_risk_assessed_total"]),
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": ["portfolio.metrics.gdpr_risk_assessed_total"],
	},
	"contracts not counted": {
		"input": json.remove(_counted, ["portfolio/metrics/contracts_total"]),
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": ["portfolio.metrics.contracts_total"],
	},
	"contracts unanswered": {
		"input": json.remove(_counted, ["portfolio/contracts"]),
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": ["portfolio.contracts"],
	},
	"only the day is given": {
		"input": {"portfolio": {"metrics": {"as_of": "2026-10-31"}, "contracts": []}},
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": [
			"portfolio.metrics.systems_total",
			"portfolio.metrics.cross_cutting_total",
			"portfolio.metrics.gdpr_risk_assessed_total",
			"portfolio.metrics.contracts_total",
		],
	},
	"no figure is given": {
		"input": {"portfolio": {"contracts": []}},
		"portfolio": _systems,
		"outcome": "not_assessed",
		"missing": [
			"portfolio.metrics.as_of",
			"portfolio.metrics.systems_total",
			"portfolio.metrics.cross_cutting_total",
			"portfolio.metrics.gdpr_risk_assessed_total",
			"portfolio.metrics.contracts_total",
		],
	},
	"the registry is not seen": {
		"input": _counted,
		"outcome": "not_assessed",
		"missing": ["portfolio.systems"],
	},
}

test_message_says_how_many if {
	_messages({"a": {}, "b": {}}) == {"I registeret er tallet 2."}
	_messages({"a": {"classification": {"category": "foundation"}}, "b": {}}) == {"I registeret er tallet 2."}
}

test_message_says_between_which if {
	found := port_006.violation with input as {"portfolio": {"metrics": {"cross_cutting_total": 7}}}
		with data.portfolio as {"systems": {"a": {}, "b": {"classification": {"category": "cross_cutting"}}}}
	{finding.message.da | some finding in found} == {"I registeret er tallet mellem 1 og 2."}
}

_messages(systems) := {finding.message.da | some finding in found} if {
	found := port_006.violation with input as {"portfolio": {"metrics": {"systems_total": 7}}}
		with data.portfolio as {"systems": systems}
}

_with(figure, number) := object.union(_counted, {"portfolio": {"metrics": {figure: number}}})

_counted := {"portfolio": {
	"metrics": {
		"as_of": "2026-10-31",
		"systems_total": 3,
		"cross_cutting_total": 1,
		"gdpr_risk_assessed_total": 2,
		"contracts_total": 1,
	},
	"contracts": [{"id": "K-77", "system_id": "omsorg"}],
}}

_systems := {
	"omsorg": {
		"classification": {"category": "line_of_business"},
		"privacy": {"risk_assessment": {"completed_on": "2026-02-01"}},
	},
	"dokumenter": {
		"classification": {"category": "cross_cutting"},
		"privacy": {"risk_assessment": {"completed_on": "2025-11-10"}},
	},
	"tegneprogram": {"classification": {"category": "foundation"}},
}
