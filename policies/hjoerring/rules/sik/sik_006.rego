# METADATA
# title: "Risikovurdér fagsystemet ved nyanskaffelse"
# description: >-
#   Fagsystemer med en igangværende eller registreret anskaffelse skal være risikovurderet ved nyanskaffelsen.
#   Kravet er opfyldt, når en dateret risikovurdering har den anledning og ligger senest den dag, systemet
#   blev taget i brug, hvis dagen er kendt.
# custom:
#   id: HJ-SIK-006
#   title_en: "Risk-assess the line-of-business system at acquisition"
#   description_en: >-
#     Line-of-business systems with a procurement under way or on record must be risk-assessed at acquisition.
#     The requirement is met when a dated risk assessment has that occasion and is no later than the day the
#     system was taken into use, if that day is known.
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
#       fagsystemerne • ved nyanskaffelse
#   remedy:
#     da: >-
#       Systemejeren gennemfører risikovurderingen med I-sikkerhedskoordinatoren, før fagsystemet tages i brug.
#     en: >-
#       The system owner carries out the risk assessment with the information security coordinator before the
#       system is taken into use.
package hjoerring.rules.sik_006

applies if {
	input.classification.category == "line_of_business"
	acquired
}

acquired if input.lifecycle.phase == "anskaffelse"

acquired if input.procurement.type != "none"

met if {
	some assessment in input.security.risk_assessments
	assessment.trigger == "acquisition"
	in_time(assessment)
}

in_time(assessment) if assessment.date <= input.lifecycle.dates.taken_into_use_on

# Of a system that is not in use the day does not matter.
in_time(assessment) if {
	assessment.date
	not input.lifecycle.dates.taken_into_use_on
}

violation contains {"path": ["security", "risk_assessments"], "message": message} if {
	none_suffices
	not at_acquisition
	message := {
		"da": "Ingen risikovurdering er gennemført ved nyanskaffelsen.",
		"en": "No risk assessment was carried out at acquisition.",
	}
}

violation contains {"path": ["security", "risk_assessments", i, "date"], "message": message} if {
	none_suffices
	some i, assessment in input.security.risk_assessments
	assessment.trigger == "acquisition"
	message := {
		"da": "Risikovurderingen ligger efter den dag, systemet blev taget i brug.",
		"en": "The risk assessment is after the day the system was taken into use.",
	}
}

none_suffices if {
	every assessment in input.security.risk_assessments { ruled_out(assessment) }
}

ruled_out(assessment) if assessment.trigger != "acquisition"

ruled_out(assessment) if assessment.date > input.lifecycle.dates.taken_into_use_on

at_acquisition if {
	some assessment in input.security.risk_assessments
	assessment.trigger == "acquisition"
}
