# METADATA
# title: "Angiv driftsformen efter modellen for driftsansvar"
# description: >-
#   Driftsansvaret kan fordeles efter de driftsformer, som er beskrevet i modellen for driftsansvar. Kravet er
#   opfyldt, når systemets driftsform er en af modellens.
# custom:
#   id: HJ-DRIFT-002
#   title_en: "State the form of operation according to the model for operations responsibility"
#   description_en: >-
#     Responsibility for operations may be divided by the forms of operation described in the model for
#     operations responsibility. The requirement is met when the system's form of operation is one of the
#     model's.
#   modality: may
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur > Driftsansvar
#     quote: >-
#       Fordeling af driftsansvar kan ske ved forskellige driftsformer som er beskrevet i en model.
#   remedy:
#     da: >-
#       Systemejeren vælger en driftsform fra modellen sammen med IT-støttefunktionen.
#     en: >-
#       The system owner picks a form of operation from the model together with the IT support function.
package hjoerring.rules.drift_002

met if input.operations.operating_form in data.organisation.strategy.operations_model.forms

violation contains {"path": ["operations", "operating_form"], "message": message} if {
	stated := input.operations.operating_form
	every form in data.organisation.strategy.operations_model.forms { form != stated }
	message := {
		"da": "Driftsformen er ikke en af dem, som modellen for driftsansvar beskriver.",
		"en": "The form of operation is not one of those that the model for operations responsibility describes.",
	}
}
