# METADATA
# title: "Afklar deltagernes engagement og ressourceforbrug"
# description: >-
#   Deltagernes engagement og ressourceforbrug i et aktivt samarbejdsforum skal afklares. Kravet er opfyldt,
#   når det for hvert aktivt forum er afklaret med både facilitator, deltagerne og deltagernes nærmeste leder.
# custom:
#   id: HJ-SAM-002
#   title_en: "Settle participants' commitment and use of resources"
#   description_en: >-
#     The participants' commitment and use of resources in an active collaboration forum must be settled. The
#     requirement is met when, for every active forum, that is settled with the facilitator, the participants
#     and the participants' immediate manager.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "facilitator"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Den øvrige samarbejdsorganisation
#     quote: >-
#       Deltagernes engagement og ressourceforbrug i disse samarbejdsfora afklares i et samspil mellem
#       facilitator, deltagerne og deltagernes nærmeste leder.
#   remedy:
#     da: >-
#       Facilitatoren afklarer deltagernes engagement og ressourceforbrug med dem selv og deres nærmeste leder.
#     en: >-
#       The facilitator settles the participants' commitment and use of resources with them and their immediate
#       manager.
package hjoerring.rules.sam_002

import data.pejl.words

applies if {
	some forum in input.strategy.forums
	forum.status == "active"
}

met if {
	every forum in input.strategy.forums { settled(forum) }
}

settled(forum) if forum.status == "closed"

settled(forum) if {
	every party in parties { party.code in forum.resource_use_clarified_with }
}

violation contains {"path": ["strategy", "forums", i, "resource_use_clarified_with"], "message": message} if {
	some i, forum in input.strategy.forums
	forum.status == "active"
	heard := forum.resource_use_clarified_with
	missing := words.listed([party | some party in parties; not party.code in heard])
	message := {
		"da": sprintf("Engagement og ressourceforbrug er ikke afklaret med %s.", [missing.da]),
		"en": sprintf("Commitment and use of resources are not settled with %s.", [missing.en]),
	}
}

parties := [
	{"code": "facilitator", "da": "facilitatoren", "en": "the facilitator"},
	{"code": "participants", "da": "deltagerne", "en": "the participants"},
	{"code": "nearest_leader", "da": "deltagernes nærmeste leder", "en": "the participants' immediate manager"},
]
