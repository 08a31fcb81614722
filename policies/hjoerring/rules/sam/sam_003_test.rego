package hjoerring.rules.sam_003_test

import data.hjoerring.rules.sam_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sam_003) with input as case.input
		with data.organisation as testing.organisation(case)
}

exempt := {"missing": {"metadata.id": "every descriptor has one"}}

cases := {
	"a forum with both kinds of knowledge": {
		"input": _implemented,
		"organisation": _forums([_forum]),
		"outcome": "pass",
	},
	"during procurement": {
		"input": object.union(_implemented, {"lifecycle": {"phase": "anskaffelse", "status": "in_procurement"}}),
		"organisation": _forums([_forum]),
		"outcome": "pass",
	},
	"one forum among others, one system among others": {
		"input": _implemented,
		"organisation": _forums([
			object.union(_forum, {"systems": ["rpa"]}),
			object.union(_forum, {"systems": ["rpa", "office365"]}),
		]),
		"outcome": "pass",
	},
	"one forum that covers the system is enough": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"status": "closed"}), {}, _forum]),
		"outcome": "pass",
	},
	"a forum's name is not needed": {
		"input": _implemented,
		"organisation": _forums([object.remove(_forum, ["name"])]),
		"outcome": "pass",
	},
	"no forum names the system": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"systems": ["rpa"]})]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"the id spelled in another way": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"systems": ["Office365"]})]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"a forum without systems": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"systems": []})]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"the forum is closed": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"status": "closed"})]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"technical knowledge left out": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"knowledge_represented": ["organisational"]})]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"organisational knowledge left out": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"knowledge_represented": ["technical"]})]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"no knowledge": {
		"input": _implemented,
		"organisation": _forums([object.union(_forum, {"knowledge_represented": []})]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"two forums share what one of them should have": {
		"input": _implemented,
		"organisation": _forums([
			object.union(_forum, {"knowledge_represented": ["technical"]}),
			object.union(_forum, {"knowledge_represented": ["organisational"]}),
		]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"each forum is ruled out, whatever else is unanswered": {
		"input": _implemented,
		"organisation": _forums([
			{"status": "closed"},
			{"systems": ["rpa"]},
			{"knowledge_represented": ["technical"]},
		]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"no forum at all is a contradiction, not silence": {
		"input": _implemented,
		"organisation": _forums([]),
		"outcome": "violated",
		"paths": [["metadata", "id"]],
	},
	"status of the forum unanswered": {
		"input": _implemented,
		"organisation": _forums([object.remove(_forum, ["status"])]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.forums[0].status"],
	},
	"systems of the forum unanswered": {
		"input": _implemented,
		"organisation": _forums([object.remove(_forum, ["systems"])]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.forums[0].systems"],
	},
	"knowledge in the forum unanswered": {
		"input": _implemented,
		"organisation": _forums([object.remove(_forum, ["knowledge_represented"])]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.forums[0].knowledge_represented"],
	},
	"the forum that may be the one is asked about": {
		"input": _implemented,
		"organisation": _forums([
			{"status": "closed"},
			object.remove(_forum, ["systems"]),
		]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.forums[1].systems"],
	},
	"forums unanswered": {
		"input": _implemented,
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.forums"],
	},
	"no Organisation": {
		"input": _implemented,
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.forums"],
	},
	"a foundation system": {
		"input": object.union(_implemented, {"classification": {"category": "foundation"}}),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"a line-of-business system": {
		"input": object.union(_implemented, {"classification": {"category": "line_of_business"}}),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"only proposed": {
		"input": object.union(_implemented, {"lifecycle": {"status": "proposed"}}),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"in operation": {
		"input": object.union(_implemented, {"lifecycle": {"status": "in_operation"}}),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"being phased out": {
		"input": object.union(_implemented, {"lifecycle": {"status": "being_phased_out"}}),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"retired": {
		"input": object.union(_implemented, {"lifecycle": {"status": "retired"}}),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"in operation, category unanswered": {
		"input": json.remove(object.union(_implemented, {"lifecycle": {"status": "in_operation"}}), ["classification"]),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"a line-of-business system, status unanswered": {
		"input": json.remove(
			object.union(_implemented, {"classification": {"category": "line_of_business"}}),
			["lifecycle/status"],
		),
		"organisation": _forums([]),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_implemented, ["classification"]),
		"organisation": _forums([_forum]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"status unanswered": {
		"input": json.remove(_implemented, ["lifecycle/status"]),
		"organisation": _forums([_forum]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.status"],
	},
	"category and status unanswered": {
		"input": json.remove(_implemented, ["classification", "lifecycle/status"]),
		"organisation": _forums([_forum]),
		"outcome": "not_assessed",
		"missing": ["classification.category", "lifecycle.status"],
	},
}

_implemented := {
	"metadata": {"id": "office365"},
	"lifecycle": {"phase": "kontraktopfoelgning", "status": "in_implementation"},
	"classification": {"category": "cross_cutting"},
}

_forums(forums) := {"strategy": {"forums": forums}}

_forum := {
	"name": "Office365",
	"status": "active",
	"systems": ["office365"],
	"knowledge_represented": ["technical", "organisational"],
}
