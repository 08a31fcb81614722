package hjoerring.rules.drift_004_test

import data.hjoerring.rules.drift_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, drift_004) with input as case.input
}

cases := {
	"clarified and assessed": {
		"input": _internal,
		"outcome": "pass",
	},
	"clarified and assessed in the needs statement": {
		"input": object.union(_internal, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"clarified and assessed in contract follow-up": {
		"input": object.union(_internal, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"clarification unanswered": {
		"input": json.remove(_internal, ["operations/internal_assessment/clarified_with_it_support_on"]),
		"outcome": "undocumented",
		"missing": ["operations.internal_assessment.clarified_with_it_support_on"],
	},
	"complexity unanswered": {
		"input": json.remove(_internal, ["operations/internal_assessment/complexity"]),
		"outcome": "undocumented",
		"missing": ["operations.internal_assessment.complexity"],
	},
	"cost unanswered": {
		"input": json.remove(_internal, ["operations/internal_assessment/cost"]),
		"outcome": "undocumented",
		"missing": ["operations.internal_assessment.cost"],
	},
	"flexibility unanswered": {
		"input": json.remove(_internal, ["operations/internal_assessment/flexibility"]),
		"outcome": "undocumented",
		"missing": ["operations.internal_assessment.flexibility"],
	},
	"capacity unanswered": {
		"input": json.remove(_internal, ["operations/internal_assessment/capacity"]),
		"outcome": "undocumented",
		"missing": ["operations.internal_assessment.capacity"],
	},
	"competences unanswered": {
		"input": json.remove(_internal, ["operations/internal_assessment/competences"]),
		"outcome": "undocumented",
		"missing": ["operations.internal_assessment.competences"],
	},
	"no assessment": {
		"input": json.remove(_internal, ["operations/internal_assessment"]),
		"outcome": "undocumented",
		"missing": [
			"operations.internal_assessment.clarified_with_it_support_on",
			"operations.internal_assessment.complexity",
			"operations.internal_assessment.cost",
			"operations.internal_assessment.flexibility",
			"operations.internal_assessment.capacity",
			"operations.internal_assessment.competences",
		],
	},
	"the vendor runs the servers": {
		"input": object.union(_internal, {"operations": {"server_operator": "vendor"}}),
		"outcome": "not_applicable",
	},
	"another party runs the servers": {
		"input": object.union(_internal, {"operations": {"server_operator": "other"}}),
		"outcome": "not_applicable",
	},
	"the vendor runs the servers, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "operations": {"server_operator": "vendor"}},
		"outcome": "not_applicable",
	},
	"operator unanswered": {
		"input": json.remove(_internal, ["operations/server_operator"]),
		"outcome": "not_assessed",
		"missing": ["operations.server_operator"],
	},
	"operator and assessment unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "not_assessed",
		"missing": ["operations.server_operator"],
	},
}

_internal := {
	"lifecycle": {"phase": "anskaffelse"},
	"operations": {
		"server_operator": "internal",
		"internal_assessment": {
			"clarified_with_it_support_on": "2025-02-01",
			"complexity": "Én server uden afhængigheder",
			"cost": "40.000 kr. om året",
			"flexibility": "Udvides flere gange om året",
			"capacity": "IT-drift har plads til serveren",
			"competences": "IT-drift kender platformen",
		},
	},
}
