package hjoerring.rules.maal_006_test

import data.hjoerring.rules.maal_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_006) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"assessed, nothing signed yet": {
		"input": _assessed,
		"organisation": _organisation,
		"outcome": "pass",
	},
	"assessed in the needs statement": {
		"input": object.union(_assessed, {"lifecycle": {"phase": "behovsopgoerelse"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"assessed the day before signing": {
		"input": object.union(_assessed, {"contract": {"signed_on": "2026-03-02"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"assessed on the day of signing": {
		"input": object.union(_assessed, {"contract": {"signed_on": "2026-03-01"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"assessed the day after signing": {
		"input": object.union(_assessed, {"contract": {"signed_on": "2026-02-28"}}),
		"organisation": _organisation,
		"outcome": "violated",
		"paths": [["procurement", "target_picture_assessment", "assessed_on"]],
	},
	"assessed after signing, version unanswered": {
		"input": json.remove(
			object.union(_assessed, {"contract": {"signed_on": "2026-02-28"}}),
			["procurement/target_picture_assessment/version"],
		),
		"organisation": _organisation,
		"outcome": "violated",
		"paths": [["procurement", "target_picture_assessment", "assessed_on"]],
	},
	"assessed after signing, no Organisation": {
		"input": object.union(_assessed, {"contract": {"signed_on": "2026-02-28"}}),
		"outcome": "violated",
		"paths": [["procurement", "target_picture_assessment", "assessed_on"]],
	},
	"another version than the current one": {
		"input": object.union(_assessed, {"procurement": {"target_picture_assessment": {"version": "2024"}}}),
		"organisation": _organisation,
		"outcome": "violated",
		"paths": [["procurement", "target_picture_assessment", "version"]],
	},
	"another version, date unanswered": {
		"input": json.remove(
			object.union(_assessed, {"procurement": {"target_picture_assessment": {"version": "2024"}}}),
			["procurement/target_picture_assessment/assessed_on"],
		),
		"organisation": _organisation,
		"outcome": "violated",
		"paths": [["procurement", "target_picture_assessment", "version"]],
	},
	"another version, and after signing": {
		"input": object.union(
			object.union(_assessed, {"procurement": {"target_picture_assessment": {"version": "2024"}}}),
			{"contract": {"signed_on": "2026-02-28"}},
		),
		"organisation": _organisation,
		"outcome": "violated",
		"paths": [
			["procurement", "target_picture_assessment", "version"],
			["procurement", "target_picture_assessment", "assessed_on"],
		],
	},
	"version unanswered": {
		"input": json.remove(_assessed, ["procurement/target_picture_assessment/version"]),
		"organisation": _organisation,
		"outcome": "undocumented",
		"missing": ["procurement.target_picture_assessment.version"],
	},
	"date unanswered": {
		"input": json.remove(_assessed, ["procurement/target_picture_assessment/assessed_on"]),
		"organisation": _organisation,
		"outcome": "undocumented",
		"missing": ["procurement.target_picture_assessment.assessed_on"],
	},
	"date unanswered though the contract is signed": {
		"input": json.remove(
			object.union(_assessed, {"contract": {"signed_on": "2026-03-01"}}),
			["procurement/target_picture_assessment/assessed_on"],
		),
		"organisation": _organisation,
		"outcome": "undocumented",
		"missing": ["procurement.target_picture_assessment.assessed_on"],
	},
	"assessment unanswered": {
		"input": json.remove(_assessed, ["procurement/target_picture_assessment"]),
		"organisation": _organisation,
		"outcome": "undocumented",
		"missing": [
			"procurement.target_picture_assessment.version",
			"procurement.target_picture_assessment.assessed_on",
		],
	},
	"the Organisation's version unanswered": {
		"input": _assessed,
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.target_picture.version"],
	},
	"no Organisation": {
		"input": _assessed,
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.target_picture.version"],
	},
	"date and the Organisation's version unanswered": {
		"input": json.remove(_assessed, ["procurement/target_picture_assessment/assessed_on"]),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": [
			"procurement.target_picture_assessment.assessed_on",
			"organisation:strategy.target_picture.version",
		],
	},
	"add_on counts": {
		"input": object.union(_assessed, {"procurement": {"type": "add_on"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"further_development counts": {
		"input": object.union(_assessed, {"procurement": {"type": "further_development"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"in_house_development counts": {
		"input": object.union(_assessed, {"procurement": {"type": "in_house_development"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"self_service_solution counts": {
		"input": object.union(_assessed, {"procurement": {"type": "self_service_solution"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"joint_municipal_contract counts": {
		"input": object.union(_assessed, {"procurement": {"type": "joint_municipal_contract"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"user_club_solution counts": {
		"input": object.union(_assessed, {"procurement": {"type": "user_club_solution"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"free_product counts": {
		"input": object.union(_assessed, {"procurement": {"type": "free_product"}}),
		"organisation": _organisation,
		"outcome": "pass",
	},
	"nothing is being procured": {
		"input": object.union(_assessed, {"procurement": {"type": "none"}}),
		"organisation": _organisation,
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_assessed, ["procurement/type"]),
		"organisation": _organisation,
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"phase unanswered": {
		"input": json.remove(_assessed, ["lifecycle/phase", "procurement/target_picture_assessment"]),
		"organisation": _organisation,
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

test_message_names_the_current_version if {
	found := maal_006.violation with input as object.union(
		_assessed,
		{"procurement": {"target_picture_assessment": {"version": "2024"}}},
	)
		with data.organisation as _organisation
	{finding.message | some finding in found} == {{
		"da": "Den gældende version af målbilledet er 2025.",
		"en": "The current version of the target picture is 2025.",
	}}
}

_assessed := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {
		"type": "new_system",
		"target_picture_assessment": {"version": "2025", "assessed_on": "2026-03-01"},
	},
}

_organisation := {"strategy": {"target_picture": {"version": "2025"}}}
