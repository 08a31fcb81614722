# METADATA
# title: "Opdatér strategien og dens forudsætninger løbende"
# description: >-
#   IT-strategien og dens liste over parametre og krav skal opdateres løbende. Strategien sætter intet
#   interval: Kravet er opfyldt, når det for begge er angivet, hvornår de senest er opdateret og næste gang
#   skal gennemgås, og gennemgangen ikke er overskredet.
# custom:
#   id: HJ-MAAL-002
#   title_en: "Keep the strategy and its parameters and requirements up to date"
#   description_en: >-
#     The IT strategy and its list of parameters and requirements must be kept up to date. The strategy sets
#     no interval: the requirement is met when it is stated for both when they were last updated and are to be
#     reviewed next, and the review is not overdue.
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
#       Indledning; Forudsætningerne, de parametre og krav der skal tages højde for
#     quote: >-
#       IT-strategien […] er et dynamisk dokument, som løbende skal opdateres og tilpasses […] Disse
#       forudsætninger vil ændre sig over tid og skal derfor opdateres løbende.
#   remedy:
#     da: >-
#       Den strategiansvarlige gennemgår strategien og listen over parametre og krav og fastsætter en dato for
#       næste gennemgang.
#     en: >-
#       The party responsible for the strategy reviews the strategy and the list of parameters and requirements
#       and sets the date of the next review.
package hjoerring.rules.maal_002

met if {
	input.strategy.document.last_updated_on
	input.strategy.document.next_review_on >= data.run.date
	input.strategy.requirements.last_updated_on
	input.strategy.requirements.next_review_on >= data.run.date
}

violation contains {"path": ["strategy", "document", "next_review_on"], "message": message} if {
	input.strategy.document.next_review_on < data.run.date
	message := {
		"da": "Datoen for næste gennemgang af IT-strategien er overskredet.",
		"en": "The date of the next review of the IT strategy has passed.",
	}
}

violation contains {"path": ["strategy", "requirements", "next_review_on"], "message": message} if {
	input.strategy.requirements.next_review_on < data.run.date
	message := {
		"da": "Datoen for næste gennemgang af listen over parametre og krav er overskredet.",
		"en": "The date of the next review of the list of parameters and requirements has passed.",
	}
}
