package hjoerring.rules.fki_007_test

import data.hjoerring.rules.fki_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_007) with input as case.input
}

exempt := {
	"missing": {"common_solutions.relevant[].justification": "demanded is asked for first, and settles it"},
}

cases := {
	"yellow and not demanded": {
		"input": _relevant([_sapa]),
		"outcome": "pass",
	},
	"red and not demanded": {
		"input": _relevant([object.union(_sapa, {"maturity": "red"})]),
		"outcome": "pass",
	},
	"yellow, demanded with a justification": {
		"input": _relevant([object.union(_sapa, {"demanded": true, "justification": "Grøn inden idriftsættelse"})]),
		"outcome": "pass",
	},
	"a justification suffices where the demand is unanswered": {
		"input": _relevant([{"name": "SAPA", "maturity": "red", "justification": "Grøn inden idriftsættelse"}]),
		"outcome": "pass",
	},
	"green may be demanded": {
		"input": _relevant([_sapa, {"maturity": "green", "demanded": true}, {"maturity": "green"}]),
		"outcome": "pass",
	},
	"not demanded, whatever its maturity is": {
		"input": _relevant([_sapa, {"name": "Borgerblikket", "demanded": false}]),
		"outcome": "pass",
	},
	"red, demanded without a justification": {
		"input": _relevant([_sapa, {"name": "Borgerblikket", "maturity": "red", "demanded": true}]),
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 1, "demanded"]],
	},
	"yellow, demanded without a justification, whatever else is unanswered": {
		"input": _relevant([{}, {"maturity": "yellow", "demanded": true}]),
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 1, "demanded"]],
	},
	"demand and justification unanswered": {
		"input": _relevant([{"name": "SAPA", "maturity": "yellow"}]),
		"outcome": "not_assessed",
		"missing": ["common_solutions.relevant[0].demanded"],
	},
	"maturity of another solution unanswered": {
		"input": _relevant([_sapa, {"name": "Borgerblikket", "demanded": true}]),
		"outcome": "not_assessed",
		"missing": ["common_solutions.relevant[1].maturity"],
	},
	"all are green": {
		"input": _relevant([{"name": "SAPA", "maturity": "green"}, {"name": "Borgerblikket", "maturity": "green"}]),
		"outcome": "not_applicable",
	},
	"none is relevant": {
		"input": _relevant([]),
		"outcome": "not_applicable",
	},
	"all are green, procurement unanswered": {
		"input": json.remove(_relevant([{"name": "SAPA", "maturity": "green"}]), ["procurement"]),
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
		"input": _relevant([{"name": "SAPA"}, {"name": "Borgerblikket", "maturity": "green"}, {"name": "MitID"}]),
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
	"lifecycle": {"phase": "behovsopgoerelse"},
	"procurement": {"type": "new_system"},
	"common_solutions": {"relevant": solutions},
}

_sapa := {"name": "SAPA", "maturity": "yellow", "demanded": false}
