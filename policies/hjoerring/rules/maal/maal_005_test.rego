package hjoerring.rules.maal_005_test

import data.hjoerring.rules.maal_005
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, maal_005) with input as case.input
		with data.run as testing.run(case)
		with data.hjoerring.future_needs as testing.dated(case, "future_needs", data.hjoerring.future_needs)
}

cases := {
	"independence is hindered, with a justification": {
		"input": _procurement(object.union(_hindering, {"justification": "Eneste leverandør på markedet."})),
		"outcome": "pass",
	},
	"every need is supported": {
		"input": _procurement({code: {"effect": "supports"} | some code in _codes}),
		"outcome": "pass",
	},
	"neutral to every need": {
		"input": _procurement(_neutral),
		"outcome": "pass",
	},
	"every need is hindered, with a justification": {
		"input": _procurement(object.union(
			{code: {"effect": "hinders"} | some code in _codes},
			{"justification": "Midlertidig løsning."},
		)),
		"outcome": "pass",
	},
	"independence is hindered, justification unanswered": {
		"input": _procurement(_hindering),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.justification"],
	},
	"collaboration unanswered": {
		"input": _procurement(object.remove(_neutral, ["collaboration"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.collaboration.effect"],
	},
	"coherence unanswered": {
		"input": _procurement(object.remove(_neutral, ["coherence"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.coherence.effect"],
	},
	"independence unanswered": {
		"input": _procurement(object.remove(_neutral, ["independence"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.independence.effect"],
	},
	"access management unanswered": {
		"input": _procurement(object.remove(_neutral, ["access_management"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.access_management.effect"],
	},
	"balance of security and access unanswered": {
		"input": _procurement(object.remove(_neutral, ["security_usability_balance"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.security_usability_balance.effect"],
	},
	"data quality unanswered": {
		"input": _procurement(object.remove(_neutral, ["data_quality"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.data_quality.effect"],
	},
	"digital competences unanswered": {
		"input": _procurement(object.remove(_neutral, ["digital_competences"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.digital_competences.effect"],
	},
	"a need is hindered without a justification, another unanswered": {
		"input": _procurement(object.remove(_hindering, ["coherence"])),
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.coherence.effect", "procurement.future_needs.justification"],
	},
	"nothing answered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "new_system"}},
		"outcome": "undocumented",
		"missing": [sprintf("procurement.future_needs.%s.effect", [code]) | some code in _codes],
	},
	"no procurement": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"outcome": "not_applicable",
	},
	"type of procurement unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"future_needs": _neutral}},
		"outcome": "not_assessed",
		"missing": ["procurement.type"],
	},
	"the day before the future picture was issued": {
		"input": _procurement(_neutral),
		"data": _pictures,
		"date": "2025-12-31",
		"outcome": "not_assessed",
		"missing": ["data:hjoerring.future_needs"],
	},
	"before the future picture was issued, whatever is unanswered": {
		"input": _procurement({}),
		"data": _pictures,
		"date": "2025-12-31",
		"outcome": "not_assessed",
		"missing": ["data:hjoerring.future_needs"],
	},
	"no future picture at all": {
		"input": _procurement(_neutral),
		"data": {"future_needs": {"editions": []}},
		"outcome": "not_assessed",
		"missing": ["data:hjoerring.future_needs"],
	},
	"no future picture, and no procurement": {
		"input": {"lifecycle": {"phase": "anskaffelse"}, "procurement": {"type": "none"}},
		"data": {"future_needs": {"editions": []}},
		"outcome": "not_applicable",
	},
	"the day the future picture was issued": {
		"input": _procurement({"coherence": {"effect": "supports"}}),
		"data": _pictures,
		"date": "2026-01-01",
		"outcome": "pass",
	},
	"the day after the future picture was issued": {
		"input": _procurement({"coherence": {"effect": "supports"}}),
		"data": _pictures,
		"date": "2026-01-02",
		"outcome": "pass",
	},
	"the day before a need is added": {
		"input": _procurement({"coherence": {"effect": "supports"}}),
		"data": _pictures,
		"date": "2026-05-31",
		"outcome": "pass",
	},
	"the day a need is added": {
		"input": _procurement({"coherence": {"effect": "supports"}}),
		"data": _pictures,
		"date": "2026-06-01",
		"outcome": "undocumented",
		"missing": ["procurement.future_needs.data_quality.effect"],
	},
	"the added need is answered": {
		"input": _procurement({"coherence": {"effect": "supports"}, "data_quality": {"effect": "neutral"}}),
		"data": _pictures,
		"date": "2026-06-01",
		"outcome": "pass",
	},
	"a need that was dropped is hindered": {
		"input": _procurement({"coherence": {"effect": "supports"}, "independence": {"effect": "hinders"}}),
		"data": _pictures,
		"date": "2026-01-01",
		"outcome": "pass",
	},
}

_procurement(needs) := {
	"lifecycle": {"phase": "anskaffelse"},
	"procurement": {"type": "new_system", "future_needs": needs},
}

_neutral := {code: {"effect": "neutral"} | some code in _codes}

_hindering := object.union(_neutral, {"independence": {"effect": "hinders"}})

_codes := {
	"collaboration",
	"coherence",
	"independence",
	"access_management",
	"security_usability_balance",
	"data_quality",
	"digital_competences",
}

# The municipality's own: a future picture with one need, and a newer one with two.
_pictures := {"future_needs": {"editions": [
	{"version": "2.0", "issued_on": "2026-01-01", "needs": [_coherence]},
	{"version": "2.1", "issued_on": "2026-06-01", "needs": [_coherence, _data_quality]},
]}}

_coherence := {"code": "coherence", "da": "Øget sammenhængsgrad", "en": "More coherence"}

_data_quality := {"code": "data_quality", "da": "Øget kvalitetssikring", "en": "Better quality assurance"}
