package hjoerring.rules.indk_002_test

import data.hjoerring.rules.indk_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_002) with input as case.input
}

test_message_names_the_tasks if {
	found := indk_002.violation with input as _tasks("anskaffelse", [
		{"id": "behov-1", "phase": "behovsopgoerelse", "status": "open"},
		{"phase": "anskaffelse", "status": "done", "depends_on": ["behov-1"]},
	])
	{finding.message.en | some finding in found} == {
		"Task behov-1 of an earlier phase is still open.",
		"Task 2 is done but depends on task behov-1, which is still open.",
	}
}

cases := {
	"earlier tasks done or not relevant": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "done", "depends_on": []},
			{"id": "behov-2", "phase": "behovsopgoerelse", "status": "not_relevant", "depends_on": []},
		]),
		"outcome": "pass",
	},
	"no tasks": {
		"input": _tasks("anskaffelse", []),
		"outcome": "pass",
	},
	"tasks of this phase and later ones may be open": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "kontrakt-1", "phase": "kontraktopfoelgning", "status": "open", "depends_on": []},
			{"id": "exit-1", "phase": "exit", "status": "open", "depends_on": []},
		]),
		"outcome": "pass",
	},
	"a done task depends on done and not relevant ones": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "done", "depends_on": []},
			{"id": "behov-2", "phase": "behovsopgoerelse", "status": "not_relevant", "depends_on": []},
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "done", "depends_on": ["behov-1", "behov-2"]},
		]),
		"outcome": "pass",
	},
	"an open task may depend on an open one": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "anskaf-2", "phase": "anskaffelse", "status": "open", "depends_on": ["anskaf-1"]},
		]),
		"outcome": "pass",
	},
	"a done task beside an open one it does not depend on": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "done", "depends_on": []},
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "anskaf-2", "phase": "anskaffelse", "status": "done", "depends_on": ["behov-1"]},
		]),
		"outcome": "pass",
	},
	"a task not relevant may depend on an open one": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "anskaf-2", "phase": "anskaffelse", "status": "not_relevant", "depends_on": ["anskaf-1"]},
		]),
		"outcome": "pass",
	},
	"dependencies unanswered but nothing is open": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "done"},
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "done"},
		]),
		"outcome": "pass",
	},
	"phase of a done task unanswered": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "status": "done", "depends_on": []},
		]),
		"outcome": "pass",
	},
	"status of a task of this phase unanswered": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "phase": "anskaffelse", "depends_on": []},
		]),
		"outcome": "pass",
	},
	"needs task open during procurement": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "done", "depends_on": []},
			{"id": "behov-2", "phase": "behovsopgoerelse", "status": "open", "depends_on": []},
		]),
		"outcome": "violated",
		"paths": [["lifecycle", "phase_tasks", 1, "status"]],
	},
	"procurement task open during contract follow-up": {
		"input": _tasks("kontraktopfoelgning", [
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "kontrakt-1", "phase": "kontraktopfoelgning", "status": "open", "depends_on": []},
		]),
		"outcome": "violated",
		"paths": [["lifecycle", "phase_tasks", 0, "status"]],
	},
	"every earlier task open at exit": {
		"input": _tasks("exit", [
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "open", "depends_on": []},
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "kontrakt-1", "phase": "kontraktopfoelgning", "status": "open", "depends_on": []},
			{"id": "exit-1", "phase": "exit", "status": "open", "depends_on": []},
		]),
		"outcome": "violated",
		"paths": [
			["lifecycle", "phase_tasks", 0, "status"],
			["lifecycle", "phase_tasks", 1, "status"],
			["lifecycle", "phase_tasks", 2, "status"],
		],
	},
	"earlier task open, whatever else is unanswered": {
		"input": _tasks("anskaffelse", [
			{},
			{"phase": "behovsopgoerelse", "status": "open"},
		]),
		"outcome": "violated",
		"paths": [["lifecycle", "phase_tasks", 1, "status"]],
	},
	"done task depends on open ones": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "anskaf-2", "phase": "anskaffelse", "status": "done", "depends_on": ["behov-1", "anskaf-1", "kontrakt-1"]},
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "done", "depends_on": []},
			{"id": "kontrakt-1", "phase": "kontraktopfoelgning", "status": "open", "depends_on": []},
		]),
		"outcome": "violated",
		"paths": [["lifecycle", "phase_tasks", 1, "depends_on", 1], ["lifecycle", "phase_tasks", 1, "depends_on", 2]],
	},
	"done task depends on an open one, whatever else is unanswered": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "status": "open"},
			{"status": "done", "depends_on": ["anskaf-1"]},
			{},
		]),
		"outcome": "violated",
		"paths": [["lifecycle", "phase_tasks", 1, "depends_on", 0]],
	},
	"tasks unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase_tasks"],
	},
	"status of an earlier task unanswered": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "phase": "behovsopgoerelse", "status": "done", "depends_on": []},
			{"id": "behov-2", "phase": "behovsopgoerelse", "depends_on": []},
		]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase_tasks[1].status"],
	},
	"status of a task that a done one depends on unanswered": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "phase": "anskaffelse", "depends_on": []},
			{"id": "anskaf-2", "phase": "anskaffelse", "status": "done", "depends_on": ["anskaf-1"]},
		]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase_tasks[0].status"],
	},
	"phase of an open task unanswered": {
		"input": _tasks("anskaffelse", [
			{"id": "behov-1", "status": "open", "depends_on": []},
		]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase_tasks[0].phase"],
	},
	"dependencies of a done task unanswered": {
		"input": _tasks("anskaffelse", [
			{"id": "anskaf-1", "phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "anskaf-2", "phase": "anskaffelse", "status": "done"},
		]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase_tasks[1].depends_on"],
	},
	"id of an open task unanswered": {
		"input": _tasks("anskaffelse", [
			{"phase": "anskaffelse", "status": "open", "depends_on": []},
			{"id": "anskaf-2", "phase": "anskaffelse", "status": "done", "depends_on": ["anskaf-1"]},
		]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase_tasks[0].id"],
	},
	"life-cycle phase unanswered": {
		"input": {
			"lifecycle": {
				"phase_tasks": [{"id": "behov-1", "phase": "behovsopgoerelse", "status": "open", "depends_on": []}],
			},
		},
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase"],
	},
}

_tasks(phase, tasks) := {"lifecycle": {"phase": phase, "phase_tasks": tasks}}
