# METADATA
# title: "Lad som udgangspunkt systemleverandøren varetage serverdriften"
# description: >-
#   Systemleverandøren varetager som udgangspunkt serverdriften. Gør kommunen selv eller en anden det, er
#   kravet kun opfyldt, når det er afklaret med IT-støttefunktionen, og kompleksitet, omkostninger, behov for
#   fleksibilitet, kapacitet og kompetencer er vurderet.
# custom:
#   id: HJ-DRIFT-003
#   title_en: "Let the system vendor run the servers by default"
#   description_en: >-
#     By default the system vendor runs the servers. Where the municipality itself or another party does, the
#     requirement is met only when that has been clarified with the IT support function, and
#     complexity, cost, need for flexibility, capacity and competences have been assessed.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur > Driftsansvar
#     quote: >-
#       Hjørring Kommune foretrækker som udgangspunkt at systemleverandøren varetager serverdriften.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren stiller krav om leverandørdrift eller dokumenterer vurderingen af intern
#       drift.
#     en: >-
#       The project or system owner requires vendor operation or documents the assessment of internal operation.
package hjoerring.rules.drift_003

applies if input.procurement.type != "none"

met if input.operations.server_operator == "vendor"

met if {
	input.operations.server_operator in {"internal", "other"}
	input.operations.internal_assessment.clarified_with_it_support_on
	input.operations.internal_assessment.complexity
	input.operations.internal_assessment.cost
	input.operations.internal_assessment.flexibility
	input.operations.internal_assessment.capacity
	input.operations.internal_assessment.competences
}
