package hjoerring.rules.fki_002_test

import data.hjoerring.rules.fki_002
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_002) with input as case.input
}

cases := {
	"three tracks, two short-term and one long-term": {
		"input": _tracks([_track(1, "short_term"), _track(2, "short_term"), _track(3, "long_term")]),
		"outcome": "pass",
	},
	"tracks in another order, and a fourth": {
		"input": _tracks([{"number": 4}, _track(3, "long_term"), _track(1, "short_term"), _track(2, "long_term")]),
		"outcome": "pass",
	},
	"track 3 left out": {
		"input": _tracks([_track(1, "short_term"), _track(2, "long_term")]),
		"outcome": "violated",
		"paths": [["strategy", "common_infrastructure", "tracks"]],
	},
	"track 3 numbered 4": {
		"input": _tracks([_track(1, "short_term"), _track(2, "long_term"), _track(4, "long_term")]),
		"outcome": "violated",
		"paths": [["strategy", "common_infrastructure", "tracks"]],
	},
	"too few tracks, whatever their numbers are": {
		"input": _tracks([{}, {}]),
		"outcome": "violated",
		"paths": [["strategy", "common_infrastructure", "tracks"]],
	},
	"no track is a contradiction, not silence": {
		"input": _tracks([]),
		"outcome": "violated",
		"paths": [["strategy", "common_infrastructure", "tracks"]],
	},
	"no long-term goal": {
		"input": _tracks([_track(1, "short_term"), _track(2, "short_term"), _track(3, "short_term")]),
		"outcome": "violated",
		"paths": [["strategy", "common_infrastructure", "tracks"]],
	},
	"no short-term goal, whatever else is unanswered": {
		"input": _tracks([{"horizon": "long_term"}, {"horizon": "long_term"}, {"horizon": "long_term"}]),
		"outcome": "violated",
		"paths": [["strategy", "common_infrastructure", "tracks"]],
	},
	"number unanswered": {
		"input": _tracks([_track(1, "short_term"), object.remove(_track(2, "short_term"), ["number"]), _track(3, "long_term")]),
		"outcome": "undocumented",
		"missing": ["strategy.common_infrastructure.tracks[1].number"],
	},
	"goal unanswered": {
		"input": _tracks([_track(1, "short_term"), object.remove(_track(2, "short_term"), ["goal"]), _track(3, "long_term")]),
		"outcome": "undocumented",
		"missing": ["strategy.common_infrastructure.tracks[1].goal"],
	},
	"goal of the first track unanswered": {
		"input": _tracks([object.remove(_track(1, "short_term"), ["goal"]), _track(2, "short_term"), _track(3, "long_term")]),
		"outcome": "undocumented",
		"missing": ["strategy.common_infrastructure.tracks[0].goal"],
	},
	"horizon of the one track that may be short-term unanswered": {
		"input": _tracks([object.remove(_track(1, "short_term"), ["horizon"]), _track(2, "long_term"), _track(3, "long_term")]),
		"outcome": "undocumented",
		"missing": ["strategy.common_infrastructure.tracks[0].horizon"],
	},
	"status unanswered": {
		"input": _tracks([_track(1, "short_term"), _track(2, "short_term"), object.remove(_track(3, "long_term"), ["status"])]),
		"outcome": "undocumented",
		"missing": ["strategy.common_infrastructure.tracks[2].status"],
	},
	"the only long-term horizon unanswered": {
		"input": _tracks([_track(1, "short_term"), _track(2, "short_term"), object.remove(_track(3, "long_term"), ["horizon"])]),
		"outcome": "undocumented",
		"missing": ["strategy.common_infrastructure.tracks[2].horizon"],
	},
	"a horizon unanswered that no goal waits for": {
		"input": _tracks([_track(1, "short_term"), object.remove(_track(2, "short_term"), ["horizon"]), _track(3, "long_term")]),
		"outcome": "pass",
	},
	"tracks unanswered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": ["strategy.common_infrastructure.tracks"],
	},
}

test_messages_name_what_is_missing if {
	found := fki_002.violation with input as _tracks([_track(2, "long_term")])
	{finding.message | some finding in found} == {
		{"da": "Planen mangler spor 1 og 3.", "en": "The plan lacks track 1 and 3."},
		{"da": "Intet spor har et kortsigtet mål.", "en": "No track has a short-term goal."},
	}
}

_tracks(tracks) := {"strategy": {"common_infrastructure": {"tracks": tracks}}}

_track(number, horizon) := {
	"number": number,
	"goal": "Implementering af Borgerblikket og SAPA",
	"horizon": horizon,
	"status": "in_progress",
}
