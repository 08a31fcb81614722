# METADATA
# title: "Aftal opgavefordelingen i en smørrebrødsseddel"
# description: >-
#   Systemejeren skal i smørrebrødssedlen have aftalt opgavefordelingen for systemet med den centrale
#   IT-organisation. Kravet er opfyldt, når aftalens dato er angivet, aftaleparten er den centrale
#   IT-organisation, og systemet er blandt dem, aftalen gælder for.
# custom:
#   id: HJ-STOTTE-003
#   title_en: "Agree the division of tasks in a smørrebrødsseddel (task list)"
#   description_en: >-
#     The system owner must have agreed the division of tasks for the system with the central IT
#     organisation in the smørrebrødsseddel (task list). The requirement is met when the date of the
#     agreement is stated, the other party is the central IT organisation, and the system is among those
#     that the agreement covers.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Støtte til systemejerne
#     quote: >-
#       systemejer via smørrebrødssedlen for de enkelte systemer (eller grupper af systemer) aftaler med den
#       centrale IT-organisation, hvilke opgaver den skal varetage for systemejerne.
#   remedy:
#     da: >-
#       Systemejeren aftaler opgavefordelingen for systemet med den centrale IT-organisation.
#     en: >-
#       The system owner agrees the division of tasks for the system with the central IT organisation.
package hjoerring.rules.stotte_003

met if {
	input.support.task_split.agreed_on
	input.support.task_split.agreed_with == "central_it_organisation"
	input.metadata.id in input.support.task_split.covers_systems
}

violation contains {"path": ["support", "task_split", "agreed_with"]} if {
	input.support.task_split.agreed_with != "central_it_organisation"
}

violation contains {"path": ["support", "task_split", "covers_systems"], "message": message} if {
	covered := input.support.task_split.covers_systems
	not input.metadata.id in covered
	message := {
		"da": "Aftalen om opgavefordelingen gælder ikke for dette IT-system.",
		"en": "The agreement on the division of tasks does not cover this IT system.",
	}
}
