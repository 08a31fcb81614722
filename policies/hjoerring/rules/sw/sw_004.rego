# METADATA
# title: "Sikr investering i ressourcer og kompetencer til at løfte og implementere IT-strategien"
# description: >-
#   Økonomiansvaret for et grundlæggende forudsætningssystem skal sikre, at der kan investeres i at løfte og
#   implementere IT-strategien. Kravet er opfyldt, når der er sikret både ressourcer og kompetencer, og
#   investeringen omfatter støtte til systemejerne.
# custom:
#   id: HJ-SW-004
#   title_en: "Secure investment in the resources and competences needed to carry out the IT strategy"
#   description_en: >-
#     The financial responsibility for a foundation system must secure investment in carrying out and
#     implementing the IT strategy. The requirement is met when both resources and competences are secured,
#     and the investment includes support to the system owners.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "Økonomi- og Personaleforvaltningen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       Økonomiansvaret indebærer sikring af muligheder for investering i ressourcer og kompetencer til at løfte
#       og implementere Hjørring Kommunes IT-strategi, herunder en understøttelse af systemejernes muligheder
#   remedy:
#     da: >-
#       Økonomi- og Personaleforvaltningen afsætter ressourcer og kompetencer og medtager støtten til
#       systemejerne.
#     en: >-
#       Økonomi- og Personaleforvaltningen sets aside resources and competences, including for the support to
#       system owners.
package hjoerring.rules.sw_004

applies if input.classification.category == "foundation"

met if {
	input.economy.foundation_investment.resources_secured
	input.economy.foundation_investment.competences_secured
	input.economy.foundation_investment.supports_system_owners
}

violation contains {"path": ["economy", "foundation_investment", "resources_secured"]} if {
	input.economy.foundation_investment.resources_secured == false
}

violation contains {"path": ["economy", "foundation_investment", "competences_secured"]} if {
	input.economy.foundation_investment.competences_secured == false
}

violation contains {"path": ["economy", "foundation_investment", "supports_system_owners"]} if {
	input.economy.foundation_investment.supports_system_owners == false
}
