package hjoerring.rules.org_004_test

import data.hjoerring.rules.org_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, org_004) with input as case.input
}

exempt := {"missing": {"organisation_data.justification": "source is asked for first, and settles it"}}

cases := {
	"ddo from the common plan": {
		"input": _system({"consumer_kind": "ddo", "source": "common_organisation_plan"}),
		"outcome": "pass",
	},
	"economy_system from the common plan": {
		"input": _system({"consumer_kind": "economy_system", "source": "common_organisation_plan"}),
		"outcome": "pass",
	},
	"access_control from the common plan": {
		"input": _system({"consumer_kind": "access_control", "source": "common_organisation_plan"}),
		"outcome": "pass",
	},
	"another system from the common plan": {
		"input": _system({"uses_master_data": true, "consumer_kind": "other", "source": "common_organisation_plan"}),
		"outcome": "pass",
	},
	"from the common plan, kind unanswered": {
		"input": _system({"uses_master_data": true, "source": "common_organisation_plan"}),
		"outcome": "pass",
	},
	"another system's own register, justified": {
		"input": _system(_justified("other", "own_register")),
		"outcome": "pass",
	},
	"another system's manual entry, justified": {
		"input": _system(_justified("other", "manual_entry")),
		"outcome": "pass",
	},
	"another system, justified, source unanswered": {
		"input": _system(object.remove(_justified("other", "own_register"), ["source"])),
		"outcome": "pass",
	},
	"access_control from its own register": {
		"input": _system({"consumer_kind": "access_control", "source": "own_register"}),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"ddo by manual entry": {
		"input": _system({"consumer_kind": "ddo", "source": "manual_entry"}),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"access_control is not justified away": {
		"input": _system(_justified("access_control", "own_register")),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"economy_system is not justified away": {
		"input": _system(_justified("economy_system", "manual_entry")),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"ddo is not justified away": {
		"input": _system(_justified("ddo", "own_register")),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"a kind that the strategy names uses master data, whatever is said of that": {
		"input": _system({"uses_master_data": false, "consumer_kind": "ddo", "source": "own_register"}),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"another system's own register without a justification": {
		"input": _system({"uses_master_data": true, "consumer_kind": "other", "source": "own_register"}),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"own register without a justification, kind unanswered": {
		"input": _system({"uses_master_data": true, "source": "own_register"}),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"manual entry without a justification, kind unanswered": {
		"input": _system({"uses_master_data": true, "source": "manual_entry"}),
		"outcome": "violated",
		"paths": [["organisation_data", "source"]],
	},
	"own register, justified, kind unanswered": {
		"input": _system(object.remove(_justified("other", "own_register"), ["consumer_kind"])),
		"outcome": "undocumented",
		"missing": ["organisation_data.consumer_kind"],
	},
	"source unanswered": {
		"input": _system({"uses_master_data": true, "consumer_kind": "other"}),
		"outcome": "undocumented",
		"missing": ["organisation_data.source"],
	},
	"source unanswered, ddo": {
		"input": _system({"consumer_kind": "ddo"}),
		"outcome": "undocumented",
		"missing": ["organisation_data.source"],
	},
	"source unanswered, and no justification helps ddo": {
		"input": _system(object.remove(_justified("ddo", "own_register"), ["source"])),
		"outcome": "undocumented",
		"missing": ["organisation_data.source"],
	},
	"source and kind unanswered": {
		"input": _system({"uses_master_data": true}),
		"outcome": "undocumented",
		"missing": ["organisation_data.source"],
	},
	"another system, use unanswered": {
		"input": _system({"consumer_kind": "other", "source": "own_register"}),
		"outcome": "not_assessed",
		"missing": ["organisation_data.uses_master_data"],
	},
	"no use stated, kind unanswered": {
		"input": _system({"uses_master_data": false}),
		"outcome": "not_assessed",
		"missing": ["organisation_data.consumer_kind"],
	},
	"use and kind unanswered": {
		"input": _system({"source": "own_register"}),
		"outcome": "not_assessed",
		"missing": ["organisation_data.uses_master_data", "organisation_data.consumer_kind"],
	},
	"another system that uses no master data": {
		"input": _system({"uses_master_data": false, "consumer_kind": "other", "source": "own_register"}),
		"outcome": "not_applicable",
	},
	"life-cycle phase unanswered": {
		"input": {"organisation_data": {"consumer_kind": "ddo"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase unanswered, no master data used": {
		"input": {"organisation_data": {"uses_master_data": false, "consumer_kind": "other"}},
		"outcome": "not_applicable",
	},
}

test_message_says_that_a_justification_is_not_enough if {
	some finding in org_004.violation with input as _system(_justified("ddo", "own_register"))
	finding.message == {
		"da": "Dit DataOverblik, økonomisystemet og adgangsstyringen kan ikke nøjes med en begrundelse.",
		"en": "For Dit DataOverblik, the finance system and access control a justification is not enough.",
	}
}

_system(organisation_data) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"organisation_data": organisation_data,
}

_justified(kind, source) := {
	"uses_master_data": true,
	"consumer_kind": kind,
	"source": source,
	"justification": "Leverandøren understøtter ikke planens format",
}
