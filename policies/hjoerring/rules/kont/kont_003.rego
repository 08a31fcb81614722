# METADATA
# title: "Registrér kontrakten og dens betingelser i kontraktstyringssystemet"
# description: >-
#   Når kontrakten er underskrevet, skal den og dens betingelser være registreret i kontraktstyringssystemet.
#   Kravet er opfyldt, når kontraktens id, dens opsigelsesvarsel, og om den kan forlænges, er angivet, og når
#   der er angivet en udløbsdato, eller kontrakten er løbende.
# custom:
#   id: HJ-KONT-003
#   title_en: "Record the contract and its terms in the contract management system"
#   description_en: >-
#     Once the contract is signed, it and its terms must be recorded in the contract management system. The
#     requirement is met when the contract's id, its notice period and whether it can be extended are stated,
#     and an expiry date is stated or the contract is open-ended.
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
#       Hjørring Kommune anvender derfor et kontraktstyringssystem til kontrakthåndtering for bedre udnyttelse
#       af kommunens IT-systemer, en højere grad af gennemsigtighed i kontrakten og dennes betingelser, samt
#       løbende opfølgning og justering.
#   remedy:
#     da: >-
#       Indkøb og Udbud opretter kontrakten i kontraktstyringssystemet med udløbsdato, opsigelsesvarsel og
#       forlængelsesmulighed.
#     en: >-
#       Indkøb og Udbud creates the contract in the contract management system with expiry date, notice period
#       and extension option.
package hjoerring.rules.kont_003

applies if input.contract.signed_on

met if {
	input.contract.record.id
	duration_recorded
	input.contract.notice_period_days
	input.contract.extension_option
}

duration_recorded if input.contract.expires_on

duration_recorded if input.contract.open_ended
