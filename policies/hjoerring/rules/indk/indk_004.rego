# METADATA
# title: "Kontakt IT-støttefunktionen så tidligt som muligt"
# description: >-
#   IT-støttefunktionen bør kontaktes allerede under behovsopgørelsen. Kravet er opfyldt, når datoen for
#   kontakten er angivet og ligger senest den dag, anskaffelsesfasen begyndte, hvis den dag er kendt.
# custom:
#   id: HJ-INDK-004
#   title_en: "Contact the IT support function as early as possible"
#   description_en: >-
#     The IT support function should be contacted while the need is still being stated. The requirement is met
#     when the date of the contact is stated and is no later than the day the procurement phase began, if that
#     day is known.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer
#     quote: >-
#       Projektejer/systemejer skal altid kontakte IT-støttefunktionen, inden en anskaffelse effektueres og
#       helst så tidligt som muligt.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren kontakter IT-støttefunktionen allerede under behovsopgørelsen.
#     en: >-
#       The project or system owner contacts the IT support function while the need is still being stated.
package hjoerring.rules.indk_004

applies if input.procurement.type != "none"

met if input.procurement.it_support.contacted_on

violation contains {"path": ["procurement", "it_support", "contacted_on"], "message": message} if {
	input.procurement.it_support.contacted_on > input.lifecycle.dates.anskaffelse_started_on
	message := {
		"da": "Kontakten ligger efter den dag, anskaffelsesfasen begyndte.",
		"en": "The contact is after the day the procurement phase began.",
	}
}
