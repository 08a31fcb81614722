# METADATA
# title: "Udarbejd en fyldestgørende implementeringsplan"
# description: >-
#   Der skal være udarbejdet en fyldestgørende implementeringsplan for anskaffelsen. Kravet er opfyldt, når
#   der er en henvisning til planen, og planen er afsluttet senest den dag, kontrakten underskrives.
# custom:
#   id: HJ-EJER-005
#   title_en: "Draw up a complete implementation plan"
#   description_en: >-
#     A complete implementation plan must be drawn up for the procurement. The requirement is met when there
#     is a reference to the plan, and the plan was completed no later than the day the contract is signed.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Systemejeren som det centrale element i IT-organisationen
#     quote: >-
#       Særligt i forhold til anskaffelse af IT-systemer skal understreges systemejerens ansvar for, at der
#       udarbejdes en fyldestgørende implementeringsplan
#   remedy:
#     da: >-
#       Systemejeren udarbejder implementeringsplanen, før kontrakten underskrives.
#     en: >-
#       The system owner draws up the implementation plan before the contract is signed.
package hjoerring.rules.ejer_005

applies if input.procurement.type != "none"

met if {
	input.economy.implementation_plan.ref
	input.economy.implementation_plan.completed_on
}

violation contains {"path": ["economy", "implementation_plan", "completed_on"], "message": message} if {
	input.economy.implementation_plan.completed_on > input.contract.signed_on
	message := {
		"da": "Implementeringsplanen er afsluttet efter den dag, kontrakten blev underskrevet.",
		"en": "The implementation plan was completed after the day the contract was signed.",
	}
}
