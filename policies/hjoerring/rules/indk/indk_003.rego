# METADATA
# title: "Kontakt altid IT-støttefunktionen, inden anskaffelsen effektueres"
# description: >-
#   IT-støttefunktionen skal være kontaktet, før anskaffelsen effektueres, og før kontrakten underskrives.
#   Kravet er opfyldt, når datoen for kontakten er angivet og ligger før begge dage, hvis de er kendt.
# custom:
#   id: HJ-INDK-003
#   title_en: "Always contact the IT support function before the procurement goes ahead"
#   description_en: >-
#     The IT support function must be contacted before the procurement goes ahead and before the contract is
#     signed. The requirement is met when the date of the contact is stated and falls before both days, if
#     they are known.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer; Indkøbsmodel for IT-systemer > Anskaffelse
#     quote: >-
#       Projektejer/systemejer skal altid kontakte IT-støttefunktionen, inden en anskaffelse effektueres
#   remedy:
#     da: >-
#       Projektejeren/systemejeren kontakter IT-støttefunktionen nu og venter så længe med at effektuere
#       anskaffelsen.
#     en: >-
#       The project or system owner contacts the IT support function now and holds the procurement back until
#       then.
package hjoerring.rules.indk_003

applies if input.procurement.type != "none"

met if input.procurement.it_support.contacted_on

violation contains {"path": ["procurement", "it_support", "contacted_on"], "message": message} if {
	input.procurement.it_support.contacted_on >= input.procurement.effectuated_on
	message := {
		"da": "Kontakten ligger ikke før den dag, anskaffelsen blev effektueret.",
		"en": "The contact is not before the day the procurement went ahead.",
	}
}

violation contains {"path": ["procurement", "it_support", "contacted_on"], "message": message} if {
	input.procurement.it_support.contacted_on >= input.contract.signed_on
	message := {
		"da": "Kontakten ligger ikke før den dag, kontrakten blev underskrevet.",
		"en": "The contact is not before the day the contract was signed.",
	}
}
