# METADATA
# title: "Sørg for, at udstyrsplanen lever op til IT-strategiens krav og I-sikkerhedsvejledningerne"
# description: >-
#   For applikationsenheder skal planen for udstyret tage hensyn til sikkerhed og infrastruktur. Kravet er
#   opfyldt, når planen lever op til både kravene i IT-strategien og I-sikkerhedsvejledningerne.
# custom:
#   id: HJ-HW-007
#   title_en: "Make sure that the device plan meets the IT strategy's requirements and the information security guidelines"
#   description_en: >-
#     For application devices the device plan must take account of security and infrastructure. The
#     requirement is met when the plan meets both the requirements of the IT strategy and the information
#     security guidelines.
#   modality: must
#   kind: Hardware
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "forvaltningerne"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Hardware
#     quote: >-
#       at udstyret […] dels ud fra en sikkerheds- og infrastrukturmæssig betragtning, lever op til kravene i
#       Hjørring Kommunes IT-strategi og I-sikkerhedsvejledninger.
#   remedy:
#     da: >-
#       Lederen af afdelingen/forvaltningen holder planen op mod IT-strategien og I-sikkerhedsvejledningerne og
#       retter den til.
#     en: >-
#       The manager of the department or administration checks the plan against the IT strategy and the
#       information security guidelines and corrects it.
package hjoerring.rules.hw_007

applies if input.hardware.category == "application_device"

met if {
	input.hardware.plan.meets_strategy_requirements
	input.hardware.plan.meets_security_guidelines
}

violation contains {"path": ["hardware", "plan", "meets_strategy_requirements"]} if {
	input.hardware.plan.meets_strategy_requirements == false
}

violation contains {"path": ["hardware", "plan", "meets_security_guidelines"]} if {
	input.hardware.plan.meets_security_guidelines == false
}
