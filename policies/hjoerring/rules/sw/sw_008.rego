# METADATA
# title: "Finansiér snitflader mellem tværgående systemer og fagsystemer"
# description: >-
#   Har et tværgående system integrationer til fagsystemer, skal implementeringen af hver af dem være
#   finansieret, og der skal være afsat ressourcer til den.
# custom:
#   id: HJ-SW-008
#   title_en: "Fund interfaces between cross-cutting and line-of-business systems"
#   description_en: >-
#     Where a cross-cutting system has integrations with line-of-business systems, the implementation of
#     each of them must be funded, and resources must be set aside for it.
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
#       Der skal ligeledes være en særlig opmærksomhed på finansiering af og ressourcer til implementering af
#       snitflader mellem de tværgående systemer og fagsystemerne.
#   remedy:
#     da: >-
#       Stabsfunktionen finder finansiering og ressourcer til snitfladen sammen med fagsystemets ejer.
#     en: >-
#       The staff function finds money and resources for the interface with the line-of-business system's owner.
package hjoerring.rules.sw_008

applies if {
	input.classification.category == "cross_cutting"
	some integration in input.architecture.integrations
	integration.counterpart_kind == "line_of_business"
}

met if {
	every integration in input.architecture.integrations { settled(integration) }
}

settled(integration) if integration.counterpart_kind != "line_of_business"

settled(integration) if {
	integration.funded
	integration.resourced
}

violation contains {"path": ["architecture", "integrations", i, "funded"]} if {
	some i, integration in input.architecture.integrations
	integration.counterpart_kind == "line_of_business"
	integration.funded == false
}

violation contains {"path": ["architecture", "integrations", i, "resourced"]} if {
	some i, integration in input.architecture.integrations
	integration.counterpart_kind == "line_of_business"
	integration.resourced == false
}
