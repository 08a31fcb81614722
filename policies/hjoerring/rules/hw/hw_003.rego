# METADATA
# title: "Placér budgetansvaret for investeringer i nye lokationer decentralt"
# description: >-
#   Skal forudsætningshardwaren bruges på en ny lokation, skal budgetansvaret for investeringen ligge
#   decentralt. Kravet er opfyldt, når det ligger uden for Økonomi- og Personaleforvaltningen, eller når det
#   er den, der åbner lokationen.
# custom:
#   id: HJ-HW-003
#   title_en: "Keep the budget responsibility for investments in new locations decentralised"
#   description_en: >-
#     Where the foundation hardware is for a new location, the budget responsibility for the investment must
#     be decentralised. The requirement is met when it lies outside Økonomi- og Personaleforvaltningen
#     (finance and personnel), or when that is the administration opening the location.
#   modality: must
#   kind: Hardware
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "forvaltningerne"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Hardware
#     quote: >-
#       Dog ligger budgetansvar for investeringsudgifter til nye lokationer decentralt.
#   remedy:
#     da: >-
#       Den forvaltning, der åbner lokationen, afsætter investeringsbudgettet.
#     en: >-
#       The administration opening the location sets aside the investment budget.
package hjoerring.rules.hw_003

applies if {
	input.hardware.category == "foundation_hardware"
	input.hardware.new_location
}

met if {
	unit := input.hardware.new_location_investment_budget_unit
	not unit in central
}

met if {
	input.hardware.new_location_investment_budget_unit in central
	input.hardware.managing_unit in central
}

violation contains {"path": ["hardware", "new_location_investment_budget_unit"], "message": message} if {
	input.hardware.new_location_investment_budget_unit in central
	unit := input.hardware.managing_unit
	not unit in central
	message := {
		"da": sprintf("Budgetansvaret ligger centralt, men lokationen åbnes af »%s«.", [unit]),
		"en": sprintf("The budget responsibility lies centrally, but the location is opened by \"%s\".", [unit]),
	}
}

# The strategy spells the name both ways.
central := {"Økonomi- og Personaleforvaltningen", "Økonomi- & Personaleforvaltningen"}
