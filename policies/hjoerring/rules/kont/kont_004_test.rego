package hjoerring.rules.kont_004_test

import data.hjoerring.rules.kont_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_004) with input as case.input
}

exempt := {"not_applicable": "absence is no answer: applies asks only whether contract.record.id is present"}

cases := {
	"created and maintained together with the owner": {
		"input": _maintained,
		"outcome": "pass",
	},
	"created and maintained together with the owner, in the exit phase": {
		"input": object.union(_maintained, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"created by another unit": {
		"input": object.union(_maintained, {"contract": {"record": {"created_by_unit": "other"}}}),
		"outcome": "violated",
		"paths": [["contract", "record", "created_by_unit"]],
	},
	"maintained by another unit": {
		"input": object.union(_maintained, {"contract": {"record": {"maintained_by_unit": "other"}}}),
		"outcome": "violated",
		"paths": [["contract", "record", "maintained_by_unit"]],
	},
	"created and maintained by another unit": {
		"input": object.union(
			_maintained,
			{"contract": {"record": {"created_by_unit": "other", "maintained_by_unit": "other"}}},
		),
		"outcome": "violated",
		"paths": [["contract", "record", "created_by_unit"], ["contract", "record", "maintained_by_unit"]],
	},
	"created by another unit, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"contract": {"record": {"id": "KS-2210", "created_by_unit": "other"}},
		},
		"outcome": "violated",
		"paths": [["contract", "record", "created_by_unit"]],
	},
	"maintained by another unit, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"contract": {"record": {"id": "KS-2210", "maintained_by_unit": "other"}},
		},
		"outcome": "violated",
		"paths": [["contract", "record", "maintained_by_unit"]],
	},
	"creation unanswered": {
		"input": json.remove(_maintained, ["contract/record/created_by_unit"]),
		"outcome": "undocumented",
		"missing": ["contract.record.created_by_unit"],
	},
	"maintenance unanswered": {
		"input": json.remove(_maintained, ["contract/record/maintained_by_unit"]),
		"outcome": "undocumented",
		"missing": ["contract.record.maintained_by_unit"],
	},
	"review with the owner unanswered": {
		"input": json.remove(_maintained, ["contract/record/owner_consulted_on"]),
		"outcome": "undocumented",
		"missing": ["contract.record.owner_consulted_on"],
	},
	"everything but the id unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"contract": {"record": {"id": "KS-2210"}},
		},
		"outcome": "undocumented",
		"missing": [
			"contract.record.created_by_unit",
			"contract.record.maintained_by_unit",
			"contract.record.owner_consulted_on",
		],
	},
	"id unanswered": {
		"input": json.remove(_maintained, ["contract/record/id"]),
		"outcome": "not_assessed",
		"missing": ["contract.record.id"],
	},
	"id unanswered, created by another unit": {
		"input": json.remove(
			object.union(_maintained, {"contract": {"record": {"created_by_unit": "other"}}}),
			["contract/record/id"],
		),
		"outcome": "not_assessed",
		"missing": ["contract.record.id"],
	},
}

_maintained := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {"record": {
		"id": "KS-2210",
		"created_by_unit": "indkoeb_og_udbud",
		"maintained_by_unit": "indkoeb_og_udbud",
		"owner_consulted_on": "2025-04-10",
	}},
}
