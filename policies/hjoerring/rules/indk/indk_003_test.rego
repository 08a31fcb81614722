package hjoerring.rules.indk_003_test

import data.hjoerring.rules.indk_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_003) with input as case.input
}

cases := {
	"contacted, nothing signed yet": {
		"input": _contacted,
		"outcome": "pass",
	},
	"contacted, known in contract follow-up": {
		"input": object.union(
			_contacted,
			{
				"lifecycle": {"phase": "kontraktopfoelgning"},
				"procurement": {"effectuated_on": "2026-05-01"},
				"contract": {"signed_on": "2026-04-01"},
			},
		),
		"outcome": "pass",
	},
	"contacted the day before it went ahead": {
		"input": object.union(_contacted, {"procurement": {"effectuated_on": "2026-03-02"}}),
		"outcome": "pass",
	},
	"contacted the day it went ahead": {
		"input": object.union(_contacted, {"procurement": {"effectuated_on": "2026-03-01"}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contacted_on"]],
	},
	"contacted the day after it went ahead": {
		"input": object.union(_contacted, {"procurement": {"effectuated_on": "2026-02-28"}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contacted_on"]],
	},
	"contacted the day before signing": {
		"input": object.union(_contacted, {"contract": {"signed_on": "2026-03-02"}}),
		"outcome": "pass",
	},
	"contacted on the day of signing": {
		"input": object.union(_contacted, {"contract": {"signed_on": "2026-03-01"}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contacted_on"]],
	},
	"contacted the day after signing": {
		"input": object.union(_contacted, {"contract": {"signed_on": "2026-02-28"}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contacted_on"]],
	},
	"contacted between going ahead and signing": {
		"input": object.union(
			_contacted,
			{"procurement": {"effectuated_on": "2026-02-01"}, "contract": {"signed_on": "2026-04-01"}},
		),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contacted_on"]],
	},
	"contacted between signing and going ahead": {
		"input": object.union(
			_contacted,
			{"procurement": {"effectuated_on": "2026-04-01"}, "contract": {"signed_on": "2026-02-01"}},
		),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contacted_on"]],
	},
	"contact unanswered": {
		"input": json.remove(_contacted, ["procurement/it_support/contacted_on"]),
		"outcome": "undocumented",
		"missing": ["procurement.it_support.contacted_on"],
	},
	"contact unanswered though the contract is signed": {
		"input": json.remove(
			object.union(
				_contacted,
				{"lifecycle": {"phase": "kontraktopfoelgning"}, "contract": {"signed_on": "2026-04-01"}},
			),
			["procurement/it_support/contacted_on"],
		),
		"outcome": "undocumented",
		"missing": ["procurement.it_support.contacted_on"],
	},
	"an add-on counts too": {
		"input": object.union(_contacted, {"procurement": {"type": "add_on"}}),
		"outcome": "pass",
	},
	"a free product counts too": {
		"input": json.remove(
			object.union(_contacted, {"procurement": {"type": "free_product"}}),
			["procurement/it_support/contacted_on"],
		),
		"outcome": "undocumented",
		"missing": ["procurement.it_support.contacted_on"],
	},
	"nothing is being procured": {
		"input": object.union(_contacted, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_contacted, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"life-cycle phase unanswered": {
		"input": {"procurement": {"type": "new_system"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase unanswered, nothing is being procured": {
		"input": {"procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
}

_contacted := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {
		"type": "new_system",
		"it_support": {"contacted_on": "2026-03-01"},
	},
}
