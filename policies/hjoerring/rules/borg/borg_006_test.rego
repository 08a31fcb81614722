package hjoerring.rules.borg_006_test

import data.hjoerring.rules.borg_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_006) with input as case.input
}

cases := {
	"not citizen-facing settles it, even where portals are named": {
		"input": object.union(_published, {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"phase unanswered": {
		"input": json.remove(_published, ["lifecycle/phase"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"not citizen-facing settles it, whatever is unanswered": {
		"input": object.union(json.remove(_published, ["citizen_facing/exposed_on"]), {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"via Borgerservice, the hotline updated": {
		"input": _published,
		"outcome": "pass",
	},
	"on virk.dk": {
		"input": object.union(_published, {"citizen_facing": {"exposed_on": ["virk_dk"]}}),
		"outcome": "pass",
	},
	"on both portals": {
		"input": object.union(
			_published,
			{"citizen_facing": {"exposed_on": ["borger_dk", "virk_dk"]}},
		),
		"outcome": "pass",
	},
	"via Borgerservice, the hotline not used": {
		"input": object.union(
			json.remove(_published, ["citizen_facing/ddh/updated_on"]),
			{"citizen_facing": {"ddh": {"decision": "not_used"}}},
		),
		"outcome": "pass",
	},
	"an updated hotline suffices where its use is unanswered": {
		"input": json.remove(_published, ["citizen_facing/ddh/decision"]),
		"outcome": "pass",
	},
	"via Borgerservice in procurement, the hotline unanswered": {
		"input": json.remove(
			object.union(_published, {"lifecycle": {"phase": "anskaffelse"}}),
			["citizen_facing/ddh"],
		),
		"outcome": "pass",
	},
	"via Borgerservice in procurement, the hotline not yet updated": {
		"input": json.remove(
			object.union(_published, {"lifecycle": {"phase": "anskaffelse"}}),
			["citizen_facing/ddh/updated_on"],
		),
		"outcome": "pass",
	},
	"not via Borgerservice in procurement": {
		"input": object.union(
			object.union(_published, {"lifecycle": {"phase": "anskaffelse"}}),
			{"citizen_facing": {"via_borgerservice": false}},
		),
		"outcome": "violated",
		"paths": [["citizen_facing", "via_borgerservice"]],
	},
	"not via Borgerservice, whatever the hotline": {
		"input": object.union(
			json.remove(_published, ["citizen_facing/ddh"]),
			{"citizen_facing": {"via_borgerservice": false}},
		),
		"outcome": "violated",
		"paths": [["citizen_facing", "via_borgerservice"]],
	},
	"Borgerservice unanswered": {
		"input": json.remove(_published, ["citizen_facing/via_borgerservice"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.via_borgerservice"],
	},
	"Borgerservice in procurement unanswered": {
		"input": json.remove(
			object.union(_published, {"lifecycle": {"phase": "anskaffelse"}}),
			["citizen_facing/via_borgerservice"],
		),
		"outcome": "undocumented",
		"missing": ["citizen_facing.via_borgerservice"],
	},
	"update of the hotline unanswered": {
		"input": json.remove(_published, ["citizen_facing/ddh/updated_on"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.ddh.updated_on"],
	},
	"hotline unanswered": {
		"input": json.remove(_published, ["citizen_facing/ddh"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.ddh.decision"],
	},
	"exposed on no portal": {
		"input": object.union(_published, {"citizen_facing": {"exposed_on": []}}),
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
		"input": json.remove(_published, ["citizen_facing/exposed_on"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.exposed_on", "citizen_facing.is_citizen_facing"],
	},
}

_published := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"citizen_facing": {
		"exposed_on": ["borger_dk"],
		"ddh": {"decision": "used", "updated_on": "2026-06-01"},
		"via_borgerservice": true,
	},
}
