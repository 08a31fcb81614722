# METADATA
# title: "Vurdér dataetiske dilemmaer ved kunstig intelligens, algoritmer og samkøring"
# description: >-
#   Bruger systemet kunstig intelligens eller algoritmeunderstøttet beslutningsstøtte, eller samkøres data på
#   tværs af systemer eller organisationer, skal de dataetiske dilemmaer være vurderet. Kravet er opfyldt, når
#   vurderingens dato er angivet, og både risikoen for bias og gennemskueligheden er beskrevet.
# custom:
#   id: HJ-ETIK-008
#   title_en: "Assess data ethics dilemmas in the use of AI, algorithms and data merging"
#   description_en: >-
#     Where the system uses AI or algorithmic decision support, or data are merged across systems or
#     organisations, the data ethics dilemmas must be assessed. The requirement is met when the date of the
#     assessment is given and both the risk of bias and the explainability are described.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Dataetik > Principper
#     quote: >-
#       Der skal være særligt fokus på dataetiske dilemmaer ved brug af Kunstig intelligens,
#       algoritmeunderstøttet beslutningsstøtteværktøjer og samkørsel af data på tværs af
#       systemer/organisationer.
#   remedy:
#     da: >-
#       Systemejeren vurderer dilemmaerne, herunder bias og gennemskuelighed, og dokumenterer dem.
#     en: >-
#       The system owner assesses the dilemmas, including bias and explainability, and documents them.
package hjoerring.rules.etik_008

applies if input.ai.uses_ai

applies if input.ai.uses_algorithmic_decision_support

applies if input.ethics.data_merging

met if {
	input.ethics.dilemmas.assessed_on
	input.ethics.dilemmas.bias
	input.ethics.dilemmas.explainability
}
