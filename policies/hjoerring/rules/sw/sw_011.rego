# METADATA
# title: "Aftal en finansieringsmodel med IT-Afdelingen for opgaver ud over standarden"
# description: >-
#   Har et fagsystem behov for drifts- eller supportopgaver ud over standarden, skal der være aftalt en
#   finansieringsmodel med IT-Afdelingen. Kravet er opfyldt, når modellen er aftalt med IT-Afdelingen, og
#   aftalens dato er angivet.
# custom:
#   id: HJ-SW-011
#   title_en: "Agree a financing model with the IT department for tasks beyond the standard"
#   description_en: >-
#     Where a line-of-business system needs operations or support tasks beyond the standard, a financing
#     model must be agreed with the IT department. The requirement is met when the model is agreed with the
#     IT department, and the date of the agreement is stated.
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
#       Ved behov for drifts- eller supportopgaver (herunder applikationsdrift), der ligger udover standarden,
#       skal der aftales en finansieringsmodel med IT-Afdelingen.
#   remedy:
#     da: >-
#       Systemejeren aftaler en finansieringsmodel med IT-Afdelingen, før opgaven løses.
#     en: >-
#       The system owner agrees a financing model with the IT department before the task is done.
package hjoerring.rules.sw_011

applies if {
	input.classification.category == "line_of_business"
	count(input.support.beyond_standard_tasks) > 0
}

met if {
	input.economy.beyond_standard_financing.agreed_with == "it_afdelingen"
	input.economy.beyond_standard_financing.agreed_on
}

violation contains {"path": ["economy", "beyond_standard_financing", "agreed_with"]} if {
	input.economy.beyond_standard_financing.agreed_with != "it_afdelingen"
}
