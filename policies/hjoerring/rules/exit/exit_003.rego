# METADATA
# title: "Tag stilling til levering af data ved ophør"
# description: >-
#   Ved opsigelse eller udløb af kontrakten skal der tages stilling til levering af data. Kravet er opfyldt,
#   når det er angivet, hvad der er besluttet.
# custom:
#   id: HJ-EXIT-003
#   title_en: "Decide on delivery of data at termination"
#   description_en: >-
#     When the contract is terminated or left to expire, the delivery of data must be decided on. The
#     requirement is met when it is stated what was decided.
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
#       Systemejeren aftaler med leverandøren, hvilke data der leveres, i hvilket format og hvornår.
#     en: >-
#       The system owner agrees with the vendor which data are delivered, in which format and when.
package hjoerring.rules.exit_003

applies if input.exit.decision in {"terminate", "let_expire"}

met if input.exit.data_delivery.decision
