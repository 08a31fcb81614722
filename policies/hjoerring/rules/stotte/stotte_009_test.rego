package hjoerring.rules.stotte_009_test

import data.hjoerring.rules.stotte_009
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_009) with input as case.input
}

cases := {
	"all covered": {
		"input": _covered(_phases, _contents),
		"outcome": "pass",
	},
	"the phase behovsopgoerelse left out": {
		"input": _covered(_phases - {"behovsopgoerelse"}, _contents),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "phases_covered"]],
	},
	"the phase anskaffelse left out": {
		"input": _covered(_phases - {"anskaffelse"}, _contents),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "phases_covered"]],
	},
	"the phase kontraktopfoelgning left out": {
		"input": _covered(_phases - {"kontraktopfoelgning"}, _contents),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "phases_covered"]],
	},
	"the phase exit left out": {
		"input": _covered(_phases - {"exit"}, _contents),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "phases_covered"]],
	},
	"strategy_elements left out": {
		"input": _covered(_phases, _contents - {"strategy_elements"}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "contents"]],
	},
	"tool_links left out": {
		"input": _covered(_phases, _contents - {"tool_links"}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "contents"]],
	},
	"it_organisation_overview left out": {
		"input": _covered(_phases, _contents - {"it_organisation_overview"}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "contents"]],
	},
	"support_information left out": {
		"input": _covered(_phases, _contents - {"support_information"}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "contents"]],
	},
	"active_forums left out": {
		"input": _covered(_phases, _contents - {"active_forums"}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "contents"]],
	},
	"empty lists are contradictions, not silence": {
		"input": _covered(set(), set()),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "phases_covered"], ["strategy", "ddv", "contents"]],
	},
	"a phase left out, contents unanswered": {
		"input": json.remove(_covered(_phases - {"exit"}, set()), ["strategy/ddv/contents"]),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "phases_covered"]],
	},
	"contents left out, phases unanswered": {
		"input": json.remove(_covered(set(), _contents - {"tool_links"}), ["strategy/ddv/phases_covered"]),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "contents"]],
	},
	"phases unanswered": {
		"input": json.remove(_covered(set(), _contents), ["strategy/ddv/phases_covered"]),
		"outcome": "undocumented",
		"missing": ["strategy.ddv.phases_covered"],
	},
	"contents unanswered": {
		"input": json.remove(_covered(_phases, set()), ["strategy/ddv/contents"]),
		"outcome": "undocumented",
		"missing": ["strategy.ddv.contents"],
	},
	"all unanswered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": ["strategy.ddv.phases_covered", "strategy.ddv.contents"],
	},
}

test_names_what_is_left_out if {
	found := stotte_009.violation with input as _covered({"exit", "anskaffelse"}, {"tool_links", "active_forums"})
	{finding.message | some finding in found} == {
		{
			"da": "Værktøjskassen dækker ikke behovsopgørelse og kontraktopfølgning.",
			"en": "The toolbox does not cover needs statement and contract follow-up.",
		},
		{
			"da": "Værktøjskassen mangler IT-strategiens elementer, et overblik over IT-organisationen og information om støtte og vejledning.",
			"en": "The toolbox lacks the elements of the IT strategy, an overview of the IT organisation and information on support and guidance.",
		},
	}
}

_covered(phases, contents) := {"strategy": {"ddv": {
	"phases_covered": [phase | some phase in phases],
	"contents": [element | some element in contents],
}}}

_phases := {"behovsopgoerelse", "anskaffelse", "kontraktopfoelgning", "exit"}

_contents := {
	"strategy_elements",
	"tool_links",
	"it_organisation_overview",
	"support_information",
	"active_forums",
}
