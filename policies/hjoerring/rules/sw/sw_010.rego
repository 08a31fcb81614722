# METADATA
# title: "Sikr mulighed for både sikker drift og udvikling af fagsystemet"
# description: >-
#   Økonomiansvaret for et fagsystem skal sikre mulighed for både sikker drift og udvikling. Kravet er
#   opfyldt, når der er afsat midler til begge dele.
# custom:
#   id: HJ-SW-010
#   title_en: "Ensure both secure operation and development of the line-of-business system"
#   description_en: >-
#     The financial responsibility for a line-of-business system must make both secure operation and
#     development possible. The requirement is met when money is set aside for both.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       I relation til økonomiansvaret skal sikres mulighed for såvel sikker drift som udvikling.
#   remedy:
#     da: >-
#       Systemejeren afsætter midler til sikker drift og til udvikling.
#     en: >-
#       The system owner sets aside money for secure operation and for development.
package hjoerring.rules.sw_010

applies if input.classification.category == "line_of_business"

met if {
	input.economy.secure_operation_funded
	input.economy.development_funded
}

violation contains {"path": ["economy", "secure_operation_funded"]} if {
	input.economy.secure_operation_funded == false
}

violation contains {"path": ["economy", "development_funded"]} if {
	input.economy.development_funded == false
}
