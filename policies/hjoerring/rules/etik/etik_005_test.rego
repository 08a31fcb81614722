package hjoerring.rules.etik_005_test

import data.hjoerring.rules.etik_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_005) with input as case.input
}

cases := {
	"a category assessed": {
		"input": _listed([_address]),
		"outcome": "pass",
	},
	"several categories assessed in contract follow-up": {
		"input": object.union(
			_listed([_address, _address]),
			{"lifecycle": {"phase": "kontraktopfoelgning"}},
		),
		"outcome": "pass",
	},
	"a category not objective": {
		"input": _listed([_address, object.union(_address, {"objective": false})]),
		"outcome": "violated",
		"paths": [["ethics", "data_categories", 1, "objective"]],
	},
	"a category not relevant": {
		"input": _listed([_address, object.union(_address, {"relevant": false})]),
		"outcome": "violated",
		"paths": [["ethics", "data_categories", 1, "relevant"]],
	},
	"a category not necessary": {
		"input": _listed([_address, object.union(_address, {"necessary": false})]),
		"outcome": "violated",
		"paths": [["ethics", "data_categories", 1, "necessary"]],
	},
	"several contradictions": {
		"input": _listed([
			object.union(_address, {"objective": false}),
			object.union(_address, {"relevant": false, "necessary": false}),
		]),
		"outcome": "violated",
		"paths": [
			["ethics", "data_categories", 0, "objective"],
			["ethics", "data_categories", 1, "relevant"],
			["ethics", "data_categories", 1, "necessary"],
		],
	},
	"not necessary, whatever else is unanswered": {
		"input": _listed([{"name": "Adresse"}, {"necessary": false}]),
		"outcome": "violated",
		"paths": [["ethics", "data_categories", 1, "necessary"]],
	},
	"no categories for personal data": {
		"input": _listed([]),
		"outcome": "violated",
		"paths": [["ethics", "data_categories"]],
	},
	"objective unanswered": {
		"input": _listed([_address, json.remove(_address, ["objective"])]),
		"outcome": "undocumented",
		"missing": ["ethics.data_categories[1].objective"],
	},
	"relevant unanswered": {
		"input": _listed([_address, json.remove(_address, ["relevant"])]),
		"outcome": "undocumented",
		"missing": ["ethics.data_categories[1].relevant"],
	},
	"necessary unanswered": {
		"input": _listed([_address, json.remove(_address, ["necessary"])]),
		"outcome": "undocumented",
		"missing": ["ethics.data_categories[1].necessary"],
	},
	"nothing assessed of two categories": {
		"input": _listed([{"name": "Adresse"}, {"name": "Civilstand"}]),
		"outcome": "undocumented",
		"missing": [
			"ethics.data_categories[0].objective",
			"ethics.data_categories[0].relevant",
			"ethics.data_categories[0].necessary",
			"ethics.data_categories[1].objective",
			"ethics.data_categories[1].relevant",
			"ethics.data_categories[1].necessary",
		],
	},
	"categories unanswered": {
		"input": json.remove(_listed([]), ["ethics/data_categories"]),
		"outcome": "undocumented",
		"missing": ["ethics.data_categories"],
	},
	"a category suffices, without personal data": {
		"input": object.union(_listed([_address]), {"privacy": {"processes_personal_data": false}}),
		"outcome": "pass",
	},
	"a category suffices, personal data unanswered": {
		"input": json.remove(_listed([_address]), ["privacy"]),
		"outcome": "pass",
	},
	"neither personal data nor data categories": {
		"input": object.union(_listed([]), {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, data categories unanswered": {
		"input": object.union(
			json.remove(_listed([]), ["ethics"]),
			{"privacy": {"processes_personal_data": false}},
		),
		"outcome": "not_assessed",
		"missing": ["ethics.data_categories"],
	},
	"no data categories, personal data unanswered": {
		"input": json.remove(_listed([]), ["privacy"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"personal data and data categories unanswered": {
		"input": json.remove(_listed([]), ["privacy", "ethics"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data", "ethics.data_categories"],
	},
}

_address := {"name": "Adresse", "objective": true, "relevant": true, "necessary": true}

_listed(categories) := {
	"lifecycle": {"phase": "anskaffelse"},
	"privacy": {"processes_personal_data": true},
	"ethics": {"data_categories": categories},
}
