package hjoerring.rules.fki_008_test

import data.hjoerring.rules.fki_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_008) with input as case.input
		with data.run as testing.run(case)
		with data.organisation as testing.organisation(case)
		with data.hjoerring.common_solutions as testing.dated(case, "common_solutions", data.hjoerring.common_solutions)
}

exempt := {
	"missing": {
		"data:hjoerring.common_solutions": "the Organisation's own overviews are asked for first, and settle it",
	},
}

cases := {
	"judged by the Organisation's newest overview": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa, _dokumentindeks]),
		"organisation": _overview,
		"outcome": "pass",
	},
	"judged by the overview that was in force then": {
		"input": _assessed("2025-06-01", "2025-1", [object.union(_sapa, {"maturity": "yellow"}), _dokumentindeks]),
		"organisation": _overview,
		"outcome": "pass",
	},
	"on the day that the newest overview was issued": {
		"input": _assessed("2026-01-15", "2026-1", [_sapa]),
		"organisation": _overview,
		"outcome": "pass",
	},
	"the day before the newest overview was issued": {
		"input": _assessed("2026-01-14", "2026-1", [object.union(_sapa, {"maturity": "yellow"})]),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "list_version"]],
	},
	"the own overview is issued later, so that none is in force": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"data": {"common_solutions": {"editions": [object.union(_list_2026, {"issued_on": "2027-01-15"})]}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists"],
	},
	"the own overview has no edition": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"data": {"common_solutions": {"editions": []}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists"],
	},
	"an outdated overview": {
		"input": _assessed("2026-03-01", "2025-1", [_dokumentindeks]),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "list_version"]],
	},
	"on the day that the first overview was issued": {
		"input": _assessed("2025-01-15", "2025-1", [_dokumentindeks]),
		"organisation": _overview,
		"outcome": "pass",
	},
	"the day before the first overview was issued": {
		"input": _assessed("2025-01-14", "2025-1", [_dokumentindeks]),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "assessed_on"]],
	},
	"assessed the day before signing": {
		"input": _signed(_assessed("2026-03-01", "2026-1", [_sapa]), "2026-03-02"),
		"organisation": _overview,
		"outcome": "pass",
	},
	"assessed on the day of signing": {
		"input": _signed(_assessed("2026-03-01", "2026-1", [_sapa]), "2026-03-01"),
		"organisation": _overview,
		"outcome": "pass",
	},
	"assessed the day after signing": {
		"input": _signed(_assessed("2026-03-01", "2026-1", [_sapa]), "2026-02-28"),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "assessed_on"]],
	},
	"assessed after signing, whatever else is unanswered": {
		"input": json.remove(
			_signed(_assessed("2026-03-01", "2026-1", [{}]), "2026-02-28"),
			["common_solutions/list_version"],
		),
		"outcome": "violated",
		"paths": [["common_solutions", "assessed_on"]],
	},
	"another code than the overview's": {
		"input": _assessed("2026-03-01", "2026-1", [_dokumentindeks, object.union(_sapa, {"maturity": "yellow"})]),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 1, "maturity"]],
	},
	"another code than the overview's, date unanswered": {
		"input": json.remove(
			_assessed("2026-03-01", "2026-1", [object.union(_sapa, {"maturity": "yellow"})]),
			["common_solutions/assessed_on"],
		),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 0, "maturity"]],
	},
	"another code than the overview's, version unanswered": {
		"input": json.remove(
			_assessed("2026-03-01", "2026-1", [object.union(_sapa, {"maturity": "yellow"})]),
			["common_solutions/list_version"],
		),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 0, "maturity"]],
	},
	"a solution that the overview does not hold": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa, {"name": "Sapa", "maturity": "green"}]),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "relevant", 1, "name"]],
	},
	"a version that no overview has, date unanswered": {
		"input": json.remove(_assessed("2026-03-01", "2023-2", [_sapa]), ["common_solutions/assessed_on"]),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [["common_solutions", "list_version"]],
	},
	"outdated overview and outdated code": {
		"input": _assessed("2026-03-01", "2025-1", [object.union(_sapa, {"maturity": "yellow"})]),
		"organisation": _overview,
		"outcome": "violated",
		"paths": [
			["common_solutions", "list_version"],
			["common_solutions", "relevant", 0, "maturity"],
		],
	},
	"the Organisation has no overview at all": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": []}},
		"outcome": "violated",
		"paths": [
			["common_solutions", "assessed_on"],
			["common_solutions", "list_version"],
		],
	},
	"the user's own data, where the Organisation has none": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"data": {"common_solutions": _own},
		"outcome": "pass",
	},
	"the user's own data, another version": {
		"input": _assessed("2026-03-01", "2025-1", [_dokumentindeks]),
		"data": {"common_solutions": _own},
		"outcome": "violated",
		"paths": [["common_solutions", "list_version"]],
	},
	"the user's own data, date unanswered": {
		"input": json.remove(_assessed("2026-03-01", "2026-1", [_sapa]), ["common_solutions/assessed_on"]),
		"data": {"common_solutions": _own},
		"outcome": "undocumented",
		"missing": ["common_solutions.assessed_on"],
	},
	"the Organisation's overview comes before the user's own data": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": [_list_2025]}},
		"data": {"common_solutions": _own},
		"outcome": "violated",
		"paths": [
			["common_solutions", "list_version"],
			["common_solutions", "relevant", 0, "maturity"],
		],
	},
	"made-up data judges nobody, not even who names it": {
		"input": _assessed("2026-03-01", "illustrativ-2026-1", [_sapa]),
		"data": {"common_solutions": _made_up},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists"],
	},
	"the data that comes with the rules is made up": {
		"input": _assessed("2026-03-01", "illustrativ-2026-1", [_sapa]),
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists"],
	},
	"two versions of one day, and one of them is named": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": _same_day,
		"outcome": "pass",
	},
	"two versions of one day, and neither is named": {
		"input": _assessed("2026-03-01", "2025-1", [_sapa]),
		"organisation": _same_day,
		"outcome": "violated",
		"paths": [["common_solutions", "list_version"], ["common_solutions", "relevant", 0, "maturity"]],
	},
	"a solution that the overview names twice": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": [object.union(_list_2026, {"solutions": [_sapa, {"name": "SAPA", "maturity": "red"}]})]}},
		"outcome": "pass",
	},
	"made-up data gives way to the Organisation's overview": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": _overview,
		"data": {"common_solutions": _made_up},
		"outcome": "pass",
	},
	"date unanswered": {
		"input": json.remove(_assessed("2026-03-01", "2026-1", [_sapa]), ["common_solutions/assessed_on"]),
		"organisation": _overview,
		"outcome": "undocumented",
		"missing": ["common_solutions.assessed_on"],
	},
	"version unanswered": {
		"input": json.remove(_assessed("2026-03-01", "2026-1", [_sapa]), ["common_solutions/list_version"]),
		"organisation": _overview,
		"outcome": "undocumented",
		"missing": ["common_solutions.list_version"],
	},
	"code of a solution unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [_dokumentindeks, {"name": "SAPA"}]),
		"organisation": _overview,
		"outcome": "undocumented",
		"missing": ["common_solutions.relevant[1].maturity"],
	},
	"code of a solution unanswered, and the solutions of another list": {
		"input": _assessed("2026-03-01", "2026-1", [_dokumentindeks, {"name": "SAPA"}]),
		"organisation": {"strategy": {"common_solutions_lists": [_list_2026, object.remove(_list_2025, ["solutions"])]}},
		"outcome": "undocumented",
		"missing": ["common_solutions.relevant[1].maturity"],
	},
	"name of a solution unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [{"maturity": "green"}]),
		"organisation": _overview,
		"outcome": "undocumented",
		"missing": ["common_solutions.relevant[0].name"],
	},
	"overview unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists"],
	},
	"issue date of an overview unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": [object.remove(_list_2025, ["issued_on"]), _list_2026]}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists[0].issued_on"],
	},
	"version of the overview unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": [_list_2025, object.remove(_list_2026, ["version"])]}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists[1].version"],
	},
	"solutions of the overview unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": [_list_2025, object.remove(_list_2026, ["solutions"])]}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists[1].solutions"],
	},
	"code in the overview unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": [{
			"version": "2026-1",
			"issued_on": "2026-01-15",
			"solutions": [_dokumentindeks, {"name": "SAPA"}],
		}]}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists[0].solutions[1].maturity"],
	},
	"name in the overview unanswered": {
		"input": _assessed("2026-03-01", "2026-1", [_sapa]),
		"organisation": {"strategy": {"common_solutions_lists": [{
			"version": "2026-1",
			"issued_on": "2026-01-15",
			"solutions": [_dokumentindeks, {"maturity": "green"}],
		}]}},
		"outcome": "not_assessed",
		"missing": ["organisation:strategy.common_solutions_lists[0].solutions[1].name"],
	},
	"none is relevant": {
		"input": _assessed("2026-03-01", "2026-1", []),
		"organisation": _overview,
		"outcome": "not_applicable",
	},
	"none is relevant, procurement unanswered": {
		"input": json.remove(_assessed("2026-03-01", "2026-1", []), ["procurement"]),
		"organisation": _overview,
		"outcome": "not_applicable",
	},
	"nothing is being procured": {
		"input": object.union(_assessed("2026-03-01", "2025-1", [_sapa]), {"procurement": {"type": "none"}}),
		"organisation": _overview,
		"outcome": "not_applicable",
	},
	"nothing is being procured, relevance unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"organisation": _overview,
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_assessed("2026-03-01", "2026-1", [_sapa]), ["procurement"]),
		"organisation": _overview,
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"relevance unanswered": {
		"input": json.remove(_assessed("2026-03-01", "2026-1", []), ["common_solutions/relevant"]),
		"organisation": _overview,
		"outcome": "not_assessed",
		"missing": ["common_solutions.relevant"],
	},
	"procurement and relevance unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"organisation": _overview,
		"outcome": "not_assessed",
		"missing": ["procurement.type", "common_solutions.relevant"],
	},
}

test_messages_name_the_version_in_force if {
	found := fki_008.violation with input as _assessed("2026-03-01", "2025-1", [{"name": "SAPA", "maturity": "yellow"}])
		with data.organisation as _overview
	{finding.message.da | some finding in found} == {
		"På vurderingsdatoen gjaldt version 2026-1 af oversigten.",
		"Koden er grøn i version 2026-1 af oversigten.",
	}
}

_assessed(day, version, relevant) := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"common_solutions": {
		"assessed_on": day,
		"list_version": version,
		"relevant": relevant,
	},
}

_signed(system, day) := object.union(system, {"contract": {"signed_on": day}})

_overview := {"strategy": {"common_solutions_lists": [_list_2026, _list_2025]}}

_same_day := {"strategy": {"common_solutions_lists": [
	_list_2026,
	object.union(_list_2026, {"version": "2026-1b", "solutions": [{"name": "SAPA", "maturity": "red"}]}),
	_list_2025,
]}}

_own := {"editions": [_list_2025, _list_2026]}

_made_up := {
	"illustrative": true,
	"editions": [
		object.union(_list_2025, {"version": "illustrativ-2025-1"}),
		object.union(_list_2026, {"version": "illustrativ-2026-1"}),
	],
}

_list_2025 := {
	"version": "2025-1",
	"issued_on": "2025-01-15",
	"solutions": [{"name": "SAPA", "maturity": "yellow"}, _dokumentindeks],
}

_list_2026 := {
	"version": "2026-1",
	"issued_on": "2026-01-15",
	"solutions": [_sapa, _dokumentindeks],
}

_sapa := {"name": "SAPA", "maturity": "green"}

_dokumentindeks := {"name": "Dokumentindeks", "maturity": "red"}
