package hjoerring.rules.kont_006_test

import data.hjoerring.rules.kont_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, kont_006) with input as case.input
}

cases := {
	"most follow-ups in the highest priority": {
		"input": _portfolio([_segment("A", 1, 4), _segment("B", 2, 1)], [_contract("KS-1", "A", 4), _contract("KS-2", "B", 1)]),
		"outcome": "pass",
	},
	"the order of the list does not matter": {
		"input": _portfolio([_segment("B", 2, 1), _segment("A", 1, 4)], [_contract("KS-1", "A", 4)]),
		"outcome": "pass",
	},
	"as many in the lower priority as in the higher": {
		"input": _portfolio([_segment("A", 1, 4), _segment("B", 2, 4)], []),
		"outcome": "pass",
	},
	"one more in the lower priority": {
		"input": _portfolio([_segment("A", 1, 4), _segment("B", 2, 5)], []),
		"outcome": "violated",
		"paths": [["portfolio", "contract_segments", 1, "follow_ups_per_year"]],
	},
	"two segments of one priority": {
		"input": _portfolio([_segment("A", 1, 4), _segment("B", 1, 5)], []),
		"outcome": "pass",
	},
	"the highest priority has the fewest": {
		"input": _portfolio([_segment("A", 1, 1), _segment("B", 2, 4), _segment("C", 3, 2)], []),
		"outcome": "violated",
		"paths": [
			["portfolio", "contract_segments", 1, "follow_ups_per_year"],
			["portfolio", "contract_segments", 2, "follow_ups_per_year"],
		],
	},
	"wrong order, contracts unanswered": {
		"input": json.remove(_portfolio([_segment("A", 1, 1), _segment("B", 2, 4)], []), ["portfolio/contracts"]),
		"outcome": "violated",
		"paths": [["portfolio", "contract_segments", 1, "follow_ups_per_year"]],
	},
	"wrong order, names and a third segment unanswered": {
		"input": _portfolio([{"priority": 1, "follow_ups_per_year": 1}, {}, {"priority": 2, "follow_ups_per_year": 4}], []),
		"outcome": "violated",
		"paths": [["portfolio", "contract_segments", 2, "follow_ups_per_year"]],
	},
	"more planned than the segment requires": {
		"input": _portfolio([_segment("A", 1, 4)], [_contract("KS-1", "A", 5)]),
		"outcome": "pass",
	},
	"one fewer planned than the segment requires": {
		"input": _portfolio([_segment("A", 1, 4), _segment("B", 2, 1)], [_contract("KS-2", "B", 1), _contract("KS-1", "A", 3)]),
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 1, "planned_follow_ups_per_year"]],
	},
	"none planned, none required": {
		"input": _portfolio([_segment("A", 1, 0)], [_contract("KS-1", "A", 0)]),
		"outcome": "pass",
	},
	"none planned, one required": {
		"input": _portfolio([_segment("A", 1, 1)], [_contract("KS-1", "A", 0)]),
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 0, "planned_follow_ups_per_year"]],
	},
	"too few planned for one segment, which may yet be another of its name": {
		"input": _portfolio(
			[{"name": "A", "priority": 1, "follow_ups_per_year": 4}, {}],
			[{"id": "KS-1", "segment": "A", "planned_follow_ups_per_year": 1}],
		),
		"outcome": "undocumented",
		"missing": ["portfolio.contract_segments[1].name", "portfolio.contract_segments[1].follow_ups_per_year"],
	},
	"too few planned, whatever else is unanswered": {
		"input": _portfolio(
			[{"name": "A", "follow_ups_per_year": 4}, {"name": "B"}],
			[{"segment": "A", "planned_follow_ups_per_year": 1}, {"id": "KS-2"}],
		),
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 0, "planned_follow_ups_per_year"]],
	},
	"fewer planned than any segment requires, the contract's segment unanswered": {
		"input": _portfolio(
			[_segment("A", 1, 4), _segment("B", 2, 2)],
			[{"id": "KS-1", "planned_follow_ups_per_year": 1}],
		),
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 0, "planned_follow_ups_per_year"]],
	},
	"fewer planned than one segment requires, the contract's segment unanswered": {
		"input": _portfolio(
			[_segment("A", 1, 4), _segment("B", 2, 2)],
			[{"id": "KS-1", "planned_follow_ups_per_year": 2}],
		),
		"outcome": "undocumented",
		"missing": ["portfolio.contracts[0].segment"],
	},
	"a segment that does not exist": {
		"input": _portfolio([_segment("A", 1, 4)], [_contract("KS-1", "A", 4), _contract("KS-2", "B", 4)]),
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 1, "segment"]],
	},
	"a segment that does not exist, and few planned": {
		"input": _portfolio([_segment("A", 1, 4)], [_contract("KS-2", "B", 1)]),
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 0, "segment"]],
	},
	"a segment that does not exist, whatever else is unanswered": {
		"input": _portfolio([{"name": "A"}], [{"segment": "B"}, {}]),
		"outcome": "violated",
		"paths": [["portfolio", "contracts", 0, "segment"]],
	},
	"no contracts": {
		"input": _portfolio([_segment("A", 1, 4)], []),
		"outcome": "pass",
	},
	"contracts unanswered": {
		"input": json.remove(_portfolio([_segment("A", 1, 4)], []), ["portfolio/contracts"]),
		"outcome": "undocumented",
		"missing": ["portfolio.contracts"],
	},
	"name of a segment unanswered": {
		"input": _portfolio([{"priority": 1, "follow_ups_per_year": 4}], [_contract("KS-1", "A", 4)]),
		"outcome": "undocumented",
		"missing": ["portfolio.contract_segments[0].name"],
	},
	"priority of a segment unanswered": {
		"input": _portfolio([{"name": "A", "follow_ups_per_year": 1}, _segment("B", 2, 4)], []),
		"outcome": "undocumented",
		"missing": ["portfolio.contract_segments[0].priority"],
	},
	"priorities do not matter where the follow-ups are the same": {
		"input": _portfolio([{"name": "A", "follow_ups_per_year": 4}, _segment("B", 2, 4)], []),
		"outcome": "pass",
	},
	"follow-ups of a segment unanswered": {
		"input": _portfolio([{"name": "A", "priority": 1}, _segment("B", 2, 4)], [_contract("KS-2", "B", 4)]),
		"outcome": "undocumented",
		"missing": ["portfolio.contract_segments[0].follow_ups_per_year"],
	},
	"segment of a contract unanswered": {
		"input": _portfolio([_segment("A", 1, 4)], [{"id": "KS-1", "planned_follow_ups_per_year": 4}]),
		"outcome": "undocumented",
		"missing": ["portfolio.contracts[0].segment"],
	},
	"planned follow-ups unanswered": {
		"input": _portfolio([_segment("A", 1, 4)], [_contract("KS-1", "A", 4), {"id": "KS-2", "segment": "A"}]),
		"outcome": "undocumented",
		"missing": ["portfolio.contracts[1].planned_follow_ups_per_year"],
	},
	"no segments": {
		"input": _portfolio([], [_contract("KS-1", "A", 4)]),
		"outcome": "not_applicable",
	},
	"segments unanswered": {
		"input": json.remove(_portfolio([], [_contract("KS-1", "A", 4)]), ["portfolio/contract_segments"]),
		"outcome": "not_assessed",
		"missing": ["portfolio.contract_segments"],
	},
}

test_messages_name_segment_and_contract if {
	found := kont_006.violation with input as _portfolio(
		[_segment("A", 1, 1), _segment("B", 2, 4)],
		[_contract("KS-1", "B", 2), _contract("KS-2", "C", 2)],
	)
	{finding.message | some finding in found} == {
		{
			"da": "Segmentet B har flere årlige opfølgninger end et segment med højere prioritet.",
			"en": "The segment B has more yearly follow-ups than a segment of higher priority.",
		},
		{
			"da": "Kontrakten KS-1 har færre planlagte opfølgninger om året, end dens segment kræver.",
			"en": "The contract KS-1 has fewer planned follow-ups a year than its segment requires.",
		},
		{
			"da": "Kontrakten KS-2 er placeret i et segment, som ikke findes.",
			"en": "The contract KS-2 is placed in a segment that does not exist.",
		},
	}
}

_portfolio(segments, contracts) := {"portfolio": {"contract_segments": segments, "contracts": contracts}}

_segment(name, priority, follow_ups) := {
	"name": name,
	"priority": priority,
	"follow_ups_per_year": follow_ups,
}

_contract(id, segment, planned) := {
	"id": id,
	"segment": segment,
	"planned_follow_ups_per_year": planned,
}
