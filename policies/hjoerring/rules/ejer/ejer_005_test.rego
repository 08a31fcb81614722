package hjoerring.rules.ejer_005_test

import data.hjoerring.rules.ejer_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ejer_005) with input as case.input
}

cases := {
	"planned, nothing signed yet": {
		"input": _planned,
		"outcome": "pass",
	},
	"planned the day before signing": {
		"input": object.union(_planned, {"contract": {"signed_on": "2026-03-02"}}),
		"outcome": "pass",
	},
	"planned on the day of signing": {
		"input": object.union(_planned, {"contract": {"signed_on": "2026-03-01"}}),
		"outcome": "pass",
	},
	"planned the day after signing": {
		"input": object.union(_planned, {"contract": {"signed_on": "2026-02-28"}}),
		"outcome": "violated",
		"paths": [["economy", "implementation_plan", "completed_on"]],
	},
	"planned too late, reference unanswered": {
		"input": json.remove(
			object.union(_planned, {"contract": {"signed_on": "2026-02-28"}}),
			["economy/implementation_plan/ref"],
		),
		"outcome": "violated",
		"paths": [["economy", "implementation_plan", "completed_on"]],
	},
	"reference unanswered": {
		"input": json.remove(_planned, ["economy/implementation_plan/ref"]),
		"outcome": "undocumented",
		"missing": ["economy.implementation_plan.ref"],
	},
	"completion unanswered": {
		"input": json.remove(_planned, ["economy/implementation_plan/completed_on"]),
		"outcome": "undocumented",
		"missing": ["economy.implementation_plan.completed_on"],
	},
	"completion unanswered though the contract is signed": {
		"input": json.remove(
			object.union(_planned, {"contract": {"signed_on": "2026-03-01"}}),
			["economy/implementation_plan/completed_on"],
		),
		"outcome": "undocumented",
		"missing": ["economy.implementation_plan.completed_on"],
	},
	"plan unanswered": {
		"input": json.remove(_planned, ["economy"]),
		"outcome": "undocumented",
		"missing": ["economy.implementation_plan.ref", "economy.implementation_plan.completed_on"],
	},
	"nothing is being procured": {
		"input": object.union(_planned, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_planned, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_planned := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"economy": {"implementation_plan": {"ref": "plan-12", "completed_on": "2026-03-01"}},
}
