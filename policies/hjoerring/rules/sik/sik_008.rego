# METADATA
# title: "Risikovurdér fagsystemet efter en sikkerhedshændelse"
# description: >-
#   Efter hver sikkerhedshændelse i et fagsystem skal systemet risikovurderes. Kravet er opfyldt, når hver
#   hændelse har en risikovurdering, som hændelsen er anledning til, og som ligger samme dag eller senere. Har
#   der ingen hændelser været, gælder kravet ikke.
# custom:
#   id: HJ-SIK-008
#   title_en: "Risk-assess the line-of-business system after a security incident"
#   description_en: >-
#     After every security incident in a line-of-business system the system must be risk-assessed. The
#     requirement is met when every incident has a risk assessment that it occasioned, on the same day or
#     later. It does not apply where there have been no incidents.
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
#       fagsystemerne […] ved en evt. sikkerhedshændelse.
#   remedy:
#     da: >-
#       Systemejeren risikovurderer systemet på ny i lyset af hændelsen.
#     en: >-
#       The system owner carries out a new risk assessment of the system in the light of the incident.
package hjoerring.rules.sik_008

applies if {
	input.classification.category == "line_of_business"
	count(input.security.incidents) > 0
}

met if {
	every incident in input.security.incidents { followed_up(incident) }
}

followed_up(incident) if {
	some assessment in input.security.risk_assessments
	assessment.incident_id == incident.id
	assessment.trigger == "incident"
	assessment.date >= incident.date
}

violation contains {"path": ["security", "risk_assessments", i, "date"], "message": message} if {
	some n in neglected
	id := input.security.incidents[n].id
	some i in naming[id]
	input.security.risk_assessments[i].trigger == "incident"
	message := {
		"da": sprintf("Risikovurderingen ligger før sikkerhedshændelsen %s.", [id]),
		"en": sprintf("The risk assessment is before the security incident %s.", [id]),
	}
}

violation contains {"path": ["security", "risk_assessments"], "message": message} if {
	some n in neglected
	not assessed(n)
	message := lacking(n)
}

assessed(n) if {
	some i in naming[input.security.incidents[n].id]
	input.security.risk_assessments[i].trigger == "incident"
}

# The incidents that no assessment can be of, whatever the unanswered facts turn out to be.
neglected contains n if {
	input.security.risk_assessments
	some n, _ in input.security.incidents
	not may_be_followed_up(n)
}

may_be_followed_up(n) if {
	some i in naming[input.security.incidents[n].id]
	may_be_of(i, n)
}

may_be_followed_up(n) if {
	some i in naming_none
	may_be_of(i, n)
}

may_be_followed_up(n) if {
	not input.security.incidents[n].id
	some i, _ in input.security.risk_assessments
	may_be_of(i, n)
}

may_be_of(i, n) if {
	not on_another_occasion(i)
	not before(i, n)
}

on_another_occasion(i) if input.security.risk_assessments[i].trigger != "incident"

before(i, n) if input.security.risk_assessments[i].date < input.security.incidents[n].date

# By incident, the assessments that name it.
naming := {id: assessments |
	some assessment in input.security.risk_assessments
	id := assessment.incident_id
	assessments := {i | some i, other in input.security.risk_assessments; other.incident_id == id}
}

naming_none contains i if {
	some i, assessment in input.security.risk_assessments
	not assessment.incident_id
}

lacking(n) := {
	"da": sprintf("Sikkerhedshændelsen %s er ikke fulgt op af en risikovurdering.", [id]),
	"en": sprintf("The security incident %s was not followed up by a risk assessment.", [id]),
} if {
	id := input.security.incidents[n].id
}

lacking(n) := {
	"da": "En sikkerhedshændelse uden id er ikke fulgt op af en risikovurdering.",
	"en": "A security incident without an ID was not followed up by a risk assessment.",
} if {
	not input.security.incidents[n].id
}
