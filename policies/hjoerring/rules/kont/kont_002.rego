# METADATA
# title: "Følg op på kontrakten struktureret og ensartet"
# description: >-
#   Når kontrakten er underskrevet, bør der følges struktureret og ensartet op på den. Kravet er opfyldt, når
#   der følges op efter den fælles proces, leverancen er holdt op mod det aftalte, og det er gennemgået, om
#   kontraktens fulde potentiale udnyttes.
# custom:
#   id: HJ-KONT-002
#   title_en: "Follow up on the contract in a structured and uniform way"
#   description_en: >-
#     Once the contract is signed, it should be followed up in a structured and uniform way. The requirement
#     is met when the common process is followed, the delivery has been held against what was agreed, and the
#     use of the contract's full potential has been reviewed.
#   modality: should
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
#       for at sikre at leverancen lever op til det aftalte samt at kontraktens fulde potentiale udnyttes, er
#       det vigtigt med en struktureret og ensartet kontraktstyring.
#   remedy:
#     da: >-
#       Systemejeren følger den fælles opfølgningsproces, kontrollerer leverancen og gennemgår, om kontraktens
#       muligheder udnyttes.
#     en: >-
#       The system owner follows the common follow-up process, verifies the delivery and reviews whether the
#       contract's potential is used.
package hjoerring.rules.kont_002

applies if input.contract.signed_on

met if {
	input.contract.follow_up.uses_common_process
	input.contract.follow_up.delivery_verified_on
	input.contract.follow_up.potential_reviewed_on
}

violation contains {"path": ["contract", "follow_up", "uses_common_process"]} if {
	input.contract.follow_up.uses_common_process == false
}
