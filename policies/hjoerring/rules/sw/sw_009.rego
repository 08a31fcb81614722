# METADATA
# title: "Placér ansvaret for fagsystemet og for overholdelse af IT-strategien hos systemejeren"
# description: >-
#   Ansvaret for et fagsystem, inklusive økonomiansvaret, skal være placeret hos systemejeren. Kravet er
#   opfyldt, når det er angivet, at ansvaret ligger i systemejerens enhed, og når systemejeren på en angivet
#   dato har påtaget sig ansvaret for, at IT-strategien overholdes.
# custom:
#   id: HJ-SW-009
#   title_en: "Place responsibility for the line-of-business system and for compliance with the IT strategy with the system owner"
#   description_en: >-
#     The responsibility for a line-of-business system, finances included, must be placed with the system
#     owner. The requirement is met when the responsibility is stated to lie with the system owner's unit,
#     and the system owner has, on a stated date, accepted the responsibility for compliance with the IT
#     strategy.
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
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       For fagsystemer er ansvaret (inklusive økonomiansvaret) placeret hos de enkelte systemejere, herunder
#       ansvar for overholdelse af IT-strategien.
#   remedy:
#     da: >-
#       Systemejeren påtager sig ansvaret for fagsystemet og for, at det overholder IT-strategien.
#     en: >-
#       The system owner takes on the responsibility for the system and for its compliance with the strategy.
package hjoerring.rules.sw_009

applies if input.classification.category == "line_of_business"

met if {
	input.ownership.responsible_unit_kind == "system_owner_unit"
	input.ownership.strategy_compliance.accepted_by == input.ownership.system_owner.name
	input.ownership.strategy_compliance.accepted_on
}

violation contains {"path": ["ownership", "responsible_unit_kind"]} if {
	input.ownership.responsible_unit_kind != "system_owner_unit"
}

violation contains {"path": ["ownership", "strategy_compliance", "accepted_by"], "message": message} if {
	input.ownership.strategy_compliance.accepted_by != input.ownership.system_owner.name
	message := {
		"da": "En anden end systemejeren har påtaget sig ansvaret.",
		"en": "Somebody else than the system owner has accepted the responsibility.",
	}
}
