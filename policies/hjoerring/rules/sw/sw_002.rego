# METADATA
# title: "Kategorisér kun systemer som tværgående, hvis alle forvaltninger anvender dem"
# description: >-
#   Kategorien bør svare til, hvem der anvender systemet. Kravet er opfyldt, når et tværgående system
#   anvendes af alle forvaltninger, og når et fagsystem ikke gør.
# custom:
#   id: HJ-SW-002
#   title_en: "Categorise systems as cross-cutting only if every administration uses them"
#   description_en: >-
#     The category should match who uses the system. The requirement is met when a cross-cutting system is
#     used by every administration, and when a line-of-business system is not.
#   modality: should
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning, exit]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Systemoverblik og systemportefølje > Systemportefølje
#     quote: >-
#       heraf er ca. 40 tværgående systemer som anvendes af alle forvaltninger.
#   remedy:
#     da: >-
#       Systemejeren retter kategorien, så den svarer til, hvem der anvender systemet.
#     en: >-
#       The system owner corrects the category to match who uses the system.
package hjoerring.rules.sw_002

applies if input.classification.category in {"cross_cutting", "line_of_business"}

met if {
	input.classification.category == "cross_cutting"
	input.classification.used_by_all_forvaltninger
}

met if {
	input.classification.category == "line_of_business"
	input.classification.used_by_all_forvaltninger == false
}

violation contains {"path": ["classification", "category"], "message": message} if {
	input.classification.category == "cross_cutting"
	input.classification.used_by_all_forvaltninger == false
	message := {
		"da": "Systemet er kategoriseret som tværgående, men anvendes ikke af alle forvaltninger.",
		"en": "The system is categorised as cross-cutting, but not every administration uses it.",
	}
}

violation contains {"path": ["classification", "category"], "message": message} if {
	input.classification.category == "line_of_business"
	input.classification.used_by_all_forvaltninger
	message := {
		"da": "Systemet er kategoriseret som fagsystem, men anvendes af alle forvaltninger.",
		"en": "The system is categorised as a line-of-business system, but every administration uses it.",
	}
}
