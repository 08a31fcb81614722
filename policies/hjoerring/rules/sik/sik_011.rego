# METADATA
# title: "Revidér I-sikkerhedsreglerne hvert år"
# description: >-
#   I-sikkerhedsreglerne skal revideres hvert år. Kravet er opfyldt, når der er angivet en gældende version,
#   og den seneste revidering højst ligger et år tilbage.
# custom:
#   id: HJ-SIK-011
#   title_en: "Revise the information security rules every year"
#   description_en: >-
#     The information security rules must be revised every year. The requirement is met when a current version
#     is stated and the latest revision is no more than one year back.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "I-sikkerhedskoordinatoren"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Tekniske sikkerhedsløsninger
#     quote: >-
#       omdrejningspunktet for arbejdet med i-sikkerhedspolitikken og de implementerede sikkerhedsløsninger, er
#       den årlige revidering af I-sikkerhedsreglerne.
#   remedy:
#     da: >-
#       I-sikkerhedskoordinatoren får gennemført årets revidering af I-sikkerhedsreglerne og giver dem et nyt
#       versionsnummer.
#     en: >-
#       The information security coordinator has this year's revision of the rules carried out and gives them a
#       new version number.
package hjoerring.rules.sik_011

import data.pejl.dates

met if {
	input.strategy.security_rules.version
	input.strategy.security_rules.revised_on >= dates.years_before(data.run.date, 1)
}

violation contains {"path": ["strategy", "security_rules", "revised_on"], "message": message} if {
	input.strategy.security_rules.revised_on < dates.years_before(data.run.date, 1)
	message := {
		"da": "I-sikkerhedsreglerne er ikke revideret inden for det seneste år.",
		"en": "The information security rules have not been revised within the last year.",
	}
}
