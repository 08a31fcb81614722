package hjoerring.rules.stotte_008_test

import data.hjoerring.rules.stotte_008
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, stotte_008) with input as case.input
		with data.run as testing.run(case)
}

cases := {
	"both maintain it, next review to come": {
		"input": _maintained,
		"outcome": "pass",
	},
	"the parties in the other order": {
		"input": _ddv({"maintained_by": ["central_it_organisation", "it_stoettefunktion"]}),
		"outcome": "pass",
	},
	"next review today": {
		"input": _ddv({"next_review_on": "2026-11-01"}),
		"outcome": "pass",
	},
	"next review tomorrow": {
		"input": _ddv({"next_review_on": "2026-11-02"}),
		"outcome": "pass",
	},
	"next review was due yesterday": {
		"input": _ddv({"next_review_on": "2026-10-31"}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "next_review_on"]],
	},
	"judged on another day": {
		"input": _maintained,
		"date": "2027-02-02",
		"outcome": "violated",
		"paths": [["strategy", "ddv", "next_review_on"]],
	},
	"next review today, on 29 February": {
		"input": _ddv({"next_review_on": "2028-02-29"}),
		"date": "2028-02-29",
		"outcome": "pass",
	},
	"next review yesterday, on 29 February": {
		"input": _ddv({"next_review_on": "2028-02-29"}),
		"date": "2028-03-01",
		"outcome": "violated",
		"paths": [["strategy", "ddv", "next_review_on"]],
	},
	"only the support function": {
		"input": _ddv({"maintained_by": ["it_stoettefunktion"]}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "maintained_by"]],
	},
	"only the rest of the central organisation": {
		"input": _ddv({"maintained_by": ["central_it_organisation"]}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "maintained_by"]],
	},
	"nobody": {
		"input": _ddv({"maintained_by": []}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "maintained_by"]],
	},
	"nobody, and the review is overdue": {
		"input": _ddv({"maintained_by": [], "next_review_on": "2024-02-01"}),
		"outcome": "violated",
		"paths": [["strategy", "ddv", "maintained_by"], ["strategy", "ddv", "next_review_on"]],
	},
	"one party left out, all else unanswered": {
		"input": {"strategy": {"ddv": {"maintained_by": ["it_stoettefunktion"]}}},
		"outcome": "violated",
		"paths": [["strategy", "ddv", "maintained_by"]],
	},
	"review overdue, all else unanswered": {
		"input": {"strategy": {"ddv": {"next_review_on": "2026-10-31"}}},
		"outcome": "violated",
		"paths": [["strategy", "ddv", "next_review_on"]],
	},
	"parties unanswered": {
		"input": json.remove(_maintained, ["strategy/ddv/maintained_by"]),
		"outcome": "undocumented",
		"missing": ["strategy.ddv.maintained_by"],
	},
	"latest update unanswered": {
		"input": json.remove(_maintained, ["strategy/ddv/last_updated_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.ddv.last_updated_on"],
	},
	"next review unanswered": {
		"input": json.remove(_maintained, ["strategy/ddv/next_review_on"]),
		"outcome": "undocumented",
		"missing": ["strategy.ddv.next_review_on"],
	},
	"all unanswered": {
		"input": {"strategy": {}},
		"outcome": "undocumented",
		"missing": ["strategy.ddv.maintained_by", "strategy.ddv.last_updated_on", "strategy.ddv.next_review_on"],
	},
}

test_names_who_is_left_out if {
	some finding in stotte_008.violation with input as _ddv({"maintained_by": []})
		with data.run as testing.run({})
	finding.message == {
		"da": "Værktøjskassen holdes ikke opdateret af IT-støttefunktionen og den øvrige centrale IT-organisation.",
		"en": "The toolbox is not kept up to date by the IT support function and the rest of the central IT organisation.",
	}
}

_ddv(facts) := object.union(_maintained, {"strategy": {"ddv": facts}})

_maintained := {"strategy": {"ddv": {
	"maintained_by": ["it_stoettefunktion", "central_it_organisation"],
	"last_updated_on": "2026-02-01",
	"next_review_on": "2027-02-01",
}}}
