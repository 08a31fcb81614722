# METADATA
# title: "Indarbejd de fem arkitekturmål i målbilledet"
# description: >-
#   Målbilledet skal rumme alle fem arkitekturmål. Kravet er opfyldt, når ingen af de mål, der gælder på dagen,
#   mangler i listen over målbilledets arkitekturmål.
# custom:
#   id: HJ-ARK-007
#   title_en: "Build the five architecture goals into the target picture"
#   description_en: >-
#     The target picture must hold all five architecture goals. The requirement is met when none of the goals in
#     force on the day is missing from the list of the target picture's architecture goals.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur
#     quote: >-
#       Disse arkitekturmål er indarbejdet i IT-strategiens målbillede.
#   remedy:
#     da: >-
#       IOD indarbejder det manglende arkitekturmål ved næste opdatering af målbilledet.
#     en: >-
#       IOD builds the missing architecture goal into the next update of the target picture.
package hjoerring.rules.ark_007

import data.pejl.editions
import data.pejl.words

met if {
	some edition in editions.current(data.hjoerring.architecture_goals.editions)
	every goal in edition.goals {
		goal.code in input.strategy.target_picture.architecture_goals
	}
}

violation contains {"path": ["strategy", "target_picture", "architecture_goals"], "message": message} if {
	included := input.strategy.target_picture.architecture_goals
	some edition in editions.current(data.hjoerring.architecture_goals.editions)
	missing := words.listed([words.quoted(goal) | some goal in edition.goals; not goal.code in included])
	message := {
		"da": sprintf("I målbilledet mangler %s.", [missing.da]),
		"en": sprintf("Missing from the target picture: %s.", [missing.en]),
	}
}
