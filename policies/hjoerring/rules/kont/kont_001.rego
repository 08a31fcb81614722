# METADATA
# title: "Placér ansvaret for kontraktopfølgning hos systemejeren"
# description: >-
#   Når kontrakten er underskrevet, skal ansvaret for kontraktopfølgning ligge hos systemejeren. Kravet er
#   opfyldt, når den, der er angivet som ansvarlig, er systemejeren, skrevet på samme måde begge steder.
# custom:
#   id: HJ-KONT-001
#   title_en: "Place responsibility for contract follow-up with the system owner"
#   description_en: >-
#     Once the contract is signed, the responsibility for contract follow-up must lie with the system owner.
#     The requirement is met when the person stated as responsible is the system owner, spelled the same in
#     both places.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Kontraktopfølgning
#     quote: >-
#       Ansvaret for kontraktopfølgning vil altid være Systemejerens
#   remedy:
#     da: >-
#       Systemejeren overtager og registrerer ansvaret for kontraktopfølgningen.
#     en: >-
#       The system owner takes over and registers the responsibility for contract follow-up.
package hjoerring.rules.kont_001

applies if input.contract.signed_on

met if input.contract.follow_up.responsible == input.ownership.system_owner.name

violation contains {"path": ["contract", "follow_up", "responsible"]} if {
	input.contract.follow_up.responsible != input.ownership.system_owner.name
}
