package hjoerring.rules.port_001_test

import data.hjoerring.rules.port_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_001) with input as case.input
}

cases := {
	"registered in both": {
		"input": _registered,
		"outcome": "pass",
	},
	"in the exit phase too": {
		"input": object.union(_registered, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"not in the system overview": {
		"input": object.union(_registered, {"metadata": {"registry": {"in_system_overview": false}}}),
		"outcome": "violated",
		"paths": [["metadata", "registry", "in_system_overview"]],
	},
	"not in the system overview, id unanswered": {
		"input": json.remove(
			object.union(_registered, {"metadata": {"registry": {"in_system_overview": false}}}),
			["metadata/registry/kitos_id"],
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "in_system_overview"]],
	},
	"system overview unanswered": {
		"input": json.remove(_registered, ["metadata/registry/in_system_overview"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.in_system_overview"],
	},
	"id unanswered": {
		"input": json.remove(_registered, ["metadata/registry/kitos_id"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.kitos_id"],
	},
	"registration unanswered": {
		"input": json.remove(_registered, ["metadata"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.in_system_overview", "metadata.registry.kitos_id"],
	},
	"phase unanswered": {
		"input": json.remove(_registered, ["lifecycle/phase"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_registered := {
	"metadata": {"registry": {"in_system_overview": true, "kitos_id": "K-1042"}},
	"lifecycle": {"phase": "kontraktopfoelgning"},
}
