# METADATA
# title: "Behandl persondata fortroligt og professionelt"
# description: >-
#   Behandler systemet persondata, skal der være angivet mindst ét tiltag, som sikrer, at de behandles
#   fortroligt og professionelt. En tom liste siger, at der ingen tiltag er.
# custom:
#   id: HJ-ETIK-006
#   title_en: "Treat personal data confidentially and professionally"
#   description_en: >-
#     Where the system processes personal data, at least one measure must be stated which ensures that they
#     are treated confidentially and professionally. An empty list says that there are none.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Dataetik > Principper
#     quote: >-
#       Persondata behandles altid fortroligt og med professionel adfærd
#   remedy:
#     da: >-
#       Systemejeren fastlægger, hvordan persondata holdes fortrolige, for eksempel med brugerrettigheder,
#       logning og instruks.
#     en: >-
#       The system owner decides how personal data are kept confidential, for example by access rights, logging
#       and instructions.
package hjoerring.rules.etik_006

applies if input.privacy.processes_personal_data

met if count(input.ethics.confidentiality.measures) > 0

violation contains {"path": ["ethics", "confidentiality", "measures"]} if {
	count(input.ethics.confidentiality.measures) == 0
}
