# METADATA
# title: "Udpeg en kontorchef som systemejer"
# description: >-
#   Systemejeren skal være kontorchef. Kravet gælder, så snart der er angivet en systemejer, og er opfyldt,
#   når systemejerens rolle er angivet som kontorchef.
# custom:
#   id: HJ-EJER-002
#   title_en: "Appoint a kontorchef (head of office) as the system owner"
#   description_en: >-
#     The system owner must be a kontorchef (head of office). The requirement counts as soon as a system owner
#     is stated, and is met when the owner's role is stated as kontorchef.
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
#       Forvaltningen flytter systemejerskabet til kontorchefen for området.
#     en: >-
#       The administration moves the system ownership to the area's kontorchef (head of office).
package hjoerring.rules.ejer_002

applies if input.ownership.system_owner.name

met if input.ownership.system_owner.role == "kontorchef"

violation contains {"path": ["ownership", "system_owner", "role"]} if {
	input.ownership.system_owner.role != "kontorchef"
}
