package hjoerring.rules.fki_009_test

import data.hjoerring.rules.fki_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_009) with input as case.input
}

cases := {
	"every solution coded in every version": {
		"input": _lists([
			{"version": "2025-1", "solutions": [_sapa, {"name": "Borgerblikket", "maturity": "red"}]},
			{"version": "2026-1", "solutions": [_sapa, {"name": "Borgerblikket", "maturity": "yellow"}]},
		]),
		"outcome": "pass",
	},
	"neither version nor name is needed": {
		"input": _lists([{"solutions": [{"maturity": "green"}]}]),
		"outcome": "pass",
	},
	"a version without solutions has none to code": {
		"input": _lists([{"version": "2025-1", "solutions": []}]),
		"outcome": "pass",
	},
	"a code unanswered in an older version": {
		"input": _lists([
			{"version": "2025-1", "solutions": [_sapa, {"name": "Borgerblikket"}]},
			{"version": "2026-1", "solutions": [_sapa]},
		]),
		"outcome": "undocumented",
		"missing": ["strategy.common_solutions_lists[0].solutions[1].maturity"],
	},
	"each code that is unanswered is asked for": {
		"input": _lists([
			{"version": "2025-1", "solutions": [{"name": "SAPA"}]},
			{"version": "2026-1", "solutions": [_sapa, {"name": "Borgerblikket"}]},
		]),
		"outcome": "undocumented",
		"missing": [
			"strategy.common_solutions_lists[0].solutions[0].maturity",
			"strategy.common_solutions_lists[1].solutions[1].maturity",
		],
	},
	"solutions of a version unanswered": {
		"input": _lists([{"version": "2025-1", "solutions": [_sapa]}, {"version": "2026-1"}]),
		"outcome": "undocumented",
		"missing": ["strategy.common_solutions_lists[1].solutions"],
	},
	"no overview": {
		"input": _lists([]),
		"outcome": "not_applicable",
	},
	"overview unanswered": {
		"input": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["strategy.common_solutions_lists"],
	},
}

_lists(lists) := {"strategy": {"common_solutions_lists": lists}}

_sapa := {"name": "SAPA", "maturity": "green"}
