# METADATA
# title: "Hent sparring om kontraktvilkårene, inden kontrakten underskrives"
# description: >-
#   IT-støttefunktionen kan give sparring om kontraktvilkårene. Kravet er opfyldt, når datoen for sparringen
#   er angivet og ligger senest den dag, kontrakten underskrives. Gratisprodukter er undtaget.
# custom:
#   id: HJ-INDK-006
#   title_en: "Get advice on the contract terms before signing"
#   description_en: >-
#     The IT support function can advise on the contract terms. The requirement is met when the date of the
#     advice is stated and is no later than the day the contract is signed. Free products are exempt.
#   modality: may
#   kind: System
#   scope: contract
#   phases: [anskaffelse]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer; Indkøbsmodel for IT-systemer > Anskaffelse
#     quote: >-
#       IT-støttefunktionen […] kan bidrage med sparring, som kan begrænse risikoen for uhensigtsmæssige
#       kontraktvilkår, som kan blive dyr at rette op på efterfølgende.
#   remedy:
#     da: >-
#       Systemejeren sender kontraktudkastet til IT-støttefunktionen til sparring før underskrift.
#     en: >-
#       The system owner sends the draft contract to the IT support function for advice before signing.
package hjoerring.rules.indk_006

applies if {
	type := input.procurement.type
	not type in {"none", "free_product"}
}

met if input.procurement.it_support.contract_terms_reviewed_on

violation contains {"path": ["procurement", "it_support", "contract_terms_reviewed_on"], "message": message} if {
	input.procurement.it_support.contract_terms_reviewed_on > input.contract.signed_on
	message := {
		"da": "Sparringen ligger efter den dag, kontrakten blev underskrevet.",
		"en": "The advice is after the day the contract was signed.",
	}
}
