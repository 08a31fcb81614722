package hjoerring.rules.etik_002_test

import data.hjoerring.rules.etik_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, etik_002) with input as case.input
}

cases := {
	"phase unanswered": {
		"input": json.remove(_handled, ["lifecycle/phase"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"implementation and use in contract follow-up": {
		"input": _handled,
		"outcome": "pass",
	},
	"every stage in contract follow-up": {
		"input": object.union(
			_handled,
			{"ethics": {"issues_handled_in": ["development", "implementation", "use"]}},
		),
		"outcome": "pass",
	},
	"the type of procurement does not matter in contract follow-up": {
		"input": object.union(_handled, {"procurement": {"type": "further_development"}}),
		"outcome": "pass",
	},
	"use left out in contract follow-up": {
		"input": object.union(
			_handled,
			{"ethics": {"issues_handled_in": ["development", "implementation"]}},
		),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"implementation left out in contract follow-up": {
		"input": object.union(_handled, {"ethics": {"issues_handled_in": ["use"]}}),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"no stage in contract follow-up": {
		"input": object.union(_handled, {"ethics": {"issues_handled_in": []}}),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"stages unanswered": {
		"input": json.remove(_handled, ["ethics/issues_handled_in"]),
		"outcome": "undocumented",
		"missing": ["ethics.issues_handled_in"],
	},
	"implementation of a new system": {
		"input": _procured("new_system", ["implementation"]),
		"outcome": "pass",
	},
	"implementation with no procurement on record": {
		"input": _procured("none", ["implementation"]),
		"outcome": "pass",
	},
	"development in further development": {
		"input": _procured("further_development", ["development"]),
		"outcome": "pass",
	},
	"development in in-house development": {
		"input": _procured("in_house_development", ["development"]),
		"outcome": "pass",
	},
	"only development of a new system": {
		"input": _procured("new_system", ["development", "use"]),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"only implementation in further development": {
		"input": _procured("further_development", ["implementation"]),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"only use in in-house development": {
		"input": _procured("in_house_development", ["use"]),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"no stage of a new system": {
		"input": _procured("new_system", []),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"neither development nor implementation, whatever the procurement": {
		"input": json.remove(_procured("new_system", ["use"]), ["procurement"]),
		"outcome": "violated",
		"paths": [["ethics", "issues_handled_in"]],
	},
	"only development, procurement unanswered": {
		"input": json.remove(_procured("new_system", ["development"]), ["procurement"]),
		"outcome": "undocumented",
		"missing": ["procurement.type"],
	},
	"only implementation, procurement unanswered": {
		"input": json.remove(_procured("new_system", ["implementation"]), ["procurement"]),
		"outcome": "undocumented",
		"missing": ["procurement.type"],
	},
	"stages of a new system unanswered": {
		"input": json.remove(_procured("new_system", []), ["ethics/issues_handled_in"]),
		"outcome": "undocumented",
		"missing": ["ethics.issues_handled_in"],
	},
	"stages of further development unanswered": {
		"input": json.remove(_procured("further_development", []), ["ethics/issues_handled_in"]),
		"outcome": "undocumented",
		"missing": ["ethics.issues_handled_in"],
	},
	"procurement and stages unanswered": {
		"input": json.remove(_procured("new_system", []), ["procurement", "ethics/issues_handled_in"]),
		"outcome": "undocumented",
		"missing": ["procurement.type", "ethics.issues_handled_in"],
	},
	"data categories suffice, without personal data": {
		"input": object.union(_handled, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": [{"name": "Adresse"}]},
		}),
		"outcome": "pass",
	},
	"data categories suffice, personal data unanswered": {
		"input": object.union(
			json.remove(_handled, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": [{"name": "Adresse"}]}},
		),
		"outcome": "pass",
	},
	"neither personal data nor data categories": {
		"input": object.union(_handled, {
			"privacy": {"processes_personal_data": false},
			"ethics": {"data_categories": []},
		}),
		"outcome": "not_applicable",
	},
	"no personal data, data categories unanswered": {
		"input": object.union(_handled, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_assessed",
		"missing": ["ethics.data_categories"],
	},
	"no data categories, personal data unanswered": {
		"input": object.union(
			json.remove(_handled, ["privacy/processes_personal_data"]),
			{"ethics": {"data_categories": []}},
		),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"personal data and data categories unanswered": {
		"input": json.remove(_handled, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data", "ethics.data_categories"],
	},
}

test_names_the_stages_left_out if {
	some finding in etik_002.violation with input as object.union(_handled, {"ethics": {"issues_handled_in": []}})
	finding.message == {
		"da": "De dataetiske problemstillinger er ikke håndteret i implementering og anvendelse.",
		"en": "The ethical issues are not handled in implementation and use.",
	}
}

_handled := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"privacy": {"processes_personal_data": true},
	"ethics": {"issues_handled_in": ["implementation", "use"]},
}

_procured(type, stages) := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": type},
	"privacy": {"processes_personal_data": true},
	"ethics": {"issues_handled_in": stages},
}
