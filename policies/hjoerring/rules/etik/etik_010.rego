# METADATA
# title: "Brug Samkøringsværktøjets to skemaer, og dokumentér ledelsens overvejelser"
# description: >-
#   Samkøres data på tværs af systemer eller organisationer, kan Samkøringsværktøjet fra Dataetisk Råd
#   anvendes. Kravet er opfyldt, når Vurderingsskemaet og Konsekvensanalyseskemaet er udfyldt, og ledelsens
#   overvejelser er beskrevet.
# custom:
#   id: HJ-ETIK-010
#   title_en: "Use the data-merging tool's two forms and document management's considerations"
#   description_en: >-
#     Where data are merged across systems or organisations, the data-merging tool of Dataetisk Råd (the
#     Danish Data Ethics Council) can be used. The requirement is met when the assessment form and the impact
#     form are completed and management's considerations are described.
#   modality: may
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Dataetik > Principper
#     quote: >-
#       Samkøringsværktøjet fra Dataetisk Råd består af et Vurderingsskema og et Konsekvensanalyseskema. Disse
#       værktøjer kan hensigtsmæssigt anvendes
#   remedy:
#     da: >-
#       Systemejeren udfylder Vurderingsskemaet og Konsekvensanalyseskemaet og får ledelsens overvejelser
#       dokumenteret.
#     en: >-
#       The system owner fills in the assessment and impact forms and has management's considerations
#       documented.
package hjoerring.rules.etik_010

applies if input.ethics.data_merging

met if {
	input.ethics.samkoering.vurderingsskema_completed_on
	input.ethics.samkoering.konsekvensanalyse_completed_on
	input.ethics.samkoering.management_considerations
}
