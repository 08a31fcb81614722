# METADATA
# title: "Afpas forberedelsen efter løsningens type"
# description: >-
#   Forberedelsen bør passe til løsningens type og størrelse. Kravet er opfyldt, når systemets kategori, det
#   forventede antal brugere og forberedelsesniveauet alle er angivet, så forberedelsen kan vurderes.
# custom:
#   id: HJ-INDK-010
#   title_en: "Scale the preparation to the type of solution"
#   description_en: >-
#     The preparation should suit the type and size of the solution. The requirement is met when the system's
#     category, the expected number of users and the preparation level are all stated, so that the preparation
#     can be judged.
#   modality: should
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Behovsopgørelse; Indkøbsmodel for IT-systemer > Anskaffelse
#     quote: >-
#       Tilsvarende behovsopgørelsen afhænger kompleksiteten selvfølgelig af, hvilken type IT-løsning der er
#       tale om.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren angiver løsningstype, kategori, forventet antal brugere og
#       forberedelsesniveau.
#     en: >-
#       The project or system owner states solution type, category, expected number of users and preparation
#       level.
package hjoerring.rules.indk_010

applies if input.procurement.type != "none"

met if {
	input.classification.category
	input.classification.users.expected
	input.procurement.preparation_level
}
