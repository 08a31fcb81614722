package hjoerring.rules.port_004_test

import data.hjoerring.rules.port_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_004) with input as case.input
		with data.run as testing.run(case)
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether metadata.registry.kitos_id is present",
	"missing": {"lifecycle.dates.taken_into_use_on": "the revision is asked for first, and settles it"},
}

cases := {
	"revised within the year by both": {
		"input": _revised("2026-02-01"),
		"outcome": "pass",
	},
	"in the exit phase too": {
		"input": object.union(_revised("2026-02-01"), {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"example of a revision within the year": {
		"input": _revised("2025-02-01"),
		"date": "2025-11-01",
		"outcome": "pass",
	},
	"example of a revision too long ago": {
		"input": _revised("2023-10-01"),
		"date": "2025-11-01",
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_on"]],
	},
	"revised a year and a day ago": {
		"input": _revised("2025-10-31"),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_on"]],
	},
	"revised a year ago": {
		"input": _revised("2025-11-01"),
		"outcome": "pass",
	},
	"revised a year less a day ago": {
		"input": _revised("2025-11-02"),
		"outcome": "pass",
	},
	"revised a year before 29 February, which is 28 February": {
		"input": _revised("2027-02-28"),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"revised a year and a day before 29 February": {
		"input": _revised("2027-02-27"),
		"date": "2028-02-29",
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_on"]],
	},
	"revised on 29 February, a year ago on 28 February": {
		"input": _revised("2028-02-29"),
		"date": "2029-02-28",
		"outcome": "pass",
	},
	"revised on 29 February, a year and a day ago on 1 March": {
		"input": _revised("2028-02-29"),
		"date": "2029-03-01",
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_on"]],
	},
	"without the system owner": {
		"input": object.union(
			_revised("2026-02-01"),
			{"metadata": {"registry": {"last_revised_by_roles": ["it_stoettefunktion"]}}},
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_by_roles"]],
	},
	"without the IT support function": {
		"input": object.union(
			_revised("2026-02-01"),
			{"metadata": {"registry": {"last_revised_by_roles": ["systemejer"]}}},
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_by_roles"]],
	},
	"by nobody is a contradiction, not silence": {
		"input": object.union(
			_revised("2026-02-01"),
			{"metadata": {"registry": {"last_revised_by_roles": []}}},
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_by_roles"]],
	},
	"too long ago, and without the system owner": {
		"input": object.union(
			_revised("2025-10-31"),
			{"metadata": {"registry": {"last_revised_by_roles": ["it_stoettefunktion"]}}},
		),
		"outcome": "violated",
		"paths": [
			["metadata", "registry", "last_revised_on"],
			["metadata", "registry", "last_revised_by_roles"],
		],
	},
	"too long ago, roles unanswered": {
		"input": json.remove(_revised("2025-10-31"), ["metadata/registry/last_revised_by_roles"]),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_on"]],
	},
	"without the system owner, date unanswered": {
		"input": json.remove(
			object.union(
				_revised("2026-02-01"),
				{"metadata": {"registry": {"last_revised_by_roles": ["it_stoettefunktion"]}}},
			),
			["metadata/registry/last_revised_on"],
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_by_roles"]],
	},
	"a revision too long ago of a system long in use": {
		"input": object.union(
			_revised("2025-10-31"),
			{"lifecycle": {"dates": {"taken_into_use_on": "2020-01-01"}}},
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_revised_on"]],
	},
	"taken into use less than a year ago, no revision": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2025-11-02"}}}),
		"outcome": "pass",
	},
	"taken into use a year ago, no revision": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2025-11-01"}}}),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_on", "metadata.registry.last_revised_by_roles"],
	},
	"taken into use a year and a day ago, no revision": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2025-10-31"}}}),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_on", "metadata.registry.last_revised_by_roles"],
	},
	"taken into use on 28 February, a year before 29 February": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2027-02-28"}}}),
		"date": "2028-02-29",
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_on", "metadata.registry.last_revised_by_roles"],
	},
	"taken into use on 1 March, less than a year before 29 February": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2027-03-01"}}}),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"taken into use on 28 February, a year before 28 February": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2028-02-28"}}}),
		"date": "2029-02-28",
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_on", "metadata.registry.last_revised_by_roles"],
	},
	"taken into use on 29 February, less than a year before 28 February": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2028-02-29"}}}),
		"date": "2029-02-28",
		"outcome": "pass",
	},
	"taken into use on 29 February, more than a year before 1 March": {
		"input": object.union(_unrevised, {"lifecycle": {"dates": {"taken_into_use_on": "2028-02-29"}}}),
		"date": "2029-03-01",
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_on", "metadata.registry.last_revised_by_roles"],
	},
	"taken into use less than a year ago, revised before that": {
		"input": object.union(
			_revised("2025-10-31"),
			{"lifecycle": {"dates": {"taken_into_use_on": "2025-11-02"}}},
		),
		"outcome": "pass",
	},
	"taken into use less than a year ago, revised by the system owner alone": {
		"input": object.union(
			object.union(
				_revised("2026-02-01"),
				{"metadata": {"registry": {"last_revised_by_roles": ["systemejer"]}}},
			),
			{"lifecycle": {"dates": {"taken_into_use_on": "2025-11-02"}}},
		),
		"outcome": "pass",
	},
	"date unanswered": {
		"input": json.remove(_revised("2026-02-01"), ["metadata/registry/last_revised_on"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_on"],
	},
	"roles unanswered": {
		"input": json.remove(_revised("2026-02-01"), ["metadata/registry/last_revised_by_roles"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_by_roles"],
	},
	"revision and use unanswered": {
		"input": _unrevised,
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_revised_on", "metadata.registry.last_revised_by_roles"],
	},
	"id in KITOS unanswered": {
		"input": json.remove(_revised("2026-02-01"), ["metadata/registry/kitos_id"]),
		"outcome": "not_assessed",
		"missing": ["metadata.registry.kitos_id"],
	},
	"id in KITOS unanswered, revised too long ago": {
		"input": json.remove(_revised("2025-10-31"), ["metadata/registry/kitos_id"]),
		"outcome": "not_assessed",
		"missing": ["metadata.registry.kitos_id"],
	},
	"phase unanswered": {
		"input": json.remove(_revised("2026-02-01"), ["lifecycle/phase", "metadata/registry/last_revised_on"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

test_message_names_who_did_not_take_part if {
	found := port_004.violation with input as object.union(
		_revised("2026-02-01"),
		{"metadata": {"registry": {"last_revised_by_roles": []}}},
	)
		with data.run as {"date": "2026-11-01"}
	{finding.message | some finding in found} == {{
		"da": "I den seneste revision deltog IT-støttefunktionen og systemejeren ikke.",
		"en": "Did not take part in the latest revision: the IT support function and the system owner.",
	}}
}

_unrevised := json.remove(
	_revised("2026-02-01"),
	["metadata/registry/last_revised_on", "metadata/registry/last_revised_by_roles"],
)

_revised(day) := {
	"metadata": {"registry": {
		"kitos_id": "K-1042",
		"last_revised_on": day,
		"last_revised_by_roles": ["systemejer", "it_stoettefunktion"],
	}},
	"lifecycle": {"phase": "kontraktopfoelgning"},
}
