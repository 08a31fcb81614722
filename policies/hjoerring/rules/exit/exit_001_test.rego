package hjoerring.rules.exit_001_test

import data.hjoerring.rules.exit_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, exit_001) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"started in good time": {
		"input": _started("2026-12-31", 180, 180, "2026-05-01"),
		"outcome": "pass",
	},
	"started in good time, in the exit phase": {
		"input": object.union(_started("2026-12-31", 180, 180, "2026-05-01"), {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	# 180 days before 31 December 2026 is 4 July.
	"started the day before the deadline": {
		"input": _started("2026-12-31", 180, 0, "2026-07-03"),
		"outcome": "pass",
	},
	"started on the deadline": {
		"input": _started("2026-12-31", 180, 0, "2026-07-04"),
		"outcome": "pass",
	},
	"started the day after the deadline": {
		"input": _started("2026-12-31", 180, 0, "2026-07-05"),
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"the day before the deadline of the notice period": {
		"input": _not_started("2026-12-31", 180, 90),
		"date": "2026-07-03",
		"outcome": "not_applicable",
	},
	"the deadline of the notice period": {
		"input": _not_started("2026-12-31", 180, 90),
		"date": "2026-07-04",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"the day after the deadline of the notice period": {
		"input": _not_started("2026-12-31", 180, 90),
		"date": "2026-07-05",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"the day before the municipality's own deadline": {
		"input": _not_started("2026-12-31", 90, 180),
		"date": "2026-07-03",
		"outcome": "not_applicable",
	},
	"the municipality's own deadline": {
		"input": _not_started("2026-12-31", 90, 180),
		"date": "2026-07-04",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"started between the two deadlines, the notice period longer": {
		"input": _started("2026-12-31", 180, 90, "2026-08-01"),
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"started between the two deadlines, the lead time longer": {
		"input": _started("2026-12-31", 90, 180, "2026-08-01"),
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"started after both deadlines": {
		"input": _started("2026-12-31", 180, 365, "2026-10-01"),
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"started on the municipality's own deadline": {
		"input": _started("2026-12-31", 0, 180, "2026-07-04"),
		"outcome": "pass",
	},
	"started the day after the municipality's own deadline": {
		"input": _started("2026-12-31", 0, 180, "2026-07-05"),
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"started too early to matter": {
		"input": _started("2028-12-31", 180, 180, "2026-05-01"),
		"outcome": "not_applicable",
	},
	"to be started too late, but the deadline is not reached": {
		"input": _started("2028-12-31", 180, 180, "2028-12-01"),
		"outcome": "not_applicable",
	},
	# 180 days before 27 August 2028 is 29 February.
	"deadline on 29 February, the day before": {
		"input": _not_started("2028-08-27", 180, 30),
		"date": "2028-02-28",
		"outcome": "not_applicable",
	},
	"deadline on 29 February": {
		"input": _not_started("2028-08-27", 180, 30),
		"date": "2028-02-29",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"deadline on 29 February, the day after": {
		"input": _not_started("2028-08-27", 180, 30),
		"date": "2028-03-01",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"started on 28 February, the day before the deadline": {
		"input": _started("2028-08-27", 180, 30, "2028-02-28"),
		"date": "2028-03-01",
		"outcome": "pass",
	},
	"started on 29 February, the deadline": {
		"input": _started("2028-08-27", 180, 30, "2028-02-29"),
		"date": "2028-03-01",
		"outcome": "pass",
	},
	"started on 1 March, the day after the deadline": {
		"input": _started("2028-08-27", 180, 30, "2028-03-01"),
		"date": "2028-03-01",
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	# In a year without the leap day, 180 days before 27 August is 28 February.
	"deadline on 28 February, the day before": {
		"input": _not_started("2027-08-27", 180, 30),
		"date": "2027-02-27",
		"outcome": "not_applicable",
	},
	"deadline on 28 February": {
		"input": _not_started("2027-08-27", 180, 30),
		"date": "2027-02-28",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"started on 28 February, the deadline": {
		"input": _started("2027-08-27", 180, 30, "2027-02-28"),
		"date": "2027-03-01",
		"outcome": "pass",
	},
	"started on 1 March, the day after the deadline of 28 February": {
		"input": _started("2027-08-27", 180, 30, "2027-03-01"),
		"date": "2027-03-01",
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"expiry on 29 February, a day's notice, the day before": {
		"input": _not_started("2028-02-29", 1, 0),
		"date": "2028-02-28",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"expiry on 29 February, a day's notice, two days before": {
		"input": _not_started("2028-02-29", 1, 0),
		"date": "2028-02-27",
		"outcome": "not_applicable",
	},
	"no notice and no lead time, the day before expiry": {
		"input": _not_started("2026-12-31", 0, 0),
		"date": "2026-12-30",
		"outcome": "not_applicable",
	},
	"no notice and no lead time, the day of expiry": {
		"input": _not_started("2026-12-31", 0, 0),
		"date": "2026-12-31",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"not started, expired": {
		"input": _not_started("2025-12-31", 180, 180),
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"lead time unanswered, started in time for the notice period": {
		"input": json.remove(_started("2026-12-31", 180, 0, "2026-07-04"), ["exit/lead_time_days"]),
		"outcome": "pass",
	},
	"lead time unanswered, started too late for the notice period": {
		"input": json.remove(_started("2026-12-31", 180, 0, "2026-07-05"), ["exit/lead_time_days"]),
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"lead time unanswered, not started on the deadline of the notice period": {
		"input": json.remove(_not_started("2026-12-31", 180, 0), ["exit/lead_time_days"]),
		"date": "2026-07-04",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"lead time unanswered, the day before the deadline of the notice period": {
		"input": json.remove(_not_started("2026-12-31", 180, 0), ["exit/lead_time_days"]),
		"date": "2026-07-03",
		"outcome": "not_assessed",
		"missing": ["exit.lead_time_days"],
	},
	"lead time unanswered, 28 February, the day before the deadline": {
		"input": json.remove(_not_started("2028-08-27", 180, 0), ["exit/lead_time_days"]),
		"date": "2028-02-28",
		"outcome": "not_assessed",
		"missing": ["exit.lead_time_days"],
	},
	"lead time unanswered, 29 February, the deadline": {
		"input": json.remove(_not_started("2028-08-27", 180, 0), ["exit/lead_time_days"]),
		"date": "2028-02-29",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"notice period unanswered, started in time for the lead time": {
		"input": json.remove(_started("2026-12-31", 0, 180, "2026-07-04"), ["contract/notice_period_days"]),
		"outcome": "pass",
	},
	"notice period unanswered, started too late for the lead time": {
		"input": json.remove(_started("2026-12-31", 0, 180, "2026-07-05"), ["contract/notice_period_days"]),
		"outcome": "violated",
		"paths": [["exit", "started_on"]],
	},
	"notice period unanswered, not started on the municipality's own deadline": {
		"input": json.remove(_not_started("2026-12-31", 0, 180), ["contract/notice_period_days"]),
		"date": "2026-07-04",
		"outcome": "undocumented",
		"missing": ["exit.started_on"],
	},
	"notice period unanswered, the day before the municipality's own deadline": {
		"input": json.remove(_not_started("2026-12-31", 0, 180), ["contract/notice_period_days"]),
		"date": "2026-07-03",
		"outcome": "not_assessed",
		"missing": ["contract.notice_period_days"],
	},
	"notice period and lead time unanswered": {
		"input": json.remove(
			_started("2026-12-31", 0, 0, "2026-05-01"),
			["contract/notice_period_days", "exit/lead_time_days"],
		),
		"outcome": "not_assessed",
		"missing": ["contract.notice_period_days", "exit.lead_time_days"],
	},
	"expiry unanswered": {
		"input": json.remove(_started("2026-12-31", 180, 180, "2026-05-01"), ["contract/expires_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.expires_on"],
	},
}

test_messages_say_which_deadline if {
	found := exit_001.violation with input as _started("2026-12-31", 180, 365, "2026-10-01")
	{finding.message.da | some finding in found} == {
		"Der var mindre end opsigelsesvarslet tilbage af kontrakten, da exitfasen blev sat i gang.",
		"Der var mindre end kommunens egen frist tilbage af kontrakten, da exitfasen blev sat i gang.",
	}
}

_started(expiry, notice, lead, day) := object.union(
	_not_started(expiry, notice, lead),
	{"exit": {"started_on": day}},
)

_not_started(expiry, notice, lead) := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {"expires_on": expiry, "notice_period_days": notice},
	"exit": {"lead_time_days": lead},
}
