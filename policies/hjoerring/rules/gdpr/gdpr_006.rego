# METADATA
# title: "Forebyg risici, og fastlæg en procedure for sikkerhedsbrud"
# description: >-
#   Behandler systemet personoplysninger, skal risici forebygges, og sikkerhedsbrud skal kunne håndteres.
#   Kravet er opfyldt, når der er angivet mindst ét forebyggende tiltag og en henvisning til proceduren for
#   sikkerhedsbrud.
# custom:
#   id: HJ-GDPR-006
#   title_en: "Prevent risks and have a procedure for security breaches"
#   description_en: >-
#     Where the system processes personal data, risks must be prevented, and it must be possible to handle
#     security breaches. The requirement is met when at least one preventive measure and a reference to the
#     security breach procedure are stated.
#   modality: must
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik
#     quote: >-
#       Samtidig er der i GDPR […] en række krav til at forebygge risici og håndtere sikkerhedsbrud.
#   remedy:
#     da: >-
#       Systemejeren registrerer de forebyggende tiltag og henviser til proceduren for sikkerhedsbrud.
#     en: >-
#       The system owner records the preventive measures and refers to the breach procedure.
package hjoerring.rules.gdpr_006

applies if input.privacy.processes_personal_data

met if {
	count(input.privacy.preventive_measures) > 0
	input.privacy.breach_handling.procedure_ref
}

violation contains {"path": ["privacy", "preventive_measures"]} if input.privacy.preventive_measures == []
