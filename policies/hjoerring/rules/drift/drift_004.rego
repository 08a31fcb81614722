# METADATA
# title: "Afklar intern drift i samarbejde med IT-støttefunktionen"
# description: >-
#   Holdes serverdriften internt i organisationen, skal det afklares i samarbejde med IT-støttefunktionen.
#   Kravet er opfyldt, når datoen for afklaringen er angivet, og kompleksitet, omkostninger, behov for
#   fleksibilitet, kapacitet og kompetencer hver er vurderet.
# custom:
#   id: HJ-DRIFT-004
#   title_en: "Clarify internal operation together with the IT support function"
#   description_en: >-
#     Where the servers are run internally in the organisation, this must be clarified together with the IT
#     support function. The requirement is met when the date of the clarification is stated, and complexity,
#     cost, need for flexibility, capacity and competences have each been assessed.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur > Driftsansvar
#     quote: >-
#       I nogle tilfælde kan det dog være mest hensigtsmæssigt at holde driftsansvaret internt i organisationen.
#       Dette afklares i samarbejde med IT-støttefunktionen og vurderes ud fra kompleksitet, omkostninger, behov
#       for fleksibilitet og organisationens kapacitet og kompetencer.
#   remedy:
#     da: >-
#       Systemejeren og IT-støttefunktionen vurderer intern drift ud fra kompleksitet, omkostninger, behov for
#       fleksibilitet, kapacitet og kompetencer og registrerer vurderingen.
#     en: >-
#       The system owner and the IT support function assess internal operation on complexity, cost, need for
#       flexibility, capacity and competences and record the assessment.
package hjoerring.rules.drift_004

applies if input.operations.server_operator == "internal"

met if {
	input.operations.internal_assessment.clarified_with_it_support_on
	input.operations.internal_assessment.complexity
	input.operations.internal_assessment.cost
	input.operations.internal_assessment.flexibility
	input.operations.internal_assessment.capacity
	input.operations.internal_assessment.competences
}
