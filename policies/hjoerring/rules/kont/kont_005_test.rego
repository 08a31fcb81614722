package hjoerring.rules.kont_005_test

import data.hjoerring.rules.kont_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_005) with input as case.input
		with data.organisation as testing.organisation(case)
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether contract.record.created_on is present",
}

cases := {
	"assessed on the day of creation": {
		"input": _assessed("2025-04-10", "A"),
		"organisation": _segments(["A", "B"]),
		"outcome": "pass",
	},
	"assessed the day before creation": {
		"input": _assessed("2025-04-09", "B"),
		"organisation": _segments(["A", "B"]),
		"outcome": "pass",
	},
	"assessed the day after creation": {
		"input": _assessed("2025-04-11", "A"),
		"organisation": _segments(["A", "B"]),
		"outcome": "violated",
		"paths": [["contract", "risk_assessed_on"]],
	},
	"assessed after creation, whatever else is unanswered": {
		"input": json.remove(_assessed("2025-04-11", "A"), ["contract/segment"]),
		"outcome": "violated",
		"paths": [["contract", "risk_assessed_on"]],
	},
	"an unknown segment": {
		"input": _assessed("2025-04-10", "C"),
		"organisation": _segments(["A", "B"]),
		"outcome": "violated",
		"paths": [["contract", "segment"]],
	},
	"text compares exactly": {
		"input": _assessed("2025-04-10", "a"),
		"organisation": _segments(["A", "B"]),
		"outcome": "violated",
		"paths": [["contract", "segment"]],
	},
	"the municipality has no segments": {
		"input": _assessed("2025-04-10", "A"),
		"organisation": _segments([]),
		"outcome": "violated",
		"paths": [["contract", "segment"]],
	},
	"segment unanswered, and the municipality has none": {
		"input": json.remove(_assessed("2025-04-10", "A"), ["contract/segment"]),
		"organisation": _segments([]),
		"outcome": "violated",
		"paths": [["contract", "record", "created_on"]],
	},
	"an unknown segment, assessment unanswered": {
		"input": json.remove(_assessed("2025-04-10", "C"), ["contract/risk_assessed_on"]),
		"organisation": _segments(["A", "B"]),
		"outcome": "violated",
		"paths": [["contract", "segment"]],
	},
	"an unknown segment, assessed after creation": {
		"input": _assessed("2025-04-11", "C"),
		"organisation": _segments(["A", "B"]),
		"outcome": "violated",
		"paths": [["contract", "risk_assessed_on"], ["contract", "segment"]],
	},
	"assessment unanswered": {
		"input": json.remove(_assessed("2025-04-10", "A"), ["contract/risk_assessed_on"]),
		"organisation": _segments(["A", "B"]),
		"outcome": "undocumented",
		"missing": ["contract.risk_assessed_on"],
	},
	"segment unanswered": {
		"input": json.remove(_assessed("2025-04-10", "A"), ["contract/segment"]),
		"organisation": _segments(["A", "B"]),
		"outcome": "undocumented",
		"missing": ["contract.segment"],
	},
	"assessment and segment unanswered": {
		"input": json.remove(_assessed("2025-04-10", "A"), ["contract/risk_assessed_on", "contract/segment"]),
		"organisation": _segments(["A", "B"]),
		"outcome": "undocumented",
		"missing": ["contract.risk_assessed_on", "contract.segment"],
	},
	"the municipality's segments unanswered": {
		"input": _assessed("2025-04-10", "A"),
		"organisation": {"portfolio": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:portfolio.contract_segments"],
	},
	"no Organisation": {
		"input": _assessed("2025-04-10", "A"),
		"outcome": "not_assessed",
		"missing": ["organisation:portfolio.contract_segments"],
	},
	"name of a segment unanswered": {
		"input": _assessed("2025-04-10", "C"),
		"organisation": {"portfolio": {"contract_segments": [{"name": "A"}, {"priority": 2}]}},
		"outcome": "not_assessed",
		"missing": ["organisation:portfolio.contract_segments[1].name"],
	},
	"name of another segment unanswered": {
		"input": _assessed("2025-04-10", "A"),
		"organisation": {"portfolio": {"contract_segments": [{"priority": 2}, {"name": "A"}]}},
		"outcome": "pass",
	},
	"creation unanswered": {
		"input": json.remove(_assessed("2025-04-10", "A"), ["contract/record"]),
		"organisation": _segments(["A", "B"]),
		"outcome": "not_assessed",
		"missing": ["contract.record.created_on"],
	},
	"creation unanswered, an unknown segment": {
		"input": json.remove(_assessed("2025-04-10", "C"), ["contract/record"]),
		"organisation": _segments(["A", "B"]),
		"outcome": "not_assessed",
		"missing": ["contract.record.created_on"],
	},
}

_assessed(day, segment) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {
		"record": {"created_on": "2025-04-10"},
		"risk_assessed_on": day,
		"segment": segment,
	},
}

_segments(names) := {"portfolio": {"contract_segments": [{"name": name} | some name in names]}}
