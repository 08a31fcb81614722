package hjoerring.rules.drift_003_test

import data.hjoerring.rules.drift_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, drift_003) with input as case.input
}

cases := {
	"the vendor runs the servers": {
		"input": _vendor,
		"outcome": "pass",
	},
	"the vendor runs the servers, in the needs statement": {
		"input": object.union(_vendor, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"outcome": "pass",
	},
	"internal operation, clarified and assessed": {
		"input": _internal,
		"outcome": "pass",
	},
	"another party, clarified and assessed": {
		"input": object.union(_internal, {"operations": {"server_operator": "other"}}),
		"outcome": "pass",
	},
	"internal operation, no assessment": {
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
	"another party, no assessment": {
		"input": json.remove(
			object.union(_internal, {"operations": {"server_operator": "other"}}),
			["operations/internal_assessment"],
		),
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
	"operator unanswered": {
		"input": json.remove(_vendor, ["operations"]),
		"outcome": "undocumented",
		"missing": ["operations.server_operator"],
	},
	"operator unanswered, assessed": {
		"input": json.remove(_internal, ["operations/server_operator"]),
		"outcome": "undocumented",
		"missing": ["operations.server_operator"],
	},
	"nothing is being procured": {
		"input": object.union(_vendor, {"procurement": {"type": "none"}, "operations": {"server_operator": "internal"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, operator unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_vendor, ["procurement"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_vendor := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"operations": {"server_operator": "vendor"},
}

_internal := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
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
