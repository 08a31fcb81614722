# METADATA
# title: "Følg op på gevinstrealiseringen"
# description: >-
#   Når systemet er taget i brug, skal systemejeren følge op på gevinstrealiseringen sideløbende med
#   kontraktopfølgningen. Kravet er opfyldt, når datoen for opfølgningen er angivet og ikke ligger før den
#   dag, systemet blev taget i brug.
# custom:
#   id: HJ-KONT-010
#   title_en: "Follow up on benefits realisation"
#   description_en: >-
#     Once the system has been taken into use, the system owner must follow up on the realisation of benefits
#     alongside contract follow-up. The requirement is met when the date of the follow-up is stated and is not
#     before the day the system was taken into use.
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
#       Systemejeren sammenholder de opnåede gevinster med vurderingen fra anskaffelsen og registrerer
#       resultatet.
#     en: >-
#       The system owner compares the benefits achieved with the assessment made at procurement and records the
#       result.
package hjoerring.rules.kont_010

applies if input.lifecycle.dates.taken_into_use_on

met if input.contract.follow_up.benefits_on >= input.lifecycle.dates.taken_into_use_on

violation contains {"path": ["contract", "follow_up", "benefits_on"], "message": message} if {
	input.contract.follow_up.benefits_on < input.lifecycle.dates.taken_into_use_on
	message := {
		"da": "Opfølgningen på gevinstrealiseringen ligger før den dag, systemet blev taget i brug.",
		"en": "The follow-up on the realisation of benefits is before the day the system was taken into use.",
	}
}
