package hjoerring.rules.sik_013_test

import data.hjoerring.rules.sik_013
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_013) with input as case.input
		with data.portfolio as testing.portfolio(case)
}

exempt := {
	"missing": {
		"portfolio.systems[].security.local_measures": "only the measures that systems state are compared; others ask for them",
	},
}

cases := {
	"every solution refers to a rule": {
		"input": _tied,
		"portfolio": {"a": _measures([{"name": "Logning", "policy_rule_ref": "ISR-12"}]), "b": _measures([])},
		"outcome": "pass",
	},
	"no central solution": {
		"input": object.union(_tied, {"strategy": {"technical_security": {"solutions": []}}}),
		"portfolio": {"a": _measures([{"name": "Logning", "policy_rule_ref": "ISR-12"}])},
		"outcome": "pass",
	},
	"a central solution refers to no rule that there is": {
		"input": object.union(
			_tied,
			{"strategy": {"technical_security": {"solutions": [{"name": "Firewall", "policy_rule_ref": "ISR-99"}]}}},
		),
		"portfolio": {"a": _measures([])},
		"outcome": "violated",
		"paths": [["strategy", "technical_security", "solutions", 0, "policy_rule_ref"]],
	},
	"a local measure refers to no rule that there is": {
		"input": _tied,
		"portfolio": {
			"a": _measures([]),
			"b": _measures([{"name": "Logning", "policy_rule_ref": "ISR-12"}, {"name": "VPN", "policy_rule_ref": "ISR-99"}]),
		},
		"outcome": "violated",
		"paths": [["portfolio", "systems", "b", "security", "local_measures", 1, "policy_rule_ref"]],
	},
	"a local measure refers to no rule that there is, whatever else is unanswered": {
		"input": {"strategy": {"security_rules": {"rule_ids": ["ISR-12"]}}},
		"portfolio": {"a": {}, "b": _measures([{"name": "VPN", "policy_rule_ref": "ISR-99"}])},
		"outcome": "violated",
		"paths": [["portfolio", "systems", "b", "security", "local_measures", 0, "policy_rule_ref"]],
	},
	"a central solution refers to no rule that there is, and the registry is not seen": {
		"input": object.union(
			_tied,
			{"strategy": {"technical_security": {"solutions": [{"name": "Firewall", "policy_rule_ref": "ISR-99"}]}}},
		),
		"outcome": "violated",
		"paths": [["strategy", "technical_security", "solutions", 0, "policy_rule_ref"]],
	},
	"a central solution's rule unanswered": {
		"input": object.union(_tied, {"strategy": {"technical_security": {"solutions": [{"name": "Firewall"}]}}}),
		"portfolio": {"a": _measures([])},
		"outcome": "undocumented",
		"missing": ["strategy.technical_security.solutions[0].policy_rule_ref"],
	},
	"central solutions unanswered": {
		"input": json.remove(_tied, ["strategy/technical_security"]),
		"portfolio": {"a": _measures([])},
		"outcome": "undocumented",
		"missing": ["strategy.technical_security.solutions"],
	},
	"a local measure's rule unanswered": {
		"input": _tied,
		"portfolio": {"a": _measures([{"name": "Logning"}])},
		"outcome": "undocumented",
		"missing": ["portfolio.systems.a.security.local_measures[0].policy_rule_ref"],
	},
	"a system's local measures unanswered": {
		"input": _tied,
		"portfolio": {"a": _measures([]), "b": {}},
		"outcome": "pass",
	},
	"the registry is not seen": {
		"input": _tied,
		"outcome": "not_assessed",
		"missing": ["portfolio.systems"],
	},
	"no rules": {
		"input": object.union(_tied, {"strategy": {"security_rules": {"rule_ids": []}}}),
		"portfolio": {"a": _measures([])},
		"outcome": "not_applicable",
	},
	"rules unanswered": {
		"input": json.remove(_tied, ["strategy/security_rules"]),
		"portfolio": {"a": _measures([])},
		"outcome": "not_assessed",
		"missing": ["strategy.security_rules.rule_ids"],
	},
}

_tied := {"strategy": {
	"security_rules": {"rule_ids": ["ISR-12", "ISR-13"]},
	"technical_security": {"solutions": [{"name": "Firewall", "policy_rule_ref": "ISR-12"}]},
}}

_measures(measures) := {"security": {"local_measures": measures}}
