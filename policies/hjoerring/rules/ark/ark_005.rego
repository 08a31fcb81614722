# METADATA
# title: "Vurdér løsningen i forhold til arkitekturmålet »Tillid og sikkerhed«"
# description: >-
#   Løsningen bør være vurderet i forhold til arkitekturmålet »Tillid og sikkerhed« (kort sagt: en stabil,
#   pålidelig og sikker løsning). Kravet er opfyldt, når målet er nået, eller når det er begrundet, at det kun
#   er nået delvist eller slet ikke.
# custom:
#   id: HJ-ARK-005
#   title_en: "Assess the solution against the architecture goal \"Trust and security\""
#   description_en: >-
#     The solution should be assessed against the architecture goal "Trust and security" (in short: a stable,
#     reliable and secure solution). The requirement is met when the goal is met, or when a justification says
#     why it is met in part or not at all.
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
#       […] Tillid og sikkerhed
#   remedy:
#     da: >-
#       Projektejeren/systemejeren vurderer løsningen i forhold til målet (en stabil, pålidelig og sikker
#       løsning) og begrunder afvigelser.
#     en: >-
#       The project or system owner assesses the solution against the goal (a stable, reliable and secure
#       solution) and justifies deviations.
package hjoerring.rules.ark_005

applies if input.procurement.type != "none"

met if input.architecture.goals.trust_and_security.result == "met"

met if {
	input.architecture.goals.trust_and_security.result in {"partly_met", "not_met"}
	input.architecture.goals.trust_and_security.justification
}

violation contains {"path": ["architecture", "goals", "trust_and_security", "result"]} if {
	input.architecture.goals.trust_and_security.result == "not_met"
	not input.architecture.goals.trust_and_security.justification
}
