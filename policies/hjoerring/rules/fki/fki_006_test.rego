package hjoerring.rules.fki_006_test

import data.hjoerring.rules.fki_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_006) with input as case.input
}

exempt := {
	"missing": {"common_solutions.relevant[].justification": "demanded is asked for first, and settles it"},
}

cases := {
	"green and demanded": {
		"input": _relevant([_sapa]),
		"outcome": "pass",
	},
	"green, left out with a justification": {
		"input": _relevant([object.union(_sapa, {"demanded": false, "justification": "Ingen sager i systemet"})]),
		"outcome": "pass",
	},
	"a justification suffices where the demand is unanswered": {
		"input": _relevant([{"name": "SAPA", "maturity": "green", "justification": "Ingen sager i systemet"}]),
		"outcome": "pass",
	},
	"yellow and red need no demand": {
		"input": _relevant([_sapa, {"maturity": "yellow", "demanded": false}, {"maturity": "red"}]),
		"outcome": "pass",
	},
	"demanded, whatever its maturity is": {
		"input": _relevant([_sapa, {"name": "Borgerblikket", "demanded": true}]),
		"outcome": "pass",
	},
	"green, left out without a justification": {
		"input": _relevant([_sapa, {"name": "Borgerblikket", "maturity": "green", "demanded": false}]),
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 1, "demanded"]],
	},
	"left out without a justification, whatever else is unanswered": {
		"input": _relevant([{}, {"maturity": "green", "demanded": false}]),
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 1, "demanded"]],
	},
	"demand and justification unanswered": {
		"input": _relevant([{"name": "SAPA", "maturity": "green"}]),
		"outcome": "undocumented",
		"missing": ["common_solutions.relevant[0].demanded"],
	},
	"maturity of another solution unanswered": {
		"input": _relevant([_sapa, {"name": "Borgerblikket", "demanded": false}]),
		"outcome": "undocumented",
		"missing": ["common_solutions.relevant[1].maturity"],
	},
	"none is green": {
		"input": _relevant([{"name": "SAPA", "maturity": "yellow"}, {"name": "Borgerblikket", "maturity": "red"}]),
		"outcome": "not_applicable",
	},
	"none is relevant": {
		"input": _relevant([]),
		"outcome": "not_applicable",
	},
	"none is green, procurement unanswered": {
		"input": json.remove(_relevant([{"name": "SAPA", "maturity": "yellow"}]), ["procurement"]),
		"outcome": "not_applicable",
	},
	"nothing is being procured": {
		"input": object.union(_relevant([_sapa]), {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, relevance unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_relevant([_sapa]), ["procurement"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"relevance unanswered": {
		"input": json.remove(_relevant([]), ["common_solutions"]),
		"outcome": "not_assessed",
		"missing": ["common_solutions.relevant"],
	},
	"the maturity that decides is unanswered": {
		"input": _relevant([{"name": "SAPA"}, {"name": "Borgerblikket", "maturity": "red"}, {"name": "MitID"}]),
		"outcome": "not_assessed",
		"missing": ["common_solutions.relevant[0].maturity", "common_solutions.relevant[2].maturity"],
	},
	"procurement and relevance unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "not_assessed",
		"missing": ["procurement.type", "common_solutions.relevant"],
	},
}

_relevant(solutions) := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"common_solutions": {"relevant": solutions},
}

_sapa := {"name": "SAPA", "maturity": "green", "demanded": true}
