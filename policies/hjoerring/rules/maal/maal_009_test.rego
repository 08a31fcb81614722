package hjoerring.rules.maal_009_test

import data.hjoerring.rules.maal_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_009) with input as case.input
}

cases := {
	"started, decided by ASG with both": {
		"input": _actions([_started]),
		"outcome": "pass",
	},
	"decided counts": {
		"input": _actions([object.union(_started, {"status": "decided", "decided_by": "other"})]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "decided_by"]],
	},
	"started counts": {
		"input": _actions([object.union(_started, {"decided_by": "other"})]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "decided_by"]],
	},
	"done counts": {
		"input": _actions([object.union(_started, {"status": "done", "decided_by": "other"})]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "decided_by"]],
	},
	"decided and done by the book": {
		"input": _actions([object.union(_started, {"status": "decided"}), object.union(_started, {"status": "done"})]),
		"outcome": "pass",
	},
	"a proposal beside it needs no decision": {
		"input": _actions([_proposed, _started]),
		"outcome": "pass",
	},
	"a proposal beside it may be put by others": {
		"input": _actions([object.union(_proposed, {"decided_by": "other", "consulted": []}), _started]),
		"outcome": "pass",
	},
	"decided by another party, whatever else is unanswered": {
		"input": _actions([{"status": "started", "decided_by": "other"}]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "decided_by"]],
	},
	"Kontaktforum for Digitalisering not consulted": {
		"input": _actions([object.union(_started, {"consulted": ["it_stoettefunktion"]})]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "consulted"]],
	},
	"the IT support function not consulted": {
		"input": _actions([_proposed, object.union(_started, {"consulted": ["kontaktforum_for_digitalisering"]})]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 1, "consulted"]],
	},
	"nobody consulted is a contradiction, not silence": {
		"input": _actions([object.union(_started, {"consulted": []})]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "consulted"]],
	},
	"nobody consulted, whatever else is unanswered": {
		"input": _actions([{"status": "done", "consulted": []}]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "consulted"]],
	},
	"decided by another party with nobody": {
		"input": _actions([_started, object.union(_started, {"decided_by": "other", "consulted": []})]),
		"outcome": "violated",
		"paths": [
			["strategy", "target_picture", "actions", 1, "decided_by"],
			["strategy", "target_picture", "actions", 1, "consulted"],
		],
	},
	"one of two by another party": {
		"input": _actions([object.union(_started, {"decided_by": "other"}), {"status": "done"}]),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "actions", 0, "decided_by"]],
	},
	"decision-maker unanswered": {
		"input": _actions([object.remove(_started, ["decided_by"])]),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.actions[0].decided_by"],
	},
	"consultation unanswered": {
		"input": _actions([_started, object.remove(_started, ["consulted"])]),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.actions[1].consulted"],
	},
	"decision-maker and consultation unanswered": {
		"input": _actions([{"status": "done"}]),
		"outcome": "undocumented",
		"missing": [
			"strategy.target_picture.actions[0].decided_by",
			"strategy.target_picture.actions[0].consulted",
		],
	},
	"status unanswered, by the book whatever it is": {
		"input": _actions([object.remove(_started, ["status"]), _started]),
		"outcome": "pass",
	},
	"status unanswered, decided by another party": {
		"input": _actions([{"decided_by": "other"}, _started]),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.actions[0].status"],
	},
	"an action of which nothing is answered": {
		"input": _actions([_started, {"id": "A5"}]),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.actions[1].status"],
	},
	"status of the only action unanswered": {
		"input": _actions([object.remove(_started, ["status"])]),
		"outcome": "not_assessed",
		"missing": ["strategy.target_picture.actions[0].status"],
	},
	"status unanswered beside a proposal": {
		"input": _actions([_proposed, {"decided_by": "other"}]),
		"outcome": "not_assessed",
		"missing": ["strategy.target_picture.actions[1].status"],
	},
	"proposals only": {
		"input": _actions([_proposed, _proposed]),
		"outcome": "not_applicable",
	},
	"no action": {
		"input": _actions([]),
		"outcome": "not_applicable",
	},
	"actions unanswered": {
		"input": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["strategy.target_picture.actions"],
	},
}

test_message_names_who_is_left_out if {
	found := maal_009.violation with input as _actions([object.union(_started, {"consulted": []})])
	{finding.message | some finding in found} == {{
		"da": "I beslutningen om handlingen var Kontaktforum for Digitalisering og IT-støttefunktionen ikke inddraget.",
		"en": "Not consulted in the decision on the action: Kontaktforum for Digitalisering and the IT support function.",
	}}
}

_actions(actions) := {"strategy": {"target_picture": {"actions": actions}}}

_started := {
	"id": "A3",
	"status": "started",
	"decided_by": "asg",
	"consulted": ["it_stoettefunktion", "kontaktforum_for_digitalisering"],
}

_proposed := {"id": "A4", "status": "proposed"}
