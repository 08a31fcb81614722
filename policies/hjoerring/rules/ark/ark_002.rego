# METADATA
# title: "Vurdér løsningen i forhold til arkitekturmålet »Sammenhængende IT«"
# description: >-
#   Løsningen bør være vurderet i forhold til arkitekturmålet »Sammenhængende IT« (kort sagt: kobling til
#   andre løsninger og genindtastning af kendte data). Kravet er opfyldt, når målet er nået, eller når det er
#   begrundet, at det kun er nået delvist eller slet ikke.
# custom:
#   id: HJ-ARK-002
#   title_en: "Assess the solution against the architecture goal \"Coherent IT\""
#   description_en: >-
#     The solution should be assessed against the architecture goal "Coherent IT" (in short: links to other
#     solutions and re-entry of known data). The requirement is met when the goal is met, or when a
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
#       Der er defineret 5 overordnede arkitekturmål, som KL uddyber på deres INFO side om rammearkitekturen: •
#       Sammenhængende IT
#   remedy:
#     da: >-
#       Projektejeren/systemejeren vurderer løsningen i forhold til målet (kobling til andre løsninger og
#       genindtastning af kendte data) og begrunder afvigelser.
#     en: >-
#       The project or system owner assesses the solution against the goal (links to other solutions and
#       re-entry of known data) and justifies deviations.
package hjoerring.rules.ark_002

applies if input.procurement.type != "none"

met if input.architecture.goals.coherent_it.result == "met"

met if {
	input.architecture.goals.coherent_it.result in {"partly_met", "not_met"}
	input.architecture.goals.coherent_it.justification
}

violation contains {"path": ["architecture", "goals", "coherent_it", "result"]} if {
	input.architecture.goals.coherent_it.result == "not_met"
	not input.architecture.goals.coherent_it.justification
}
