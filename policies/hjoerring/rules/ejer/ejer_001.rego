# METADATA
# title: "Udpeg en ansvarlig systemejer for hvert IT-system"
# description: >-
#   Hvert IT-system skal have en ansvarlig systemejer. Kravet er opfyldt, når systemejerens navn og enhed er
#   angivet.
# custom:
#   id: HJ-EJER-001
#   title_en: "Appoint a responsible system owner for every IT system"
#   description_en: >-
#     Every IT system must have a responsible system owner. The requirement is met when the system owner's
#     name and unit are stated.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "forvaltningerne"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Systemejeren som det centrale element i IT-organisationen
#     quote: >-
#       For hvert IT-system i Hjørring Kommune udpeges en ansvarlig systemejer (kontorchef).
#   remedy:
#     da: >-
#       Forvaltningen udpeger en systemejer og registrerer navn og enhed.
#     en: >-
#       The administration appoints a system owner and registers name and unit.
package hjoerring.rules.ejer_001

met if {
	input.ownership.system_owner.name
	input.ownership.system_owner.unit
}
