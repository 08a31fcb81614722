# METADATA
# title: "Placér ansvaret for forudsætningssystemer centralt"
# description: >-
#   Ansvaret for et grundlæggende forudsætningssystem, inklusive økonomiansvaret, bør være placeret centralt
#   i Økonomi- og Personaleforvaltningen. Kravet er opfyldt, når det er angivet, at ansvaret ligger dér.
# custom:
#   id: HJ-SW-003
#   title_en: "Place responsibility for foundation systems centrally"
#   description_en: >-
#     The responsibility for a foundation system, finances included, should be placed centrally with
#     Økonomi- og Personaleforvaltningen (finance and personnel). The requirement is met when the
#     responsibility is stated to lie there.
#   modality: should
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Økonomi- og Personaleforvaltningen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       For de grundlæggende forudsætningssystemer er ansvaret (inklusive økonomiansvaret) primært placeret
#       centralt i Økonomi- og Personaleforvaltningen.
#   remedy:
#     da: >-
#       Økonomi- og Personaleforvaltningen overtager ansvaret for forudsætningssystemet, inklusive
#       økonomiansvaret.
#     en: >-
#       Økonomi- og Personaleforvaltningen takes over responsibility for the foundation system, finances
#       included.
package hjoerring.rules.sw_003

applies if input.classification.category == "foundation"

met if input.ownership.responsible_unit_kind == "oekonomi_og_personaleforvaltningen"

violation contains {"path": ["ownership", "responsible_unit_kind"]} if {
	input.ownership.responsible_unit_kind != "oekonomi_og_personaleforvaltningen"
}
