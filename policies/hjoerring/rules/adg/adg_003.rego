# METADATA
# title: "Stil adgangsmodellens krav til leverandøren"
# description: >-
#   Når kommunens model for adgangs- og brugerstyring er offentliggjort, skal dens krav stilles til
#   leverandøren i anskaffelsen. Kravet er opfyldt, når modellens krav er skrevet ind i kravene til
#   leverandøren.
# custom:
#   id: HJ-ADG-003
#   title_en: "Put the access model's requirements to the vendor"
#   description_en: >-
#     Once the municipality's model for access and user management is published, its requirements must be put
#     to the vendor in the procurement. The requirement is met when the model's requirements are written into
#     the vendor requirements.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Adgangs- og Brugerstyring
#     quote: >-
#       Modellen skal sikre en fælles retning på området, så alle enheder i Hjørring Kommune arbejder i samme
#       retning og stiller de rigtige krav til kommunens it-leverandører.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren skriver modellens krav til adgangs- og brugerstyring ind i kravene til
#       leverandøren.
#     en: >-
#       The project or system owner writes the model's access and user management requirements into the vendor
#       requirements.
package hjoerring.rules.adg_003

applies if {
	data.organisation.strategy.access_model.status == "published"
	input.procurement.type != "none"
}

met if input.procurement.access_model_requirements_included

violation contains {"path": ["procurement", "access_model_requirements_included"]} if {
	input.procurement.access_model_requirements_included == false
}
