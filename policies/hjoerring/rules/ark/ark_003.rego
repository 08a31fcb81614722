# METADATA
# title: "Vurdér løsningen i forhold til arkitekturmålet »Data som værdiskabende ressource«"
# description: >-
#   Løsningen bør være vurderet i forhold til arkitekturmålet »Data som værdiskabende ressource« (kort sagt:
#   deling og genbrug af løsningens data). Kravet er opfyldt, når målet er nået, eller når det er begrundet,
#   at det kun er nået delvist eller slet ikke.
# custom:
#   id: HJ-ARK-003
#   title_en: "Assess the solution against the architecture goal \"Data as a value-creating resource\""
#   description_en: >-
#     The solution should be assessed against the architecture goal "Data as a value-creating resource" (in
#     short: sharing and reuse of the solution's data). The requirement is met when the goal is met, or when a
#     justification says why it is met in part or not at all.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur
#     quote: >-
#       Der er defineret 5 overordnede arkitekturmål, som KL uddyber på deres INFO side om rammearkitekturen:
#       […] Data som værdiskabende ressource
#   remedy:
#     da: >-
#       Projektejeren/systemejeren vurderer løsningen i forhold til målet (deling og genbrug af løsningens data)
#       og begrunder afvigelser.
#     en: >-
#       The project or system owner assesses the solution against the goal (sharing and reuse of the solution's
#       data) and justifies deviations.
package hjoerring.rules.ark_003

applies if input.procurement.type != "none"

met if input.architecture.goals.data_as_value_creating_resource.result == "met"

met if {
	input.architecture.goals.data_as_value_creating_resource.result in {"partly_met", "not_met"}
	input.architecture.goals.data_as_value_creating_resource.justification
}

violation contains {"path": ["architecture", "goals", "data_as_value_creating_resource", "result"]} if {
	input.architecture.goals.data_as_value_creating_resource.result == "not_met"
	not input.architecture.goals.data_as_value_creating_resource.justification
}
