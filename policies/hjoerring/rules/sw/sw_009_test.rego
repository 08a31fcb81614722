package hjoerring.rules.sw_009_test

import data.hjoerring.rules.sw_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_009) with input as case.input
}

cases := {
	"placed with and accepted by the system owner": {
		"input": _accepted,
		"outcome": "pass",
	},
	"placed with Økonomi- og Personaleforvaltningen": {
		"input": object.union(_accepted, {"ownership": {"responsible_unit_kind": "oekonomi_og_personaleforvaltningen"}}),
		"outcome": "violated",
		"paths": [["ownership", "responsible_unit_kind"]],
	},
	"placed with a staff function": {
		"input": object.union(_accepted, {"ownership": {"responsible_unit_kind": "stabsfunktion"}}),
		"outcome": "violated",
		"paths": [["ownership", "responsible_unit_kind"]],
	},
	"placed with another unit": {
		"input": object.union(_accepted, {"ownership": {"responsible_unit_kind": "other"}}),
		"outcome": "violated",
		"paths": [["ownership", "responsible_unit_kind"]],
	},
	"placed elsewhere, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"classification": {"category": "line_of_business"},
			"ownership": {"responsible_unit_kind": "other"},
		},
		"outcome": "violated",
		"paths": [["ownership", "responsible_unit_kind"]],
	},
	"accepted by another": {
		"input": object.union(_accepted, {"ownership": {"strategy_compliance": {"accepted_by": "Kontorchef B"}}}),
		"outcome": "violated",
		"paths": [["ownership", "strategy_compliance", "accepted_by"]],
	},
	"the system owner has changed since": {
		"input": object.union(_accepted, {"ownership": {"system_owner": {"name": "Kontorchef B"}}}),
		"outcome": "violated",
		"paths": [["ownership", "strategy_compliance", "accepted_by"]],
	},
	"accepted by another, whatever else is unanswered": {
		"input": json.remove(
			object.union(_accepted, {"ownership": {"strategy_compliance": {"accepted_by": "Kontorchef B"}}}),
			["ownership/responsible_unit_kind", "ownership/strategy_compliance/accepted_on"],
		),
		"outcome": "violated",
		"paths": [["ownership", "strategy_compliance", "accepted_by"]],
	},
	"placed elsewhere and accepted by another": {
		"input": object.union(_accepted, {"ownership": {
			"responsible_unit_kind": "stabsfunktion",
			"strategy_compliance": {"accepted_by": "Kontorchef B"},
		}}),
		"outcome": "violated",
		"paths": [
			["ownership", "responsible_unit_kind"],
			["ownership", "strategy_compliance", "accepted_by"],
		],
	},
	"placement unanswered": {
		"input": json.remove(_accepted, ["ownership/responsible_unit_kind"]),
		"outcome": "undocumented",
		"missing": ["ownership.responsible_unit_kind"],
	},
	"acceptance unanswered": {
		"input": json.remove(_accepted, ["ownership/strategy_compliance/accepted_by"]),
		"outcome": "undocumented",
		"missing": ["ownership.strategy_compliance.accepted_by"],
	},
	"day of the acceptance unanswered": {
		"input": json.remove(_accepted, ["ownership/strategy_compliance/accepted_on"]),
		"outcome": "undocumented",
		"missing": ["ownership.strategy_compliance.accepted_on"],
	},
	"system owner unanswered": {
		"input": json.remove(_accepted, ["ownership/system_owner"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name"],
	},
	"ownership unanswered": {
		"input": json.remove(_accepted, ["ownership"]),
		"outcome": "undocumented",
		"missing": [
			"ownership.responsible_unit_kind",
			"ownership.strategy_compliance.accepted_by",
			"ownership.system_owner.name",
			"ownership.strategy_compliance.accepted_on",
		],
	},
	"in the phase behovsopgoerelse": {
		"input": object.union(_accepted, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"in the phase anskaffelse": {
		"input": object.union(_accepted, {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"in the phase exit": {
		"input": object.union(_accepted, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"a foundation system": {
		"input": object.union(_accepted, {"classification": {"category": "foundation"}}),
		"outcome": "not_applicable",
	},
	"a cross-cutting system": {
		"input": object.union(_accepted, {"classification": {"category": "cross_cutting"}}),
		"outcome": "not_applicable",
	},
	"a foundation system, all else unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}, "classification": {"category": "foundation"}},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_accepted, ["classification/category"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category unanswered, and all else": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"life-cycle phase unanswered, a foundation system": {
		"input": {"classification": {"category": "foundation"}},
		"outcome": "not_applicable",
	},
}

test_message_names_nobody if {
	other := {"ownership": {"strategy_compliance": {"accepted_by": "Kontorchef B"}}}
	some finding in sw_009.violation with input as object.union(_accepted, other)
	finding.message == {
		"da": "En anden end systemejeren har påtaget sig ansvaret.",
		"en": "Somebody else than the system owner has accepted the responsibility.",
	}
}

_accepted := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"classification": {"category": "line_of_business"},
	"ownership": {
		"system_owner": {"name": "Kontorchef A"},
		"responsible_unit_kind": "system_owner_unit",
		"strategy_compliance": {"accepted_by": "Kontorchef A", "accepted_on": "2026-01-05"},
	},
}
