# METADATA
# title: "Kom rundt om alle elementer, inden kontrakten underskrives"
# description: >-
#   Alle elementer i anskaffelsen bør være afklaret, inden anskaffelsen effektueres og kontrakten
#   underskrives. Kravet er opfyldt, når listen over åbne elementer er angivet og tom.
# custom:
#   id: HJ-INDK-011
#   title_en: "Cover every element before the contract is signed"
#   description_en: >-
#     Every element of the procurement should be settled before the procurement goes ahead and the contract is
#     signed. The requirement is met when the list of open elements is given and empty.
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
#       Indkøbsmodel for IT-systemer > Anskaffelse
#     quote: >-
#       Det er vigtigt i denne fase at komme hele vejen rundt om alle elementer, inden anskaffelsen effektueres
#       og kontrakten underskrives.
#   remedy:
#     da: >-
#       Systemejeren afklarer de åbne elementer i anskaffelsen, før kontrakten underskrives.
#     en: >-
#       The system owner settles the open elements of the procurement before the contract is signed.
package hjoerring.rules.indk_011

applies if input.procurement.type != "none"

met if input.procurement.open_elements == []

violation contains {"path": ["procurement", "open_elements", i]} if {
	some i, _ in input.procurement.open_elements
}
