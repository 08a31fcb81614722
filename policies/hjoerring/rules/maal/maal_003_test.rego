package hjoerring.rules.maal_003_test

import data.hjoerring.rules.maal_003
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_003) with input as case.input
		with data.run as testing.run(case)
}

exempt := {
	"not_applicable": "absence is no answer: applies asks only whether strategy.future_picture.version is present",
}

cases := {
	"five years ahead": {
		"input": _reaching(2027),
		"outcome": "pass",
	},
	"four years ahead": {
		"input": _reaching(2026),
		"outcome": "pass",
	},
	"three years ahead": {
		"input": _reaching(2025),
		"outcome": "pass",
	},
	"two years ahead": {
		"input": _reaching(2024),
		"outcome": "violated",
		"paths": [["strategy", "future_picture", "horizon_year"]],
	},
	"counted in calendar years, from the last day of one": {
		"input": object.union(
			_reaching(2025),
			{"strategy": {"future_picture": {"last_updated_on": "2022-12-31"}}},
		),
		"outcome": "pass",
	},
	"counted in calendar years, from the first day of the next": {
		"input": object.union(
			_reaching(2025),
			{"strategy": {"future_picture": {"last_updated_on": "2023-01-01"}}},
		),
		"outcome": "violated",
		"paths": [["strategy", "future_picture", "horizon_year"]],
	},
	"years long past still count from the update": {
		"input": _reaching(2025),
		"date": "2031-01-01",
		"outcome": "pass",
	},
	"horizon before the update": {
		"input": _reaching(2021),
		"outcome": "violated",
		"paths": [["strategy", "future_picture", "horizon_year"]],
	},
	"horizon unanswered": {
		"input": json.remove(_reaching(2027), ["strategy/future_picture/horizon_year"]),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.horizon_year"],
	},
	"update unanswered": {
		"input": json.remove(_reaching(2027), ["strategy/future_picture/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.last_updated_on"],
	},
	"horizon and update unanswered": {
		"input": json.remove(
			_reaching(2027),
			["strategy/future_picture/horizon_year", "strategy/future_picture/last_updated_on"],
		),
		"outcome": "undocumented",
		"missing": ["strategy.future_picture.horizon_year", "strategy.future_picture.last_updated_on"],
	},
	"version unanswered": {
		"input": json.remove(_reaching(2024), ["strategy/future_picture/version"]),
		"outcome": "not_assessed",
		"missing": ["strategy.future_picture.version"],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["strategy.future_picture.version"],
	},
}

test_message_names_the_year if {
	found := maal_003.violation with input as _reaching(2024)
	{finding.message | some finding in found} == {{
		"da": "Fremtidsbilledet bør række mindst til 2025 og helst til 2027.",
		"en": "The future picture should reach at least to 2025 and preferably to 2027.",
	}}
}

_reaching(year) := {"strategy": {"future_picture": {
	"version": "1.1",
	"last_updated_on": "2022-09-01",
	"horizon_year": year,
}}}
