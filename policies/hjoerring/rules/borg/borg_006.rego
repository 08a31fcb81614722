# METADATA
# title: "Udstil nye løsninger på portalerne via Borgerservice"
# description: >-
#   Det anbefales, at løsninger på borger.dk eller virk.dk udstilles via Borgerservice. Kravet er opfyldt, når
#   det sker, og når Den Digitale Hotline (DDH), hvis den anvendes, i kontraktopfølgningen også er opdateret
#   med løsningen.
# custom:
#   id: HJ-BORG-006
#   title_en: "Put new solutions on the portals through Borgerservice"
#   description_en: >-
#     It is recommended that solutions on borger.dk or virk.dk are published through Borgerservice (citizen
#     service). The requirement is met when this is so and, in contract follow-up, when Den Digitale Hotline
#     (the digital hotline, DDH), where it is used, is also updated with the solution.
#   modality: may
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       Det anbefales, at udstilling af nye løsninger på disse platforme sker via Borgerservice, der kan være
#       med til at sikre at kravene opfyldes og at DDH opdateres med den nye løsning.
#   remedy:
#     da: >-
#       Systemejeren aftaler med Borgerservice, at Borgerservice udstiller løsningen og får Den Digitale Hotline
#       opdateret.
#     en: >-
#       The system owner arranges for Borgerservice to publish the solution and have Den Digitale Hotline
#       updated.
package hjoerring.rules.borg_006

applies if {
	not input.citizen_facing.is_citizen_facing == false
	some portal in {"borger_dk", "virk_dk"}
	portal in input.citizen_facing.exposed_on
}

met if {
	input.lifecycle.phase == "anskaffelse"
	input.citizen_facing.via_borgerservice
}

met if {
	input.lifecycle.phase == "kontraktopfoelgning"
	input.citizen_facing.via_borgerservice
	hotline_settled
}

hotline_settled if input.citizen_facing.ddh.decision == "not_used"

hotline_settled if input.citizen_facing.ddh.updated_on

violation contains {"path": ["citizen_facing", "via_borgerservice"]} if {
	input.citizen_facing.via_borgerservice == false
}
