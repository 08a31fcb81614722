package hjoerring.rules.port_003_test

import data.hjoerring.rules.port_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_003) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether metadata.registry.kitos_id is present",
}

cases := {
	"updated by the system owner, changes unanswered": {
		"input": _updated,
		"outcome": "pass",
	},
	"in the exit phase too": {
		"input": object.union(_updated, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"updated by someone authorised": {
		"input": object.union(
			_updated,
			{"metadata": {"registry": {"last_updated_by_role": "delegate_of_systemejer"}}},
		),
		"outcome": "pass",
	},
	"updated by the IT support function": {
		"input": object.union(
			_updated,
			{"metadata": {"registry": {"last_updated_by_role": "it_stoettefunktion"}}},
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_updated_by_role"]],
	},
	"updated by someone else": {
		"input": object.union(_updated, {"metadata": {"registry": {"last_updated_by_role": "other"}}}),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_updated_by_role"]],
	},
	"updated by someone else, date unanswered": {
		"input": json.remove(
			object.union(_updated, {"metadata": {"registry": {"last_updated_by_role": "other"}}}),
			["metadata/registry/last_updated_on"],
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_updated_by_role"]],
	},
	"changed the day before the update": {
		"input": object.union(_updated, {"lifecycle": {"dates": {"last_changed_on": "2026-04-02"}}}),
		"outcome": "pass",
	},
	"changed the day of the update": {
		"input": object.union(_updated, {"lifecycle": {"dates": {"last_changed_on": "2026-04-03"}}}),
		"outcome": "pass",
	},
	"changed the day after the update": {
		"input": object.union(_updated, {"lifecycle": {"dates": {"last_changed_on": "2026-04-04"}}}),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_updated_on"]],
	},
	"changed after the update, role unanswered": {
		"input": json.remove(
			object.union(_updated, {"lifecycle": {"dates": {"last_changed_on": "2026-04-04"}}}),
			["metadata/registry/last_updated_by_role"],
		),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_updated_on"]],
	},
	"example of an outdated entry": {
		"input": object.union(_updated, {
			"metadata": {"registry": {"last_updated_on": "2023-01-15"}},
			"lifecycle": {"dates": {"last_changed_on": "2025-04-01"}},
		}),
		"outcome": "violated",
		"paths": [["metadata", "registry", "last_updated_on"]],
	},
	"changed after an update by someone else": {
		"input": object.union(_updated, {
			"metadata": {"registry": {"last_updated_by_role": "other"}},
			"lifecycle": {"dates": {"last_changed_on": "2026-04-04"}},
		}),
		"outcome": "violated",
		"paths": [
			["metadata", "registry", "last_updated_on"],
			["metadata", "registry", "last_updated_by_role"],
		],
	},
	"date unanswered": {
		"input": json.remove(_updated, ["metadata/registry/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_updated_on"],
	},
	"date unanswered though a change is known": {
		"input": json.remove(
			object.union(_updated, {"lifecycle": {"dates": {"last_changed_on": "2026-04-02"}}}),
			["metadata/registry/last_updated_on"],
		),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_updated_on"],
	},
	"role unanswered": {
		"input": json.remove(_updated, ["metadata/registry/last_updated_by_role"]),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_updated_by_role"],
	},
	"date and role unanswered": {
		"input": json.remove(
			_updated,
			["metadata/registry/last_updated_on", "metadata/registry/last_updated_by_role"],
		),
		"outcome": "undocumented",
		"missing": ["metadata.registry.last_updated_on", "metadata.registry.last_updated_by_role"],
	},
	"id in KITOS unanswered": {
		"input": json.remove(_updated, ["metadata/registry/kitos_id"]),
		"outcome": "not_assessed",
		"missing": ["metadata.registry.kitos_id"],
	},
	"id in KITOS unanswered, updated by someone else": {
		"input": json.remove(
			object.union(_updated, {"metadata": {"registry": {"last_updated_by_role": "other"}}}),
			["metadata/registry/kitos_id"],
		),
		"outcome": "not_assessed",
		"missing": ["metadata.registry.kitos_id"],
	},
	"phase unanswered": {
		"input": json.remove(_updated, ["lifecycle/phase", "metadata/registry/last_updated_on"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_updated := {
	"metadata": {"registry": {
		"kitos_id": "K-1042",
		"last_updated_on": "2026-04-03",
		"last_updated_by_role": "systemejer",
	}},
	"lifecycle": {"phase": "kontraktopfoelgning"},
}
