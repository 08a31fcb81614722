# METADATA
# title: "Gennemfør risikovurderingen før databehandleraftale og kontrakt"
# description: >-
#   Behandles der personoplysninger, skal risikovurderingen være gennemført, inden databehandleraftale og
#   kontrakt indgås. Kravet er opfyldt, når datoen for risikovurderingen er angivet og ligger før begge
#   underskrifter, hvis deres datoer er kendt.
# custom:
#   id: HJ-GDPR-004
#   title_en: "Carry out the risk assessment before the data processing agreement and contract"
#   description_en: >-
#     Where personal data is processed, the risk assessment must be carried out before the data processing
#     agreement and the contract are entered into. The requirement is met when the date of the risk assessment
#     is stated and is before both signatures, if their dates are known.
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
#       I-sikkerhedskoordinatoren […] kan hjælpe med at gennemføre risikovurdering […] Disse elementer skal
#       altid være belyst, inden en databehandleraftale og kontrakt kan indgås.
#   remedy:
#     da: >-
#       Systemejeren afslutter risikovurderingen, før databehandleraftale og kontrakt underskrives.
#     en: >-
#       The system owner finishes the risk assessment before the agreement and contract are signed.
package hjoerring.rules.gdpr_004

applies if {
	input.procurement.type != "none"
	input.privacy.processes_personal_data
}

met if input.privacy.risk_assessment.completed_on

violation contains {"path": ["privacy", "risk_assessment", "completed_on"], "message": message} if {
	input.privacy.risk_assessment.completed_on >= input.privacy.dpa.signed_on
	message := {
		"da": "Risikovurderingen er ikke afsluttet før den dag, databehandleraftalen blev underskrevet.",
		"en": "The risk assessment was not completed before the day the data processing agreement was signed.",
	}
}

violation contains {"path": ["privacy", "risk_assessment", "completed_on"], "message": message} if {
	input.privacy.risk_assessment.completed_on >= input.contract.signed_on
	message := {
		"da": "Risikovurderingen er ikke afsluttet før den dag, kontrakten blev underskrevet.",
		"en": "The risk assessment was not completed before the day the contract was signed.",
	}
}
