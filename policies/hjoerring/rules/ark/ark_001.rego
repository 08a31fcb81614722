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

import data.pejl.words

applies if input.procurement.type != "none"

met if {
	input.architecture.framework.common_public_assessed_on
	input.architecture.framework.common_municipal_assessed_on
	every part in parts { part.code in input.architecture.framework.assessed_parts }
}

violation contains {"path": ["architecture", "framework", "common_public_assessed_on"], "message": too_late} if {
	input.architecture.framework.common_public_assessed_on > input.contract.signed_on
}

violation contains {"path": ["architecture", "framework", "common_municipal_assessed_on"], "message": too_late} if {
	input.architecture.framework.common_municipal_assessed_on > input.contract.signed_on
}

violation contains {"path": ["architecture", "framework", "assessed_parts"], "message": message} if {
	assessed := input.architecture.framework.assessed_parts
	missing := words.listed([part | some part in parts; not part.code in assessed])
	message := {
		"da": sprintf("I vurderingen mangler rammens %s.", [missing.da]),
		"en": sprintf("The assessment lacks the framework's %s.", [missing.en]),
	}
}

too_late := {
	"da": "Vurderingen ligger efter den dag, kontrakten blev underskrevet.",
	"en": "The assessment is after the day the contract was signed.",
}

parts := [
	{"code": "goals", "da": "arkitekturmål", "en": "goals"},
	{"code": "principles", "da": "principper", "en": "principles"},
	{"code": "rules", "da": "regler", "en": "rules"},
]
