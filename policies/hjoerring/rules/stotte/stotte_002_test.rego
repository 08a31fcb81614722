package hjoerring.rules.stotte_002_test

import data.hjoerring.rules.stotte_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_002) with input as case.input
}

cases := {
	"established, responsibility placed, all covered": {
		"input": _established,
		"outcome": "pass",
	},
	"the strategy's other spelling of the name": {
		"input": _central({"responsible_unit": "Økonomi- & Personaleforvaltningen"}),
		"outcome": "pass",
	},
	"not established": {
		"input": _central({"established": false}),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "central", "established"]],
	},
	"another unit responsible": {
		"input": _central({"responsible_unit": "Teknik og Miljø"}),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "central", "responsible_unit"]],
	},
	"a name that only resembles": {
		"input": _central({"responsible_unit": "økonomi- og personaleforvaltningen"}),
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "central", "responsible_unit"]],
	},
	"uncovered tasks": {
		"input": _central({"uncovered_tasks": ["brugerstyring", "test"]}),
		"outcome": "violated",
		"paths": [
			["strategy", "it_organisation", "central", "uncovered_tasks", 0],
			["strategy", "it_organisation", "central", "uncovered_tasks", 1],
		],
	},
	"all wrong": {
		"input": _central({
			"established": false,
			"responsible_unit": "Teknik og Miljø",
			"uncovered_tasks": ["test"],
		}),
		"outcome": "violated",
		"paths": [
			["strategy", "it_organisation", "central", "established"],
			["strategy", "it_organisation", "central", "responsible_unit"],
			["strategy", "it_organisation", "central", "uncovered_tasks", 0],
		],
	},
	"not established, all else unanswered": {
		"input": {"strategy": {"it_organisation": {"central": {"established": false}}}},
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "central", "established"]],
	},
	"another unit responsible, all else unanswered": {
		"input": {"strategy": {"it_organisation": {"central": {"responsible_unit": "Teknik og Miljø"}}}},
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "central", "responsible_unit"]],
	},
	"uncovered tasks, all else unanswered": {
		"input": {"strategy": {"it_organisation": {"central": {"uncovered_tasks": ["brugerstyring"]}}}},
		"outcome": "violated",
		"paths": [["strategy", "it_organisation", "central", "uncovered_tasks", 0]],
	},
	"establishment unanswered": {
		"input": json.remove(_established, ["strategy/it_organisation/central/established"]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.central.established"],
	},
	"responsibility unanswered": {
		"input": json.remove(_established, ["strategy/it_organisation/central/responsible_unit"]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.central.responsible_unit"],
	},
	"uncovered tasks unanswered": {
		"input": json.remove(_established, ["strategy/it_organisation/central/uncovered_tasks"]),
		"outcome": "undocumented",
		"missing": ["strategy.it_organisation.central.uncovered_tasks"],
	},
	"all unanswered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": [
			"strategy.it_organisation.central.established",
			"strategy.it_organisation.central.responsible_unit",
			"strategy.it_organisation.central.uncovered_tasks",
		],
	},
}

test_names_the_unit if {
	some finding in stotte_002.violation with input as _central({"responsible_unit": "Teknik og Miljø"})
	finding.message == {
		"da": "Ansvaret er angivet hos Teknik og Miljø, ikke hos Økonomi- og Personaleforvaltningen.",
		"en": "The responsibility is stated to lie with Teknik og Miljø, not with Økonomi- og Personaleforvaltningen.",
	}
}

_central(facts) := object.union(_established, {"strategy": {"it_organisation": {"central": facts}}})

_established := {"strategy": {"it_organisation": {"central": {
	"established": true,
	"responsible_unit": "Økonomi- og Personaleforvaltningen",
	"uncovered_tasks": [],
}}}}
