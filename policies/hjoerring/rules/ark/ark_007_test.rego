package hjoerring.rules.ark_007_test

import data.hjoerring.rules.ark_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ark_007) with input as case.input
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
}

test_message_names_the_missing_goals if {
	found := ark_007.violation with input as _goals(["coherent_it", "trust_and_security", "multiple_vendors"])
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
