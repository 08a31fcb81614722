package hjoerring.rules.sw_008_test

import data.hjoerring.rules.sw_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, sw_008) with input as case.input
}

cases := {
	"the one interface is funded and resourced": {
		"input": _integrated([_cura]),
		"outcome": "pass",
	},
	"both of two interfaces are": {
		"input": _integrated([_cura, object.union(_cura, {"counterpart": "Aula"})]),
		"outcome": "pass",
	},
	"an interface with another cross-cutting system may lack both": {
		"input": _integrated([_indsigt, _cura]),
		"outcome": "pass",
	},
	"an interface of an unanswered kind that has both": {
		"input": _integrated([_cura, {"funded": true, "resourced": true}]),
		"outcome": "pass",
	},
	"not funded": {
		"input": _integrated([_indsigt, object.union(_cura, {"funded": false})]),
		"outcome": "violated",
		"paths": [["architecture", "integrations", 1, "funded"]],
	},
	"not resourced": {
		"input": _integrated([object.union(_cura, {"resourced": false})]),
		"outcome": "violated",
		"paths": [["architecture", "integrations", 0, "resourced"]],
	},
	"neither funded nor resourced": {
		"input": _integrated([_cura, object.union(_cura, {"funded": false, "resourced": false})]),
		"outcome": "violated",
		"paths": [
			["architecture", "integrations", 1, "funded"],
			["architecture", "integrations", 1, "resourced"],
		],
	},
	"not funded, whatever else is unanswered": {
		"input": _integrated([{}, {"counterpart_kind": "line_of_business", "funded": false}]),
		"outcome": "violated",
		"paths": [["architecture", "integrations", 1, "funded"]],
	},
	"not resourced, whatever else is unanswered": {
		"input": _integrated([{"counterpart_kind": "line_of_business", "resourced": false}, {}]),
		"outcome": "violated",
		"paths": [["architecture", "integrations", 0, "resourced"]],
	},
	"funding unanswered": {
		"input": _integrated([_cura, object.remove(_cura, ["funded"])]),
		"outcome": "undocumented",
		"missing": ["architecture.integrations[1].funded"],
	},
	"resources unanswered": {
		"input": _integrated([_indsigt, object.remove(_cura, ["resourced"])]),
		"outcome": "undocumented",
		"missing": ["architecture.integrations[1].resourced"],
	},
	"funding and resources unanswered": {
		"input": _integrated([{"counterpart_kind": "line_of_business"}]),
		"outcome": "undocumented",
		"missing": ["architecture.integrations[0].funded", "architecture.integrations[0].resourced"],
	},
	"another interface, not funded, of an unanswered kind": {
		"input": _integrated([_cura, {"funded": false, "resourced": true}]),
		"outcome": "undocumented",
		"missing": ["architecture.integrations[1].counterpart_kind"],
	},
	"the one interface is of an unanswered kind": {
		"input": _integrated([object.remove(_cura, ["counterpart_kind"])]),
		"outcome": "not_assessed",
		"missing": ["architecture.integrations[0].counterpart_kind"],
	},
	"the one interface is not funded and of an unanswered kind": {
		"input": _integrated([_indsigt, {"funded": false}]),
		"outcome": "not_assessed",
		"missing": ["architecture.integrations[1].counterpart_kind"],
	},
	"integrations unanswered": {
		"input": json.remove(_integrated([]), ["architecture"]),
		"outcome": "not_assessed",
		"missing": ["architecture.integrations"],
	},
	"no integrations": {
		"input": _integrated([]),
		"outcome": "not_applicable",
	},
	"no integrations, category unanswered": {
		"input": json.remove(_integrated([]), ["classification"]),
		"outcome": "not_applicable",
	},
	"only an interface of the kind common_municipal": {
		"input": _integrated([object.union(_indsigt, {"counterpart_kind": "common_municipal"})]),
		"outcome": "not_applicable",
	},
	"only an interface of the kind cross_cutting": {
		"input": _integrated([object.union(_indsigt, {"counterpart_kind": "cross_cutting"})]),
		"outcome": "not_applicable",
	},
	"only an interface of the kind foundation": {
		"input": _integrated([object.union(_indsigt, {"counterpart_kind": "foundation"})]),
		"outcome": "not_applicable",
	},
	"only an interface of the kind national": {
		"input": _integrated([object.union(_indsigt, {"counterpart_kind": "national"})]),
		"outcome": "not_applicable",
	},
	"only an interface of the kind other": {
		"input": _integrated([object.union(_indsigt, {"counterpart_kind": "other"})]),
		"outcome": "not_applicable",
	},
	"category unanswered": {
		"input": json.remove(_integrated([_cura]), ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"category and integrations unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "not_assessed",
		"missing": ["classification.category", "architecture.integrations"],
	},
	"a foundation system": {
		"input": object.union(_integrated([_indsigt]), {"classification": {"category": "foundation"}}),
		"outcome": "not_applicable",
	},
	"a line-of-business system": {
		"input": object.union(
			_integrated([object.union(_cura, {"funded": false})]),
			{"classification": {"category": "line_of_business"}},
		),
		"outcome": "not_applicable",
	},
	"a line-of-business system, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "classification": {"category": "line_of_business"}},
		"outcome": "not_applicable",
	},
	"in the phase kontraktopfoelgning": {
		"input": object.union(_integrated([_cura]), {"lifecycle": {"phase": "kontraktopfoelgning"}}),
		"outcome": "pass",
	},
}

_integrated(integrations) := {
	"lifecycle": {"phase": "anskaffelse"},
	"classification": {"category": "cross_cutting"},
	"architecture": {"integrations": integrations},
}

_cura := {
	"counterpart": "Cura",
	"counterpart_kind": "line_of_business",
	"funded": true,
	"resourced": true,
}

_indsigt := {
	"counterpart": "ØS Indsigt",
	"counterpart_kind": "cross_cutting",
	"funded": false,
	"resourced": false,
}
