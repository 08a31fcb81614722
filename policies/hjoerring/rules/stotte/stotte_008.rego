# METADATA
# title: "Hold Den Digitale Værktøjskasse opdateret"
# description: >-
#   IT-støttefunktionen skal sammen med den øvrige centrale IT-organisation holde Den Digitale Værktøjskasse
#   opdateret. Kravet er opfyldt, når begge er angivet som ansvarlige, datoen for seneste opdatering er
#   angivet, og datoen for næste gennemgang ikke er passeret.
# custom:
#   id: HJ-STOTTE-008
#   title_en: "Keep the digital toolbox up to date"
#   description_en: >-
#     The IT support function must keep Den Digitale Værktøjskasse (the digital toolbox) up to date with the
#     rest of the central IT organisation. The requirement is met when both are stated as maintaining it,
#     the date of the latest update is stated, and the date of the next review has not passed.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Støtte til systemejerne
#     quote: >-
#       Støttefunktionen skal, i samarbejde med den øvrige centrale IT-organisation, holde den digitale
#       værktøjskasse opdateret.
#   remedy:
#     da: >-
#       IT-støttefunktionen gennemgår værktøjskassen med den øvrige centrale IT-organisation og fastsætter dato
#       for næste gennemgang.
#     en: >-
#       The IT support function goes through the toolbox with the rest of the central IT organisation and sets
#       the date of the next review.
package hjoerring.rules.stotte_008

import data.pejl.words

met if {
	every party in parties { party.code in input.strategy.ddv.maintained_by }
	input.strategy.ddv.last_updated_on
	input.strategy.ddv.next_review_on >= data.run.date
}

violation contains {"path": ["strategy", "ddv", "maintained_by"], "message": message} if {
	maintained_by := input.strategy.ddv.maintained_by
	missing := words.listed([party | some party in parties; not party.code in maintained_by])
	message := {
		"da": sprintf("Værktøjskassen holdes ikke opdateret af %s.", [missing.da]),
		"en": sprintf("The toolbox is not kept up to date by %s.", [missing.en]),
	}
}

violation contains {"path": ["strategy", "ddv", "next_review_on"], "message": message} if {
	input.strategy.ddv.next_review_on < data.run.date
	message := {
		"da": "Datoen for næste gennemgang er passeret.",
		"en": "The date of the next review has passed.",
	}
}

parties := [
	{"code": "it_stoettefunktion", "da": "IT-støttefunktionen", "en": "the IT support function"},
	{
		"code": "central_it_organisation",
		"da": "den øvrige centrale IT-organisation",
		"en": "the rest of the central IT organisation",
	},
]
