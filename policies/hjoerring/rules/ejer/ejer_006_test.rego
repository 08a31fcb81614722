package hjoerring.rules.ejer_006_test

import data.hjoerring.rules.ejer_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ejer_006) with input as case.input
}

cases := {
	"both described": {
		"input": _described,
		"outcome": "pass",
	},
	"both described during the needs statement": {
		"input": object.union(_described, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"economic consequences unanswered": {
		"input": json.remove(_described, ["economy/consequences/economic"]),
		"outcome": "undocumented",
		"missing": ["economy.consequences.economic"],
	},
	"other consequences unanswered": {
		"input": json.remove(_described, ["economy/consequences/other"]),
		"outcome": "undocumented",
		"missing": ["economy.consequences.other"],
	},
	"both unanswered": {
		"input": json.remove(_described, ["economy"]),
		"outcome": "undocumented",
		"missing": ["economy.consequences.economic", "economy.consequences.other"],
	},
	"nothing is being procured": {
		"input": object.union(_described, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_described, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"life-cycle phase unanswered": {
		"input": {"procurement": {"type": "new_system"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase unanswered, nothing is being procured": {
		"input": {"procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
}

_described := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"economy": {"consequences": {
		"economic": "Licens og drift koster 60.000 kr. om året.",
		"other": "Medarbejderne skal oplæres.",
	}},
}
