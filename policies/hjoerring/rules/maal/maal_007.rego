# METADATA
# title: "Opdatér målbilledet hvert år, og når fremtidsbilledet ændres"
# description: >-
#   Målbilledet skal opdateres mindst en gang om året, og når fremtidsbilledet ændres. Kravet er opfyldt, når
#   målbilledet er opdateret inden for det seneste år og ikke før fremtidsbilledet, og det bygger på den
#   gældende version af fremtidsbilledet.
# custom:
#   id: HJ-MAAL-007
#   title_en: "Update the target picture yearly and whenever the future picture changes"
#   description_en: >-
#     The target picture must be updated at least once a year and whenever the future picture changes. The
#     requirement is met when the target picture was updated within the last year and not before the future
#     picture, and it is based on the current version of the future picture.
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
#       Målbilledet opdateres ved ændringer i fremtidsbilledet og min. en gang årligt
#   remedy:
#     da: >-
#       IOD opdaterer målbilledet ud fra den gældende version af fremtidsbilledet.
#     en: >-
#       IOD updates the target picture from the current version of the future picture.
package hjoerring.rules.maal_007

import data.pejl.dates

met if {
	input.strategy.target_picture.last_updated_on >= dates.years_before(data.run.date, 1)
	input.strategy.target_picture.last_updated_on >= input.strategy.future_picture.last_updated_on
	input.strategy.target_picture.based_on_future_picture_version == input.strategy.future_picture.version
}

violation contains {"path": ["strategy", "target_picture", "last_updated_on"], "message": message} if {
	input.strategy.target_picture.last_updated_on < dates.years_before(data.run.date, 1)
	message := {
		"da": "Målbilledet er ikke opdateret inden for det seneste år.",
		"en": "The target picture has not been updated within the last year.",
	}
}

violation contains {"path": ["strategy", "target_picture", "last_updated_on"], "message": message} if {
	input.strategy.target_picture.last_updated_on < input.strategy.future_picture.last_updated_on
	message := {
		"da": "Målbilledet er ikke opdateret, siden fremtidsbilledet blev det.",
		"en": "The target picture has not been updated since the future picture was.",
	}
}

violation contains {"path": ["strategy", "target_picture", "based_on_future_picture_version"], "message": message} if {
	current := input.strategy.future_picture.version
	input.strategy.target_picture.based_on_future_picture_version != current
	message := {
		"da": sprintf("Den gældende version af fremtidsbilledet er %s.", [current]),
		"en": sprintf("The current version of the future picture is %s.", [current]),
	}
}
