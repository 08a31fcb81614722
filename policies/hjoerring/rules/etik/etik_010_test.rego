package hjoerring.rules.etik_010_test

import data.hjoerring.rules.etik_010
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_010) with input as case.input
}

cases := {
	"both forms completed, considerations described": {
		"input": _completed,
		"outcome": "pass",
	},
	"assessment form unanswered": {
		"input": json.remove(_completed, ["ethics/samkoering/vurderingsskema_completed_on"]),
		"outcome": "undocumented",
		"missing": ["ethics.samkoering.vurderingsskema_completed_on"],
	},
	"impact form unanswered": {
		"input": json.remove(_completed, ["ethics/samkoering/konsekvensanalyse_completed_on"]),
		"outcome": "undocumented",
		"missing": ["ethics.samkoering.konsekvensanalyse_completed_on"],
	},
	"considerations unanswered": {
		"input": json.remove(_completed, ["ethics/samkoering/management_considerations"]),
		"outcome": "undocumented",
		"missing": ["ethics.samkoering.management_considerations"],
	},
	"tool not used": {
		"input": json.remove(_completed, ["ethics/samkoering"]),
		"outcome": "undocumented",
		"missing": [
			"ethics.samkoering.vurderingsskema_completed_on",
			"ethics.samkoering.konsekvensanalyse_completed_on",
			"ethics.samkoering.management_considerations",
		],
	},
	"no data merging": {
		"input": object.union(_completed, {"ethics": {"data_merging": false}}),
		"outcome": "not_applicable",
	},
	"no data merging, forms unanswered": {
		"input": object.union(
			json.remove(_completed, ["ethics/samkoering"]),
			{"ethics": {"data_merging": false}},
		),
		"outcome": "not_applicable",
	},
	"data merging unanswered": {
		"input": json.remove(_completed, ["ethics/data_merging"]),
		"outcome": "not_assessed",
		"missing": ["ethics.data_merging"],
	},
}

_completed := {
	"lifecycle": {"phase": "anskaffelse"},
	"ethics": {
		"data_merging": true,
		"samkoering": {
			"vurderingsskema_completed_on": "2026-02-12",
			"konsekvensanalyse_completed_on": "2026-02-12",
			"management_considerations": "Samkøringen begrænses til to registre",
		},
	},
}
