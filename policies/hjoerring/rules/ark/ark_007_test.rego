package hjoerring.rules.ark_007_test

import data.hjoerring.rules.ark_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ark_007) with input as case.input
		with data.run as testing.run(case)
		with data.hjoerring.architecture_goals as testing.dated(case, "architecture_goals", data.hjoerring.architecture_goals)
}

cases := {
	"all five goals": {
		"input": _goals(_all),
		"outcome": "pass",
	},
	"all five goals in another order": {
		"input": _goals(array.reverse(_all)),
		"outcome": "pass",
	},
	"the last goal missing": {
		"input": _goals(array.slice(_all, 0, 4)),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "architecture_goals"]],
	},
	"the first goal missing": {
		"input": _goals(array.slice(_all, 1, 5)),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "architecture_goals"]],
	},
	"five entries, one of them twice": {
		"input": _goals(array.concat(array.slice(_all, 0, 4), ["coherent_it"])),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "architecture_goals"]],
	},
	"an empty list is a contradiction, not silence": {
		"input": _goals([]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "architecture_goals"]],
	},
	"goals unanswered": {
		"input": {"strategy": {"target_picture": {"version": "1.1"}}},
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.architecture_goals"],
	},
	"the day before the goals were issued": {
		"input": _goals(["coherent_it"]),
		"date": "2026-05-31",
		"data": {"architecture_goals": {"editions": [_two]}},
		"outcome": "not_assessed",
		"missing": ["data:hjoerring.architecture_goals"],
	},
	"no goals were ever issued, and none are answered": {
		"input": {"strategy": {}},
		"data": {"architecture_goals": {"editions": []}},
		"outcome": "not_assessed",
		"missing": ["data:hjoerring.architecture_goals"],
	},
	"the day the goals were issued": {
		"input": _goals(["multiple_vendors", "coherent_it"]),
		"date": "2026-06-01",
		"data": {"architecture_goals": {"editions": [_two]}},
		"outcome": "pass",
	},
	"the day after the goals were issued": {
		"input": _goals(["coherent_it"]),
		"date": "2026-06-02",
		"data": {"architecture_goals": {"editions": [_two]}},
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "architecture_goals"]],
	},
	"the day before a goal is added": {
		"input": _goals(["coherent_it"]),
		"date": "2026-05-31",
		"data": {"architecture_goals": {"editions": [_two, _one]}},
		"outcome": "pass",
	},
	"the day a goal is added": {
		"input": _goals(["coherent_it"]),
		"date": "2026-06-01",
		"data": {"architecture_goals": {"editions": [_two, _one]}},
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "architecture_goals"]],
	},
}

test_message_names_the_goals_as_the_data_does if {
	found := ark_007.violation with input as _goals(["coherent_it"])
		with data.run as testing.run({})
		with data.hjoerring.architecture_goals as {"editions": [_two]}
	{finding.message.da | some finding in found} == {"I målbilledet mangler »Frit valg«."}
}

test_message_names_the_missing_goals if {
	found := ark_007.violation with input as _goals(["coherent_it", "trust_and_security", "multiple_vendors"])
		with data.run as testing.run({})
	{finding.message | some finding in found} == {{
		"da": "I målbilledet mangler »Data som værdiskabende ressource« og »Byg til genbrug og forandring«.",
		"en": `Missing from the target picture: "Data as a value-creating resource" and "Build for reuse and change".`,
	}}
}

_goals(goals) := {"strategy": {"target_picture": {"architecture_goals": goals}}}

_all := [
	"coherent_it",
	"data_as_value_creating_resource",
	"build_for_reuse_and_change",
	"trust_and_security",
	"multiple_vendors",
]

# The municipality's own: one goal, and later two.
_one := {"version": "1", "issued_on": "2026-01-01", "goals": [_coherent_it]}

_two := {
	"version": "2",
	"issued_on": "2026-06-01",
	"goals": [_coherent_it, {"code": "multiple_vendors", "da": "Frit valg", "en": "Free choice"}],
}

_coherent_it := {"code": "coherent_it", "da": "Sammenhængende IT", "en": "Coherent IT"}
