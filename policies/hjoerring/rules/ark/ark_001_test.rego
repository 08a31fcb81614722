package hjoerring.rules.ark_001_test

import data.hjoerring.rules.ark_001
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, ark_001) with input as case.input
}

cases := {
	"every part assessed, nothing signed yet": {
		"input": _assessed,
		"outcome": "pass",
	},
	"assessed on the day of signing": {
		"input": object.union(_assessed, {"contract": {"signed_on": "2026-03-01"}}),
		"outcome": "pass",
	},
	"assessed the day after signing": {
		"input": object.union(_assessed, {"contract": {"signed_on": "2026-02-28"}}),
		"outcome": "violated",
		"paths": [
			["architecture", "framework", "common_public_assessed_on"],
			["architecture", "framework", "common_municipal_assessed_on"],
		],
	},
	"goals left out": {
		"input": object.union(_assessed, {"architecture": {"framework": {"assessed_parts": ["principles", "rules"]}}}),
		"outcome": "violated",
		"paths": [["architecture", "framework", "assessed_parts"]],
	},
	"principles left out": {
		"input": object.union(_assessed, {"architecture": {"framework": {"assessed_parts": ["goals", "rules"]}}}),
		"outcome": "violated",
		"paths": [["architecture", "framework", "assessed_parts"]],
	},
	"rules left out": {
		"input": object.union(_assessed, {"architecture": {"framework": {"assessed_parts": ["goals", "principles"]}}}),
		"outcome": "violated",
		"paths": [["architecture", "framework", "assessed_parts"]],
	},
	"nothing assessed is a contradiction, not silence": {
		"input": object.union(_assessed, {"architecture": {"framework": {"assessed_parts": []}}}),
		"outcome": "violated",
		"paths": [["architecture", "framework", "assessed_parts"]],
	},
	"public framework unanswered": {
		"input": json.remove(_assessed, ["architecture/framework/common_public_assessed_on"]),
		"outcome": "undocumented",
		"missing": ["architecture.framework.common_public_assessed_on"],
	},
	"municipal framework unanswered": {
		"input": json.remove(_assessed, ["architecture/framework/common_municipal_assessed_on"]),
		"outcome": "undocumented",
		"missing": ["architecture.framework.common_municipal_assessed_on"],
	},
	"parts unanswered": {
		"input": json.remove(_assessed, ["architecture/framework/assessed_parts"]),
		"outcome": "undocumented",
		"missing": ["architecture.framework.assessed_parts"],
	},
	"nothing is being procured": {
		"input": object.union(_assessed, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_assessed, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

test_message_names_the_parts_left_out if {
	found := ark_001.violation with input as object.union(
		_assessed,
		{"architecture": {"framework": {"assessed_parts": ["goals"]}}},
	)
	{finding.message | some finding in found} == {{
		"da": "I vurderingen mangler rammens principper og regler.",
		"en": "The assessment lacks the framework's principles and rules.",
	}}
}

_assessed := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system"},
	"architecture": {"framework": {
		"common_public_assessed_on": "2026-03-01",
		"common_municipal_assessed_on": "2026-03-01",
		"assessed_parts": ["goals", "principles", "rules"],
	}},
}
