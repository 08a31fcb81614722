# METADATA
# title: "Fastsæt niveauet for lokale sikkerhedsløsninger ud fra risikovurderingen"
# description: >-
#   For fagsystemer skal niveauet for de lokale sikkerhedsløsninger være fastsat ud fra en risikovurdering.
#   Kravet er opfyldt, når niveauet henviser til den seneste risikovurdering af systemet.
# custom:
#   id: HJ-SIK-005
#   title_en: "Set the level of local security measures from the risk assessment"
#   description_en: >-
#     For line-of-business systems the level of the local security measures must be set from a risk
#     assessment. The requirement is met when the level refers to the latest risk assessment of the system.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Tekniske sikkerhedsløsninger
#     quote: >-
#       Niveauet for de decentrale sikkerhedsløsninger etableres på baggrund af en risikovurdering af
#       fagsystemerne
#   remedy:
#     da: >-
#       Systemejeren fastsætter niveauet ud fra den seneste risikovurdering og henviser til den.
#     en: >-
#       The system owner sets the level from the latest risk assessment and refers to it.
package hjoerring.rules.sik_005

import data.pejl.latest

applies if input.classification.category == "line_of_business"

met if latest.has_id(input.security.risk_assessments, input.security.local_level.set_from_assessment_id)

violation contains {"path": ["security", "risk_assessments"]} if {
	input.security.risk_assessments == []
}

violation contains {"path": ["security", "local_level", "set_from_assessment_id"], "message": message} if {
	count(input.security.risk_assessments) > 0
	id := input.security.local_level.set_from_assessment_id
	latest.has_another_id(input.security.risk_assessments, id)
	message := {
		"da": sprintf("Niveauet er fastsat ud fra %s, som ikke er den seneste risikovurdering.", [id]),
		"en": sprintf("The level is set from %s, which is not the latest risk assessment.", [id]),
	}
}
