# METADATA
# title: "Følg løbende op på kontrakten fra underskriften"
# description: >-
#   Fra kontrakten er underskrevet, skal der løbende følges op på den. Kravet er opfyldt, når datoen for den
#   næste opfølgning er angivet og ikke er passeret den dag, kontrollen gælder for.
# custom:
#   id: HJ-KONT-007
#   title_en: "Follow up on the contract continuously from signing"
#   description_en: >-
#     From the day the contract is signed, it must be followed up continuously. The requirement is met when
#     the date of the next follow-up is stated and has not passed on the day the check is made for.
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
#       Indkøbsmodel for IT-systemer
#     quote: >-
#       I stedet vil indgåelsen af en kontrakt være starten på en løbende opfølgning af de aftaler, som parterne
#       er blevet enige om.
#   remedy:
#     da: >-
#       Systemejeren gennemfører den forfaldne opfølgning og fastsætter dato for den næste.
#     en: >-
#       The system owner carries out the overdue follow-up and sets the date of the next.
package hjoerring.rules.kont_007

applies if input.contract.signed_on

met if input.contract.follow_up.next_on >= data.run.date

violation contains {"path": ["contract", "follow_up", "next_on"], "message": message} if {
	input.contract.follow_up.next_on < data.run.date
	message := {
		"da": "Datoen for den næste opfølgning på kontrakten er passeret.",
		"en": "The date of the next contract follow-up has passed.",
	}
}
