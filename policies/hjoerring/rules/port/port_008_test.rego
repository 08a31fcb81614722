package hjoerring.rules.port_008_test

import data.hjoerring.rules.port_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, port_008) with input as case.input
}

cases := {
	"all four are there": {
		"input": _all,
		"outcome": "pass",
	},
	"system landscape unanswered": {
		"input": json.remove(_all, ["strategy/landscape/system_landscape_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.landscape.system_landscape_ref"],
	},
	"IT architecture unanswered": {
		"input": json.remove(_all, ["strategy/landscape/it_architecture_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.landscape.it_architecture_ref"],
	},
	"framework for sharing unanswered": {
		"input": json.remove(_all, ["strategy/landscape/sharing_framework_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.landscape.sharing_framework_ref"],
	},
	"roles and responsibilities unanswered": {
		"input": json.remove(_all, ["strategy/landscape/knowledge_sharing_roles_ref"]),
		"outcome": "undocumented",
		"missing": ["strategy.landscape.knowledge_sharing_roles_ref"],
	},
	"nothing answered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": [
			"strategy.landscape.system_landscape_ref",
			"strategy.landscape.it_architecture_ref",
			"strategy.landscape.sharing_framework_ref",
			"strategy.landscape.knowledge_sharing_roles_ref",
		],
	},
}

_all := {"strategy": {"landscape": {
	"system_landscape_ref": "DDV/systemlandskab",
	"it_architecture_ref": "DDV/it-arkitektur",
	"sharing_framework_ref": "DDV/vidensdeling",
	"knowledge_sharing_roles_ref": "DDV/vidensdeling#roller",
}}}
