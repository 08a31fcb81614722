# METADATA
# title: "Få anskaffelsen vurderet af IT-støttefunktionen efter IT-strategien og indkøbslovgivningen"
# description: >-
#   IT-støttefunktionen skal have vurderet anskaffelsen både i forhold til IT-strategien og i forhold til
#   indkøbslovgivningen. Kravet er opfyldt, når begge vurderinger viser, at anskaffelsen lever op til kravene.
# custom:
#   id: HJ-INDK-005
#   title_en: "Have the IT support function check the procurement against the IT strategy and procurement law"
#   description_en: >-
#     The IT support function must have checked the procurement against both the IT strategy and procurement
#     law. The requirement is met when both checks found the procurement compliant.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse]
#   unanswered: fail
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer; Indkøbsmodel for IT-systemer > Anskaffelse
#     quote: >-
#       IT-støttefunktionen skal sikre, at anskaffelsen lever op til IT-strategien og den gældende
#       indkøbslovgivning
#   remedy:
#     da: >-
#       IT-støttefunktionen vurderer anskaffelsen i forhold til IT-strategien og indkøbslovgivningen og
#       registrerer begge resultater; projektejeren/systemejeren retter anskaffelsen til.
#     en: >-
#       The IT support function checks the procurement against the IT strategy and procurement law and records
#       both results; the project or system owner adjusts the procurement.
package hjoerring.rules.indk_005

applies if input.procurement.type != "none"

met if {
	input.procurement.it_support.strategy_compliance_result == "compliant"
	input.procurement.it_support.procurement_law_result == "compliant"
}

violation contains {"path": ["procurement", "it_support", "strategy_compliance_result"]} if {
	input.procurement.it_support.strategy_compliance_result != "compliant"
}

violation contains {"path": ["procurement", "it_support", "procurement_law_result"]} if {
	input.procurement.it_support.procurement_law_result != "compliant"
}
