package hjoerring.rules.borg_007_test

import data.hjoerring.rules.borg_007
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, borg_007) with input as case.input
}

cases := {
	"with RPA, assessment required": {
		"input": _clarified,
		"outcome": "pass",
	},
	"with RPA, assessment not required": {
		"input": object.union(_clarified, {"privacy": {"dpia": {"need": "not_required"}}}),
		"outcome": "pass",
	},
	"with AI only": {
		"input": object.union(_clarified, {"ai": {"uses_rpa": false, "uses_ai": true}}),
		"outcome": "pass",
	},
	"with algorithmic decision support only": {
		"input": object.union(
			_clarified,
			{"ai": {"uses_rpa": false, "uses_algorithmic_decision_support": true}},
		),
		"outcome": "pass",
	},
	"with RPA, the rest unanswered": {
		"input": json.remove(_clarified, ["ai/uses_ai", "ai/uses_algorithmic_decision_support"]),
		"outcome": "pass",
	},
	"need unanswered": {
		"input": json.remove(_clarified, ["privacy/dpia/need"]),
		"outcome": "undocumented",
		"missing": ["privacy.dpia.need"],
	},
	"date unanswered": {
		"input": json.remove(_clarified, ["privacy/dpia/need_clarified_on"]),
		"outcome": "undocumented",
		"missing": ["privacy.dpia.need_clarified_on"],
	},
	"need and date unanswered": {
		"input": json.remove(_clarified, ["privacy"]),
		"outcome": "undocumented",
		"missing": ["privacy.dpia.need", "privacy.dpia.need_clarified_on"],
	},
	"not citizen-facing": {
		"input": object.union(_clarified, {"citizen_facing": {"is_citizen_facing": false}}),
		"outcome": "not_applicable",
	},
	"no RPA, AI or algorithms": {
		"input": object.union(_clarified, {"ai": {"uses_rpa": false}}),
		"outcome": "not_applicable",
	},
	"not citizen-facing, technology unanswered": {
		"input": object.union(
			json.remove(_clarified, ["ai"]),
			{"citizen_facing": {"is_citizen_facing": false}},
		),
		"outcome": "not_applicable",
	},
	"no RPA, AI or algorithms, citizen-facing unanswered": {
		"input": json.remove(
			object.union(_clarified, {"ai": {"uses_rpa": false}}),
			["citizen_facing"],
		),
		"outcome": "not_applicable",
	},
	"citizen-facing unanswered": {
		"input": json.remove(_clarified, ["citizen_facing"]),
		"outcome": "not_assessed",
		"missing": ["citizen_facing.is_citizen_facing"],
	},
	"RPA unanswered": {
		"input": json.remove(_clarified, ["ai/uses_rpa"]),
		"outcome": "not_assessed",
		"missing": ["ai.uses_rpa"],
	},
	"AI unanswered": {
		"input": json.remove(object.union(_clarified, {"ai": {"uses_rpa": false}}), ["ai/uses_ai"]),
		"outcome": "not_assessed",
		"missing": ["ai.uses_ai"],
	},
	"algorithmic decision support unanswered": {
		"input": json.remove(
			object.union(_clarified, {"ai": {"uses_rpa": false}}),
			["ai/uses_algorithmic_decision_support"],
		),
		"outcome": "not_assessed",
		"missing": ["ai.uses_algorithmic_decision_support"],
	},
	"citizen-facing and technology unanswered": {
		"input": json.remove(_clarified, ["ai", "citizen_facing"]),
		"outcome": "not_assessed",
		"missing": [
			"ai.uses_ai",
			"ai.uses_algorithmic_decision_support",
			"ai.uses_rpa",
			"citizen_facing.is_citizen_facing",
		],
	},
}

_clarified := {
	"lifecycle": {"phase": "anskaffelse"},
	"privacy": {"dpia": {"need": "required", "need_clarified_on": "2026-02-05"}},
	"ai": {"uses_ai": false, "uses_algorithmic_decision_support": false, "uses_rpa": true},
	"citizen_facing": {"is_citizen_facing": true},
}
