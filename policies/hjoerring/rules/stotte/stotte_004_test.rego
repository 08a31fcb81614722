package hjoerring.rules.stotte_004_test

import data.hjoerring.rules.stotte_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_004) with input as case.input
		with data.organisation as testing.organisation(case)
}

cases := {
	"every subtask assigned": {
		"input": _split([_owned("test"), _central("brugeroprettelse")]),
		"organisation": _template,
		"outcome": "pass",
	},
	"a subtask besides that the template does not list": {
		"input": _split([_owned("test"), {"id": "arkivering"}, _central("brugeroprettelse")]),
		"organisation": _template,
		"outcome": "pass",
	},
	"one of two entries of a subtask is assigned": {
		"input": _split([_owned("test"), {"id": "brugeroprettelse"}, _central("brugeroprettelse")]),
		"organisation": _template,
		"outcome": "pass",
	},
	"a subtask left out": {
		"input": _split([_owned("test")]),
		"organisation": _template,
		"outcome": "violated",
		"paths": [["support", "task_split", "tasks"]],
	},
	"another subtask in its stead": {
		"input": _split([_owned("test"), _central("brugeroprettelse-2")]),
		"organisation": _template,
		"outcome": "violated",
		"paths": [["support", "task_split", "tasks"]],
	},
	"no subtasks is a contradiction, not silence": {
		"input": _split([]),
		"organisation": _template,
		"outcome": "violated",
		"paths": [["support", "task_split", "tasks"]],
	},
	"too few subtasks, whatever they are": {
		"input": _split([{}]),
		"organisation": _template,
		"outcome": "violated",
		"paths": [["support", "task_split", "tasks"]],
	},
	"a subtask left out, whatever else is unanswered": {
		"input": _split([{"id": "test"}]),
		"organisation": _with_tasks([{"id": "test"}, {"category": "drift"}, {"id": "brugeroprettelse"}]),
		"outcome": "violated",
		"paths": [["support", "task_split", "tasks"]],
	},
	"a subtask listed twice in the template is one": {
		"input": _split([{"assigned_to": "system_owner"}]),
		"organisation": _with_tasks([_task("test"), _task("test")]),
		"outcome": "undocumented",
		"missing": ["support.task_split.tasks[0].id"],
	},
	"id of a subtask unanswered": {
		"input": _split([_owned("test"), {"assigned_to": "central_it_organisation"}]),
		"organisation": _template,
		"outcome": "undocumented",
		"missing": ["support.task_split.tasks[1].id"],
	},
	"assignment unanswered": {
		"input": _split([{"id": "test"}, _central("brugeroprettelse")]),
		"organisation": _template,
		"outcome": "undocumented",
		"missing": ["support.task_split.tasks[0].assigned_to"],
	},
	"subtasks unanswered": {
		"input": json.remove(_split([]), ["support/task_split/tasks"]),
		"organisation": _template,
		"outcome": "undocumented",
		"missing": ["support.task_split.tasks"],
	},
	"category in the template unanswered": {
		"input": _split([_owned("test"), _central("brugeroprettelse")]),
		"organisation": _with_tasks([_task("test"), {"id": "brugeroprettelse"}]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.task_split_template.tasks[1].category"],
	},
	"id in the template unanswered": {
		"input": _split([_owned("test"), _central("brugeroprettelse")]),
		"organisation": _with_tasks([{"category": "drift"}, _task("brugeroprettelse")]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.task_split_template.tasks[0].id"],
	},
	"template unanswered": {
		"input": _split([_owned("test")]),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.task_split_template.tasks"],
	},
	"no Organisation": {
		"input": _split([_owned("test")]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.task_split_template.tasks"],
	},
	"agreement unanswered": {
		"input": json.remove(_split([_owned("test")]), ["support/task_split/agreed_on"]),
		"organisation": _template,
		"outcome": "not_assessed",
		"missing": ["support.task_split.agreed_on"],
	},
	"agreement and template unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "not_assessed",
		"missing": ["support.task_split.agreed_on", "organisation:strategy.task_split_template.tasks"],
	},
	"the template lists no subtasks": {
		"input": _split([_owned("test")]),
		"organisation": _with_tasks([]),
		"outcome": "not_applicable",
	},
	"the template lists no subtasks, agreement unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"organisation": _with_tasks([]),
		"outcome": "not_applicable",
	},
	"in contract follow-up too": {
		"input": object.union(
			_split([_owned("test"), _central("brugeroprettelse")]),
			{"lifecycle": {"phase": "kontraktopfoelgning"}},
		),
		"organisation": _template,
		"outcome": "pass",
	},
}

test_names_the_subtasks_left_out if {
	some finding in stotte_004.violation with input as _split([]) with data.organisation as _template
	finding.message == {
		"da": "I opgavefordelingen mangler brugeroprettelse og test.",
		"en": "The division of tasks lacks brugeroprettelse and test.",
	}
}

_split(tasks) := {
	"lifecycle": {"phase": "anskaffelse"},
	"support": {"task_split": {"agreed_on": "2026-01-10", "tasks": tasks}},
}

_owned(id) := {"id": id, "assigned_to": "system_owner"}

_central(id) := {"id": id, "assigned_to": "central_it_organisation"}

_template := _with_tasks([_task("test"), _task("brugeroprettelse")])

_with_tasks(tasks) := {"strategy": {"task_split_template": {"tasks": tasks}}}

_task(id) := {"id": id, "category": "drift"}
