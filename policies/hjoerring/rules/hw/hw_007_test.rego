package hjoerring.rules.hw_007_test

import data.hjoerring.rules.hw_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, hw_007) with input as case.input
}

cases := {
	"meets both": {
		"input": _meets(true, true),
		"outcome": "pass",
	},
	"not the strategy's requirements": {
		"input": _meets(false, true),
		"outcome": "violated",
		"paths": [["hardware", "plan", "meets_strategy_requirements"]],
	},
	"not the security guidelines": {
		"input": _meets(true, false),
		"outcome": "violated",
		"paths": [["hardware", "plan", "meets_security_guidelines"]],
	},
	"neither": {
		"input": _meets(false, false),
		"outcome": "violated",
		"paths": [
			["hardware", "plan", "meets_strategy_requirements"],
			["hardware", "plan", "meets_security_guidelines"],
		],
	},
	"not the strategy's requirements, guidelines unanswered": {
		"input": json.remove(_meets(false, true), ["hardware/plan/meets_security_guidelines"]),
		"outcome": "violated",
		"paths": [["hardware", "plan", "meets_strategy_requirements"]],
	},
	"not the security guidelines, requirements unanswered": {
		"input": json.remove(_meets(true, false), ["hardware/plan/meets_strategy_requirements"]),
		"outcome": "violated",
		"paths": [["hardware", "plan", "meets_security_guidelines"]],
	},
	"requirements unanswered": {
		"input": json.remove(_meets(true, true), ["hardware/plan/meets_strategy_requirements"]),
		"outcome": "undocumented",
		"missing": ["hardware.plan.meets_strategy_requirements"],
	},
	"guidelines unanswered": {
		"input": json.remove(_meets(true, true), ["hardware/plan/meets_security_guidelines"]),
		"outcome": "undocumented",
		"missing": ["hardware.plan.meets_security_guidelines"],
	},
	"plan unanswered": {
		"input": {"hardware": {"category": "application_device"}},
		"outcome": "undocumented",
		"missing": [
			"hardware.plan.meets_strategy_requirements",
			"hardware.plan.meets_security_guidelines",
		],
	},
	"foundation hardware": {
		"input": object.union(_meets(false, false), {"hardware": {"category": "foundation_hardware"}}),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_meets(true, true), ["hardware/category"]),
		"outcome": "not_assessed",
		"missing": ["hardware.category"],
	},
}

_meets(requirements, guidelines) := {"hardware": {
	"category": "application_device",
	"plan": {
		"meets_strategy_requirements": requirements,
		"meets_security_guidelines": guidelines,
	},
}}
