package hjoerring.rules.sik_014_test

import data.hjoerring.rules.sik_014
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_014) with input as case.input
		with data.run as testing.run(case)
		with data.portfolio as testing.portfolio(case)
}

exempt := {
	"missing": {
		"portfolio.systems[].security.risk_plan.based_on_assessment_id": "it only says that there is a plan, and then the plan's id is asked for",
	},
}

cases := {
	"revised within the year, with the year's plans": {
		"input": _revised("2026-01-20", ["P-3"]),
		"portfolio": {"a": _plan("P-3", "2025-06-01"), "b": {}},
		"outcome": "pass",
	},
	"no plans": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": {}},
		"outcome": "pass",
	},
	"revised a year ago": {
		"input": _revised("2025-11-01", []),
		"portfolio": {},
		"outcome": "pass",
	},
	"revised a year and a day ago": {
		"input": _revised("2025-10-31", []),
		"portfolio": {},
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "revised_on"]],
	},
	"revised a day less than a year ago": {
		"input": _revised("2025-11-02", []),
		"portfolio": {},
		"outcome": "pass",
	},
	"revised on 28 February the year before a 29 February": {
		"input": _revised("2027-02-28", []),
		"portfolio": {},
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"revised on 27 February the year before a 29 February": {
		"input": _revised("2027-02-27", []),
		"portfolio": {},
		"date": "2028-02-29",
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "revised_on"]],
	},
	"revised on 29 February, a year before 28 February": {
		"input": _revised("2028-02-29", []),
		"portfolio": {},
		"date": "2029-02-28",
		"outcome": "pass",
	},
	"revised on 29 February, a year and a day before": {
		"input": _revised("2028-02-29", []),
		"portfolio": {},
		"date": "2029-03-01",
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "revised_on"]],
	},
	"a plan updated on the day of the revision": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": _plan("P-4", "2026-01-20")},
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan updated the day after the revision": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": _plan("P-4", "2026-01-21")},
		"outcome": "pass",
	},
	"a plan updated a year before the revision": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": _plan("P-4", "2025-01-20")},
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan updated a year and a day before the revision": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": _plan("P-4", "2025-01-19")},
		"outcome": "pass",
	},
	"a plan without id and day": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": {"security": {"risk_plan": {"based_on_assessment_id": "RV-1"}}}, "b": {}},
		"outcome": "undocumented",
		"missing": ["portfolio.systems.a.security.risk_plan.id"],
	},
	"a plan updated the day before the revision": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": _plan("P-4", "2026-01-19")},
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan updated a day less than a year before the revision": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": _plan("P-4", "2025-01-21")},
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan updated on 28 February, a year before a revision on 29 February": {
		"input": _revised("2028-02-29", []),
		"portfolio": {"a": _plan("P-4", "2027-02-28")},
		"date": "2028-11-01",
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan updated on 27 February, before the year of a revision on 29 February": {
		"input": _revised("2028-02-29", []),
		"portfolio": {"a": _plan("P-4", "2027-02-27")},
		"date": "2028-11-01",
		"outcome": "pass",
	},
	"a plan updated on 29 February, within the year of a revision on 28 February": {
		"input": _revised("2029-02-28", []),
		"portfolio": {"a": _plan("P-4", "2028-02-29")},
		"date": "2029-11-01",
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan updated on 28 February, a year before a revision on 28 February": {
		"input": _revised("2029-02-28", []),
		"portfolio": {"a": _plan("P-4", "2028-02-28")},
		"date": "2029-11-01",
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan updated on 27 February, before the year of a revision on 28 February": {
		"input": _revised("2029-02-28", []),
		"portfolio": {"a": _plan("P-4", "2028-02-27")},
		"date": "2029-11-01",
		"outcome": "pass",
	},
	"a plan updated on 29 February, before the year of a revision on 1 March": {
		"input": _revised("2029-03-01", []),
		"portfolio": {"a": _plan("P-4", "2028-02-29")},
		"date": "2029-11-01",
		"outcome": "pass",
	},
	"one plan of two is not included": {
		"input": _revised("2026-01-20", ["P-3"]),
		"portfolio": {"a": _plan("P-3", "2025-06-01"), "b": _plan("P-4", "2025-09-01")},
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan is not included, whatever else is unanswered": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": _plan("P-4", "2025-09-01"), "b": {"security": {"risk_plan": {"id": "P-5"}}}},
		"outcome": "violated",
		"paths": [["strategy", "security_policy", "included_change_ids"]],
	},
	"a plan's day unanswered": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": {"security": {"risk_plan": {"id": "P-5"}}}, "b": {}},
		"outcome": "undocumented",
		"missing": ["portfolio.systems.a.security.risk_plan.updated_on"],
	},
	"a plan's day unanswered, and it is included": {
		"input": _revised("2026-01-20", ["P-5"]),
		"portfolio": {"a": {"security": {"risk_plan": {"id": "P-5"}}}},
		"outcome": "pass",
	},
	"a plan of the year without an id": {
		"input": _revised("2026-01-20", ["P-3"]),
		"portfolio": {"a": {"security": {"risk_plan": {"updated_on": "2025-09-01"}}}},
		"outcome": "undocumented",
		"missing": ["portfolio.systems.a.security.risk_plan.id"],
	},
	"an old plan without an id": {
		"input": _revised("2026-01-20", []),
		"portfolio": {"a": {"security": {"risk_plan": {"updated_on": "2024-09-01"}}}},
		"outcome": "pass",
	},
	"changes unanswered, with a plan of the year": {
		"input": {"strategy": {"security_policy": {"revised_on": "2026-01-20"}}},
		"portfolio": {"a": _plan("P-3", "2025-06-01")},
		"outcome": "undocumented",
		"missing": ["strategy.security_policy.included_change_ids"],
	},
	"changes unanswered, without a plan of the year": {
		"input": {"strategy": {"security_policy": {"revised_on": "2026-01-20"}}},
		"portfolio": {"a": _plan("P-3", "2024-06-01")},
		"outcome": "pass",
	},
	"revision unanswered": {
		"input": {"strategy": {"security_policy": {"included_change_ids": ["P-3"]}}},
		"portfolio": {"a": _plan("P-3", "2025-06-01"), "b": {}},
		"outcome": "undocumented",
		"missing": ["strategy.security_policy.revised_on"],
	},
	"the registry is not seen": {
		"input": _revised("2026-01-20", []),
		"outcome": "not_assessed",
		"missing": ["portfolio.systems"],
	},
}

test_message_names_plan_and_system if {
	found := sik_014.violation with input as _revised("2026-01-20", [])
		with data.run as {"date": "2026-11-01"}
		with data.portfolio as {"systems": {"omsorg": _plan("P-4", "2025-09-01")}}
	{finding.message.da | some finding in found} == {
		"Ændringen af risikohåndteringsplanen P-4 (systemet omsorg) er ikke medtaget.",
	}
}

_revised(day, changes) := {"strategy": {"security_policy": {"revised_on": day, "included_change_ids": changes}}}

_plan(id, day) := {"security": {"risk_plan": {"id": id, "updated_on": day}}}
