package hjoerring.rules.indk_001_test

import data.hjoerring.rules.indk_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_001) with input as case.input
}

exempt := {"missing": {"lifecycle.status": "a system whose status is not given is not taken for retired"}}

cases := {
	"placed in behovsopgoerelse": {
		"input": {"lifecycle": {"phase": "behovsopgoerelse", "status": "proposed"}},
		"outcome": "pass",
	},
	"placed in anskaffelse": {
		"input": {"lifecycle": {"phase": "anskaffelse", "status": "in_procurement"}},
		"outcome": "pass",
	},
	"placed in kontraktopfoelgning": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning", "status": "in_operation"}},
		"outcome": "pass",
	},
	"placed in exit": {
		"input": {"lifecycle": {"phase": "exit", "status": "being_phased_out"}},
		"outcome": "pass",
	},
	"placed, status unanswered": {
		"input": {"lifecycle": {"phase": "kontraktopfoelgning"}},
		"outcome": "pass",
	},
	"phase unanswered, status proposed": {
		"input": {"lifecycle": {"status": "proposed"}},
		"outcome": "undocumented",
		"missing": ["lifecycle.phase"],
	},
	"phase unanswered, status in_procurement": {
		"input": {"lifecycle": {"status": "in_procurement"}},
		"outcome": "undocumented",
		"missing": ["lifecycle.phase"],
	},
	"phase unanswered, status in_implementation": {
		"input": {"lifecycle": {"status": "in_implementation"}},
		"outcome": "undocumented",
		"missing": ["lifecycle.phase"],
	},
	"phase unanswered, status in_operation": {
		"input": {"lifecycle": {"status": "in_operation"}},
		"outcome": "undocumented",
		"missing": ["lifecycle.phase"],
	},
	"phase unanswered, status being_phased_out": {
		"input": {"lifecycle": {"status": "being_phased_out"}},
		"outcome": "undocumented",
		"missing": ["lifecycle.phase"],
	},
	"phase and status unanswered": {
		"input": {},
		"outcome": "undocumented",
		"missing": ["lifecycle.phase"],
	},
	"retired": {
		"input": {"lifecycle": {"phase": "exit", "status": "retired"}},
		"outcome": "not_applicable",
	},
	"retired, phase unanswered": {
		"input": {"lifecycle": {"status": "retired"}},
		"outcome": "not_applicable",
	},
}
