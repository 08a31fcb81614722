# METADATA
# title: "Opgør alle følgeomkostninger"
# description: >-
#   Alle løsningens følgeomkostninger skal være opgjort: fælleskommunale snitflader, snitflader til tværgående
#   og nationale systemer, organisatorisk implementering og drift. Kravet er opfyldt, når hver af de fem har
#   et beløb; 0 siger, at der ingen omkostning er.
# custom:
#   id: HJ-EJER-004
#   title_en: "State every consequential cost"
#   description_en: >-
#     Every consequential cost of the solution must be stated: common municipal interfaces, interfaces to
#     cross-cutting and national systems, organisational implementation and operation. The requirement is met
#     when each of the five has an amount; 0 says that there is no such cost.
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
#       Organisation - Ansvar, roller og opgaver > Systemejeren som det centrale element i IT-organisationen
#     quote: >-
#       følgeomkostninger til eks. fælleskommunale snitflader, snitflader til tværgående systemer og nationale
#       systemer samt øvrige omkostninger, eksempelvis organisatoriske implementerings- og driftsomkostninger.
#   remedy:
#     da: >-
#       Systemejeren opgør de manglende følgeomkostninger og angiver 0, hvor der ingen er.
#     en: >-
#       The system owner states the missing consequential costs, and 0 where there are none.
package hjoerring.rules.ejer_004

applies if input.procurement.type != "none"

applies if input.lifecycle.phase == "kontraktopfoelgning"

met if {
	every cost in {
		"common_municipal_interfaces",
		"cross_cutting_interfaces",
		"national_interfaces",
		"organisational_implementation",
		"operating",
	} {
		is_number(input.economy.follow_up_costs[cost])
	}
}
