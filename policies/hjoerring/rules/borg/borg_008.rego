# METADATA
# title: "Vurdér transparens og bias ved RPA og kunstig intelligens i borgervendte løsninger"
# description: >-
#   Bruger en borgervendt løsning RPA, kunstig intelligens eller algoritmebaseret beslutningsstøtte, skal der
#   være en letforståelig beskrivelse af, hvordan data bruges, og risikoen for bias skal være vurderet.
# custom:
#   id: HJ-BORG-008
#   title_en: "Assess transparency and bias where citizen-facing solutions use RPA or AI"
#   description_en: >-
#     Where a citizen-facing solution uses RPA, AI or algorithmic decision support, there must be an easily
#     understood description of how data are used, and the risk of bias must be assessed.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       Ved brug af RPA (Robotic Process Automation), Kunstig intelligens, Algoritmebaseret beslutningsstøtte
#       […] kræver det ekstra opmærksomhed på […] Dataetik eks. transparens og risici for bias.
#   remedy:
#     da: >-
#       Systemejeren beskriver for borgerne, hvordan teknologien bruges, og vurderer risikoen for bias.
#     en: >-
#       The system owner describes to citizens how the technology is used and assesses the risk of bias.
package hjoerring.rules.borg_008

applies if {
	input.citizen_facing.is_citizen_facing
	new_technology
}

new_technology if input.ai.uses_rpa

new_technology if input.ai.uses_ai

new_technology if input.ai.uses_algorithmic_decision_support

met if {
	input.ethics.transparency.plain_language_description
	input.ethics.dilemmas.bias
}
