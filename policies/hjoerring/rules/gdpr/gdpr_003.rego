# METADATA
# title: "Inddrag I-sikkerhedskoordinatoren i databeskyttelsesarbejdet"
# description: >-
#   Behandles der personoplysninger, bør I-sikkerhedskoordinatoren inddrages i databeskyttelsesarbejdet under
#   anskaffelsen. Kravet er opfyldt, når datoen for inddragelsen er angivet og ikke ligger efter den dag,
#   databehandleraftalen eller kontrakten blev underskrevet, hvis de dage er kendt.
# custom:
#   id: HJ-GDPR-003
#   title_en: "Involve the information security coordinator in the data protection work"
#   description_en: >-
#     Where personal data is processed, the information security coordinator should be involved in the data
#     protection work during procurement. The requirement is met when the date of the involvement is stated
#     and is not after the day the data processing agreement or the contract was signed, if those days are
#     known.
#   modality: should
#   kind: System
#   scope: system
#   phases: [anskaffelse]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik > GDPR
#     quote: >-
#       I-sikkerhedskoordinatoren bør inddrages i dette arbejde og kan hjælpe med at gennemføre risikovurdering
#       og en afklaring af behov for konsekvensanalyse.
#   remedy:
#     da: >-
#       Systemejeren inddrager I-sikkerhedskoordinatoren i risikovurderingen og i afklaringen af behovet for
#       konsekvensanalyse.
#     en: >-
#       The system owner involves the information security coordinator in the risk assessment and in clarifying
#       the need for a DPIA.
package hjoerring.rules.gdpr_003

applies if {
	input.procurement.type != "none"
	input.privacy.processes_personal_data
}

met if input.privacy.coordinator_involved_on

violation contains {"path": ["privacy", "coordinator_involved_on"], "message": message} if {
	input.privacy.coordinator_involved_on > input.privacy.dpa.signed_on
	message := {
		"da": "I-sikkerhedskoordinatoren er inddraget efter den dag, databehandleraftalen blev underskrevet.",
		"en": "The information security coordinator was involved after the day the data processing agreement was signed.",
	}
}

violation contains {"path": ["privacy", "coordinator_involved_on"], "message": message} if {
	input.privacy.coordinator_involved_on > input.contract.signed_on
	message := {
		"da": "I-sikkerhedskoordinatoren er inddraget efter den dag, kontrakten blev underskrevet.",
		"en": "The information security coordinator was involved after the day the contract was signed.",
	}
}
