package hjoerring.rules.etik_003_test

import data.hjoerring.rules.etik_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_003) with input as case.input
}

cases := {
	"decided, with a measure": {
		"input": _decided,
		"outcome": "pass",
	},
	"decided, with several measures in contract follow-up": {
		"input": object.union(_decided, {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"ethics": {"unnecessary_data": {"measures": ["Logning", "Sletteregler"]}},
		}),
		"outcome": "pass",
	},
	"no measures": {
		"input": object.union(_decided, {"ethics": {"unnecessary_data": {"measures": []}}}),
		"outcome": "violated",
		"paths": [["ethics", "unnecessary_data", "measures"]],
	},
	"no measures, whatever the decision": {
		"input": object.union(
			json.remove(_decided, ["ethics/unnecessary_data/decision"]),
			{"ethics": {"unnecessary_data": {"measures": []}}},
		),
		"outcome": "violated",
		"paths": [["ethics", "unnecessary_data", "measures"]],
	},
	"decision unanswered": {
		"input": json.remove(_decided, ["ethics/unnecessary_data/decision"]),
		"outcome": "undocumented",
		"missing": ["ethics.unnecessary_data.decision"],
	},
	"measures unanswered": {
		"input": json.remove(_decided, ["ethics/unnecessary_data/measures"]),
		"outcome": "undocumented",
		"missing": ["ethics.unnecessary_data.measures"],
	},
	"decision and measures unanswered": {
		"input": json.remove(_decided, ["ethics/unnecessary_data"]),
		"outcome": "undocumented",
		"missing": ["ethics.unnecessary_data.decision", "ethics.unnecessary_data.measures"],
	},
	"data categories suffice, without personal data": {
		"input": object.union(_decided, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": [{"name": "Adresse"}]},
		}),
		"outcome": "pass",
	},
	"data categories suffice, personal data unanswered": {
		"input": object.union(
			json.remove(_decided, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": [{"name": "Adresse"}]}},
		),
		"outcome": "pass",
	},
	"neither personal data nor data categories": {
		"input": object.union(_decided, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": []},
		}),
		"outcome": "not_applicable",
	},
	"no personal data, data categories unanswered": {
		"input": object.union(_decided, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_assessed",
		"missing": ["ethics.data_categories"],
	},
	"no data categories, personal data unanswered": {
		"input": object.union(
			json.remove(_decided, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": []}},
		),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"personal data and data categories unanswered": {
		"input": json.remove(_decided, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data", "ethics.data_categories"],
	},
}

_decided := {
	"lifecycle": {"phase": "anskaffelse"},
	"privacy": {"processes_personal_data": true},
	"ethics": {"unnecessary_data": {
		"decision": "CPR-nummer registreres kun ved udbetaling",
		"measures": ["Sletteregler"],
	}},
}
