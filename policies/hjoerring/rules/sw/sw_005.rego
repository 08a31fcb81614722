# METADATA
# title: "Tilpas forudsætningssystemerne, når målbilledet ændrer sig"
# description: >-
#   Investeringen i et grundlæggende forudsætningssystem skal tilpasses, når målbilledet ændrer sig. Kravet
#   er opfyldt, når investeringen er opdateret samme dag som den seneste opdatering af målbilledet eller
#   senere.
# custom:
#   id: HJ-SW-005
#   title_en: "Adapt foundation systems as the target picture changes"
#   description_en: >-
#     The investment in a foundation system must be adapted as the target picture changes. The requirement
#     is met when the investment was updated on the day of the target picture's latest update or later.
#   modality: must
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "Økonomi- og Personaleforvaltningen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       Dette er en fortløbende opgave, der kræver tilpasning efterhånden, som målbilledet i IT-strategien
#       ændrer sig.
#   remedy:
#     da: >-
#       Økonomi- og Personaleforvaltningen gennemgår investeringerne i forhold til det nye målbillede og
#       opdaterer dem.
#     en: >-
#       Økonomi- og Personaleforvaltningen reviews the investments against the new target picture and updates
#       them.
package hjoerring.rules.sw_005

applies if {
	input.classification.category == "foundation"
	data.organisation.strategy.target_picture.last_updated_on
}

met if {
	input.economy.foundation_investment.updated_on >= data.organisation.strategy.target_picture.last_updated_on
}

violation contains {"path": ["economy", "foundation_investment", "updated_on"], "message": message} if {
	input.economy.foundation_investment.updated_on < data.organisation.strategy.target_picture.last_updated_on
	message := {
		"da": "Investeringen er ikke opdateret, siden målbilledet sidst blev opdateret.",
		"en": "The investment has not been updated since the target picture was last updated.",
	}
}
