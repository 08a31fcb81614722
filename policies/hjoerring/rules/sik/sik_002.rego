# METADATA
# title: "Opgradér de tekniske sikkerhedsløsninger løbende"
# description: >-
#   De tekniske sikkerhedsløsninger skal løbende opgraderes. Kravet er opfyldt, når hver løsning er opgraderet
#   og har en dato for næste opgradering, som ikke er overskredet. Det gælder ikke, hvis der ingen løsninger
#   er.
# custom:
#   id: HJ-SIK-002
#   title_en: "Upgrade the technical security solutions continuously"
#   description_en: >-
#     The technical security solutions must be upgraded continuously. The requirement is met when every
#     solution has been upgraded and has a date for the next upgrade that has not passed. It does not apply
#     where there are no solutions.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-drift"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Tekniske sikkerhedsløsninger
#     quote: >-
#       På grund af den stigende risiko skal Hjørring Kommunes tekniske sikkerhedsløsninger løbende opgraderes.
#   remedy:
#     da: >-
#       IT-drift opgraderer den forfaldne sikkerhedsløsning og planlægger næste opgradering.
#     en: >-
#       IT operations upgrades the overdue security solution and plans its next upgrade.
package hjoerring.rules.sik_002

applies if count(input.strategy.technical_security.solutions) > 0

met if {
	every solution in input.strategy.technical_security.solutions {
		solution.last_upgraded_on
		solution.next_upgrade_on >= data.run.date
	}
}

violation contains {
	"path": ["strategy", "technical_security", "solutions", i, "next_upgrade_on"],
	"message": message,
} if {
	some i, solution in input.strategy.technical_security.solutions
	solution.next_upgrade_on < data.run.date
	message := {
		"da": "Datoen for næste opgradering af sikkerhedsløsningen er overskredet.",
		"en": "The date for the next upgrade of the security solution has passed.",
	}
}
