package hjoerring.rules.sw_004_test

import data.hjoerring.rules.sw_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_004) with input as case.input
}

cases := {
	"all secured": {
		"input": _secured,
		"outcome": "pass",
	},
	"no resources": {
		"input": object.union(_secured, {"economy": {"foundation_investment": {"resources_secured": false}}}),
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "resources_secured"]],
	},
	"no resources, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "foundation"},
			"economy": {"foundation_investment": {"resources_secured": false}},
		},
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "resources_secured"]],
	},
	"resources unanswered": {
		"input": json.remove(_secured, ["economy/foundation_investment/resources_secured"]),
		"outcome": "undocumented",
		"missing": ["economy.foundation_investment.resources_secured"],
	},
	"no competences": {
		"input": object.union(_secured, {"economy": {"foundation_investment": {"competences_secured": false}}}),
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "competences_secured"]],
	},
	"no competences, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "foundation"},
			"economy": {"foundation_investment": {"competences_secured": false}},
		},
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "competences_secured"]],
	},
	"competences unanswered": {
		"input": json.remove(_secured, ["economy/foundation_investment/competences_secured"]),
		"outcome": "undocumented",
		"missing": ["economy.foundation_investment.competences_secured"],
	},
	"no support to the system owners": {
		"input": object.union(_secured, {"economy": {"foundation_investment": {"supports_system_owners": false}}}),
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "supports_system_owners"]],
	},
	"no support to the system owners, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"classification": {"category": "foundation"},
			"economy": {"foundation_investment": {"supports_system_owners": false}},
		},
		"outcome": "violated",
		"paths": [["economy", "foundation_investment", "supports_system_owners"]],
	},
	"support to the system owners unanswered": {
		"input": json.remove(_secured, ["economy/foundation_investment/supports_system_owners"]),
		"outcome": "undocumented",
		"missing": ["economy.foundation_investment.supports_system_owners"],
	},
	"nothing secured": {
		"input": object.union(_secured, {"economy": {"foundation_investment": {
			"resources_secured": false,
			"competences_secured": false,
			"supports_system_owners": false,
		}}}),
		"outcome": "violated",
		"paths": [
			["economy", "foundation_investment", "resources_secured"],
			["economy", "foundation_investment", "competences_secured"],
			["economy", "foundation_investment", "supports_system_owners"],
		],
	},
	"nothing answered": {
		"input": json.remove(_secured, ["economy"]),
		"outcome": "undocumented",
		"missing": [
			"economy.foundation_investment.resources_secured",
			"economy.foundation_investment.competences_secured",
			"economy.foundation_investment.supports_system_owners",
		],
	},
	"in the phase kontraktopfoelgning": {
		"input": object.union(_secured, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
	"a cross-cutting system": {
		"input": object.union(_secured, {"classification": {"category": "cross_cutting"}}),
		"outcome": "not_applicable",
	},
	"a line-of-business system": {
		"input": object.union(_secured, {"classification": {"category": "line_of_business"}}),
		"outcome": "not_applicable",
	},
	"a cross-cutting system, all else unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}, "classification": {"category": "cross_cutting"}},
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_secured, ["classification/category"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category unanswered, and all else": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"life-cycle phase unanswered": {
		"input": {"classification": {"category": "foundation"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase unanswered, a cross-cutting system": {
		"input": {"classification": {"category": "cross_cutting"}},
		"outcome": "not_applicable",
	},
}

_secured := {
	"lifecycle": {"phase": "anskaffelse"},
	"classification": {"category": "foundation"},
	"economy": {"foundation_investment": {
		"resources_secured": true,
		"competences_secured": true,
		"supports_system_owners": true,
	}},
}
