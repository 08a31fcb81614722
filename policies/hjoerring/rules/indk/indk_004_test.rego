package hjoerring.rules.indk_004_test

import data.hjoerring.rules.indk_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_004) with input as case.input
}

cases := {
	"contacted, procurement not begun": {
		"input": object.union(_contacted, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"contacted, start of procurement unanswered": {
		"input": _contacted,
		"outcome": "pass",
	},
	"contacted the day before procurement began": {
		"input": object.union(_contacted, {"lifecycle": {"dates": {"anskaffelse_started_on": "2026-03-02"}}}),
		"outcome": "pass",
	},
	"contacted the day procurement began": {
		"input": object.union(_contacted, {"lifecycle": {"dates": {"anskaffelse_started_on": "2026-03-01"}}}),
		"outcome": "pass",
	},
	"contacted the day after procurement began": {
		"input": object.union(_contacted, {"lifecycle": {"dates": {"anskaffelse_started_on": "2026-02-28"}}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contacted_on"]],
	},
	"contact unanswered": {
		"input": json.remove(_contacted, ["procurement/it_support/contacted_on"]),
		"outcome": "undocumented",
		"missing": ["procurement.it_support.contacted_on"],
	},
	"contact unanswered though procurement has begun": {
		"input": json.remove(
			object.union(_contacted, {"lifecycle": {"dates": {"anskaffelse_started_on": "2026-03-01"}}}),
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
}

_contacted := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {
		"type": "new_system",
		"it_support": {"contacted_on": "2026-03-01"},
	},
}
