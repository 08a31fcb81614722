# METADATA
# title: "Sikr råderum til udvikling og udskiftning af tværgående systemer"
# description: >-
#   Økonomiansvaret for et tværgående system skal sikre råderum til løbende udvikling og til en eventuel
#   udskiftning af systemet. Kravet er opfyldt, når der er svaret ja til begge dele.
# custom:
#   id: HJ-SW-007
#   title_en: "Secure room to develop and replace cross-cutting systems"
#   description_en: >-
#     The financial responsibility for a cross-cutting system must secure room for continuous development
#     and for possible replacement of the system. The requirement is met when both are answered with yes.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "Stabsfunktioner"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       Der skal som en del af økonomiansvaret sikres råderum til løbende udvikling og eventuel udskiftning af
#       disse systemer.
#   remedy:
#     da: >-
#       Stabsfunktionen afsætter midler til løbende udvikling og mulig udskiftning.
#     en: >-
#       The staff function sets aside money for continuous development and possible replacement.
package hjoerring.rules.sw_007

applies if input.classification.category == "cross_cutting"

met if {
	input.economy.development_headroom_secured
	input.economy.replacement_headroom_secured
}

violation contains {"path": ["economy", "development_headroom_secured"]} if {
	input.economy.development_headroom_secured == false
}

violation contains {"path": ["economy", "replacement_headroom_secured"]} if {
	input.economy.replacement_headroom_secured == false
}
