package hjoerring.rules.maal_008_test

import data.hjoerring.rules.maal_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_008) with input as case.input
}

cases := {
	"IOD and all three": {
		"input": _updated(_all),
		"outcome": "pass",
	},
	"in another order": {
		"input": _updated(array.reverse(_all)),
		"outcome": "pass",
	},
	"without ASG": {
		"input": _updated(["kontaktforum_for_digitalisering", "it_stoettefunktion"]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "involved_parties"]],
	},
	"without Kontaktforum for Digitalisering": {
		"input": _updated(["asg", "it_stoettefunktion"]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "involved_parties"]],
	},
	"without the IT support function": {
		"input": _updated(["asg", "kontaktforum_for_digitalisering"]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "involved_parties"]],
	},
	"only ASG": {
		"input": _updated(["asg"]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "involved_parties"]],
	},
	"nobody involved is a contradiction, not silence": {
		"input": _updated([]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "involved_parties"]],
	},
	"somebody left out, responsible unanswered": {
		"input": {"strategy": {"target_picture": {"involved_parties": ["asg"]}}},
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "involved_parties"]],
	},
	"another party is responsible": {
		"input": object.union(_updated(_all), {"strategy": {"target_picture": {"responsible": "other"}}}),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "responsible"]],
	},
	"another party is responsible, parties unanswered": {
		"input": {"strategy": {"target_picture": {"responsible": "other"}}},
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "responsible"]],
	},
	"another party is responsible, and nobody involved": {
		"input": object.union(_updated([]), {"strategy": {"target_picture": {"responsible": "other"}}}),
		"outcome": "violated",
		"paths": [
			["strategy", "target_picture", "responsible"],
			["strategy", "target_picture", "involved_parties"],
		],
	},
	"responsible unanswered": {
		"input": json.remove(_updated(_all), ["strategy/target_picture/responsible"]),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.responsible"],
	},
	"parties unanswered": {
		"input": json.remove(_updated(_all), ["strategy/target_picture/involved_parties"]),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.involved_parties"],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.responsible", "strategy.target_picture.involved_parties"],
	},
}

test_message_names_who_is_left_out if {
	found := maal_008.violation with input as _updated(["asg"])
	{finding.message | some finding in found} == {{
		"da": "I den seneste opdatering var Kontaktforum for Digitalisering og IT-støttefunktionen ikke inddraget.",
		"en": "Not involved in the latest update: Kontaktforum for Digitalisering and the IT support function.",
	}}
}

_updated(parties) := {"strategy": {"target_picture": {"responsible": "iod", "involved_parties": parties}}}

_all := ["asg", "kontaktforum_for_digitalisering", "it_stoettefunktion"]
