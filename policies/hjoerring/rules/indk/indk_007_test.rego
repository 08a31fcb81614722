package hjoerring.rules.indk_007_test

import data.hjoerring.rules.indk_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_007) with input as case.input
}

cases := {
	"phase unanswered": {
		"input": json.remove(_clarified, ["lifecycle/phase", "lifecycle/dates/anskaffelse_started_on"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase", "lifecycle.dates.anskaffelse_started_on"],
	},
	"completed the day procurement began": {
		"input": _clarified,
		"outcome": "pass",
	},
	"completed the day before procurement began": {
		"input": object.union(_clarified, {"procurement": {"needs_statement": {"completed_on": "2026-02-28"}}}),
		"outcome": "pass",
	},
	"completed the day after procurement began": {
		"input": object.union(_clarified, {"procurement": {"needs_statement": {"completed_on": "2026-03-02"}}}),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "completed_on"]],
	},
	"add_on counts": {
		"input": object.union(_clarified, {"procurement": {"type": "add_on"}}),
		"outcome": "pass",
	},
	"further_development counts": {
		"input": object.union(_clarified, {"procurement": {"type": "further_development"}}),
		"outcome": "pass",
	},
	"in_house_development counts": {
		"input": object.union(_clarified, {"procurement": {"type": "in_house_development"}}),
		"outcome": "pass",
	},
	"origin new_strategy": {
		"input": object.union(_clarified, {"procurement": {"needs_statement": {"origin": "new_strategy"}}}),
		"outcome": "pass",
	},
	"origin efficiency_requirement": {
		"input": object.union(_clarified, {"procurement": {"needs_statement": {"origin": "efficiency_requirement"}}}),
		"outcome": "pass",
	},
	"origin new_technology": {
		"input": object.union(_clarified, {"procurement": {"needs_statement": {"origin": "new_technology"}}}),
		"outcome": "pass",
	},
	"origin other": {
		"input": object.union(_clarified, {"procurement": {"needs_statement": {"origin": "other"}}}),
		"outcome": "pass",
	},
	"begun though the phase still is the needs statement": {
		"input": object.union(_clarified, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"elements open": {
		"input": object.union(
			_clarified,
			{"procurement": {"needs_statement": {"open_elements": ["integrationer", "gevinster"]}}},
		),
		"outcome": "violated",
		"paths": [
			["procurement", "needs_statement", "open_elements", 0],
			["procurement", "needs_statement", "open_elements", 1],
		],
	},
	"elements open, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"procurement": {"type": "new_system", "needs_statement": {"open_elements": ["gevinster"]}},
		},
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "open_elements", 0]],
	},
	"completed too late, whatever else is unanswered": {
		"input": json.remove(
			object.union(_clarified, {"procurement": {"needs_statement": {"completed_on": "2026-03-02"}}}),
			["procurement/needs_statement/origin", "procurement/needs_statement/open_elements"],
		),
		"outcome": "violated",
		"paths": [["procurement", "needs_statement", "completed_on"]],
	},
	"completion unanswered": {
		"input": json.remove(_clarified, ["procurement/needs_statement/completed_on"]),
		"outcome": "undocumented",
		"missing": ["procurement.needs_statement.completed_on"],
	},
	"start of procurement unanswered during procurement": {
		"input": json.remove(_clarified, ["lifecycle/dates/anskaffelse_started_on"]),
		"outcome": "undocumented",
		"missing": ["lifecycle.dates.anskaffelse_started_on"],
	},
	"origin unanswered": {
		"input": json.remove(_clarified, ["procurement/needs_statement/origin"]),
		"outcome": "undocumented",
		"missing": ["procurement.needs_statement.origin"],
	},
	"open elements unanswered": {
		"input": json.remove(_clarified, ["procurement/needs_statement/open_elements"]),
		"outcome": "undocumented",
		"missing": ["procurement.needs_statement.open_elements"],
	},
	"the whole needs statement unanswered": {
		"input": json.remove(_clarified, ["procurement/needs_statement"]),
		"outcome": "undocumented",
		"missing": [
			"procurement.needs_statement.completed_on",
			"procurement.needs_statement.origin",
			"procurement.needs_statement.open_elements",
		],
	},
	"self_service_solution has a rule of its own": {
		"input": object.union(_clarified, {"procurement": {"type": "self_service_solution"}}),
		"outcome": "not_applicable",
	},
	"joint_municipal_contract has a rule of its own": {
		"input": object.union(_clarified, {"procurement": {"type": "joint_municipal_contract"}}),
		"outcome": "not_applicable",
	},
	"user_club_solution has a rule of its own": {
		"input": object.union(_clarified, {"procurement": {"type": "user_club_solution"}}),
		"outcome": "not_applicable",
	},
	"free_product has a rule of its own": {
		"input": object.union(_clarified, {"procurement": {"type": "free_product"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured": {
		"input": object.union(_clarified, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, start of procurement unanswered": {
		"input": json.remove(
			object.union(
				_clarified,
				{"procurement": {"type": "none"}, "lifecycle": {"phase": "behovsopgoerelse"}},
			),
			["lifecycle/dates/anskaffelse_started_on"],
		),
		"outcome": "not_applicable",
	},
	"procurement unanswered during procurement": {
		"input": json.remove(_clarified, ["procurement/type", "lifecycle/dates/anskaffelse_started_on"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"procurement unanswered, begun": {
		"input": json.remove(object.union(_clarified, {"lifecycle": {"phase": "behovsopgoerelse"}}), ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"start of procurement unanswered during the needs statement": {
		"input": json.remove(
			object.union(_clarified, {"lifecycle": {"phase": "behovsopgoerelse"}}),
			["lifecycle/dates/anskaffelse_started_on"],
		),
		"outcome": "not_assessed",
		"missing": ["lifecycle.dates.anskaffelse_started_on"],
	},
	"procurement and its start unanswered during the needs statement": {
		"input": json.remove(
			object.union(_clarified, {"lifecycle": {"phase": "behovsopgoerelse"}}),
			["procurement/type", "lifecycle/dates/anskaffelse_started_on"],
		),
		"outcome": "not_assessed",
		"missing": ["lifecycle.dates.anskaffelse_started_on", "procurement.type"],
	},
}

_clarified := {
	"lifecycle": {
		"phase": "anskaffelse",
		"dates": {"anskaffelse_started_on": "2026-03-01"},
	},
	"procurement": {
		"type": "new_system",
		"needs_statement": {
			"completed_on": "2026-03-01",
			"origin": "legislation",
			"open_elements": [],
		},
	},
}
