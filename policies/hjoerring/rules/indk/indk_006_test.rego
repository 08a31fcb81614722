package hjoerring.rules.indk_006_test

import data.hjoerring.rules.indk_006
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, indk_006) with input as case.input
}

cases := {
	"reviewed, nothing signed yet": {
		"input": _reviewed,
		"outcome": "pass",
	},
	"reviewed the day before signing": {
		"input": object.union(_reviewed, {"contract": {"signed_on": "2026-03-02"}}),
		"outcome": "pass",
	},
	"reviewed on the day of signing": {
		"input": object.union(_reviewed, {"contract": {"signed_on": "2026-03-01"}}),
		"outcome": "pass",
	},
	"reviewed the day after signing": {
		"input": object.union(_reviewed, {"contract": {"signed_on": "2026-02-28"}}),
		"outcome": "violated",
		"paths": [["procurement", "it_support", "contract_terms_reviewed_on"]],
	},
	"a joint municipal contract counts too": {
		"input": object.union(_reviewed, {"procurement": {"type": "joint_municipal_contract"}}),
		"outcome": "pass",
	},
	"review unanswered": {
		"input": json.remove(_reviewed, ["procurement/it_support/contract_terms_reviewed_on"]),
		"outcome": "not_assessed",
		"missing": ["procurement.it_support.contract_terms_reviewed_on"],
	},
	"review unanswered though the contract is signed": {
		"input": json.remove(
			object.union(_reviewed, {"contract": {"signed_on": "2026-03-01"}}),
			["procurement/it_support/contract_terms_reviewed_on"],
		),
		"outcome": "not_assessed",
		"missing": ["procurement.it_support.contract_terms_reviewed_on"],
	},
	"free product": {
		"input": object.union(_reviewed, {"procurement": {"type": "free_product"}}),
		"outcome": "not_applicable",
	},
	"free product, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "free_product"}},
		"outcome": "not_applicable",
	},
	"nothing is being procured": {
		"input": object.union(_reviewed, {"procurement": {"type": "none"}}),
		"outcome": "not_applicable",
	},
	"nothing is being procured, all else unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"procurement unanswered": {
		"input": json.remove(_reviewed, ["procurement/type"]),
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
}

_reviewed := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {
		"type": "new_system",
		"it_support": {"contract_terms_reviewed_on": "2026-03-01"},
	},
}
