# METADATA
# title: "Opret og vedligehold kontraktdata hos Indkøb og Udbud i samspil med systemejeren"
# description: >-
#   Er kontrakten registreret i kontraktstyringssystemet, skal Indkøb og Udbud oprette og vedligeholde dens
#   data i tæt samspil med systemejeren. Kravet er opfyldt, når Indkøb og Udbud står for begge dele, og datoen
#   for gennemgangen med systemejeren er angivet.
# custom:
#   id: HJ-KONT-004
#   title_en: "Have Indkøb og Udbud create and maintain contract data with the system owner"
#   description_en: >-
#     Where the contract is recorded in the contract management system, Indkøb og Udbud (procurement and
#     tendering) must create and maintain its data in close cooperation with the system owner. The requirement
#     is met when Indkøb og Udbud does both, and the date of the review with the system owner is stated.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Indkøb og Udbud"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Kontraktopfølgning
#     quote: >-
#       Indkøb og Udbud opretter og vedligeholder kontraktdata i kontraktstyringssystemet i tæt samspil med
#       Systemejeren.
#   remedy:
#     da: >-
#       Indkøb og Udbud gennemgår kontraktdata med systemejeren og registrerer gennemgangen.
#     en: >-
#       Indkøb og Udbud goes through the contract data with the system owner and records it.
package hjoerring.rules.kont_004

applies if input.contract.record.id

met if {
	input.contract.record.created_by_unit == "indkoeb_og_udbud"
	input.contract.record.maintained_by_unit == "indkoeb_og_udbud"
	input.contract.record.owner_consulted_on
}

violation contains {"path": ["contract", "record", "created_by_unit"]} if {
	input.contract.record.created_by_unit == "other"
}

violation contains {"path": ["contract", "record", "maintained_by_unit"]} if {
	input.contract.record.maintained_by_unit == "other"
}
