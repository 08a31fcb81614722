package hjoerring.rules.maal_004_test

import data.hjoerring.rules.maal_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_004) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"IOD keeps it up to date": {
		"input": _kept,
		"outcome": "pass",
	},
	"another party is responsible": {
		"input": object.union(_kept, {"strategy": {"future_picture": {"responsible": "other"}}}),
		"outcome": "violated",
		"paths": [["strategy", "future_picture", "responsible"]],
	},
	"another party is responsible, whatever else is unanswered": {
		"input": {"strategy": {"future_picture": {"responsible": "other"}}},
		"outcome": "violated",
		"paths": [["strategy", "future_picture", "responsible"]],
	},
	"next update due tomorrow": {
		"input": object.union(_kept, {"strategy": {"future_picture": {"next_review_on": "2026-11-02"}}}),
		"outcome": "pass",
	},
	"next update due today": {
		"input": object.union(_kept, {"strategy": {"future_picture": {"next_review_on": "2026-11-01"}}}),
		"outcome": "pass",
	},
	"next update due yesterday": {
		"input": object.union(_kept, {"strategy": {"future_picture": {"next_review_on": "2026-10-31"}}}),
		"outcome": "violated",
		"paths": [["strategy", "future_picture", "next_review_on"]],
	},
	"next update overdue, whatever else is unanswered": {
		"input": {"strategy": {"future_picture": {"next_review_on": "2026-10-31"}}},
		"outcome": "violated",
		"paths": [["strategy", "future_picture", "next_review_on"]],
	},
	"another party is responsible, and the next update is overdue": {
		"input": object.union(
			_kept,
			{"strategy": {"future_picture": {"responsible": "other", "next_review_on": "2026-10-31"}}},
		),
		"outcome": "violated",
		"paths": [
			["strategy", "future_picture", "responsible"],
			["strategy", "future_picture", "next_review_on"],
		],
	},
	"responsible unanswered": {
		"input": json.remove(_kept, ["strategy/future_picture/responsible"]),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.responsible"],
	},
	"latest update unanswered": {
		"input": json.remove(_kept, ["strategy/future_picture/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.last_updated_on"],
	},
	"next update unanswered": {
		"input": json.remove(_kept, ["strategy/future_picture/next_review_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.next_review_on"],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": [
			"strategy.future_picture.responsible",
			"strategy.future_picture.last_updated_on",
			"strategy.future_picture.next_review_on",
		],
	},
}

_kept := {"strategy": {"future_picture": {
	"responsible": "iod",
	"last_updated_on": "2026-06-01",
	"next_review_on": "2027-06-01",
}}}
