# METADATA
# title: "Anvend den fællesoffentlige og fælleskommunale arkitekturramme ved anskaffelser"
# description: >-
#   Før kontrakten indgås, skal løsningen være holdt op mod både den fællesoffentlige og den fælleskommunale
#   arkitekturramme, og alle rammens dele (arkitekturmål, principper og regler) skal være vurderet.
# custom:
#   id: HJ-ARK-001
#   title_en: "Apply the common public and municipal architecture framework in procurements"
#   description_en: >-
#     Before the contract is signed the solution must be assessed against both the common public and the
#     common municipal architecture framework, and all parts of the framework (goals, principles and rules)
#     must be covered.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur
#     quote: >-
#       Hjørring Kommune anvender den fællesoffentlige og fælleskommunale ramme i fremtidige anskaffelser af
#       it-systemer […] Rammen består af en række arkitekturmål, principper og regler.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren holder løsningen op mod rammens arkitekturmål, principper og regler, før
#       kontrakten indgås.
#     en: >-
#       The project or system owner assesses the solution against the framework's goals, principles and rules
#       before the contract is signed.
package hjoerring.rules.ark_001

applies if input.procurement.type != "none"

met if {
	input.architecture.framework.common_public_assessed_on
	input.architecture.framework.common_municipal_assessed_on
	every part in {"goals", "principles", "rules"} {
		part in input.architecture.framework.assessed_parts
	}
}

violation contains {"path": ["architecture", "framework", "common_public_assessed_on"]} if {
	input.architecture.framework.common_public_assessed_on > input.contract.signed_on
}

violation contains {"path": ["architecture", "framework", "common_municipal_assessed_on"]} if {
	input.architecture.framework.common_municipal_assessed_on > input.contract.signed_on
}

violation contains {"path": ["architecture", "framework", "assessed_parts"]} if {
	assessed := input.architecture.framework.assessed_parts
	some part in {"goals", "principles", "rules"}
	not part in assessed
}
