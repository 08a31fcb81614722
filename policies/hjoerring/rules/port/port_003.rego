# METADATA
# title: "Hold systemets oplysninger opdateret i Systemoverblikket"
# description: >-
#   Er systemet registreret i KITOS, skal systemejeren løbende opdatere dets oplysninger i Systemoverblikket.
#   Kravet er opfyldt, når systemejeren eller en, som systemejeren har bemyndiget, har foretaget den seneste
#   opdatering, og den ikke ligger før den seneste ændring af systemet, hvis datoen for den er kendt.
# custom:
#   id: HJ-PORT-003
#   title_en: "Keep the system's information in the overview current"
#   description_en: >-
#     Where the system is registered in KITOS, the system owner must keep its information in the system
#     overview up to date. The requirement is met when the system owner, or someone authorised by the system
#     owner, made the latest update, and it is not before the latest change to the system, if the date of that
#     is known.
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
#       Systemoverblikket skal løbende opdateres af Systemejeren for at sikre, at vi har de relevante
#       informationer i fremtiden
#   remedy:
#     da: >-
#       Systemejeren opdaterer systemets oplysninger i Systemoverblikket, så den seneste ændring er med.
#     en: >-
#       The system owner updates the system's entry so that the latest change is in it.
package hjoerring.rules.port_003

applies if input.metadata.registry.kitos_id

met if {
	input.metadata.registry.last_updated_on
	input.metadata.registry.last_updated_by_role in owners
}

violation contains {"path": ["metadata", "registry", "last_updated_on"], "message": message} if {
	input.metadata.registry.last_updated_on < input.lifecycle.dates.last_changed_on
	message := {
		"da": "Systemet er ændret efter den seneste opdatering i Systemoverblikket.",
		"en": "The system was changed after the latest update in the system overview.",
	}
}

violation contains {"path": ["metadata", "registry", "last_updated_by_role"]} if {
	role := input.metadata.registry.last_updated_by_role
	not role in owners
}

owners := {"systemejer", "delegate_of_systemejer"}
