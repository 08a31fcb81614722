# METADATA
# title: "Vær ekstra opmærksom på GDPR ved RPA og kunstig intelligens i borgervendte løsninger"
# description: >-
#   Bruger en borgervendt løsning RPA, kunstig intelligens eller algoritmebaseret beslutningsstøtte, skal
#   behovet for en konsekvensanalyse være afklaret: Det skal fremgå, om den er påkrævet eller ej, og hvornår
#   det blev afklaret.
# custom:
#   id: HJ-BORG-007
#   title_en: "Give GDPR extra attention where citizen-facing solutions use RPA or AI"
#   description_en: >-
#     Where a citizen-facing solution uses RPA, AI or algorithmic decision support, the need for a DPIA must
#     be clarified: it must be stated whether one is required or not, and when this was clarified.
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
#       […] kræver det ekstra opmærksomhed på GDPR, eks. behov for udarbejdelse af konsekvensanalyse
#   remedy:
#     da: >-
#       Systemejeren afklarer behovet for konsekvensanalyse med I-sikkerhedskoordinatoren.
#     en: >-
#       The system owner clarifies the need for a DPIA with the information security coordinator.
package hjoerring.rules.borg_007

applies if {
	input.citizen_facing.is_citizen_facing
	new_technology
}

new_technology if input.ai.uses_rpa

new_technology if input.ai.uses_ai

new_technology if input.ai.uses_algorithmic_decision_support

met if {
	input.privacy.dpia.need in {"required", "not_required"}
	input.privacy.dpia.need_clarified_on
}
