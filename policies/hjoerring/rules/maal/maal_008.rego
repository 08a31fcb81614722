# METADATA
# title: "Inddrag ASG, Kontaktforum for Digitalisering og IT-støttefunktionen, når IOD opdaterer målbilledet"
# description: >-
#   IOD skal være ansvarlig for at opdatere målbilledet i tæt samspil med ASG, Kontaktforum for Digitalisering
#   og IT-støttefunktionen. Kravet er opfyldt, når IOD er angivet som ansvarlig, og alle tre var inddraget i
#   den seneste opdatering.
# custom:
#   id: HJ-MAAL-008
#   title_en: "Involve ASG, Kontaktforum for Digitalisering and the IT support function when IOD updates the target picture"
#   description_en: >-
#     IOD must be responsible for updating the target picture in close interplay with ASG, Kontaktforum for
#     Digitalisering and the IT support function. The requirement is met when IOD is stated as responsible,
#     and all three were involved in the latest update.
#   modality: must
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IOD (Innovation og Digitalisering)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Fælles Målbillede
#     quote: >-
#       IOD (Innovation og Digitalisering) er ansvarlig for løbende opdatering af det fælles målbillede i tæt
#       samspil med Administrations- og Servicechefgruppen, Kontaktforum for Digitalisering og
#       IT-støttefunktionen.
#   remedy:
#     da: >-
#       IOD inddrager ASG, Kontaktforum for Digitalisering og IT-støttefunktionen i opdateringen og noterer,
#       hvem der har deltaget.
#     en: >-
#       IOD involves ASG, Kontaktforum for Digitalisering and the IT support function in the update and records
#       who took part.
package hjoerring.rules.maal_008

import data.pejl.words

met if {
	input.strategy.target_picture.responsible == "iod"
	every party in parties { party.code in input.strategy.target_picture.involved_parties }
}

violation contains {"path": ["strategy", "target_picture", "responsible"]} if {
	input.strategy.target_picture.responsible != "iod"
}

violation contains {"path": ["strategy", "target_picture", "involved_parties"], "message": message} if {
	involved := input.strategy.target_picture.involved_parties
	missing := words.listed([party | some party in parties; not party.code in involved])
	message := {
		"da": sprintf("I den seneste opdatering var %s ikke inddraget.", [missing.da]),
		"en": sprintf("Not involved in the latest update: %s.", [missing.en]),
	}
}

parties := [
	{"code": "asg", "da": "ASG", "en": "ASG"},
	{
		"code": "kontaktforum_for_digitalisering",
		"da": "Kontaktforum for Digitalisering",
		"en": "Kontaktforum for Digitalisering",
	},
	{"code": "it_stoettefunktion", "da": "IT-støttefunktionen", "en": "the IT support function"},
]
