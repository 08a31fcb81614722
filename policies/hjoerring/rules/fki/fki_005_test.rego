package hjoerring.rules.fki_005_test

import data.hjoerring.rules.fki_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_005) with input as case.input
}

exempt := {
	"missing": {"architecture.integrations[].justification": "coupling is asked for first, and settles it"},
}

cases := {
	"standard interface": {
		"input": _integrations([{"counterpart": "SBSys", "coupling": "standard_interface"}]),
		"outcome": "pass",
	},
	"common infrastructure": {
		"input": _integrations([{"counterpart": "SAPA", "coupling": "common_infrastructure"}]),
		"outcome": "pass",
	},
	"point to point with a justification": {
		"input": _integrations([{"coupling": "point_to_point", "justification": "Leverandøren har kun denne vej"}]),
		"outcome": "pass",
	},
	"manual with a justification": {
		"input": _integrations([{"coupling": "manual", "justification": "Én fil om året"}]),
		"outcome": "pass",
	},
	"a justification suffices where the coupling is unanswered": {
		"input": _integrations([{"counterpart": "SBSys", "justification": "Udfases 2027"}]),
		"outcome": "pass",
	},
	"point to point without a justification": {
		"input": _integrations([
			{"counterpart": "SBSys", "coupling": "standard_interface"},
			{"counterpart": "ØS Indsigt", "coupling": "point_to_point"},
		]),
		"outcome": "violated",
		"paths": [["architecture", "integrations", 1, "coupling"]],
	},
	"manual without a justification, whatever else is unanswered": {
		"input": _integrations([{"coupling": "manual"}, {"counterpart": "SBSys"}]),
		"outcome": "violated",
		"paths": [["architecture", "integrations", 0, "coupling"]],
	},
	"each loose end is named": {
		"input": _integrations([{"coupling": "manual"}, {"coupling": "point_to_point"}]),
		"outcome": "violated",
		"paths": [
			["architecture", "integrations", 0, "coupling"],
			["architecture", "integrations", 1, "coupling"],
		],
	},
	"coupling unanswered": {
		"input": _integrations([{"coupling": "common_infrastructure"}, {"counterpart": "SBSys"}]),
		"outcome": "not_assessed",
		"missing": ["architecture.integrations[1].coupling"],
	},
	"no integrations": {
		"input": _integrations([]),
		"outcome": "not_applicable",
	},
	"integrations unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "not_assessed",
		"missing": ["architecture.integrations"],
	},
}

_integrations(integrations) := {
	"lifecycle": {"phase": "anskaffelse"},
	"architecture": {"integrations": integrations},
}
