# METADATA
# title: "Placér faciliteringen af Systemoversigten hos IT-støttefunktionen"
# description: >-
#   IT-støttefunktionen skal facilitere Systemoversigten over kommunens IT-systemer. Kravet er opfyldt, når
#   IT-støttefunktionen er angivet som facilitator.
# custom:
#   id: HJ-PORT-007
#   title_en: "Place the facilitation of the system overview with the IT support function"
#   description_en: >-
#     The IT support function must facilitate the system overview of the municipality's IT systems. The
#     requirement is met when the IT support function is stated as the facilitator.
#   modality: must
#   kind: Organisation
#   scope: portfolio
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Støtte til systemejerne
#     quote: >-
#       IT-støttefunktionen skal facilitere Systemoversigten over Hjørring Kommunes IT-systemer.
#   remedy:
#     da: >-
#       IT-støttefunktionen overtager faciliteringen af Systemoversigten efter aftale med den øvrige centrale
#       IT-organisation.
#     en: >-
#       The IT support function takes over the facilitation of the system overview by agreement with the rest of
#       the central IT organisation.
package hjoerring.rules.port_007

met if input.portfolio.registry.facilitator == "it_stoettefunktion"

violation contains {"path": ["portfolio", "registry", "facilitator"]} if {
	input.portfolio.registry.facilitator != "it_stoettefunktion"
}
