package hjoerring.rules.etik_004_test

import data.hjoerring.rules.etik_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_004) with input as case.input
}

cases := {
	"phase unanswered": {
		"input": json.remove(_published, ["lifecycle/phase"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"described and published in contract follow-up": {
		"input": _published,
		"outcome": "pass",
	},
	"described in procurement, publishing unanswered": {
		"input": json.remove(
			object.union(_published, {"lifecycle": {"phase": "anskaffelse"}}),
			["ethics/transparency/published"],
		),
		"outcome": "pass",
	},
	"described but not published in procurement": {
		"input": object.union(
			object.union(_published, {"lifecycle": {"phase": "anskaffelse"}}),
			{"ethics": {"transparency": {"published": false}}},
		),
		"outcome": "pass",
	},
	"not published in contract follow-up": {
		"input": object.union(_published, {"ethics": {"transparency": {"published": false}}}),
		"outcome": "violated",
		"paths": [["ethics", "transparency", "published"]],
	},
	"not published, whatever the description": {
		"input": object.union(
			json.remove(_published, ["ethics/transparency/plain_language_description"]),
			{"ethics": {"transparency": {"published": false}}},
		),
		"outcome": "violated",
		"paths": [["ethics", "transparency", "published"]],
	},
	"description unanswered": {
		"input": json.remove(_published, ["ethics/transparency/plain_language_description"]),
		"outcome": "undocumented",
		"missing": ["ethics.transparency.plain_language_description"],
	},
	"publishing unanswered": {
		"input": json.remove(_published, ["ethics/transparency/published"]),
		"outcome": "undocumented",
		"missing": ["ethics.transparency.published"],
	},
	"description in procurement unanswered": {
		"input": json.remove(
			object.union(_published, {"lifecycle": {"phase": "anskaffelse"}}),
			["ethics/transparency"],
		),
		"outcome": "undocumented",
		"missing": ["ethics.transparency.plain_language_description"],
	},
	"description and publishing unanswered": {
		"input": json.remove(_published, ["ethics/transparency"]),
		"outcome": "undocumented",
		"missing": ["ethics.transparency.plain_language_description", "ethics.transparency.published"],
	},
	"data categories suffice, without personal data": {
		"input": object.union(_published, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": [{"name": "Adresse"}]},
		}),
		"outcome": "pass",
	},
	"data categories suffice, personal data unanswered": {
		"input": object.union(
			json.remove(_published, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": [{"name": "Adresse"}]}},
		),
		"outcome": "pass",
	},
	"neither personal data nor data categories": {
		"input": object.union(_published, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": []},
		}),
		"outcome": "not_applicable",
	},
	"no personal data, data categories unanswered": {
		"input": object.union(_published, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_assessed",
		"missing": ["ethics.data_categories"],
	},
	"no data categories, personal data unanswered": {
		"input": object.union(
			json.remove(_published, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": []}},
		),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"personal data and data categories unanswered": {
		"input": json.remove(_published, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data", "ethics.data_categories"],
	},
}

_published := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"privacy": {"processes_personal_data": true},
	"ethics": {"transparency": {
		"plain_language_description": "Vi bruger din adresse til at levere maden",
		"published": true,
	}},
}
