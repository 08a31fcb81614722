package hjoerring.rules.borg_009_test

import data.hjoerring.rules.borg_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_009) with input as case.input
}

cases := {
	"one type gone through": {
		"input": _reviewed(["self_service"], [_settled("self_service")]),
		"outcome": "pass",
	},
	"two types gone through in the needs statement": {
		"input": object.union(
			_reviewed(
				["self_service", "digital_communication"],
				[_settled("self_service"), _settled("digital_communication")],
			),
			{"lifecycle": {"phase": "behovsopgoerelse"}},
		),
		"outcome": "pass",
	},
	"a review of another type besides": {
		"input": _reviewed(["self_service"], [_open("data_display"), _settled("self_service")]),
		"outcome": "pass",
	},
	"one of two reviews of the type has no open points": {
		"input": _reviewed(["self_service"], [_open("self_service"), _settled("self_service")]),
		"outcome": "pass",
	},
	"no type to go through": {
		"input": _reviewed([], []),
		"outcome": "pass",
	},
	"open points": {
		"input": _reviewed(["self_service"], [_open("self_service")]),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points", 0, "open_points"]],
	},
	"open points in one of two types": {
		"input": _reviewed(
			["self_service", "digital_communication"],
			[_settled("self_service"), _open("digital_communication")],
		),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points", 1, "open_points"]],
	},
	"open points in both reviews of the type": {
		"input": _reviewed(["self_service"], [_open("self_service"), _open("self_service")]),
		"outcome": "violated",
		"paths": [
			["citizen_facing", "type_points", 0, "open_points"],
			["citizen_facing", "type_points", 1, "open_points"],
		],
	},
	"nothing gone through": {
		"input": _reviewed(["digital_meeting"], []),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points"]],
	},
	"another type gone through": {
		"input": _reviewed(["digital_meeting"], [_settled("self_service")]),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points"]],
	},
	"one of two types not gone through": {
		"input": _reviewed(["self_service", "digital_communication"], [_settled("self_service")]),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points"]],
	},
	"neither of two types gone through": {
		"input": _reviewed(["self_service", "digital_communication"], []),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points"]],
	},
	"one type has open points, the other is not gone through": {
		"input": _reviewed(["self_service", "digital_communication"], [_open("self_service")]),
		"outcome": "violated",
		"paths": [
			["citizen_facing", "type_points", 0, "open_points"],
			["citizen_facing", "type_points"],
		],
	},
	"open points in a review of an unanswered type": {
		"input": _reviewed(["self_service"], [{"open_points": ["Login"]}]),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points"]],
	},
	"one type not gone through, whatever else is unanswered": {
		"input": _reviewed(["self_service", "digital_communication"], [{"type": "self_service"}]),
		"outcome": "violated",
		"paths": [["citizen_facing", "type_points"]],
	},
	"types unanswered": {
		"input": json.remove(
			_reviewed(["self_service"], [_settled("self_service")]),
			["citizen_facing/types"],
		),
		"outcome": "undocumented",
		"missing": ["citizen_facing.types"],
	},
	"reviews unanswered": {
		"input": json.remove(_reviewed(["self_service"], []), ["citizen_facing/type_points"]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.type_points"],
	},
	"open points unanswered": {
		"input": _reviewed(
			["self_service", "digital_communication"],
			[_settled("digital_communication"), {"type": "self_service"}],
		),
		"outcome": "undocumented",
		"missing": ["citizen_facing.type_points[1].open_points"],
	},
	"type of the review unanswered": {
		"input": _reviewed(["self_service"], [{"open_points": []}]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.type_points[0].type"],
	},
	"a review of an unanswered type may still settle it": {
		"input": _reviewed(["self_service"], [_open("self_service"), {"open_points": []}]),
		"outcome": "undocumented",
		"missing": ["citizen_facing.type_points[1].type"],
	},
	"not citizen-facing": {
		"input": object.union(
			_reviewed(["self_service"], [_settled("self_service")]),
			{"citizen_facing": {"is_citizen_facing": false}},
		),
		"outcome": "not_applicable",
	},
	"not citizen-facing, all else unanswered": {
		"input": {
			"lifecycle": {"phase": "anskaffelse"},
			"citizen_facing": {"is_citizen_facing": false},
		},
		"outcome": "not_applicable",
	},
	"citizen-facing unanswered": {
		"input": json.remove(
			_reviewed(["self_service"], [_settled("self_service")]),
			["citizen_facing/is_citizen_facing"],
		),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
}

test_names_the_types_not_gone_through if {
	some finding in borg_009.violation with input as _reviewed(["digital_meeting"], [])
	finding.message == {
		"da": "Opmærksomhedspunkterne er ikke gennemgået for digitalt møde.",
		"en": "The attention points are not gone through for digital meeting.",
	}
}

_reviewed(types, points) := {
	"lifecycle": {"phase": "anskaffelse"},
	"citizen_facing": {
		"is_citizen_facing": true,
		"types": types,
		"type_points": points,
	},
}

_settled(type) := {"type": type, "open_points": []}

_open(type) := {"type": type, "open_points": ["Login"]}
