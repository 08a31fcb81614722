package hjoerring.rules.stotte_005_test

import data.hjoerring.rules.stotte_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_005) with input as case.input
}

cases := {
	"announced longer before than agreed": {
		"input": _changed([{"notified_on": "2026-03-01", "effective_on": "2026-06-01"}], 60),
		"outcome": "pass",
	},
	"announced exactly as many days before": {
		"input": _changed([{"notified_on": "2026-04-02", "effective_on": "2026-06-01"}], 60),
		"outcome": "pass",
	},
	"announced one day too late": {
		"input": _changed([{"notified_on": "2026-04-03", "effective_on": "2026-06-01"}], 60),
		"outcome": "violated",
		"paths": [["support", "task_split", "changes", 0, "notified_on"]],
	},
	"exactly as many days across a leap day": {
		"input": _changed([{"notified_on": "2028-02-28", "effective_on": "2028-03-01"}], 2),
		"outcome": "pass",
	},
	"one day too few across a February without one": {
		"input": _changed([{"notified_on": "2027-02-28", "effective_on": "2027-03-01"}], 2),
		"outcome": "violated",
		"paths": [["support", "task_split", "changes", 0, "notified_on"]],
	},
	"no notice agreed, announced on the day": {
		"input": _changed([{"notified_on": "2026-06-01", "effective_on": "2026-06-01"}], 0),
		"outcome": "pass",
	},
	"one day agreed, announced on the day": {
		"input": _changed([{"notified_on": "2026-06-01", "effective_on": "2026-06-01"}], 1),
		"outcome": "violated",
		"paths": [["support", "task_split", "changes", 0, "notified_on"]],
	},
	"no notice agreed, announced the day after": {
		"input": _changed([{"notified_on": "2026-06-02", "effective_on": "2026-06-01"}], 0),
		"outcome": "violated",
		"paths": [["support", "task_split", "changes", 0, "notified_on"]],
	},
	"announced afterwards, agreed notice unanswered": {
		"input": json.remove(
			_changed([{"notified_on": "2026-06-02", "effective_on": "2026-06-01"}], 60),
			["support/task_split/agreed_notice_days"],
		),
		"outcome": "violated",
		"paths": [["support", "task_split", "changes", 0, "notified_on"]],
	},
	"one of two changes too late": {
		"input": _changed(
			[
				{"notified_on": "2026-03-01", "effective_on": "2026-06-01"},
				{"notified_on": "2026-05-25", "effective_on": "2026-06-01"},
			],
			60,
		),
		"outcome": "violated",
		"paths": [["support", "task_split", "changes", 1, "notified_on"]],
	},
	"one change too late, another unanswered": {
		"input": _changed([{}, {"notified_on": "2026-05-25", "effective_on": "2026-06-01"}], 60),
		"outcome": "violated",
		"paths": [["support", "task_split", "changes", 1, "notified_on"]],
	},
	"agreed notice unanswered": {
		"input": json.remove(
			_changed([{"notified_on": "2026-03-01", "effective_on": "2026-06-01"}], 60),
			["support/task_split/agreed_notice_days"],
		),
		"outcome": "not_assessed",
		"missing": ["support.task_split.agreed_notice_days"],
	},
	"day of the announcement unanswered": {
		"input": _changed([{"notified_on": "2026-03-01", "effective_on": "2026-06-01"}, {"effective_on": "2026-06-01"}], 60),
		"outcome": "not_assessed",
		"missing": ["support.task_split.changes[1].notified_on"],
	},
	"day of the change unanswered": {
		"input": _changed([{"notified_on": "2026-03-01"}, {"notified_on": "2026-03-01", "effective_on": "2026-06-01"}], 60),
		"outcome": "not_assessed",
		"missing": ["support.task_split.changes[0].effective_on"],
	},
	"everything about the change unanswered": {
		"input": json.remove(_changed([{}], 60), ["support/task_split/agreed_notice_days"]),
		"outcome": "not_assessed",
		"missing": [
			"support.task_split.changes[0].notified_on",
			"support.task_split.changes[0].effective_on",
			"support.task_split.agreed_notice_days",
		],
	},
	"no changes": {
		"input": _changed([], 60),
		"outcome": "not_applicable",
	},
	"no changes, agreed notice unanswered": {
		"input": json.remove(_changed([], 60), ["support/task_split/agreed_notice_days"]),
		"outcome": "not_applicable",
	},
	"changes unanswered": {
		"input": json.remove(_changed([], 60), ["support/task_split/changes"]),
		"outcome": "not_assessed",
		"missing": ["support.task_split.changes"],
	},
	"life-cycle phase unanswered": {
		"input": json.remove(_changed([{}], 60), ["lifecycle"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
	"life-cycle phase unanswered, no changes": {
		"input": json.remove(_changed([], 60), ["lifecycle"]),
		"outcome": "not_applicable",
	},
}

test_message_has_both_numbers if {
	late := _changed([{"notified_on": "2026-05-25", "effective_on": "2026-06-01"}], 60)
	some finding in stotte_005.violation with input as late
	finding.message == {
		"da": "Varslet er kortere end aftalt: antal dage er 7, og der er aftalt mindst 60.",
		"en": "The notice is shorter than agreed: the number of days is 7, and at least 60 are agreed.",
	}
}

test_one_message_where_announced_afterwards if {
	late := _changed([{"notified_on": "2026-06-02", "effective_on": "2026-06-01"}], 60)
	count(stotte_005.violation) == 1 with input as late
}

_changed(changes, days) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"support": {"task_split": {"changes": changes, "agreed_notice_days": days}},
}
