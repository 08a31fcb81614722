# METADATA
# title: "Etablér en central IT-organisation, der kan løfte de centrale opgaver"
# description: >-
#   Økonomi- og Personaleforvaltningen skal sikre, at der er en central IT-organisation, der kan løfte de
#   centrale opgaver. Kravet er opfyldt, når den er etableret, Økonomi- og Personaleforvaltningen er angivet
#   som ansvarlig, og ingen opgaver er udækkede.
# custom:
#   id: HJ-STOTTE-002
#   title_en: "Establish a central IT organisation that can carry the central tasks"
#   description_en: >-
#     Økonomi- og Personaleforvaltningen (finance and personnel) must make sure that there is a central IT
#     organisation that can carry the central tasks. The requirement is met when it is established, Økonomi-
#     og Personaleforvaltningen is stated as responsible, and no tasks are uncovered.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Økonomi- og Personaleforvaltningen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer
#     quote: >-
#       Økonomi- og Personaleforvaltningen skal sikre etablering af en central IT-organisation, der kan løfte de
#       centralt placerede opgaver
#   remedy:
#     da: >-
#       Økonomi- og Personaleforvaltningen etablerer den centrale IT-organisation og dækker de centrale opgaver,
#       der mangler.
#     en: >-
#       Økonomi- og Personaleforvaltningen establishes the central IT organisation and covers the missing
#       central tasks.
package hjoerring.rules.stotte_002

met if {
	input.strategy.it_organisation.central.established
	input.strategy.it_organisation.central.responsible_unit in spellings
	input.strategy.it_organisation.central.uncovered_tasks == []
}

# The strategy writes the name both ways.
spellings := {"Økonomi- og Personaleforvaltningen", "Økonomi- & Personaleforvaltningen"}

violation contains {"path": ["strategy", "it_organisation", "central", "established"]} if {
	input.strategy.it_organisation.central.established == false
}

violation contains {"path": ["strategy", "it_organisation", "central", "responsible_unit"], "message": message} if {
	unit := input.strategy.it_organisation.central.responsible_unit
	not unit in spellings
	message := {
		"da": sprintf("Ansvaret er angivet hos %s, ikke hos Økonomi- og Personaleforvaltningen.", [unit]),
		"en": sprintf("The responsibility is stated to lie with %s, not with Økonomi- og Personaleforvaltningen.", [unit]),
	}
}

violation contains {"path": ["strategy", "it_organisation", "central", "uncovered_tasks", i]} if {
	some i, _ in input.strategy.it_organisation.central.uncovered_tasks
}
