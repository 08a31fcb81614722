# METADATA
# title: "Kend målgruppens behov og kompetencer"
# description: >-
#   For en borgervendt løsning bør målgruppens behov og kompetencer være kendt. Kravet er opfyldt, når begge
#   dele er beskrevet, og når det i kontraktopfølgningen også er bekræftet, at målgruppen reelt kan anvende
#   løsningen.
# custom:
#   id: HJ-BORG-002
#   title_en: "Know the target group's needs and competences"
#   description_en: >-
#     For a citizen-facing solution the target group's needs and competences should be known. The requirement
#     is met when both are described and, in contract follow-up, when it is also confirmed that the target
#     group can actually use the solution.
#   modality: should
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       Uanset hvilken type, der er tale om, er det vigtigt at Systemejeren sikrer tilstrækkelig viden om
#       målgruppens behov og kompetencer, så løsningen reelt kan anvendes af målgruppen.
#   remedy:
#     da: >-
#       Systemejeren undersøger målgruppens behov og kompetencer og får bekræftet, at målgruppen kan anvende
#       løsningen.
#     en: >-
#       The system owner studies the target group's needs and competences and has it confirmed that the group
#       can use the solution.
package hjoerring.rules.borg_002

applies if input.citizen_facing.is_citizen_facing

met if {
	input.lifecycle.phase != "kontraktopfoelgning"
	input.citizen_facing.target_group.needs
	input.citizen_facing.target_group.competences
}

met if {
	input.lifecycle.phase == "kontraktopfoelgning"
	input.citizen_facing.target_group.needs
	input.citizen_facing.target_group.competences
	input.citizen_facing.target_group.usable_confirmed
}

violation contains {"path": ["citizen_facing", "target_group", "usable_confirmed"]} if {
	input.lifecycle.phase == "kontraktopfoelgning"
	input.citizen_facing.target_group.usable_confirmed == false
}
