package hjoerring.rules.gdpr_001_test

import data.hjoerring.rules.gdpr_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, gdpr_001) with input as case.input
}

cases := {
	"assessed, all of it, and the level set from that": {
		"input": _assessed,
		"outcome": "pass",
	},
	"assessed during procurement": {
		"input": object.union(_assessed, {"lifecycle": {"phase": "anskaffelse"}}),
		"outcome": "pass",
	},
	"assessed during exit": {
		"input": object.union(_assessed, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"the assessment leaves some of the processing out": {
		"input": object.union(_assessed, {"privacy": {"risk_assessment": {"covers_all_processing": false}}}),
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "covers_all_processing"]],
	},
	"the level is not set from the assessment": {
		"input": object.union(_assessed, {"privacy": {"security_level": {"derived_from_risk_assessment": false}}}),
		"outcome": "violated",
		"paths": [["privacy", "security_level", "derived_from_risk_assessment"]],
	},
	"some processing left out, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"privacy": {"processes_personal_data": true, "risk_assessment": {"covers_all_processing": false}},
		},
		"outcome": "violated",
		"paths": [["privacy", "risk_assessment", "covers_all_processing"]],
	},
	"the level not set from the assessment, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"privacy": {"processes_personal_data": true, "security_level": {"derived_from_risk_assessment": false}},
		},
		"outcome": "violated",
		"paths": [["privacy", "security_level", "derived_from_risk_assessment"]],
	},
	"date of the assessment unanswered": {
		"input": json.remove(_assessed, ["privacy/risk_assessment/completed_on"]),
		"outcome": "undocumented",
		"missing": ["privacy.risk_assessment.completed_on"],
	},
	"what the assessment covers unanswered": {
		"input": json.remove(_assessed, ["privacy/risk_assessment/covers_all_processing"]),
		"outcome": "undocumented",
		"missing": ["privacy.risk_assessment.covers_all_processing"],
	},
	"what the level is set from unanswered": {
		"input": json.remove(_assessed, ["privacy/security_level"]),
		"outcome": "undocumented",
		"missing": ["privacy.security_level.derived_from_risk_assessment"],
	},
	"all of it unanswered": {
		"input": json.remove(_assessed, ["privacy/risk_assessment", "privacy/security_level"]),
		"outcome": "undocumented",
		"missing": [
			"privacy.risk_assessment.completed_on",
			"privacy.risk_assessment.covers_all_processing",
			"privacy.security_level.derived_from_risk_assessment",
		],
	},
	"no personal data": {
		"input": object.union(_assessed, {"privacy": {"processes_personal_data": false}}),
		"outcome": "not_applicable",
	},
	"no personal data, all else unanswered": {
		"input": {"privacy": {"processes_personal_data": false}},
		"outcome": "not_applicable",
	},
	"personal data unanswered": {
		"input": json.remove(_assessed, ["privacy/processes_personal_data"]),
		"outcome": "not_assessed",
		"missing": ["privacy.processes_personal_data"],
	},
}

_assessed := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"privacy": {
		"processes_personal_data": true,
		"risk_assessment": {"completed_on": "2026-02-01", "covers_all_processing": true},
		"security_level": {"derived_from_risk_assessment": true},
	},
}
