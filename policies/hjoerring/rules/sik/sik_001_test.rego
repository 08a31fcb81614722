package hjoerring.rules.sik_001_test

import data.hjoerring.rules.sik_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sik_001) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"use assessed by the current rules": {
		"input": _assessed("new_system", ["use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"during procurement": {
		"input": object.union(_assessed("new_system", ["use"]), {"lifecycle": {"phase": "anskaffelse"}}),
		"organisation": _current,
		"outcome": "pass",
	},
	"during exit": {
		"input": object.union(_assessed("none", ["use"]), {"lifecycle": {"phase": "exit"}}),
		"organisation": _current,
		"outcome": "pass",
	},
	"nothing is being procured": {
		"input": _assessed("none", ["use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"add_on needs no development": {
		"input": _assessed("add_on", ["use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"self_service_solution needs no development": {
		"input": _assessed("self_service_solution", ["use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"joint_municipal_contract needs no development": {
		"input": _assessed("joint_municipal_contract", ["use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"user_club_solution needs no development": {
		"input": _assessed("user_club_solution", ["use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"free_product needs no development": {
		"input": _assessed("free_product", ["use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"further development, use and development assessed": {
		"input": _assessed("further_development", ["development", "use"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"in-house development, use and development assessed": {
		"input": _assessed("in_house_development", ["use", "development"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"use and development assessed, whatever the procurement": {
		"input": json.remove(_assessed("none", ["use", "development"]), ["procurement"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"assessed by an older version": {
		"input": object.union(_assessed("none", ["use"]), {"security": {"rules_assessment": {"rules_version": "2023"}}}),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "rules_version"]],
	},
	"deviations open": {
		"input": object.union(
			_assessed("none", ["use"]),
			{"security": {"rules_assessment": {"open_deviations": ["Fælles login", "Ingen logning"]}}},
		),
		"organisation": _current,
		"outcome": "violated",
		"paths": [
			["security", "rules_assessment", "open_deviations", 0],
			["security", "rules_assessment", "open_deviations", 1],
		],
	},
	"use not assessed": {
		"input": _assessed("none", ["development"]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "covers"]],
	},
	"further development, only use assessed": {
		"input": _assessed("further_development", ["use"]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "covers"]],
	},
	"in-house development, only use assessed": {
		"input": _assessed("in_house_development", ["use"]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "covers"]],
	},
	"further development, only development assessed": {
		"input": _assessed("further_development", ["development"]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "covers"]],
	},
	"nothing assessed is a contradiction, not silence": {
		"input": _assessed("none", []),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "covers"]],
	},
	"assessed by an older version, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"security": {"rules_assessment": {"rules_version": "2023"}},
		},
		"organisation": _current,
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "rules_version"]],
	},
	"deviations open, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"security": {"rules_assessment": {"open_deviations": ["Ingen logning"]}},
		},
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "open_deviations", 0]],
	},
	"use not assessed, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"security": {"rules_assessment": {"covers": ["development"]}},
		},
		"outcome": "violated",
		"paths": [["security", "rules_assessment", "covers"]],
	},
	"version unanswered": {
		"input": json.remove(_assessed("none", ["use"]), ["security/rules_assessment/rules_version"]),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": ["security.rules_assessment.rules_version"],
	},
	"open deviations unanswered": {
		"input": json.remove(_assessed("none", ["use"]), ["security/rules_assessment/open_deviations"]),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": ["security.rules_assessment.open_deviations"],
	},
	"what was assessed is unanswered": {
		"input": json.remove(_assessed("none", ["use"]), ["security/rules_assessment/covers"]),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": ["security.rules_assessment.covers"],
	},
	"only use assessed, procurement unanswered": {
		"input": json.remove(_assessed("none", ["use"]), ["procurement"]),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": ["procurement.type"],
	},
	"assessment unanswered": {
		"input": json.remove(_assessed("none", ["use"]), ["security"]),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": [
			"security.rules_assessment.rules_version",
			"security.rules_assessment.open_deviations",
			"security.rules_assessment.covers",
		],
	},
	"current version unanswered": {
		"input": _assessed("none", ["use"]),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.security_rules.version"],
	},
	"no organisation": {
		"input": _assessed("none", ["use"]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.security_rules.version"],
	},
	"both versions unanswered": {
		"input": json.remove(_assessed("none", ["use"]), ["security/rules_assessment/rules_version"]),
		"outcome": "not_assessed",
		"missing": ["security.rules_assessment.rules_version", "organisation:strategy.security_rules.version"],
	},
}

test_names_what_was_not_assessed if {
	some finding in sik_001.violation with input as _assessed("further_development", [])
	finding.message == {
		"da": "Vurderingen omfatter ikke anvendelse og udvikling.",
		"en": "The assessment does not cover use and development.",
	}
}

_assessed(type, covers) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"procurement": {"type": type},
	"security": {"rules_assessment": {
		"rules_version": "2025",
		"open_deviations": [],
		"covers": covers,
	}},
}

_current := {"strategy": {"security_rules": {"version": "2025"}}}
