package hjoerring.rules.hw_001_test

import data.hjoerring.rules.hw_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, hw_001) with input as case.input
}

cases := {
	"routers are foundation hardware": {
		"input": {"hardware": {"category": "foundation_hardware"}},
		"outcome": "pass",
	},
	"tablets are application devices": {
		"input": {"hardware": {"category": "application_device"}},
		"outcome": "pass",
	},
	"category unanswered": {
		"input": {"hardware": {"managing_unit": "Sundhed og Ældre"}},
		"outcome": "undocumented",
		"missing": ["hardware.category"],
	},
	"everything unanswered": {
		"input": {},
		"outcome": "undocumented",
		"missing": ["hardware.category"],
	},
}
