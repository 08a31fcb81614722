# METADATA
# title: "Følg op på implementeringen"
# description: >-
#   Sideløbende med kontraktopfølgningen skal systemejeren følge op på implementeringen. Kravet er opfyldt,
#   når datoen for opfølgningen er angivet og ikke ligger før den dag, kontrakten blev underskrevet, hvis den
#   er kendt.
# custom:
#   id: HJ-KONT-008
#   title_en: "Follow up on the implementation"
#   description_en: >-
#     Alongside contract follow-up the system owner must follow up on the implementation. The requirement is
#     met when the date of the follow-up is stated and is not before the day the contract was signed, if that
#     is known.
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
#       Systemejeren holder implementeringen op mod implementeringsplanen og registrerer opfølgningen.
#     en: >-
#       The system owner checks the implementation against its plan and records the follow-up.
package hjoerring.rules.kont_008

met if input.contract.follow_up.implementation_on

violation contains {"path": ["contract", "follow_up", "implementation_on"], "message": message} if {
	input.contract.follow_up.implementation_on < input.contract.signed_on
	message := {
		"da": "Opfølgningen på implementeringen ligger før den dag, kontrakten blev underskrevet.",
		"en": "The follow-up on the implementation is before the day the contract was signed.",
	}
}
