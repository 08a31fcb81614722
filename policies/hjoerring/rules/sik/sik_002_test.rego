package hjoerring.rules.sik_002_test

import data.hjoerring.rules.sik_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_002) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"next upgrade to come": {
		"input": _solutions([_firewall("2027-02-01")]),
		"outcome": "pass",
	},
	"next upgrade tomorrow": {
		"input": _solutions([_firewall("2026-11-02")]),
		"outcome": "pass",
	},
	"next upgrade today": {
		"input": _solutions([_firewall("2026-11-01")]),
		"outcome": "pass",
	},
	"next upgrade yesterday": {
		"input": _solutions([_firewall("2026-10-31")]),
		"outcome": "violated",
		"paths": [["strategy", "technical_security", "solutions", 0, "next_upgrade_on"]],
	},
	"next upgrade 29 February, that day": {
		"input": _solutions([_firewall("2028-02-29")]),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"next upgrade 29 February, the day after": {
		"input": _solutions([_firewall("2028-02-29")]),
		"date": "2028-03-01",
		"outcome": "violated",
		"paths": [["strategy", "technical_security", "solutions", 0, "next_upgrade_on"]],
	},
	"one of two is overdue": {
		"input": _solutions([_firewall("2027-02-01"), _firewall("2026-03-01")]),
		"outcome": "violated",
		"paths": [["strategy", "technical_security", "solutions", 1, "next_upgrade_on"]],
	},
	"both are overdue": {
		"input": _solutions([_firewall("2026-02-01"), _firewall("2026-03-01")]),
		"outcome": "violated",
		"paths": [
			["strategy", "technical_security", "solutions", 0, "next_upgrade_on"],
			["strategy", "technical_security", "solutions", 1, "next_upgrade_on"],
		],
	},
	"one is overdue, whatever else is unanswered": {
		"input": _solutions([{"name": "Mailfilter"}, {"next_upgrade_on": "2026-03-01"}]),
		"outcome": "violated",
		"paths": [["strategy", "technical_security", "solutions", 1, "next_upgrade_on"]],
	},
	"the name does not matter": {
		"input": _solutions([object.remove(_firewall("2027-02-01"), ["name"])]),
		"outcome": "pass",
	},
	"latest upgrade unanswered": {
		"input": _solutions([_firewall("2027-02-01"), object.remove(_firewall("2027-02-01"), ["last_upgraded_on"])]),
		"outcome": "undocumented",
		"missing": ["strategy.technical_security.solutions[1].last_upgraded_on"],
	},
	"next upgrade unanswered": {
		"input": _solutions([object.remove(_firewall("2027-02-01"), ["next_upgrade_on"])]),
		"outcome": "undocumented",
		"missing": ["strategy.technical_security.solutions[0].next_upgrade_on"],
	},
	"both unanswered": {
		"input": _solutions([{"name": "Firewall"}]),
		"outcome": "undocumented",
		"missing": [
			"strategy.technical_security.solutions[0].last_upgraded_on",
			"strategy.technical_security.solutions[0].next_upgrade_on",
		],
	},
	"no solutions": {
		"input": _solutions([]),
		"outcome": "not_applicable",
	},
	"solutions unanswered": {
		"input": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["strategy.technical_security.solutions"],
	},
}

_solutions(solutions) := {"strategy": {"technical_security": {"solutions": solutions}}}

_firewall(next) := {"name": "Firewall", "last_upgraded_on": "2026-02-01", "next_upgrade_on": next}
