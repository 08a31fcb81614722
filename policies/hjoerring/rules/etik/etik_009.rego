# METADATA
# title: "Vurdér også dilemmaerne ved genanvendelse af eksisterende data"
# description: >-
#   Genanvendes eksisterende data med kunstig intelligens, algoritmeunderstøttet beslutningsstøtte eller
#   samkøring, skal vurderingen af de dataetiske dilemmaer også omfatte genanvendelsen.
# custom:
#   id: HJ-ETIK-009
#   title_en: "Assess the dilemmas also when existing data are reused"
#   description_en: >-
#     Where existing data are reused with AI, algorithmic decision support or data merging, the assessment of
#     the data ethics dilemmas must cover the reuse too.
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
#       Dette gælder både ved nyindkøb og ved genanvendelse af eksisterende data.
#   remedy:
#     da: >-
#       Systemejeren udvider den dataetiske vurdering til den nye anvendelse af de eksisterende data.
#     en: >-
#       The system owner extends the ethics assessment to the new use of the existing data.
package hjoerring.rules.etik_009

applies if {
	input.ethics.reuses_existing_data
	focused
}

focused if input.ai.uses_ai

focused if input.ai.uses_algorithmic_decision_support

focused if input.ethics.data_merging

met if input.ethics.dilemmas.covers_reuse

violation contains {"path": ["ethics", "dilemmas", "covers_reuse"]} if {
	input.ethics.dilemmas.covers_reuse == false
}
