package hjoerring.rules.kont_003_test

import data.hjoerring.rules.kont_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_003) with input as case.input
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether contract.signed_on is present",
	"missing": {"contract.open_ended": "contract.expires_on is asked for first, and settles it"},
}

cases := {
	"recorded with its expiry": {
		"input": _recorded,
		"outcome": "pass",
	},
	"recorded with its expiry, said not to be open-ended": {
		"input": object.union(_recorded, {"contract": {"open_ended": false}}),
		"outcome": "pass",
	},
	"open-ended, with no expiry": {
		"input": json.remove(object.union(_recorded, {"contract": {"open_ended": true}}), ["contract/expires_on"]),
		"outcome": "pass",
	},
	"no extension is a term too": {
		"input": object.union(_recorded, {"contract": {"extension_option": "none"}}),
		"outcome": "pass",
	},
	"no notice is a term too": {
		"input": object.union(_recorded, {"contract": {"notice_period_days": 0}}),
		"outcome": "pass",
	},
	"recorded, in the exit phase": {
		"input": object.union(_recorded, {"lifecycle": {"phase": "exit"}}),
		"outcome": "pass",
	},
	"not recorded": {
		"input": json.remove(_recorded, ["contract/record"]),
		"outcome": "undocumented",
		"missing": ["contract.record.id"],
	},
	"expiry unanswered": {
		"input": json.remove(_recorded, ["contract/expires_on"]),
		"outcome": "undocumented",
		"missing": ["contract.expires_on"],
	},
	"expiry unanswered, not open-ended": {
		"input": json.remove(object.union(_recorded, {"contract": {"open_ended": false}}), ["contract/expires_on"]),
		"outcome": "undocumented",
		"missing": ["contract.expires_on"],
	},
	"notice period unanswered": {
		"input": json.remove(_recorded, ["contract/notice_period_days"]),
		"outcome": "undocumented",
		"missing": ["contract.notice_period_days"],
	},
	"extension unanswered": {
		"input": json.remove(_recorded, ["contract/extension_option"]),
		"outcome": "undocumented",
		"missing": ["contract.extension_option"],
	},
	"everything but the signature unanswered": {
		"input": {
			"lifecycle": {"phase": "kontraktopfoelgning"},
			"contract": {"signed_on": "2025-04-01"},
		},
		"outcome": "undocumented",
		"missing": [
			"contract.record.id",
			"contract.expires_on",
			"contract.notice_period_days",
			"contract.extension_option",
		],
	},
	"contract unanswered": {
		"input": json.remove(_recorded, ["contract/signed_on"]),
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
	"contract and record unanswered": {
		"input": {"lifecycle": {"phase": "exit"}},
		"outcome": "not_assessed",
		"missing": ["contract.signed_on"],
	},
}

_recorded := {
	"lifecycle": {"phase": "kontraktopfoelgning"},
	"contract": {
		"signed_on": "2025-04-01",
		"record": {"id": "KS-2210"},
		"expires_on": "2028-03-31",
		"notice_period_days": 180,
		"extension_option": "available",
	},
}
