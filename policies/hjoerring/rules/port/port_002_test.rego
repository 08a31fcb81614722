package hjoerring.rules.port_002_test

import data.hjoerring.rules.port_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_002) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether metadata.registry.kitos_id is present",
}

cases := {
	"every property filled in": {
		"input": _filled_in,
		"outcome": "pass",
	},
	"in the exit phase too": {
		"input": object.union(_filled_in, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"a property not filled in": {
		"input": object.union(
			_filled_in,
			{"metadata": {"registry": {"missing_datamodel_fields": ["dataklassifikation"]}}},
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "missing_datamodel_fields", 0]],
	},
	"two properties not filled in": {
		"input": object.union(
			_filled_in,
			{"metadata": {"registry": {"missing_datamodel_fields": ["dataklassifikation", "hostingform"]}}},
		),
		"outcome": "violated",
		"paths": [
			["metadata", "registry", "missing_datamodel_fields", 0],
			["metadata", "registry", "missing_datamodel_fields", 1],
		],
	},
	"a property not filled in, version unanswered": {
		"input": json.remove(
			object.union(
				_filled_in,
				{"metadata": {"registry": {"missing_datamodel_fields": ["dataklassifikation"]}}},
			),
			["metadata/registry/datamodel_version"],
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "missing_datamodel_fields", 0]],
	},
	"version unanswered": {
		"input": json.remove(_filled_in, ["metadata/registry/datamodel_version"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.datamodel_version"],
	},
	"properties unanswered": {
		"input": json.remove(_filled_in, ["metadata/registry/missing_datamodel_fields"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.missing_datamodel_fields"],
	},
	"version and properties unanswered": {
		"input": json.remove(
			_filled_in,
			["metadata/registry/datamodel_version", "metadata/registry/missing_datamodel_fields"],
		),
		"outcome": "undocumented",
		"missing": ["metadata.registry.datamodel_version", "metadata.registry.missing_datamodel_fields"],
	},
	"id in KITOS unanswered": {
		"input": json.remove(_filled_in, ["metadata/registry/kitos_id"]),
		"outcome": "not_assessed",
		"missing": ["metadata.registry.kitos_id"],
	},
	"id in KITOS unanswered, a property not filled in": {
		"input": json.remove(
			object.union(
				_filled_in,
				{"metadata": {"registry": {"missing_datamodel_fields": ["dataklassifikation"]}}},
			),
			["metadata/registry/kitos_id"],
		),
		"outcome": "not_assessed",
		"missing": ["metadata.registry.kitos_id"],
	},
	"phase unanswered": {
		"input": json.remove(_filled_in, ["lifecycle/phase", "metadata/registry/datamodel_version"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_filled_in := {
	"metadata": {"registry": {
		"kitos_id": "K-1042",
		"datamodel_version": "1.0",
		"missing_datamodel_fields": [],
	}},
	"lifecycle": {"phase": "kontraktopfoelgning"},
}
