package hjoerring.rules.maal_002_test

import data.hjoerring.rules.maal_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_002) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"both kept up to date": {
		"input": _kept,
		"outcome": "pass",
	},
	"example of a review ahead": {
		"input": object.union(_kept, {"strategy": {
			"document": {"next_review_on": "2026-03-01"},
			"requirements": {"next_review_on": "2026-03-01"},
		}}),
		"date": "2025-11-01",
		"outcome": "pass",
	},
	"example of a review overdue": {
		"input": object.union(_kept, {"strategy": {"document": {"next_review_on": "2024-09-01"}}}),
		"date": "2025-11-01",
		"outcome": "violated",
		"paths": [["strategy", "document", "next_review_on"]],
	},
	"review of the strategy due tomorrow": {
		"input": object.union(_kept, {"strategy": {"document": {"next_review_on": "2026-11-02"}}}),
		"outcome": "pass",
	},
	"review of the strategy due today": {
		"input": object.union(_kept, {"strategy": {"document": {"next_review_on": "2026-11-01"}}}),
		"outcome": "pass",
	},
	"review of the strategy due yesterday": {
		"input": object.union(_kept, {"strategy": {"document": {"next_review_on": "2026-10-31"}}}),
		"outcome": "violated",
		"paths": [["strategy", "document", "next_review_on"]],
	},
	"review of the strategy overdue, whatever else is unanswered": {
		"input": {"strategy": {"document": {"next_review_on": "2026-10-31"}}},
		"outcome": "violated",
		"paths": [["strategy", "document", "next_review_on"]],
	},
	"update of the strategy unanswered": {
		"input": json.remove(_kept, ["strategy/document/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.document.last_updated_on"],
	},
	"review of the strategy unanswered": {
		"input": json.remove(_kept, ["strategy/document/next_review_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.document.next_review_on"],
	},
	"review of the list due tomorrow": {
		"input": object.union(_kept, {"strategy": {"requirements": {"next_review_on": "2026-11-02"}}}),
		"outcome": "pass",
	},
	"review of the list due today": {
		"input": object.union(_kept, {"strategy": {"requirements": {"next_review_on": "2026-11-01"}}}),
		"outcome": "pass",
	},
	"review of the list due yesterday": {
		"input": object.union(_kept, {"strategy": {"requirements": {"next_review_on": "2026-10-31"}}}),
		"outcome": "violated",
		"paths": [["strategy", "requirements", "next_review_on"]],
	},
	"review of the list overdue, whatever else is unanswered": {
		"input": {"strategy": {"requirements": {"next_review_on": "2026-10-31"}}},
		"outcome": "violated",
		"paths": [["strategy", "requirements", "next_review_on"]],
	},
	"update of the list unanswered": {
		"input": json.remove(_kept, ["strategy/requirements/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.requirements.last_updated_on"],
	},
	"review of the list unanswered": {
		"input": json.remove(_kept, ["strategy/requirements/next_review_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.requirements.next_review_on"],
	},
	"both overdue": {
		"input": _kept,
		"date": "2028-01-01",
		"outcome": "violated",
		"paths": [
			["strategy", "document", "next_review_on"],
			["strategy", "requirements", "next_review_on"],
		],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": [
			"strategy.document.last_updated_on",
			"strategy.document.next_review_on",
			"strategy.requirements.last_updated_on",
			"strategy.requirements.next_review_on",
		],
	},
}

_kept := {"strategy": {
	"document": {"last_updated_on": "2025-03-01", "next_review_on": "2027-03-01"},
	"requirements": {"last_updated_on": "2025-09-01", "next_review_on": "2027-09-01"},
}}
