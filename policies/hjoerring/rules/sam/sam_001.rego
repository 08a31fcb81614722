# METADATA
# title: "Etablér og nedlæg samarbejdsfora via ASG, og udpeg deltagere og facilitator"
# description: >-
#   Samarbejdsfora skal etableres og nedlægges via ASG, som også skal udpege deltagere og facilitator. Kravet
#   er opfyldt, når ASG har etableret hvert forum og udpeget dets deltagere og facilitator, og når ASG også
#   har besluttet hver nedlæggelse.
# custom:
#   id: HJ-SAM-001
#   title_en: "Establish and close collaboration forums through ASG, and appoint participants and facilitator"
#   description_en: >-
#     Collaboration forums must be established and closed through ASG, which must also appoint their
#     participants and facilitator. The requirement is met when ASG established each forum and appointed its
#     participants and facilitator, and when ASG also decided on each closing.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "ASG (Administrations- og Servicechefgruppen)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Den øvrige samarbejdsorganisation
#     quote: >-
#       En samarbejdsorganisation etableres og nedlægges via ASG, som er ansvarlig for at udpege deltagere samt
#       facilitator for det enkelte samarbejdsfora.
#   remedy:
#     da: >-
#       ASG udpeger deltagere og facilitator og beslutter etablering eller nedlæggelse.
#     en: >-
#       ASG appoints participants and facilitator and decides on establishment or closing.
package hjoerring.rules.sam_001

applies if count(input.strategy.forums) > 0

met if {
	every forum in input.strategy.forums {
		forum.established_by == "asg"
		closed_through_asg(forum)
		count(forum.participants) > 0
		forum.facilitator
		forum.appointed_by == "asg"
	}
}

closed_through_asg(forum) if forum.status == "active"

closed_through_asg(forum) if forum.closed_by == "asg"

violation contains {"path": ["strategy", "forums", i, "established_by"]} if {
	some i, forum in input.strategy.forums
	forum.established_by == "other"
}

violation contains {"path": ["strategy", "forums", i, "closed_by"]} if {
	some i, forum in input.strategy.forums
	forum.status == "closed"
	forum.closed_by == "other"
}

violation contains {"path": ["strategy", "forums", i, "participants"]} if {
	some i, forum in input.strategy.forums
	forum.participants == []
}

violation contains {"path": ["strategy", "forums", i, "appointed_by"]} if {
	some i, forum in input.strategy.forums
	forum.appointed_by == "other"
}
