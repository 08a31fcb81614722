# METADATA
# title: "Brug målbilledet ved indkøb og digital udvikling"
# description: >-
#   Målbilledet skal anvendes ved indkøb og digital udvikling. Kravet er opfyldt, når anskaffelsen er vurderet
#   ud fra den gældende version af målbilledet senest den dag, kontrakten underskrives. Målbilledet er alene
#   et pejlemærke, så vurderingens resultat tæller ikke med.
# custom:
#   id: HJ-MAAL-006
#   title_en: "Use the target picture when buying and developing"
#   description_en: >-
#     The target picture must be used in buying and in digital development. The requirement is met when the
#     procurement has been assessed against the current version of the target picture, no later than the day
#     the contract is signed. The target picture is a guiding mark only, so the result of the assessment does
#     not count.
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
#       IT-systemlandskabet > Fælles Målbillede
#     quote: >-
#       Målbilledet er alene et pejlemærke, som skal anvendes ved indkøb af IT-systemer og digital udvikling.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren holder anskaffelsen op mod det gældende målbillede og registrerer version og
#       dato.
#     en: >-
#       The project or system owner checks the procurement against the current target picture and records
#       version and date.
package hjoerring.rules.maal_006

applies if input.procurement.type != "none"

met if {
	input.procurement.target_picture_assessment.version == data.organisation.strategy.target_picture.version
	input.procurement.target_picture_assessment.assessed_on
}

violation contains {"path": ["procurement", "target_picture_assessment", "version"], "message": message} if {
	current := data.organisation.strategy.target_picture.version
	input.procurement.target_picture_assessment.version != current
	message := {
		"da": sprintf("Den gældende version af målbilledet er %s.", [current]),
		"en": sprintf("The current version of the target picture is %s.", [current]),
	}
}

violation contains {"path": ["procurement", "target_picture_assessment", "assessed_on"], "message": message} if {
	input.procurement.target_picture_assessment.assessed_on > input.contract.signed_on
	message := {
		"da": "Vurderingen ligger efter den dag, kontrakten blev underskrevet.",
		"en": "The assessment is after the day the contract was signed.",
	}
}
