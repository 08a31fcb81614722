# METADATA
# title: "Forelæg sagen for ASG, når støttebehovet overstiger budgetrammen"
# description: >-
#   Overstiger systemejernes behov for støtte den centrale IT-organisations budgetramme, skal ASG
#   (Administrations- og Servicechefgruppen) behandle mulige løsninger og indstille til direktionen. Kravet
#   er opfyldt, når datoerne for behandling og indstilling er angivet, og indstillingen ikke ligger før
#   behandlingen.
# custom:
#   id: HJ-STOTTE-006
#   title_en: "Put the matter to ASG when the need for support exceeds the budget"
#   description_en: >-
#     Where the system owners' need for support exceeds the central IT organisation's budget, ASG (heads of
#     administration and service) must deal with possible solutions and make a recommendation to the
#     executive board. The requirement is met when the dates of both are stated, and the recommendation does
#     not come before ASG has dealt with the matter.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "ASG (Administrations- og Servicechefgruppen)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Støtte til systemejerne
#     quote: >-
#       Såfremt omfanget af den ønskede støtte fra systemejerne bliver så stort, at ressourcebehovet i den
#       centrale IT-organisation ikke kan finansieres inden for egen budgetramme, skal ASG (Administrations- og
#       Servicechefgruppen) behandle mulige løsninger og indstille herom til direktionen.
#   remedy:
#     da: >-
#       ASG behandler mulige løsninger på ressourcebehovet og indstiller til direktionen.
#     en: >-
#       ASG deals with possible solutions to the resource need and makes a recommendation to the executive
#       board.
package hjoerring.rules.stotte_006

applies if input.strategy.support_capacity.demand_exceeds_budget

met if {
	input.strategy.support_capacity.recommended_to_direktionen_on >= input.strategy.support_capacity.asg_treated_on
}

violation contains {"path": ["strategy", "support_capacity", "recommended_to_direktionen_on"], "message": message} if {
	input.strategy.support_capacity.recommended_to_direktionen_on < input.strategy.support_capacity.asg_treated_on
	message := {
		"da": "Indstillingen til direktionen ligger før den dag, ASG behandlede sagen.",
		"en": "The recommendation to the executive board is before the day ASG dealt with the matter.",
	}
}
