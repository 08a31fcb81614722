# METADATA
# title: "Brug IT-støttefunktionen som fast kontaktpunkt"
# description: >-
#   IT-støttefunktionen skal være systemejerens faste kontaktpunkt (Single Point of Contact). Kravet er
#   opfyldt, når IT-støttefunktionen er angivet som systemejerens faste kontaktpunkt for støtte og
#   vejledning.
# custom:
#   id: HJ-STOTTE-007
#   title_en: "Use the IT support function as the single point of contact"
#   description_en: >-
#     The IT support function must be the system owner's single point of contact. The requirement is met
#     when the IT support function is stated as the system owner's single point of contact for support and
#     guidance.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Støtte til systemejerne
#     quote: >-
#       IT-støttefunktionen fungerer som Single Point of Contact for systemejerne
#   remedy:
#     da: >-
#       Systemejeren registrerer IT-støttefunktionen som systemets faste kontaktpunkt (Single Point of Contact).
#     en: >-
#       The system owner registers the IT support function as the system's single point of contact.
package hjoerring.rules.stotte_007

met if input.support.single_point_of_contact == "it_stoettefunktion"

violation contains {"path": ["support", "single_point_of_contact"]} if {
	input.support.single_point_of_contact != "it_stoettefunktion"
}
