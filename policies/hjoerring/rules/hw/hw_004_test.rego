package hjoerring.rules.hw_004_test

import data.hjoerring.rules.hw_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, hw_004) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"a full plan, checked against the current strategy": {
		"input": _planned(["investments", "acquisitions", "phase_out"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"the order does not matter": {
		"input": _planned(["phase_out", "investments", "acquisitions"]),
		"organisation": _current,
		"outcome": "pass",
	},
	"investments left out": {
		"input": _planned(["acquisitions", "phase_out"]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"acquisitions left out": {
		"input": _planned(["investments", "phase_out"]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"phase-out left out": {
		"input": _planned(["investments", "acquisitions"]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"an empty plan is a contradiction, not silence": {
		"input": _planned([]),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"checked against an older strategy": {
		"input": _checked(_planned(["investments", "acquisitions", "phase_out"]), "2018"),
		"organisation": _current,
		"outcome": "violated",
		"paths": [["hardware", "plan", "strategy_version_checked"]],
	},
	"phase-out left out, and checked against an older strategy": {
		"input": _checked(_planned(["investments", "acquisitions"]), "2018"),
		"organisation": _current,
		"outcome": "violated",
		"paths": [
			["hardware", "plan", "covers"],
			["hardware", "plan", "strategy_version_checked"],
		],
	},
	"phase-out left out, whatever else is unanswered": {
		"input": {"hardware": {
			"category": "foundation_hardware",
			"plan": {"covers": ["investments", "acquisitions"]},
		}},
		"outcome": "violated",
		"paths": [["hardware", "plan", "covers"]],
	},
	"checked against an older strategy, whatever else is unanswered": {
		"input": {"hardware": {
			"category": "foundation_hardware",
			"plan": {"strategy_version_checked": "2018"},
		}},
		"organisation": _current,
		"outcome": "violated",
		"paths": [["hardware", "plan", "strategy_version_checked"]],
	},
	"reference unanswered": {
		"input": json.remove(_planned(["investments", "acquisitions", "phase_out"]), ["hardware/plan/ref"]),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": ["hardware.plan.ref"],
	},
	"what it covers is unanswered": {
		"input": json.remove(_planned([]), ["hardware/plan/covers"]),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": ["hardware.plan.covers"],
	},
	"the strategy it was checked against is unanswered": {
		"input": json.remove(
			_planned(["investments", "acquisitions", "phase_out"]),
			["hardware/plan/strategy_version_checked"],
		),
		"organisation": _current,
		"outcome": "undocumented",
		"missing": ["hardware.plan.strategy_version_checked"],
	},
	"plan unanswered": {
		"input": {"hardware": {"category": "foundation_hardware"}},
		"organisation": _current,
		"outcome": "undocumented",
		"missing": [
			"hardware.plan.ref",
			"hardware.plan.covers",
			"hardware.plan.strategy_version_checked",
		],
	},
	"version of the strategy unanswered": {
		"input": _planned(["investments", "acquisitions", "phase_out"]),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.document.version"],
	},
	"no organisation": {
		"input": _planned(["investments", "acquisitions", "phase_out"]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.document.version"],
	},
	"no organisation and no plan": {
		"input": {"hardware": {"category": "foundation_hardware"}},
		"outcome": "not_assessed",
		"missing": [
			"hardware.plan.ref",
			"hardware.plan.covers",
			"hardware.plan.strategy_version_checked",
			"organisation:strategy.document.version",
		],
	},
	"application devices": {
		"input": object.union(_planned([]), {"hardware": {"category": "application_device"}}),
		"organisation": _current,
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_planned([]), ["hardware/category"]),
		"organisation": _current,
		"outcome": "not_assessed",
		"missing": ["hardware.category"],
	},
}

test_names_what_the_plan_leaves_out if {
	some finding in hw_004.violation with input as _planned(["investments"])
	finding.message == {
		"da": "Planen omfatter ikke anskaffelser og udfasning.",
		"en": "The plan does not cover acquisitions and phase-out.",
	}
}

_planned(covers) := {"hardware": {
	"category": "foundation_hardware",
	"plan": {"ref": "hardwareplan-2026", "covers": covers, "strategy_version_checked": "2022-09"},
}}

_checked(hardware, version) := object.union(hardware, {"hardware": {"plan": {"strategy_version_checked": version}}})

_current := {"strategy": {"document": {"version": "2022-09"}}}
