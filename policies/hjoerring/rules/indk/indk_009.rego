# METADATA
# title: "Forbered fagsystemer med over 500 brugere særligt grundigt"
# description: >-
#   Et fagsystem, som forventes at få mere end 500 brugere, kræver større forberedelse end andre løsninger.
#   Kravet er opfyldt, når forberedelsesniveauet er angivet som udvidet.
# custom:
#   id: HJ-INDK-009
#   title_en: "Prepare line-of-business systems with more than 500 users with particular care"
#   description_en: >-
#     A line-of-business system expected to have more than 500 users needs more preparation than other
#     solutions. The requirement is met when the preparation level is stated as extended.
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
#       Indkøbsmodel for IT-systemer > Behovsopgørelse
#     quote: >-
#       da et fagsystem til >500 brugere kræver væsentlig større forberedelse end eksempelvis et tilkøb til et
#       eksisterende fagsystem, der anvendes af få brugere.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren aftaler et udvidet forberedelsesforløb med IT-støttefunktionen og registrerer
#       det.
#     en: >-
#       The project or system owner agrees extended preparation with the IT support function and records it.
package hjoerring.rules.indk_009

applies if {
	input.classification.category == "line_of_business"
	input.classification.users.expected > 500
}

met if input.procurement.preparation_level == "extended"

violation contains {"path": ["procurement", "preparation_level"]} if {
	input.procurement.preparation_level != "extended"
}
