# METADATA
# title: "Revurdér risikoen ved fagsystemet hvert år"
# description: >-
#   Fagsystemers risiko skal revurderes hvert år. Kravet er opfyldt, når den seneste risikovurdering, uanset
#   anledning, højst er et år gammel.
# custom:
#   id: HJ-SIK-007
#   title_en: "Reassess the line-of-business system's risk every year"
#   description_en: >-
#     The risk of line-of-business systems must be reassessed every year. The requirement is met when the
#     latest risk assessment, whatever its occasion, is no more than one year old.
#   modality: must
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning]
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
#       fagsystemerne […] ved den årlige revurdering
#   remedy:
#     da: >-
#       Systemejeren gennemfører årets revurdering og registrerer den.
#     en: >-
#       The system owner carries out and records this year's reassessment.
package hjoerring.rules.sik_007

import data.pejl.dates

applies if input.classification.category == "line_of_business"

met if {
	a_year_before := dates.years_before(data.run.date, 1)
	some assessment in input.security.risk_assessments
	assessment.date >= a_year_before
}

violation contains {"path": ["security", "risk_assessments"]} if {
	input.security.risk_assessments == []
}

violation contains {"path": ["security", "risk_assessments", i, "date"], "message": message} if {
	a_year_before := dates.years_before(data.run.date, 1)
	every assessment in input.security.risk_assessments { assessment.date < a_year_before }
	last := max([assessment.date | some assessment in input.security.risk_assessments])
	some i, assessment in input.security.risk_assessments
	assessment.date == last
	message := {
		"da": "Den seneste risikovurdering er over et år gammel.",
		"en": "The latest risk assessment is more than one year old.",
	}
}
