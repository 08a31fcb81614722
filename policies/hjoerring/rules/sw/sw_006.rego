# METADATA
# title: "Placér ansvaret for tværgående systemer hos Stabsfunktioner"
# description: >-
#   Ansvaret for et tværgående system, inklusive økonomiansvaret, bør være placeret hos Stabsfunktioner.
#   Kravet er opfyldt, når det er angivet, at ansvaret ligger hos en stabsfunktion.
# custom:
#   id: HJ-SW-006
#   title_en: "Place responsibility for cross-cutting systems with the staff functions"
#   description_en: >-
#     The responsibility for a cross-cutting system, finances included, should be placed with the staff
#     functions. The requirement is met when the responsibility is stated to lie with a staff function.
#   modality: should
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Stabsfunktioner"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       For de tværgående systemer er ansvaret (inklusive økonomiansvaret) primært placeret hos Stabsfunktioner.
#   remedy:
#     da: >-
#       Stabsfunktionen overtager ansvaret for det tværgående system, inklusive økonomiansvaret.
#     en: >-
#       The staff function takes over responsibility for the cross-cutting system, finances included.
package hjoerring.rules.sw_006

applies if input.classification.category == "cross_cutting"

met if input.ownership.responsible_unit_kind == "stabsfunktion"

violation contains {"path": ["ownership", "responsible_unit_kind"]} if {
	input.ownership.responsible_unit_kind != "stabsfunktion"
}
