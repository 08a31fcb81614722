# METADATA
# title: "Sørg for, at lokale systemer virker under de centrale sikkerhedsløsninger"
# description: >-
#   Fagsystemer skal kunne fungere under de centrale sikkerhedsløsninger. I kontraktopfølgningen skal det være
#   bekræftet den dag, de centrale sikkerhedsløsninger senest blev opgraderet, eller senere.
# custom:
#   id: HJ-SIK-003
#   title_en: "Make sure local systems work under the central security solutions"
#   description_en: >-
#     Line-of-business systems must be able to work under the central security solutions. In contract
#     follow-up this must be confirmed on or after the day of the latest upgrade of the central security
#     solutions.
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
#       I supplement til dette er systemejerne ansvarlige for, at lokale IT-systemer kan fungere under de
#       centrale sikkerhedsløsninger
#   remedy:
#     da: >-
#       Systemejeren afprøver systemet under de opgraderede centrale sikkerhedsløsninger og registrerer
#       resultatet.
#     en: >-
#       The system owner tests the system under the upgraded central security solutions and records the result.
package hjoerring.rules.sik_003

applies if input.classification.category == "line_of_business"

met if {
	input.lifecycle.phase == "anskaffelse"
	input.security.central_solutions.compatible
}

met if {
	input.lifecycle.phase == "kontraktopfoelgning"
	input.security.central_solutions.compatible
	confirmed := input.security.central_solutions.confirmed_on
	every solution in data.organisation.strategy.technical_security.solutions {
		solution.last_upgraded_on <= confirmed
	}
}

violation contains {"path": ["security", "central_solutions", "compatible"]} if {
	input.security.central_solutions.compatible == false
}

violation contains {"path": ["security", "central_solutions", "confirmed_on"], "message": message} if {
	input.lifecycle.phase == "kontraktopfoelgning"
	some solution in data.organisation.strategy.technical_security.solutions
	solution.last_upgraded_on > input.security.central_solutions.confirmed_on
	message := {
		"da": "De centrale sikkerhedsløsninger er opgraderet efter den dag, systemets funktion senest blev bekræftet.",
		"en": "The central security solutions were upgraded after the day the system was last confirmed to work.",
	}
}
