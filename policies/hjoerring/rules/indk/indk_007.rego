# METADATA
# title: "Belys alle elementer i behovet, inden anskaffelsesfasen påbegyndes"
# description: >-
#   Ved nye systemer, tilkøb, videreudvikling og egenudvikling bør hele behovet være belyst, inden
#   anskaffelsesfasen begynder. Kravet er opfyldt, når behovsopgørelsen er afsluttet senest den dag, fasen
#   begyndte, baggrunden for behovet er angivet, og ingen elementer er åbne.
# custom:
#   id: HJ-INDK-007
#   title_en: "Clarify every element of the need before the procurement phase begins"
#   description_en: >-
#     For new systems, add-ons, further development and in-house development the whole need should be
#     clarified before the procurement phase begins. The requirement is met when the needs statement was
#     completed no later than the day the phase began, the origin of the need is stated, and no elements are
#     open.
#   modality: should
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Behovsopgørelse
#     quote: >-
#       Uanset baggrund er det vigtigt at få belyst en række forskellige elementer, inden anskaffelsesfasen
#       påbegyndes.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren belyser de åbne elementer i behovsopgørelsen, før anskaffelsen går i gang.
#     en: >-
#       The project or system owner clarifies the open elements of the needs statement before procurement
#       starts.
package hjoerring.rules.indk_007

applies if {
	input.procurement.type in {"new_system", "add_on", "further_development", "in_house_development"}
	procurement_begun
}

procurement_begun if input.lifecycle.phase == "anskaffelse"

procurement_begun if input.lifecycle.dates.anskaffelse_started_on

met if {
	input.procurement.needs_statement.completed_on <= input.lifecycle.dates.anskaffelse_started_on
	input.procurement.needs_statement.origin
	input.procurement.needs_statement.open_elements == []
}

violation contains {"path": ["procurement", "needs_statement", "completed_on"], "message": message} if {
	input.procurement.needs_statement.completed_on > input.lifecycle.dates.anskaffelse_started_on
	message := {
		"da": "Behovsopgørelsen er afsluttet efter den dag, anskaffelsesfasen begyndte.",
		"en": "The needs statement was completed after the day the procurement phase began.",
	}
}

violation contains {"path": ["procurement", "needs_statement", "open_elements", i]} if {
	some i, _ in input.procurement.needs_statement.open_elements
}
