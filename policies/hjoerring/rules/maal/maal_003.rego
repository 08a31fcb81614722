# METADATA
# title: "Se mindst 3-5 år frem i fremtidsbilledet"
# description: >-
#   Findes der et fremtidsbillede, bør det række mindst 3-5 år frem. Kravet er opfyldt, når det rækker mindst
#   tre år frem fra den seneste opdatering; rækker det under fem år frem, er kun den nedre grænse nået.
# custom:
#   id: HJ-MAAL-003
#   title_en: "Look at least 3-5 years ahead in the future picture"
#   description_en: >-
#     Where there is a future picture, it should reach at least 3–5 years ahead. The requirement is met when
#     it reaches at least three years ahead of its latest update; where it reaches less than five, only the
#     lower bound is met.
#   modality: should
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IOD (Innovation og Digitalisering)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Fælles Fremtidsbillede
#     quote: >-
#       Vidensdeling på tværs af organisationen er afgørende for at være på forkant […] og dermed skabe det
#       forventede fremtidsbillede min. 3-5 år frem.
#   remedy:
#     da: >-
#       IOD indhenter input fra forvaltningerne og udvider fremtidsbilledet, så det rækker mindst tre år frem.
#     en: >-
#       IOD gathers input from the administrations and extends the future picture to at least three years ahead.
package hjoerring.rules.maal_003

applies if input.strategy.future_picture.version

met if input.strategy.future_picture.horizon_year >= first_year_that_suffices

violation contains {"path": ["strategy", "future_picture", "horizon_year"], "message": message} if {
	input.strategy.future_picture.horizon_year < first_year_that_suffices
	years := [first_year_that_suffices, first_year_that_suffices + 2]
	message := {
		"da": sprintf("Fremtidsbilledet bør række mindst til %d og helst til %d.", years),
		"en": sprintf("The future picture should reach at least to %d and preferably to %d.", years),
	}
}

first_year_that_suffices := to_number(substring(input.strategy.future_picture.last_updated_on, 0, 4)) + 3
