package hjoerring.rules.etik_007_test

import data.hjoerring.rules.etik_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_007) with input as case.input
}

cases := {
	"every law assessed": {
		"input": _assessed,
		"outcome": "pass",
	},
	"every law assessed in contract follow-up": {
		"input": object.union(_assessed, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"gdpr left out": {
		"input": _without("gdpr"),
		"outcome": "violated",
		"paths": [["ethics", "legal_frameworks_assessed"]],
	},
	"forvaltningsloven left out": {
		"input": _without("forvaltningsloven"),
		"outcome": "violated",
		"paths": [["ethics", "legal_frameworks_assessed"]],
	},
	"offentlighedsloven left out": {
		"input": _without("offentlighedsloven"),
		"outcome": "violated",
		"paths": [["ethics", "legal_frameworks_assessed"]],
	},
	"faglovgivning left out": {
		"input": _without("faglovgivning"),
		"outcome": "violated",
		"paths": [["ethics", "legal_frameworks_assessed"]],
	},
	"arkivloven left out": {
		"input": _without("arkivloven"),
		"outcome": "violated",
		"paths": [["ethics", "legal_frameworks_assessed"]],
	},
	"no law assessed": {
		"input": object.union(_assessed, {"ethics": {"legal_frameworks_assessed": []}}),
		"outcome": "violated",
		"paths": [["ethics", "legal_frameworks_assessed"]],
	},
	"laws unanswered": {
		"input": json.remove(_assessed, ["ethics/legal_frameworks_assessed"]),
		"outcome": "undocumented",
		"missing": ["ethics.legal_frameworks_assessed"],
	},
	"data categories suffice, without personal data": {
		"input": object.union(_assessed, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": [{"name": "Adresse"}]},
		}),
		"outcome": "pass",
	},
	"data categories suffice, personal data unanswered": {
		"input": object.union(
			json.remove(_assessed, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": [{"name": "Adresse"}]}},
		),
		"outcome": "pass",
	},
	"neither personal data nor data categories": {
		"input": object.union(_assessed, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": []},
		}),
		"outcome": "not_applicable",
	},
	"no personal data, data categories unanswered": {
		"input": object.union(_assessed, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_assessed",
		"missing": ["ethics.data_categories"],
	},
	"no data categories, personal data unanswered": {
		"input": object.union(
			json.remove(_assessed, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": []}},
		),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"personal data and data categories unanswered": {
		"input": json.remove(_assessed, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data", "ethics.data_categories"],
	},
}

test_names_the_laws_left_out if {
	some finding in etik_007.violation with input as _without("faglovgivning")
	finding.message == {
		"da": "Systemet er ikke vurderet i forhold til faglovgivningen.",
		"en": "The system is not assessed against the sector legislation.",
	}
}

_assessed := {
	"lifecycle": {"phase": "anskaffelse"},
	"privacy": {"processes_personal_data": true},
	"ethics": {"legal_frameworks_assessed": _laws},
}

_without(law) := object.union(
	_assessed,
	{"ethics": {"legal_frameworks_assessed": [other | some other in _laws; other != law]}},
)

_laws := ["gdpr", "forvaltningsloven", "offentlighedsloven", "faglovgivning", "arkivloven"]
