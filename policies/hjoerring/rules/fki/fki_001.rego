# METADATA
# title: "Anvend som udgangspunkt fælleskommunal og fællesoffentlig infrastruktur"
# description: >-
#   De relevante fælleskommunale og fællesoffentlige løsninger bør være angivet, og hver af dem bør være
#   taget i anvendelse eller fravalgt med en begrundelse. En tom liste siger, at ingen er relevante.
# custom:
#   id: HJ-FKI-001
#   title_en: "Use common municipal and common public infrastructure by default"
#   description_en: >-
#     The relevant common municipal and common public solutions should be listed, and each should be used or
#     left out with a justification. An empty list says that none is relevant.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       Hjørring Kommune vil som udgangspunkt anvende den fælleskommunale og den fællesoffentlig infrastruktur i
#       vores IT-løsninger
#   remedy:
#     da: >-
#       Systemejeren angiver de relevante fælleskommunale løsninger og begrunder dem, der ikke anvendes.
#     en: >-
#       The system owner lists the relevant common solutions and justifies those not used.
package hjoerring.rules.fki_001

met if {
	every solution in input.common_solutions.relevant { settled(solution) }
}

settled(solution) if solution.used

settled(solution) if solution.justification

violation contains {"path": ["common_solutions", "relevant", i, "used"]} if {
	some i, solution in input.common_solutions.relevant
	solution.used == false
	not solution.justification
}
