# METADATA
# title: "Placér det overordnede driftsansvar for fagsystemer hos systemejeren"
# description: >-
#   Systemejeren skal have det overordnede ansvar for driften af et fagsystem. Kravet er opfyldt, når den, der
#   er angivet som overordnet driftsansvarlig, er systemejeren, skrevet på samme måde begge steder.
# custom:
#   id: HJ-DRIFT-001
#   title_en: "Place overall operations responsibility for line-of-business systems with the system owner"
#   description_en: >-
#     The system owner must have the overall responsibility for the operation of a line-of-business system.
#     The requirement is met when the person stated as having overall responsibility is the system owner,
#     spelled the same in both places.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur > Driftsansvar
#     quote: >-
#       Systemejeren vil altid have det overordnede ansvar for drift af egne fagsystemer
#   remedy:
#     da: >-
#       Systemejeren påtager sig og registrerer det overordnede driftsansvar, også når leverandøren står for
#       driften.
#     en: >-
#       The system owner takes on and registers overall operations responsibility, even where the vendor runs
#       the system.
package hjoerring.rules.drift_001

applies if input.classification.category == "line_of_business"

met if input.operations.overall_responsible == input.ownership.system_owner.name

violation contains {"path": ["operations", "overall_responsible"]} if {
	input.operations.overall_responsible != input.ownership.system_owner.name
}
