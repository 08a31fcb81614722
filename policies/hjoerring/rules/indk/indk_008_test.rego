package hjoerring.rules.indk_008_test

import data.hjoerring.rules.indk_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_008) with input as case.input
}

cases := {
	"completed, neither in use nor signed": {
		"input": _stated,
		"outcome": "pass",
	},
	"self_service_solution counts": {
		"input": object.union(_stated, {"procurement": {"type": "self_service_solution"}}),
		"outcome": "pass",
	},
	"joint_municipal_contract counts": {
		"input": object.union(_stated, {"procurement": {"type": "joint_municipal_contract"}}),
		"outcome": "pass",
	},
	"user_club_solution counts": {
		"input": object.union(_stated, {"procurement": {"type": "user_club_solution"}}),
		"outcome": "pass",
	},
	"completed the day before it was taken into use": {
		"input": object.union(_stated, {"lifecycle": {"dates": {"taken_into_use_on": "2026-03-02"}}}),
		"outcome": "pass",
	},
	"completed the day it was taken into use": {
		"input": object.union(_stated, {"lifecycle": {"dates": {"taken_into_use_on": "2026-03-01"}}}),
		"outcome": "pass",
	},
	"completed the day after it was taken into use": {
		"input": object.union(_stated, {"lifecycle": {"dates": {"taken_into_use_on": "2026-02-28"}}}),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "completed_on"]],
	},
	"completed the day before signing": {
		"input": object.union(_stated, {"contract": {"signed_on": "2026-03-02"}}),
		"outcome": "pass",
	},
	"completed on the day of signing": {
		"input": object.union(_stated, {"contract": {"signed_on": "2026-03-01"}}),
		"outcome": "pass",
	},
	"completed the day after signing": {
		"input": object.union(_stated, {"contract": {"signed_on": "2026-02-28"}}),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "completed_on"]],
	},
	"completed between signing and use": {
		"input": object.union(
			_stated,
			{
				"lifecycle": {"dates": {"taken_into_use_on": "2026-04-01"}},
				"contract": {"signed_on": "2026-02-01"},
			},
		),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "completed_on"]],
	},
	"completed between use and signing": {
		"input": object.union(
			_stated,
			{
				"lifecycle": {"dates": {"taken_into_use_on": "2026-02-01"}},
				"contract": {"signed_on": "2026-04-01"},
			},
		),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "completed_on"]],
	},
	"completed too late, open elements unanswered": {
		"input": json.remove(
			object.union(_stated, {"lifecycle": {"dates": {"taken_into_use_on": "2026-02-28"}}}),
			["procurement/needs_statement/open_elements"],
		),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "completed_on"]],
	},
	"elements open": {
		"input": object.union(
			_stated,
			{"procurement": {"needs_statement": {"open_elements": ["gevinster", "integrationer"]}}},
		),
		"outcome": "violated",
		"paths": [
			["procurement", "needs_statement", "open_elements", 0],
			["procurement", "needs_statement", "open_elements", 1],
		],
	},
	"elements open, completion unanswered": {
		"input": json.remove(
			object.union(_stated, {"procurement": {"needs_statement": {"open_elements": ["gevinster"]}}}),
			["procurement/needs_statement/completed_on"],
		),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "open_elements", 0]],
	},
	"completion unanswered": {
		"input": json.remove(_stated, ["procurement/needs_statement/completed_on"]),
		"outcome": "undocumented",
		"missing": ["procurement.needs_statement.completed_on"],
	},
	"completion unanswered though in use and signed": {
		"input": json.remove(
			object.union(
				_stated,
				{
					"lifecycle": {
						"phase": "kontraktopfoelgning",
						"dates": {"taken_into_use_on": "2026-03-01"},
					},
					"contract": {"signed_on": "2026-03-01"},
				},
			),
			["procurement/needs_statement/completed_on"],
		),
		"outcome": "undocumented",
		"missing": ["procurement.needs_statement.completed_on"],
	},
	"open elements unanswered": {
		"input": json.remove(_stated, ["procurement/needs_statement/open_elements"]),
		"outcome": "undocumented",
		"missing": ["procurement.needs_statement.open_elements"],
	},
	"the whole needs statement unanswered": {
		"input": json.remove(_stated, ["procurement/needs_statement"]),
		"outcome": "undocumented",
		"missing": ["procurement.needs_statement.completed_on", "procurement.needs_statement.open_elements"],
	},
	"new_system has a rule of its own": {
		"input": object.union(_stated, {"procurement": {"type": "new_system"}}),
		"outcome": "not_applicable",
	},
	"add_on has a rule of its own": {
		"input": object.union(_stated, {"procurement": {"type": "add_on"}}),
		"outcome": "not_applicable",
	},
	"further_development has a rule of its own": {
		"input": object.union(_stated, {"procurement": {"type": "further_development"}}),
		"outcome": "not_applicable",
	},
	"in_house_development has a rule of its own": {
		"input": object.union(_stated, {"procurement": {"type": "in_house_development"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured": {
		"input": object.union(_stated, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_stated, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_stated := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"procurement": {
		"type": "free_product",
		"needs_statement": {
			"completed_on": "2026-03-01",
			"open_elements": [],
		},
	},
}
