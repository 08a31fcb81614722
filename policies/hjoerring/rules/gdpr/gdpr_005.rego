# METADATA
# title: "Afklar behovet for konsekvensanalyse før databehandleraftale og kontrakt"
# description: >-
#   Behandles der personoplysninger, skal behovet for en konsekvensanalyse være afklaret, inden
#   databehandleraftale og kontrakt indgås. Kravet er opfyldt, når svaret (behov eller ikke behov) og datoen
#   er angivet, og datoen ligger før begge underskrifter, hvis deres datoer er kendt.
# custom:
#   id: HJ-GDPR-005
#   title_en: "Clarify the need for a DPIA before the data processing agreement and contract"
#   description_en: >-
#     Where personal data is processed, the need for a DPIA must be clarified before the data processing
#     agreement and the contract are entered into. The requirement is met when the answer (needed or not
#     needed) and the date are stated, and the date is before both signatures, if their dates are known.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik > GDPR
#     quote: >-
#       I-sikkerhedskoordinatoren […] kan hjælpe med […] en afklaring af behov for konsekvensanalyse. Disse
#       elementer skal altid være belyst, inden en databehandleraftale og kontrakt kan indgås.
#   remedy:
#     da: >-
#       Systemejeren afklarer behovet for konsekvensanalyse med I-sikkerhedskoordinatoren, før der skrives
#       under.
#     en: >-
#       The system owner clarifies the need for a DPIA with the information security coordinator before signing.
package hjoerring.rules.gdpr_005

applies if {
	input.procurement.type != "none"
	input.privacy.processes_personal_data
}

met if {
	input.privacy.dpia.need
	input.privacy.dpia.need_clarified_on
}

violation contains {"path": ["privacy", "dpia", "need_clarified_on"], "message": message} if {
	input.privacy.dpia.need_clarified_on >= input.privacy.dpa.signed_on
	message := {
		"da": "Behovet for konsekvensanalyse er ikke afklaret før den dag, databehandleraftalen blev underskrevet.",
		"en": "The need for a DPIA was not clarified before the day the data processing agreement was signed.",
	}
}

violation contains {"path": ["privacy", "dpia", "need_clarified_on"], "message": message} if {
	input.privacy.dpia.need_clarified_on >= input.contract.signed_on
	message := {
		"da": "Behovet for konsekvensanalyse er ikke afklaret før den dag, kontrakten blev underskrevet.",
		"en": "The need for a DPIA was not clarified before the day the contract was signed.",
	}
}
