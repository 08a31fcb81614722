# METADATA
# title: "Registrér systemet i Systemoverblikket via KITOS"
# description: >-
#   Et anskaffet system skal være registreret i Systemoverblikket via KITOS. Kravet er opfyldt, når systemet
#   er i Systemoverblikket og har et id i KITOS.
# custom:
#   id: HJ-PORT-001
#   title_en: "Register the system in the system overview through KITOS"
#   description_en: >-
#     An acquired system must be registered in the system overview through KITOS. The requirement is met when
#     the system is in the system overview and has an id in KITOS.
#   modality: must
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Systemoverblik og systemportefølje > Systemoverblik
#     quote: >-
#       Et samlet overblik over Hjørring Kommunes IT-systemer findes i Systemoverblikket. Systemoverblikket
#       dannes på baggrund af en datamodel og egenskaberne registreres i KITOS.
#   remedy:
#     da: >-
#       Systemejeren opretter systemet i KITOS med støtte fra IT-støttefunktionen.
#     en: >-
#       The system owner registers the system in KITOS, with the IT support function's help.
package hjoerring.rules.port_001

met if {
	input.metadata.registry.in_system_overview
	input.metadata.registry.kitos_id
}

violation contains {"path": ["metadata", "registry", "in_system_overview"]} if {
	input.metadata.registry.in_system_overview == false
}
