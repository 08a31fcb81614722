# METADATA
# title: "Udarbejd en risikohåndteringsplan ud fra risikovurderingen"
# description: >-
#   For fagsystemer, der er risikovurderet, skal der være en risikohåndteringsplan. Kravet er opfyldt, når
#   planen har et id og er udarbejdet ud fra den seneste risikovurdering.
# custom:
#   id: HJ-SIK-009
#   title_en: "Make a risk treatment plan from the risk assessment"
#   description_en: >-
#     For line-of-business systems that have been risk-assessed there must be a risk treatment plan. The
#     requirement is met when the plan has an ID and is made from the latest risk assessment.
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
#       Risikovurderingen danner grundlag for udarbejdelse af en risikohåndteringsplan og en
#       procedurebeskrivelse som indarbejdes i organisationen.
#   remedy:
#     da: >-
#       Systemejeren udarbejder risikohåndteringsplanen på grundlag af den seneste risikovurdering.
#     en: >-
#       The system owner makes the risk treatment plan from the latest risk assessment.
package hjoerring.rules.sik_009

import data.pejl.latest

applies if {
	input.classification.category == "line_of_business"
	count(input.security.risk_assessments) > 0
}

met if {
	input.security.risk_plan.id
	latest.has_id(input.security.risk_assessments, input.security.risk_plan.based_on_assessment_id)
}

violation contains {"path": ["security", "risk_plan", "based_on_assessment_id"], "message": message} if {
	id := input.security.risk_plan.based_on_assessment_id
	latest.has_another_id(input.security.risk_assessments, id)
	message := {
		"da": sprintf("Risikohåndteringsplanen bygger på %s, som ikke er den seneste risikovurdering.", [id]),
		"en": sprintf("The risk treatment plan is based on %s, which is not the latest risk assessment.", [id]),
	}
}
