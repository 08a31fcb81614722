# METADATA
# title: "Sørg for, at IOD løbende opdaterer fremtidsbilledet"
# description: >-
#   IOD skal være ansvarlig for løbende at opdatere fremtidsbilledet. Kravet er opfyldt, når IOD er angivet
#   som ansvarlig, den seneste opdatering har en dato, og den næste er planlagt til en dato, der ikke er
#   overskredet.
# custom:
#   id: HJ-MAAL-004
#   title_en: "Have IOD keep the future picture up to date"
#   description_en: >-
#     IOD must be responsible for keeping the future picture up to date. The requirement is met when IOD is
#     stated as responsible, the latest update has a date, and the next one is planned for a date that has not
#     passed.
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
#       IT-systemlandskabet > Fælles Fremtidsbillede
#     quote: >-
#       Innovation og Digitalisering (IOD) har en koordinerende rolle […] og er på baggrund af de forskellige
#       input, ansvarlig for løbende opdatering af fremtidsbilledet.
#   remedy:
#     da: >-
#       IOD påtager sig ansvaret for fremtidsbilledet, opdaterer det på baggrund af nye input og fastsætter dato
#       for næste opdatering.
#     en: >-
#       IOD takes responsibility for the future picture, updates it from new input and sets the date of the next
#       update.
package hjoerring.rules.maal_004

met if {
	input.strategy.future_picture.responsible == "iod"
	input.strategy.future_picture.last_updated_on
	input.strategy.future_picture.next_review_on >= data.run.date
}

violation contains {"path": ["strategy", "future_picture", "responsible"]} if {
	input.strategy.future_picture.responsible != "iod"
}

violation contains {"path": ["strategy", "future_picture", "next_review_on"], "message": message} if {
	input.strategy.future_picture.next_review_on < data.run.date
	message := {
		"da": "Datoen for næste opdatering af fremtidsbilledet er overskredet.",
		"en": "The date of the next update of the future picture has passed.",
	}
}
