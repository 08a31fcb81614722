package hjoerring.rules.borg_004_test

import data.hjoerring.rules.borg_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_004) with input as case.input
}

cases := {
	"not citizen-facing settles it, even where portals are named": {
		"input": object.union(_followed, {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"not citizen-facing settles it, whatever is unanswered": {
		"input": object.union(json.remove(_followed, ["citizen_facing/exposed_on"]), {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"on borger.dk": {
		"input": _followed,
		"outcome": "pass",
	},
	"on virk.dk": {
		"input": object.union(_followed, {"citizen_facing": {"exposed_on": ["virk_dk"]}}),
		"outcome": "pass",
	},
	"on both portals": {
		"input": object.union(_followed, {"citizen_facing": {"exposed_on": ["borger_dk", "virk_dk"]}}),
		"outcome": "pass",
	},
	"design system not met": {
		"input": object.union(_followed, {"citizen_facing": {"portal_design_system_met": false}}),
		"outcome": "violated",
		"paths": [["citizen_facing", "portal_design_system_met"]],
	},
	"integration process not followed": {
		"input": object.union(
			_followed,
			{"citizen_facing": {"portal_integration_process_followed": false}},
		),
		"outcome": "violated",
		"paths": [["citizen_facing", "portal_integration_process_followed"]],
	},
	"neither met nor followed": {
		"input": object.union(_followed, {"citizen_facing": {
			"portal_design_system_met": false,
			"portal_integration_process_followed": false,
		}}),
		"outcome": "violated",
		"paths": [
			["citizen_facing", "portal_design_system_met"],
			["citizen_facing", "portal_integration_process_followed"],
		],
	},
	"design system not met, whatever the process": {
		"input": object.union(
			json.remove(_followed, ["citizen_facing/portal_integration_process_followed"]),
			{"citizen_facing": {"portal_design_system_met": false}},
		),
		"outcome": "violated",
		"paths": [["citizen_facing", "portal_design_system_met"]],
	},
	"process not followed, whatever the design system": {
		"input": object.union(
			json.remove(_followed, ["citizen_facing/portal_design_system_met"]),
			{"citizen_facing": {"portal_integration_process_followed": false}},
		),
		"outcome": "violated",
		"paths": [["citizen_facing", "portal_integration_process_followed"]],
	},
	"design system unanswered": {
		"input": json.remove(_followed, ["citizen_facing/portal_design_system_met"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.portal_design_system_met"],
	},
	"integration process unanswered": {
		"input": json.remove(_followed, ["citizen_facing/portal_integration_process_followed"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.portal_integration_process_followed"],
	},
	"design system and process unanswered": {
		"input": json.remove(
			_followed,
			[
				"citizen_facing/portal_design_system_met",
				"citizen_facing/portal_integration_process_followed",
			],
		),
		"outcome": "undocumented",
		"missing": [
			"citizen_facing.portal_design_system_met",
			"citizen_facing.portal_integration_process_followed",
		],
	},
	"exposed on no portal": {
		"input": object.union(_followed, {"citizen_facing": {"exposed_on": []}}),
		"outcome": "not_applicable",
	},
	"exposed on no portal, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"citizen_facing": {"exposed_on": []},
		},
		"outcome": "not_applicable",
	},
	"portals unanswered": {
		"input": json.remove(_followed, ["citizen_facing/exposed_on"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.exposed_on", "citizen_facing.is_citizen_facing"],
	},
}

_followed := {
	"lifecycle": {"phase": "anskaffelse"},
	"citizen_facing": {
		"exposed_on": ["borger_dk"],
		"portal_design_system_met": true,
		"portal_integration_process_followed": true,
	},
}
