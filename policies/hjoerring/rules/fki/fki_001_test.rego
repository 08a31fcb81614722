package hjoerring.rules.fki_001_test

import data.hjoerring.rules.fki_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_001) with input as case.input
}

exempt := {
	"missing": {"common_solutions.relevant[].justification": "used is asked for first, and settles it"},
}

cases := {
	"used": {
		"input": _relevant([{"name": "SAPA", "used": true}]),
		"outcome": "pass",
	},
	"left out with a justification": {
		"input": _relevant([{"name": "SAPA", "used": false, "justification": "Ingen sager i systemet"}]),
		"outcome": "pass",
	},
	"a justification suffices where use is unanswered": {
		"input": _relevant([{"name": "SAPA", "justification": "Ingen sager i systemet"}]),
		"outcome": "pass",
	},
	"an empty list says that none is relevant": {
		"input": _relevant([]),
		"outcome": "pass",
	},
	"left out without a justification, whatever else is unanswered": {
		"input": _relevant([{"name": "Borgerblikket"}, {"name": "SAPA", "used": false}]),
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 1, "used"]],
	},
	"use unanswered": {
		"input": _relevant([{"name": "SAPA", "used": true}, {"name": "Borgerblikket"}]),
		"outcome": "undocumented",
		"missing": ["common_solutions.relevant[1].used"],
	},
	"relevance unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "undocumented",
		"missing": ["common_solutions.relevant"],
	},
}

_relevant(solutions) := {
	"lifecycle": {"phase": "anskaffelse"},
	"common_solutions": {"relevant": solutions},
}
