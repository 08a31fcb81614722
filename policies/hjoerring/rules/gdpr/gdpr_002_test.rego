package hjoerring.rules.gdpr_002_test

import data.hjoerring.rules.gdpr_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, gdpr_002) with input as case.input
}

cases := {
	"documented, nothing sent or signed yet": {
		"input": _documented,
		"outcome": "pass",
	},
	"documented, known in contract follow-up": {
		"input": object.union(
			_issued("2026-03-01"),
			{"lifecycle": {"phase": "kontraktopfoelgning"}, "contract": {"signed_on": "2026-05-01"}},
		),
		"outcome": "pass",
	},
	"documented the day before requirements went out": {
		"input": _issued("2026-02-02"),
		"outcome": "pass",
	},
	"documented the day that requirements went out": {
		"input": _issued("2026-02-01"),
		"outcome": "pass",
	},
	"documented the day after requirements went out": {
		"input": _issued("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_on"]],
	},
	"documented the day before signing": {
		"input": _signed("2026-02-02"),
		"outcome": "pass",
	},
	"documented on the day of signing": {
		"input": _signed("2026-02-01"),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_on"]],
	},
	"documented the day after signing": {
		"input": _signed("2026-01-31"),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_on"]],
	},
	"the contract does not matter where requirements went out": {
		"input": object.union(_issued("2026-02-01"), {"contract": {"signed_on": "2026-01-31"}}),
		"outcome": "pass",
	},
	"requirements matter before the contract": {
		"input": object.union(_issued("2026-01-31"), {"contract": {"signed_on": "2026-02-02"}}),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_on"]],
	},
	"documented by another person": {
		"input": object.union(_documented, {"privacy": {"early_considerations": {"documented_by": "Kontorchef B"}}}),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_by"]],
	},
	"the name spelled in another way": {
		"input": object.union(_documented, {"privacy": {"early_considerations": {"documented_by": "kontorchef A"}}}),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_by"]],
	},
	"too late and by another person": {
		"input": object.union(
			_issued("2026-01-31"),
			{"privacy": {"early_considerations": {"documented_by": "Kontorchef B"}}},
		),
		"outcome": "violated",
		"paths": [
			["privacy", "early_considerations", "documented_on"],
			["privacy", "early_considerations", "documented_by"],
		],
	},
	"after requirements went out, whatever else is unanswered": {
		"input": json.remove(
			_issued("2026-01-31"),
			["privacy/early_considerations/documented_by", "ownership"],
		),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_on"]],
	},
	"not before signing, whatever else is unanswered": {
		"input": json.remove(
			_signed("2026-02-01"),
			["privacy/early_considerations/documented_by", "ownership"],
		),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_on"]],
	},
	"by another person, whatever else is unanswered": {
		"input": json.remove(
			object.union(_documented, {"privacy": {"early_considerations": {"documented_by": "Kontorchef B"}}}),
			["privacy/early_considerations/documented_on"],
		),
		"outcome": "violated",
		"paths": [["privacy", "early_considerations", "documented_by"]],
	},
	"date unanswered": {
		"input": json.remove(_issued("2026-03-01"), ["privacy/early_considerations/documented_on"]),
		"outcome": "undocumented",
		"missing": ["privacy.early_considerations.documented_on"],
	},
	"person unanswered": {
		"input": json.remove(_documented, ["privacy/early_considerations/documented_by"]),
		"outcome": "undocumented",
		"missing": ["privacy.early_considerations.documented_by"],
	},
	"system owner unanswered": {
		"input": json.remove(_documented, ["ownership"]),
		"outcome": "undocumented",
		"missing": ["ownership.system_owner.name"],
	},
	"all of it unanswered": {
		"input": json.remove(_documented, ["ownership", "privacy/early_considerations"]),
		"outcome": "undocumented",
		"missing": [
			"ownership.system_owner.name",
			"privacy.early_considerations.documented_on",
			"privacy.early_considerations.documented_by",
		],
	},
	"a free product counts too": {
		"input": json.remove(
			object.union(_documented, {"procurement": {"type": "free_product"}}),
			["privacy/early_considerations/documented_on"],
		),
		"outcome": "undocumented",
		"missing": ["privacy.early_considerations.documented_on"],
	},
	"nothing is being procured": {
		"input": object.union(_documented, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"no personal data": {
		"input": object.union(_documented, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, all else unanswered": {
		"input": {"privacy": {"processes_personal_data": false}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_documented, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"personal data unanswered": {
		"input": json.remove(_documented, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
	"procurement and personal data unanswered": {
		"input": json.remove(_documented, ["procurement/type", "privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type", "privacy.processes_personal_data"],
	},
}

test_message_names_no_person if {
	some finding in gdpr_002.violation with input as object.union(
		_documented,
		{"privacy": {"early_considerations": {"documented_by": "Kontorchef B"}}},
	)
	finding.message == {
		"da": "Overvejelserne er dokumenteret af en anden end systemejeren.",
		"en": "The considerations were documented by another person than the system owner.",
	}
}

_issued(day) := object.union(_documented, {"procurement": {"requirements_issued_on": day}})

_signed(day) := object.union(_documented, {"contract": {"signed_on": day}})

_documented := {
	"lifecycle": {"phase": "anskaffelse"},
	"ownership": {"system_owner": {"name": "Kontorchef A"}},
	"procurement": {"type": "new_system"},
	"privacy": {
		"processes_personal_data": true,
		"early_considerations": {"documented_on": "2026-02-01", "documented_by": "Kontorchef A"},
	},
}
