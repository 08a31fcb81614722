package hjoerring.rules.sam_001_test

import data.hjoerring.rules.sam_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sam_001) with input as case.input
}

cases := {
	"an active forum through ASG": {
		"input": _forums([_active]),
		"outcome": "pass",
	},
	"a closed forum through ASG": {
		"input": _forums([_active, _closed]),
		"outcome": "pass",
	},
	"one participant is enough": {
		"input": _forums([object.union(_active, {"participants": ["Konsulent A"]})]),
		"outcome": "pass",
	},
	"nobody closes an active forum": {
		"input": _forums([object.union(_active, {"closed_by": "other"})]),
		"outcome": "pass",
	},
	"the status does not matter where ASG decides on closing": {
		"input": _forums([object.remove(_closed, ["status"])]),
		"outcome": "pass",
	},
	"a forum's name is not needed": {
		"input": _forums([object.remove(_active, ["name"])]),
		"outcome": "pass",
	},
	"established by another": {
		"input": _forums([_active, object.union(_active, {"established_by": "other"})]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 1, "established_by"]],
	},
	"closed by another": {
		"input": _forums([object.union(_closed, {"closed_by": "other"})]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "closed_by"]],
	},
	"no participants": {
		"input": _forums([object.union(_active, {"participants": []})]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "participants"]],
	},
	"appointed by another": {
		"input": _forums([object.union(_active, {"appointed_by": "other"})]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "appointed_by"]],
	},
	"a closed forum is held to the rest too": {
		"input": _forums([object.union(_closed, {"established_by": "other", "participants": []})]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "established_by"], ["strategy", "forums", 0, "participants"]],
	},
	"established by another, whatever else is unanswered": {
		"input": _forums([{}, {"established_by": "other"}]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 1, "established_by"]],
	},
	"closed by another, whatever else is unanswered": {
		"input": _forums([{"status": "closed", "closed_by": "other"}]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "closed_by"]],
	},
	"no participants, whatever else is unanswered": {
		"input": _forums([{"participants": []}]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "participants"]],
	},
	"appointed by another, whatever else is unanswered": {
		"input": _forums([{"appointed_by": "other"}]),
		"outcome": "violated",
		"paths": [["strategy", "forums", 0, "appointed_by"]],
	},
	"facilitator unanswered": {
		"input": _forums([_active, object.remove(_active, ["facilitator"])]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[1].facilitator"],
	},
	"establishing unanswered": {
		"input": _forums([object.remove(_active, ["established_by"])]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[0].established_by"],
	},
	"participants unanswered": {
		"input": _forums([object.remove(_active, ["participants"])]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[0].participants"],
	},
	"appointment unanswered": {
		"input": _forums([object.remove(_active, ["appointed_by"])]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[0].appointed_by"],
	},
	"status unanswered": {
		"input": _forums([object.remove(_active, ["status"])]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[0].status"],
	},
	"status unanswered, closed by another": {
		"input": _forums([object.remove(object.union(_closed, {"closed_by": "other"}), ["status"])]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[0].status"],
	},
	"closing of a closed forum unanswered": {
		"input": _forums([object.remove(_closed, ["closed_by"])]),
		"outcome": "undocumented",
		"missing": ["strategy.forums[0].closed_by"],
	},
	"all of a forum unanswered": {
		"input": _forums([_active, {"name": "RPA"}]),
		"outcome": "undocumented",
		"missing": [
			"strategy.forums[1].status",
			"strategy.forums[1].established_by",
			"strategy.forums[1].participants",
			"strategy.forums[1].facilitator",
			"strategy.forums[1].appointed_by",
		],
	},
	"no forum": {
		"input": _forums([]),
		"outcome": "not_applicable",
	},
	"forums unanswered": {
		"input": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["strategy.forums"],
	},
}

_forums(forums) := {"strategy": {"forums": forums}}

_active := {
	"name": "Office365",
	"status": "active",
	"established_by": "asg",
	"participants": ["Konsulent A", "Konsulent B"],
	"facilitator": "Konsulent C",
	"appointed_by": "asg",
}

_closed := object.union(_active, {"name": "RPA", "status": "closed", "closed_by": "asg"})
