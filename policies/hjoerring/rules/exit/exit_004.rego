# METADATA
# title: "Tag stilling til arkivering ved ophør"
# description: >-
#   Ved opsigelse eller udløb af kontrakten skal der tages stilling til arkivering. Kravet er opfyldt, når det
#   er angivet, hvad der er besluttet.
# custom:
#   id: HJ-EXIT-004
#   title_en: "Decide on archiving at termination"
#   description_en: >-
#     When the contract is terminated or left to expire, archiving must be decided on. The requirement is met
#     when it is stated what was decided.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [exit]
#   unanswered: fail
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
#       Systemejeren afklarer, om og hvordan systemets data skal arkiveres, og registrerer beslutningen.
#     en: >-
#       The system owner clarifies whether and how the system's data are archived and records the decision.
package hjoerring.rules.exit_004

applies if input.exit.decision in {"terminate", "let_expire"}

met if input.exit.archiving.decision
