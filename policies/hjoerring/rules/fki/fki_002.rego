# METADATA
# title: "Planlæg den fælleskommunale infrastruktur i tre spor med kortsigtede og langsigtede mål"
# description: >-
#   Planen for den fælleskommunale infrastruktur skal have spor 1, 2 og 3, hvert med et mål og en status.
#   Kravet er opfyldt, når alle tre spor er beskrevet, og mindst ét spor har et kortsigtet mål og mindst ét et
#   langsigtet.
# custom:
#   id: HJ-FKI-002
#   title_en: "Plan common infrastructure in three tracks with short- and long-term goals"
#   description_en: >-
#     The plan for the common infrastructure must have tracks 1, 2 and 3, each with a goal and a status. The
#     requirement is met when all three are described, and at least one track has a short-term goal and at
#     least one a long-term goal.
#   modality: must
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "strategiansvarlig (ikke navngivet i strategien)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       Implementeringen af den fælleskommunale infrastruktur deles op i tre spor ud fra et kortsigtet mål og et
#       mere langsigtet mål
#   remedy:
#     da: >-
#       Den strategiansvarlige beskriver mål, tidshorisont og status for det manglende spor.
#     en: >-
#       The party responsible for the strategy describes the goal, horizon and status of the missing track.
package hjoerring.rules.fki_002

import data.pejl.words

met if {
	described(1)
	described(2)
	described(3)
	aimed_at("short_term")
	aimed_at("long_term")
}

described(number) if {
	some track in input.strategy.common_infrastructure.tracks
	track.number == number
	track.goal
	track.status
}

aimed_at(horizon) if {
	some track in input.strategy.common_infrastructure.tracks
	track.horizon == horizon
}

# Tracks without a number may still turn out to be the missing ones; so may tracks without a horizon.
violation contains {"path": ["strategy", "common_infrastructure", "tracks"], "message": message} if {
	tracks := input.strategy.common_infrastructure.tracks
	missing := {1, 2, 3} - {track.number | some track in tracks}
	count(missing) > count([track | some track in tracks; not track.number])
	tracks_missing := words.listed([{"da": text, "en": text} | some number in missing; text := format_int(number, 10)])
	message := {
		"da": sprintf("Planen mangler spor %s.", [tracks_missing.da]),
		"en": sprintf("The plan lacks track %s.", [tracks_missing.en]),
	}
}

violation contains {"path": ["strategy", "common_infrastructure", "tracks"], "message": message} if {
	tracks := input.strategy.common_infrastructure.tracks
	missing := object.keys(horizons) - {track.horizon | some track in tracks}
	count(missing) > count([track | some track in tracks; not track.horizon])
	message := {
		"da": sprintf("Intet spor har et %s mål.", [concat(" eller ", [horizons[code].da | some code in missing])]),
		"en": sprintf("No track has a %s goal.", [concat(" or ", [horizons[code].en | some code in missing])]),
	}
}

horizons := {
	"short_term": {"da": "kortsigtet", "en": "short-term"},
	"long_term": {"da": "langsigtet", "en": "long-term"},
}
