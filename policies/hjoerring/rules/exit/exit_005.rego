# METADATA
# title: "Tag stilling til de øvrige elementer ved ophør"
# description: >-
#   Ved opsigelse eller udløb af kontrakten skal der være taget stilling til alle elementer i exitfasen den
#   dag, kontrakten udløber. Kravet er opfyldt, når ingen elementer er uafklarede. Indtil dagen før udløbet må
#   der gerne være uafklarede elementer på listen; fra udløbsdagen er de i strid med kravet.
# custom:
#   id: HJ-EXIT-005
#   title_en: "Settle the remaining elements at termination"
#   description_en: >-
#     When the contract is terminated or left to expire, every element of the exit phase must be decided on by
#     the day the contract expires. The requirement is met when no elements are unresolved. Until the day
#     before the expiry the list may hold unresolved elements; from the day of the expiry they contradict the
#     requirement.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [exit]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > EXIT
#     quote: >-
#       Ved opsigelse/kontraktudløb skal der tages stilling til en række elementer eks. levering af data og
#       arkivering.
#   remedy:
#     da: >-
#       Systemejeren gennemgår elementerne for exitfasen i Den Digitale Værktøjskasse og tager stilling til de
#       åbne.
#     en: >-
#       The system owner goes through the exit elements in the digital toolbox and settles the open ones.
package hjoerring.rules.exit_005

applies if input.exit.decision in {"terminate", "let_expire"}

met if input.exit.open_elements == []

met if {
	input.exit.open_elements
	data.run.date < input.contract.expires_on
}

violation contains {"path": ["exit", "open_elements", i]} if {
	some i, _ in input.exit.open_elements
	data.run.date >= input.contract.expires_on
}
