# METADATA
# title: "Behandl personoplysninger ud fra en konkret risikovurdering og med et passende sikkerhedsniveau"
# description: >-
#   Personoplysninger skal altid behandles ud fra en konkret risikovurdering og med et passende
#   sikkerhedsniveau. Kravet er opfyldt, når datoen for risikovurderingen er angivet, den dækker hele
#   behandlingen, og sikkerhedsniveauet er fastsat ud fra den.
# custom:
#   id: HJ-GDPR-001
#   title_en: "Process personal data on the basis of a concrete risk assessment and with an appropriate level of security"
#   description_en: >-
#     Personal data must always be processed on the basis of a concrete risk assessment and with an
#     appropriate level of security. The requirement is met when the date of the risk assessment is stated, it
#     covers all of the processing, and the security level is set from it.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik > GDPR
#     quote: >-
#       I henhold til databeskyttelseslovgivningen skal enhver behandling af personoplysninger altid foretages
#       på baggrund af en konkret risikovurdering – og altid med et passende sikkerhedsniveau.
#   remedy:
#     da: >-
#       Systemejeren risikovurderer hele behandlingen af personoplysninger og fastsætter sikkerhedsniveauet ud
#       fra risikovurderingen.
#     en: >-
#       The system owner risk-assesses all of the processing of personal data and sets the security level from
#       the assessment.
package hjoerring.rules.gdpr_001

applies if input.privacy.processes_personal_data

met if {
	input.privacy.risk_assessment.completed_on
	input.privacy.risk_assessment.covers_all_processing
	input.privacy.security_level.derived_from_risk_assessment
}

violation contains {"path": ["privacy", "risk_assessment", "covers_all_processing"]} if {
	input.privacy.risk_assessment.covers_all_processing == false
}

violation contains {"path": ["privacy", "security_level", "derived_from_risk_assessment"]} if {
	input.privacy.security_level.derived_from_risk_assessment == false
}
