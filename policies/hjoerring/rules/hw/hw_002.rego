# METADATA
# title: "Placér drifts- og økonomiansvaret for forudsætningshardware centralt"
# description: >-
#   For grundlæggende forudsætningshardware skal ansvaret være placeret centralt. Kravet er opfyldt, når både
#   driftsansvaret og økonomiansvaret ligger i Økonomi- og Personaleforvaltningen.
# custom:
#   id: HJ-HW-002
#   title_en: "Place operations and financial responsibility for foundation hardware centrally"
#   description_en: >-
#     For foundation hardware the responsibility must be placed centrally. The requirement is met when both
#     operations and financial responsibility lie with Økonomi- og Personaleforvaltningen (finance and
#     personnel).
#   modality: must
#   kind: Hardware
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Økonomi- og Personaleforvaltningen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Hardware
#     quote: >-
#       Driftsansvaret, herunder økonomiansvaret, er placeret centralt i Økonomi- & Personaleforvaltningen.
#   remedy:
#     da: >-
#       Økonomi- og Personaleforvaltningen overtager drifts- og økonomiansvaret for forudsætningshardwaren.
#     en: >-
#       Økonomi- og Personaleforvaltningen takes over operations and financial responsibility for the foundation
#       hardware.
package hjoerring.rules.hw_002

applies if input.hardware.category == "foundation_hardware"

met if {
	input.hardware.operations_responsible_unit in central
	input.hardware.economy_responsible_unit in central
}

violation contains {"path": ["hardware", "operations_responsible_unit"]} if {
	unit := input.hardware.operations_responsible_unit
	not unit in central
}

violation contains {"path": ["hardware", "economy_responsible_unit"]} if {
	unit := input.hardware.economy_responsible_unit
	not unit in central
}

# The strategy spells the name both ways.
central := {"Økonomi- og Personaleforvaltningen", "Økonomi- & Personaleforvaltningen"}
