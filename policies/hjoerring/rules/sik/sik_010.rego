# METADATA
# title: "Indarbejd procedurebeskrivelsen i organisationen"
# description: >-
#   For fagsystemer, der er risikovurderet, skal der være en procedurebeskrivelse, som bygger på den seneste
#   risikovurdering. I kontraktopfølgningen skal den også være indarbejdet i organisationen.
# custom:
#   id: HJ-SIK-010
#   title_en: "Build the procedure description into the organisation"
#   description_en: >-
#     For line-of-business systems that have been risk-assessed there must be a procedure description based on
#     the latest risk assessment. In contract follow-up it must also be built into the organisation.
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
#       Systemejeren udarbejder procedurebeskrivelsen ud fra den seneste risikovurdering og indarbejder den i
#       organisationen.
#     en: >-
#       The system owner writes the procedure description from the latest risk assessment and builds it into the
#       organisation's work.
package hjoerring.rules.sik_010

import data.pejl.latest

applies if {
	input.classification.category == "line_of_business"
	count(input.security.risk_assessments) > 0
}

met if {
	latest.has_id(input.security.risk_assessments, input.security.procedure.based_on_assessment_id)
	incorporated
}

incorporated if input.lifecycle.phase == "anskaffelse"

incorporated if input.security.procedure.incorporated_on

violation contains {"path": ["security", "procedure", "based_on_assessment_id"], "message": message} if {
	id := input.security.procedure.based_on_assessment_id
	latest.has_another_id(input.security.risk_assessments, id)
	message := {
		"da": sprintf("Procedurebeskrivelsen bygger på %s, som ikke er den seneste risikovurdering.", [id]),
		"en": sprintf("The procedure description is based on %s, which is not the latest risk assessment.", [id]),
	}
}
