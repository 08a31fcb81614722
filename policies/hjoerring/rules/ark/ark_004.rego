# METADATA
# title: "Vurdér løsningen i forhold til arkitekturmålet »Byg til genbrug og forandring«"
# description: >-
#   Løsningen bør være vurderet i forhold til arkitekturmålet »Byg til genbrug og forandring« (kort sagt:
#   genbrug af komponenter, og hvor let løsningen kan tilpasses). Kravet er opfyldt, når målet er nået, eller
#   når det er begrundet, at det kun er nået delvist eller slet ikke.
# custom:
#   id: HJ-ARK-004
#   title_en: "Assess the solution against the architecture goal \"Build for reuse and change\""
#   description_en: >-
#     The solution should be assessed against the architecture goal "Build for reuse and change" (in short:
#     reuse of components and how easily the solution is adapted). The requirement is met when the goal is
#     met, or when a justification says why it is met in part or not at all.
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
#       […] Byg til genbrug og forandring
#   remedy:
#     da: >-
#       Projektejeren/systemejeren vurderer løsningen i forhold til målet (genbrug af komponenter, og hvor let
#       løsningen kan tilpasses) og begrunder afvigelser.
#     en: >-
#       The project or system owner assesses the solution against the goal (reuse of components and how easily
#       the solution is adapted) and justifies deviations.
package hjoerring.rules.ark_004

applies if input.procurement.type != "none"

met if input.architecture.goals.build_for_reuse_and_change.result == "met"

met if {
	input.architecture.goals.build_for_reuse_and_change.result in {"partly_met", "not_met"}
	input.architecture.goals.build_for_reuse_and_change.justification
}

violation contains {"path": ["architecture", "goals", "build_for_reuse_and_change", "result"]} if {
	input.architecture.goals.build_for_reuse_and_change.result == "not_met"
	not input.architecture.goals.build_for_reuse_and_change.justification
}
