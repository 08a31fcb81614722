package hjoerring.rules.sik_011_test

import data.hjoerring.rules.sik_011
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_011) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"revised this year": {
		"input": _revised("2026-01-20"),
		"outcome": "pass",
	},
	"a year less a day ago": {
		"input": _revised("2025-11-02"),
		"outcome": "pass",
	},
	"a year ago to the day": {
		"input": _revised("2025-11-01"),
		"outcome": "pass",
	},
	"a year and a day ago": {
		"input": _revised("2025-10-31"),
		"outcome": "violated",
		"paths": [["strategy", "security_rules", "revised_on"]],
	},
	"years ago": {
		"input": _revised("2023-01-20"),
		"outcome": "violated",
		"paths": [["strategy", "security_rules", "revised_on"]],
	},
	"judged 29 February, revised 1 March the year before": {
		"input": _revised("2027-03-01"),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"judged 29 February, revised 28 February the year before": {
		"input": _revised("2027-02-28"),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"judged 29 February, revised 27 February the year before": {
		"input": _revised("2027-02-27"),
		"date": "2028-02-29",
		"outcome": "violated",
		"paths": [["strategy", "security_rules", "revised_on"]],
	},
	"revised 29 February, judged 28 February the year after": {
		"input": _revised("2028-02-29"),
		"date": "2029-02-28",
		"outcome": "pass",
	},
	"revised 29 February, judged 1 March the year after": {
		"input": _revised("2028-02-29"),
		"date": "2029-03-01",
		"outcome": "violated",
		"paths": [["strategy", "security_rules", "revised_on"]],
	},
	"too long ago, version unanswered": {
		"input": json.remove(_revised("2025-10-31"), ["strategy/security_rules/version"]),
		"outcome": "violated",
		"paths": [["strategy", "security_rules", "revised_on"]],
	},
	"version unanswered": {
		"input": json.remove(_revised("2026-01-20"), ["strategy/security_rules/version"]),
		"outcome": "undocumented",
		"missing": ["strategy.security_rules.version"],
	},
	"revision unanswered": {
		"input": json.remove(_revised("2026-01-20"), ["strategy/security_rules/revised_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.security_rules.revised_on"],
	},
	"rules unanswered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": ["strategy.security_rules.version", "strategy.security_rules.revised_on"],
	},
}

_revised(day) := {"strategy": {"security_rules": {"version": "2026", "revised_on": day}}}
