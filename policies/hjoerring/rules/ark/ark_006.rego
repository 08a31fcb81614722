# METADATA
# title: "Vurdér løsningen i forhold til arkitekturmålet »Flere leverandører«"
# description: >-
#   Løsningen bør være vurderet i forhold til arkitekturmålet »Flere leverandører« (kort sagt: åbne standarder
#   og muligheden for at skifte leverandør). Kravet er opfyldt, når målet er nået, eller når det er begrundet,
#   at det kun er nået delvist eller slet ikke.
# custom:
#   id: HJ-ARK-006
#   title_en: "Assess the solution against the architecture goal \"Multiple vendors\""
#   description_en: >-
#     The solution should be assessed against the architecture goal "Multiple vendors" (in short: open
#     standards and the ability to change vendor). The requirement is met when the goal is met, or when a
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
#       […] Flere leverandører
#   remedy:
#     da: >-
#       Projektejeren/systemejeren vurderer løsningen i forhold til målet (åbne standarder og muligheden for at
#       skifte leverandør) og begrunder afvigelser.
#     en: >-
#       The project or system owner assesses the solution against the goal (open standards and the ability to
#       change vendor) and justifies deviations.
package hjoerring.rules.ark_006

applies if input.procurement.type != "none"

met if input.architecture.goals.multiple_vendors.result == "met"

met if {
	input.architecture.goals.multiple_vendors.result in {"partly_met", "not_met"}
	input.architecture.goals.multiple_vendors.justification
}

violation contains {"path": ["architecture", "goals", "multiple_vendors", "result"]} if {
	input.architecture.goals.multiple_vendors.result == "not_met"
	not input.architecture.goals.multiple_vendors.justification
}
