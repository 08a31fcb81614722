# METADATA
# title: "Følg den fælles model for adgangs- og brugerstyring"
# description: >-
#   Når kommunens model for adgangs- og brugerstyring er offentliggjort, skal systemet følge den. Kravet er
#   opfyldt, når systemet følger modellen i den gældende version.
# custom:
#   id: HJ-ADG-002
#   title_en: "Follow the common model for access and user management"
#   description_en: >-
#     Once the municipality's model for access and user management is published, the system must follow it.
#     The requirement is met when the system follows the model in its current version.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Adgangs- og Brugerstyring
#     quote: >-
#       Modellen skal sikre en fælles retning på området, så alle enheder i Hjørring Kommune arbejder i samme
#       retning
#   remedy:
#     da: >-
#       Systemejeren tilpasser systemets adgangs- og brugerstyring til den fælles model.
#     en: >-
#       The system owner aligns the system's access and user management with the common model.
package hjoerring.rules.adg_002

applies if data.organisation.strategy.access_model.status == "published"

met if {
	input.access.follows_common_model
	input.access.model_version == data.organisation.strategy.access_model.version
}

violation contains {"path": ["access", "follows_common_model"]} if input.access.follows_common_model == false

violation contains {"path": ["access", "model_version"], "message": message} if {
	current := data.organisation.strategy.access_model.version
	input.access.model_version != current
	message := {
		"da": sprintf("Den gældende version af modellen er %s.", [current]),
		"en": sprintf("The current version of the model is %s.", [current]),
	}
}
