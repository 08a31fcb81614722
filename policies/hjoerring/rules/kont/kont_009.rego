# METADATA
# title: "Følg op på datakvaliteten"
# description: >-
#   Når systemet er taget i brug, skal systemejeren følge op på datakvaliteten sideløbende med
#   kontraktopfølgningen. Kravet er opfyldt, når datoen for opfølgningen er angivet og ikke ligger før den
#   dag, systemet blev taget i brug.
# custom:
#   id: HJ-KONT-009
#   title_en: "Follow up on data quality"
#   description_en: >-
#     Once the system has been taken into use, the system owner must follow up on data quality alongside
#     contract follow-up. The requirement is met when the date of the follow-up is stated and is not before
#     the day the system was taken into use.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Kontraktopfølgning
#     quote: >-
#       Sideløbende med kontraktopfølgningen er det også Systemejerens ansvar at følge op på implementering,
#       datakvalitet og gevinstrealisering.
#   remedy:
#     da: >-
#       Systemejeren gennemgår datakvaliteten i systemet og registrerer dato og resultat.
#     en: >-
#       The system owner reviews the data quality in the system and records date and findings.
package hjoerring.rules.kont_009

applies if input.lifecycle.dates.taken_into_use_on

met if input.contract.follow_up.data_quality_on >= input.lifecycle.dates.taken_into_use_on

violation contains {"path": ["contract", "follow_up", "data_quality_on"], "message": message} if {
	input.contract.follow_up.data_quality_on < input.lifecycle.dates.taken_into_use_on
	message := {
		"da": "Opfølgningen på datakvaliteten ligger før den dag, systemet blev taget i brug.",
		"en": "The follow-up on data quality is before the day the system was taken into use.",
	}
}
