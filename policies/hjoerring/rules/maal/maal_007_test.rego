package hjoerring.rules.maal_007_test

import data.hjoerring.rules.maal_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_007) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"updated within the year": {
		"input": _updated("2026-03-10"),
		"outcome": "pass",
	},
	"example of an update within the year": {
		"input": _updated("2025-03-10"),
		"date": "2025-11-01",
		"outcome": "pass",
	},
	"example of an update too long ago": {
		"input": _updated("2024-02-01"),
		"date": "2025-11-01",
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "last_updated_on"]],
	},
	"updated a year and a day ago": {
		"input": _updated("2025-10-31"),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "last_updated_on"]],
	},
	"updated a year ago": {
		"input": _updated("2025-11-01"),
		"outcome": "pass",
	},
	"updated a year less a day ago": {
		"input": _updated("2025-11-02"),
		"outcome": "pass",
	},
	"a year before 29 February is 28 February": {
		"input": _updated("2027-02-28"),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"a year and a day before 29 February": {
		"input": _updated("2027-02-27"),
		"date": "2028-02-29",
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "last_updated_on"]],
	},
	"a year after 29 February is 28 February": {
		"input": _updated("2028-02-29"),
		"date": "2029-02-28",
		"outcome": "pass",
	},
	"a year and a day after 29 February": {
		"input": _updated("2028-02-29"),
		"date": "2029-03-01",
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "last_updated_on"]],
	},
	"the future picture updated the day before": {
		"input": object.union(
			_updated("2026-03-10"),
			{"strategy": {"future_picture": {"last_updated_on": "2026-03-09"}}},
		),
		"outcome": "pass",
	},
	"the future picture updated the same day": {
		"input": object.union(
			_updated("2026-03-10"),
			{"strategy": {"future_picture": {"last_updated_on": "2026-03-10"}}},
		),
		"outcome": "pass",
	},
	"the future picture updated the day after": {
		"input": object.union(
			_updated("2026-03-10"),
			{"strategy": {"future_picture": {"last_updated_on": "2026-03-11"}}},
		),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "last_updated_on"]],
	},
	"based on an earlier version of the future picture": {
		"input": object.union(
			_updated("2026-03-10"),
			{"strategy": {"target_picture": {"based_on_future_picture_version": "1.0"}}},
		),
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "based_on_future_picture_version"]],
	},
	"too long ago, before the future picture and on another version": {
		"input": object.union(_updated("2025-10-31"), {"strategy": {
			"target_picture": {"based_on_future_picture_version": "1.0"},
			"future_picture": {"last_updated_on": "2026-01-01"},
		}}),
		"outcome": "violated",
		"paths": [
			["strategy", "target_picture", "last_updated_on"],
			["strategy", "target_picture", "based_on_future_picture_version"],
		],
	},
	"too long ago, whatever else is unanswered": {
		"input": {"strategy": {"target_picture": {"last_updated_on": "2025-10-31"}}},
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "last_updated_on"]],
	},
	"before the future picture, whatever else is unanswered": {
		"input": {"strategy": {
			"target_picture": {"last_updated_on": "2026-03-10"},
			"future_picture": {"last_updated_on": "2026-03-11"},
		}},
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "last_updated_on"]],
	},
	"based on an earlier version, whatever else is unanswered": {
		"input": {"strategy": {
			"target_picture": {"based_on_future_picture_version": "1.0"},
			"future_picture": {"version": "1.1"},
		}},
		"outcome": "violated",
		"paths": [["strategy", "target_picture", "based_on_future_picture_version"]],
	},
	"update unanswered": {
		"input": json.remove(_updated("2026-03-10"), ["strategy/target_picture/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.last_updated_on"],
	},
	"version that it is based on unanswered": {
		"input": json.remove(
			_updated("2026-03-10"),
			["strategy/target_picture/based_on_future_picture_version"],
		),
		"outcome": "undocumented",
		"missing": ["strategy.target_picture.based_on_future_picture_version"],
	},
	"version of the future picture unanswered": {
		"input": json.remove(_updated("2026-03-10"), ["strategy/future_picture/version"]),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.version"],
	},
	"update of the future picture unanswered": {
		"input": json.remove(_updated("2026-03-10"), ["strategy/future_picture/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.last_updated_on"],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": [
			"strategy.target_picture.last_updated_on",
			"strategy.target_picture.based_on_future_picture_version",
			"strategy.future_picture.version",
			"strategy.future_picture.last_updated_on",
		],
	},
}

test_messages_say_what_is_wrong if {
	found := maal_007.violation with input as {"strategy": {
		"target_picture": {"last_updated_on": "2025-10-31", "based_on_future_picture_version": "1.0"},
		"future_picture": {"version": "1.1", "last_updated_on": "2025-11-01"},
	}}
		with data.run as {"date": "2026-11-01"}
	{finding.message.da | some finding in found} == {
		"Målbilledet er ikke opdateret inden for det seneste år.",
		"Målbilledet er ikke opdateret, siden fremtidsbilledet blev det.",
		"Den gældende version af fremtidsbilledet er 1.1.",
	}
}

_updated(day) := {"strategy": {
	"target_picture": {"last_updated_on": day, "based_on_future_picture_version": "1.1"},
	"future_picture": {"version": "1.1", "last_updated_on": "2022-09-01"},
}}
