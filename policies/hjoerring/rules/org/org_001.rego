# METADATA
# title: "Brug én fælles organisationsplan med stamdata om medarbejdere og organisering"
# description: >-
#   Kommunen skal bruge én fælles organisationsplan. Kravet er opfyldt, når der er angivet netop én
#   organisationsplan, og den rummer stamdata om både medarbejdere og organisering.
# custom:
#   id: HJ-ORG-001
#   title_en: "Use one common organisation plan with master data on employees and organisation"
#   description_en: >-
#     The municipality must use one common organisation plan. The requirement is met when exactly one
#     organisation plan is listed, and it holds master data on both employees and organisation.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Løn og Personale"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Organisationsdata
#     quote: >-
#       Der er derfor vedtaget én fælles organisationsplan […] bygget op af stamdata om medarbejdere og
#       organisering
#   remedy:
#     da: >-
#       Løn og Personale samler organisationsdata i den fælles organisationsplan.
#     en: >-
#       Løn og Personale gathers the organisation data in the one common plan.
package hjoerring.rules.org_001

import data.pejl.words

met if {
	count(input.portfolio.organisation_plans) == 1
	every plan in input.portfolio.organisation_plans {
		every kind in kinds { kind.code in plan.master_data }
	}
}

violation contains {"path": ["portfolio", "organisation_plans"], "message": message} if {
	plans := count(input.portfolio.organisation_plans)
	plans != 1
	message := {
		"da": sprintf("Der er angivet %d organisationsplaner, og der skal være netop én.", [plans]),
		"en": sprintf("%d organisation plans are listed; there must be exactly one.", [plans]),
	}
}

violation contains {"path": ["portfolio", "organisation_plans", i, "master_data"], "message": message} if {
	count(input.portfolio.organisation_plans) == 1
	some i, plan in input.portfolio.organisation_plans
	held := plan.master_data
	missing := words.listed([kind | some kind in kinds; not kind.code in held])
	message := {
		"da": sprintf("I organisationsplanen mangler stamdata om %s.", [missing.da]),
		"en": sprintf("The organisation plan lacks master data on %s.", [missing.en]),
	}
}

kinds := [
	{"code": "employees", "da": "medarbejdere", "en": "employees"},
	{"code": "organisation", "da": "organisering", "en": "organisation"},
]
