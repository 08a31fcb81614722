package hjoerring.rules.sik_012_test

import data.hjoerring.rules.sik_012
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_012) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether strategy.security_rules.revised_on is present",
}

cases := {
	"issued after the revision": {
		"input": _reported("2026", "2026-02-15"),
		"outcome": "pass",
	},
	"issued the day after the revision": {
		"input": _reported("2026", "2026-01-21"),
		"outcome": "pass",
	},
	"issued on the day of the revision": {
		"input": _reported("2026", "2026-01-20"),
		"outcome": "pass",
	},
	"issued the day before the revision": {
		"input": _reported("2026", "2026-01-19"),
		"outcome": "violated",
		"paths": [["strategy", "compliance_report", "issued_on"]],
	},
	"based on an older version": {
		"input": _reported("2025", "2026-02-15"),
		"outcome": "violated",
		"paths": [["strategy", "compliance_report", "rules_version"]],
	},
	"based on an older version, and issued before the revision": {
		"input": _reported("2025", "2026-01-19"),
		"outcome": "violated",
		"paths": [
			["strategy", "compliance_report", "rules_version"],
			["strategy", "compliance_report", "issued_on"],
		],
	},
	"based on an older version, whatever else is unanswered": {
		"input": json.remove(_reported("2025", ""), ["strategy/compliance_report/issued_on"]),
		"outcome": "violated",
		"paths": [["strategy", "compliance_report", "rules_version"]],
	},
	"issued before the revision, whatever else is unanswered": {
		"input": json.remove(
			_reported("", "2026-01-19"),
			["strategy/compliance_report/rules_version", "strategy/security_rules/version"],
		),
		"outcome": "violated",
		"paths": [["strategy", "compliance_report", "issued_on"]],
	},
	"version of the report unanswered": {
		"input": json.remove(_reported("", "2026-02-15"), ["strategy/compliance_report/rules_version"]),
		"outcome": "undocumented",
		"missing": ["strategy.compliance_report.rules_version"],
	},
	"current version unanswered": {
		"input": json.remove(_reported("2026", "2026-02-15"), ["strategy/security_rules/version"]),
		"outcome": "undocumented",
		"missing": ["strategy.security_rules.version"],
	},
	"issue unanswered": {
		"input": json.remove(_reported("2026", ""), ["strategy/compliance_report/issued_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.compliance_report.issued_on"],
	},
	"report unanswered": {
		"input": json.remove(_reported("", ""), ["strategy/compliance_report"]),
		"outcome": "undocumented",
		"missing": ["strategy.compliance_report.rules_version", "strategy.compliance_report.issued_on"],
	},
	"revision unanswered": {
		"input": json.remove(_reported("2025", "2026-02-15"), ["strategy/security_rules/revised_on"]),
		"outcome": "not_assessed",
		"missing": ["strategy.security_rules.revised_on"],
	},
}

_reported(version, day) := {"strategy": {
	"security_rules": {"version": "2026", "revised_on": "2026-01-20"},
	"compliance_report": {"rules_version": version, "issued_on": day},
}}
