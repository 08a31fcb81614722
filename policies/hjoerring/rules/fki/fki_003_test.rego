package hjoerring.rules.fki_003_test

import data.hjoerring.rules.fki_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_003) with input as case.input
}

cases := {
	"one planned, one integrated": {
		"input": _statuses("planned", "integrated"),
		"outcome": "pass",
	},
	"one integrated, one planned": {
		"input": _statuses("integrated", "planned"),
		"outcome": "pass",
	},
	"neither is relevant": {
		"input": _statuses("not_relevant", "not_relevant"),
		"outcome": "pass",
	},
	"no position on SAPA": {
		"input": _statuses("planned", "none"),
		"outcome": "violated",
		"paths": [["common_solutions", "sapa", "status"]],
	},
	"no position on Borgerblikket": {
		"input": _statuses("none", "integrated"),
		"outcome": "violated",
		"paths": [["common_solutions", "borgerblikket", "status"]],
	},
	"no position on either": {
		"input": _statuses("none", "none"),
		"outcome": "violated",
		"paths": [
			["common_solutions", "borgerblikket", "status"],
			["common_solutions", "sapa", "status"],
		],
	},
	"no position on SAPA, Borgerblikket unanswered": {
		"input": json.remove(_statuses("planned", "none"), ["common_solutions/borgerblikket"]),
		"outcome": "violated",
		"paths": [["common_solutions", "sapa", "status"]],
	},
	"Borgerblikket unanswered": {
		"input": json.remove(_statuses("planned", "integrated"), ["common_solutions/borgerblikket"]),
		"outcome": "not_assessed",
		"missing": ["common_solutions.borgerblikket.status"],
	},
	"SAPA unanswered": {
		"input": json.remove(_statuses("planned", "integrated"), ["common_solutions/sapa"]),
		"outcome": "not_assessed",
		"missing": ["common_solutions.sapa.status"],
	},
	"both solutions unanswered": {
		"input": json.remove(_statuses("planned", "integrated"), ["common_solutions"]),
		"outcome": "not_assessed",
		"missing": ["common_solutions.borgerblikket.status", "common_solutions.sapa.status"],
	},
	"citizen-facing settles it, personal data unanswered": {
		"input": json.remove(_statuses("planned", "none"), ["privacy"]),
		"outcome": "violated",
		"paths": [["common_solutions", "sapa", "status"]],
	},
	"personal data settles it, citizen-facing unanswered": {
		"input": json.remove(_internal("planned", "integrated", true), ["citizen_facing"]),
		"outcome": "pass",
	},
	"personal data, though not citizen-facing": {
		"input": _internal("planned", "none", true),
		"outcome": "violated",
		"paths": [["common_solutions", "sapa", "status"]],
	},
	"neither citizen-facing nor personal data": {
		"input": _internal("none", "none", false),
		"outcome": "not_applicable",
	},
	"not citizen-facing, personal data unanswered": {
		"input": json.remove(_internal("none", "none", false), ["privacy"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"no personal data, citizen-facing unanswered": {
		"input": json.remove(_internal("none", "none", false), ["citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
	"neither question answered": {
		"input": json.remove(_internal("none", "none", false), ["privacy", "citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data", "citizen_facing.is_citizen_facing"],
	},
}

_internal(borgerblikket, sapa, personal_data) := object.union(_statuses(borgerblikket, sapa), {
	"citizen_facing": {"is_citizen_facing": false},
	"privacy": {"processes_personal_data": personal_data},
})

_statuses(borgerblikket, sapa) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"citizen_facing": {"is_citizen_facing": true},
	"privacy": {"processes_personal_data": false},
	"common_solutions": {
		"borgerblikket": {"status": borgerblikket},
		"sapa": {"status": sapa},
	},
}
