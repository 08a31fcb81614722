package hjoerring.rules.exit_002_test

import data.hjoerring.rules.exit_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, exit_002) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether lifecycle.phase is exit, or exit.started_on is present",
}

cases := {
	"left to expire": {
		"input": _decided,
		"outcome": "pass",
	},
	"terminated": {
		"input": object.union(_decided, {"exit": {"decision": "terminate"}}),
		"outcome": "pass",
	},
	"extended, as it can be": {
		"input": object.union(_decided, {"contract": {"extension_option": "available"}, "exit": {"decision": "extend"}}),
		"outcome": "pass",
	},
	"left to expire though it can be extended": {
		"input": object.union(_decided, {"contract": {"extension_option": "available"}}),
		"outcome": "pass",
	},
	"decided in contract follow-up, once the exit has started": {
		"input": object.union(
			_decided,
			{"lifecycle": {"phase": "kontraktopfoelgning"}, "exit": {"started_on": "2026-05-01"}},
		),
		"outcome": "pass",
	},
	"decided, expiry unanswered": {
		"input": json.remove(_decided, ["contract/expires_on"]),
		"outcome": "pass",
	},
	"extended though it cannot be": {
		"input": object.union(_decided, {"exit": {"decision": "extend"}}),
		"outcome": "violated",
		"paths": [["exit", "decision"]],
	},
	"extended though it cannot be, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "exit"},
			"contract": {"extension_option": "none"},
			"exit": {"decision": "extend"},
		},
		"outcome": "violated",
		"paths": [["exit", "decision"]],
	},
	"decided the day before expiry": {
		"input": object.union(_decided, {"exit": {"decided_on": "2026-12-30"}}),
		"outcome": "pass",
	},
	"decided the day of expiry": {
		"input": object.union(_decided, {"exit": {"decided_on": "2026-12-31"}}),
		"outcome": "violated",
		"paths": [["exit", "decided_on"]],
	},
	"decided the day after expiry": {
		"input": object.union(_decided, {"exit": {"decided_on": "2027-01-01"}}),
		"outcome": "violated",
		"paths": [["exit", "decided_on"]],
	},
	"decided on 29 February, expiry the day after": {
		"input": object.union(_decided, {"contract": {"expires_on": "2028-03-01"}, "exit": {"decided_on": "2028-02-29"}}),
		"outcome": "pass",
	},
	"decided on 29 February, the day of expiry": {
		"input": object.union(_decided, {"contract": {"expires_on": "2028-02-29"}, "exit": {"decided_on": "2028-02-29"}}),
		"outcome": "violated",
		"paths": [["exit", "decided_on"]],
	},
	"decided too late, whatever else is unanswered": {
		"input": {
			"lifecycle": {"phase": "exit"},
			"contract": {"expires_on": "2026-12-31"},
			"exit": {"decided_on": "2027-01-01"},
		},
		"outcome": "violated",
		"paths": [["exit", "decided_on"]],
	},
	"extended too late though it cannot be": {
		"input": object.union(_decided, {"exit": {"decision": "extend", "decided_on": "2027-01-01"}}),
		"outcome": "violated",
		"paths": [["exit", "decision"], ["exit", "decided_on"]],
	},
	"extension option unanswered": {
		"input": json.remove(_decided, ["contract/extension_option"]),
		"outcome": "undocumented",
		"missing": ["contract.extension_option"],
	},
	"extended, extension option unanswered": {
		"input": json.remove(object.union(_decided, {"exit": {"decision": "extend"}}), ["contract/extension_option"]),
		"outcome": "undocumented",
		"missing": ["contract.extension_option"],
	},
	"decision unanswered": {
		"input": json.remove(_decided, ["exit/decision"]),
		"outcome": "undocumented",
		"missing": ["exit.decision"],
	},
	"day of the decision unanswered": {
		"input": json.remove(_decided, ["exit/decided_on"]),
		"outcome": "undocumented",
		"missing": ["exit.decided_on"],
	},
	"started, nothing decided": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"exit": {"started_on": "2026-05-01"},
		},
		"outcome": "undocumented",
		"missing": ["contract.extension_option", "exit.decision", "exit.decided_on"],
	},
	"start unanswered in contract follow-up": {
		"input": object.union(_decided, {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "not_assessed",
		"missing": ["exit.started_on"],
	},
	"phase and start unanswered": {
		"input": json.remove(_decided, ["lifecycle"]),
		"outcome": "not_assessed",
		"missing": ["lifecycle.phase", "exit.started_on"],
	},
}

_decided := {
	"lifecycle": {"phase": "exit"},
	"contract": {"extension_option": "none", "expires_on": "2026-12-31"},
	"exit": {"decision": "let_expire", "decided_on": "2026-06-01"},
}
