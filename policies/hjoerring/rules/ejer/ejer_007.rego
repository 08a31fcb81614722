# METADATA
# title: "Vurdér de potentielle effektiviseringsgevinster"
# description: >-
#   De mulige effektiviseringsgevinster ved anskaffelsen skal være vurderet. Kravet er opfyldt, når datoen for
#   vurderingen og listen over gevinster er angivet, hver gevinst med sin art. En tom liste siger, at der ikke
#   er fundet gevinster.
# custom:
#   id: HJ-EJER-007
#   title_en: "Assess the potential efficiency gains"
#   description_en: >-
#     The potential efficiency gains of the procurement must be assessed. The requirement is met when the date
#     of the assessment and the list of gains are stated, each gain with its kind. An empty list says that no
#     gain was found.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Systemejeren som det centrale element i IT-organisationen
#     quote: >-
#       en fuld belysning af såvel økonomiske som øvrige konsekvenser ved anskaffelsen, herunder en vurdering af
#       potentielle effektiviseringsgevinster. Effektiviseringsgevinster kan f.eks. være frigørelse af
#       ressourcer, kvalitetsforbedringer eller øget livskvalitet hos borgeren.
#   remedy:
#     da: >-
#       Systemejeren vurderer de mulige gevinster, for eksempel frigjorte ressourcer, kvalitetsforbedringer og
#       øget livskvalitet hos borgeren.
#     en: >-
#       The system owner assesses the possible gains, for example released resources, better quality and higher
#       quality of life for citizens.
package hjoerring.rules.ejer_007

applies if input.procurement.type != "none"

met if {
	input.economy.benefits.assessed_on
	every benefit in input.economy.benefits.items { benefit.kind }
}
