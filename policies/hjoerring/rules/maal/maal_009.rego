# METADATA
# title: "Forelæg målbilledets konkrete handlinger for ASG til beslutning"
# description: >-
#   Konkrete handlinger på baggrund af målbilledet skal besluttes af ASG i tæt samarbejde med Kontaktforum for
#   Digitalisering og IT-støttefunktionen. Kravet er opfyldt, når det er sket for hver handling, der er
#   besluttet, sat i gang eller gennemført.
# custom:
#   id: HJ-MAAL-009
#   title_en: "Put the target picture's concrete actions to ASG for decision"
#   description_en: >-
#     Concrete actions based on the target picture must be decided by ASG in close collaboration with
#     Kontaktforum for Digitalisering and the IT support function. The requirement is met when this was done
#     for every action that is decided, started or done.
#   modality: must
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "ASG (Administrations- og Servicechefgruppen)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Fælles Målbillede
#     quote: >-
#       Konkrete handlinger, som ønskes iværksat på baggrund af de angivne handlemuligheder, besluttes af ASG i
#       tæt samarbejde med Kontaktforum for Digitalisering og IT-støttefunktionen.
#   remedy:
#     da: >-
#       ASG beslutter handlingen i samarbejde med Kontaktforum for Digitalisering og IT-støttefunktionen, før
#       den sættes i gang; IOD forelægger sagen.
#     en: >-
#       ASG decides on the action together with Kontaktforum for Digitalisering and the IT support function
#       before it starts; IOD presents the case.
package hjoerring.rules.maal_009

import data.pejl.words

applies if {
	some action in input.strategy.target_picture.actions
	action.status in beyond_proposal
}

met if {
	every action in input.strategy.target_picture.actions { settled(action) }
}

settled(action) if action.status == "proposed"

settled(action) if {
	action.decided_by == "asg"
	every party in parties { party.code in action.consulted }
}

violation contains {"path": ["strategy", "target_picture", "actions", i, "decided_by"]} if {
	some i, action in input.strategy.target_picture.actions
	action.status in beyond_proposal
	action.decided_by != "asg"
}

violation contains {"path": ["strategy", "target_picture", "actions", i, "consulted"], "message": message} if {
	some i, action in input.strategy.target_picture.actions
	action.status in beyond_proposal
	consulted := action.consulted
	missing := words.listed([party | some party in parties; not party.code in consulted])
	message := {
		"da": sprintf("I beslutningen om handlingen var %s ikke inddraget.", [missing.da]),
		"en": sprintf("Not consulted in the decision on the action: %s.", [missing.en]),
	}
}

beyond_proposal := {"decided", "started", "done"}

parties := [
	{
		"code": "kontaktforum_for_digitalisering",
		"da": "Kontaktforum for Digitalisering",
		"en": "Kontaktforum for Digitalisering",
	},
	{"code": "it_stoettefunktion", "da": "IT-støttefunktionen", "en": "the IT support function"},
]
