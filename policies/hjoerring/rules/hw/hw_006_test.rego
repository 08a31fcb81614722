package hjoerring.rules.hw_006_test

import data.hjoerring.rules.hw_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, hw_006) with input as case.input
}

cases := {
	"a plan that supports the work": {
		"input": _planned(["investments", "acquisitions"]),
		"outcome": "pass",
	},
	"the order does not matter, and phase-out may be there": {
		"input": _planned(["phase_out", "acquisitions", "investments"]),
		"outcome": "pass",
	},
	"acquisitions left out": {
		"input": _planned(["investments"]),
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"investments left out": {
		"input": _planned(["acquisitions", "phase_out"]),
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"an empty plan is a contradiction, not silence": {
		"input": _planned([]),
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"does not support the work": {
		"input": object.union(
			_planned(["investments", "acquisitions"]),
			{"hardware": {"plan": {"supports_task_solving": false}}},
		),
		"outcome": "violated",
		"paths": [["hardware", "plan", "supports_task_solving"]],
	},
	"does not support the work, whatever else is unanswered": {
		"input": {"hardware": {
			"category": "application_device",
			"plan": {"supports_task_solving": false},
		}},
		"outcome": "violated",
		"paths": [["hardware", "plan", "supports_task_solving"]],
	},
	"acquisitions left out, whatever else is unanswered": {
		"input": {"hardware": {
			"category": "application_device",
			"plan": {"covers": ["investments"]},
		}},
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"reference unanswered": {
		"input": json.remove(_planned(["investments", "acquisitions"]), ["hardware/plan/ref"]),
		"outcome": "undocumented",
		"missing": ["hardware.plan.ref"],
	},
	"what it covers is unanswered": {
		"input": json.remove(_planned([]), ["hardware/plan/covers"]),
		"outcome": "undocumented",
		"missing": ["hardware.plan.covers"],
	},
	"support of the work unanswered": {
		"input": json.remove(
			_planned(["investments", "acquisitions"]),
			["hardware/plan/supports_task_solving"],
		),
		"outcome": "undocumented",
		"missing": ["hardware.plan.supports_task_solving"],
	},
	"plan unanswered": {
		"input": {"hardware": {"category": "application_device"}},
		"outcome": "undocumented",
		"missing": ["hardware.plan.ref", "hardware.plan.covers", "hardware.plan.supports_task_solving"],
	},
	"foundation hardware": {
		"input": object.union(_planned([]), {"hardware": {"category": "foundation_hardware"}}),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_planned([]), ["hardware/category"]),
		"outcome": "not_assessed",
		"missing": ["hardware.category"],
	},
}

test_names_what_the_plan_leaves_out if {
	some finding in hw_006.violation with input as _planned([])
	finding.message == {
		"da": "Planen omfatter ikke investeringer og anskaffelser.",
		"en": "The plan does not cover investments and acquisitions.",
	}
}

_planned(covers) := {"hardware": {
	"category": "application_device",
	"plan": {"ref": "udstyr-2026", "covers": covers, "supports_task_solving": true},
}}
