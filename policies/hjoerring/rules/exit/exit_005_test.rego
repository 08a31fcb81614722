package hjoerring.rules.exit_005_test

import data.hjoerring.rules.exit_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, exit_005) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"nothing open before the expiry": {
		"input": _open([]),
		"outcome": "pass",
	},
	"nothing open on the day of expiry": {
		"input": _open([]),
		"date": "2026-12-31",
		"outcome": "pass",
	},
	"nothing open after the expiry": {
		"input": _open([]),
		"date": "2027-06-01",
		"outcome": "pass",
	},
	"nothing open, expiry unanswered": {
		"input": json.remove(_open([]), ["contract"]),
		"outcome": "pass",
	},
	"open elements the day before the expiry": {
		"input": _open(["Nedlukning af integrationer"]),
		"date": "2026-12-30",
		"outcome": "pass",
	},
	"open elements on the day of expiry": {
		"input": _open(["Nedlukning af integrationer"]),
		"date": "2026-12-31",
		"outcome": "violated",
		"paths": [["exit", "open_elements", 0]],
	},
	"open elements the day after the expiry": {
		"input": _open(["Nedlukning af integrationer", "Opsigelse af licenser"]),
		"date": "2027-01-01",
		"outcome": "violated",
		"paths": [["exit", "open_elements", 0], ["exit", "open_elements", 1]],
	},
	"open elements on 28 February, expiry on the 29th": {
		"input": object.union(_open(["Nedlukning af integrationer"]), {"contract": {"expires_on": "2028-02-29"}}),
		"date": "2028-02-28",
		"outcome": "pass",
	},
	"open elements on 29 February, the day of expiry": {
		"input": object.union(_open(["Nedlukning af integrationer"]), {"contract": {"expires_on": "2028-02-29"}}),
		"date": "2028-02-29",
		"outcome": "violated",
		"paths": [["exit", "open_elements", 0]],
	},
	"open elements after a termination": {
		"input": object.union(_open(["Nedlukning af integrationer"]), {"exit": {"decision": "terminate"}}),
		"date": "2027-01-01",
		"outcome": "violated",
		"paths": [["exit", "open_elements", 0]],
	},
	"open elements, expiry unanswered": {
		"input": json.remove(_open(["Nedlukning af integrationer"]), ["contract"]),
		"outcome": "not_assessed",
		"missing": ["contract.expires_on"],
	},
	"elements unanswered before the expiry": {
		"input": json.remove(_open([]), ["exit/open_elements"]),
		"outcome": "not_assessed",
		"missing": ["exit.open_elements"],
	},
	"elements unanswered after the expiry": {
		"input": json.remove(_open([]), ["exit/open_elements"]),
		"date": "2027-01-01",
		"outcome": "not_assessed",
		"missing": ["exit.open_elements"],
	},
	"elements and expiry unanswered": {
		"input": json.remove(_open([]), ["exit/open_elements", "contract"]),
		"outcome": "not_assessed",
		"missing": ["exit.open_elements"],
	},
	"extended": {
		"input": object.union(_open(["Nedlukning af integrationer"]), {"exit": {"decision": "extend"}}),
		"date": "2027-01-01",
		"outcome": "not_applicable",
	},
	"extended, elements unanswered": {
		"input": {"lifecycle": {"phase": "exit"}, "exit": {"decision": "extend"}},
		"outcome": "not_applicable",
	},
	"what becomes of the contract unanswered": {
		"input": json.remove(_open([]), ["exit/decision"]),
		"outcome": "not_assessed",
		"missing": ["exit.decision"],
	},
}

_open(elements) := {
	"lifecycle": {"phase": "exit"},
	"contract": {"expires_on": "2026-12-31"},
	"exit": {"decision": "let_expire", "open_elements": elements},
}
