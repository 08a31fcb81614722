# METADATA
# title: "Gør brugen af data letforståelig og transparent"
# description: >-
#   Behandler systemet persondata, eller er der angivet datakategorier, skal der foreligge en letforståelig
#   beskrivelse af, hvordan data bruges. I kontraktopfølgningen skal beskrivelsen også være gjort tilgængelig.
# custom:
#   id: HJ-ETIK-004
#   title_en: "Make the use of data easy to understand and transparent"
#   description_en: >-
#     Where the system processes personal data, or data categories are listed, there must be an easily
#     understood description of how the data are used. In contract follow-up the description must also be made
#     available.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Dataetik > Principper
#     quote: >-
#       Følgende principper skal kendetegne organisationens daglige adfærd omkring brugen af data: […] Brugen af
#       data skal være letforståelig og transparent
#   remedy:
#     da: >-
#       Systemejeren skriver en letforståelig beskrivelse af databrugen og gør den tilgængelig.
#     en: >-
#       The system owner writes an easily understood description of the data use and makes it available.
package hjoerring.rules.etik_004

applies if input.privacy.processes_personal_data

applies if count(input.ethics.data_categories) > 0

met if {
	input.lifecycle.phase == "anskaffelse"
	input.ethics.transparency.plain_language_description
}

met if {
	input.lifecycle.phase == "kontraktopfoelgning"
	input.ethics.transparency.plain_language_description
	input.ethics.transparency.published
}

violation contains {"path": ["ethics", "transparency", "published"]} if {
	input.lifecycle.phase == "kontraktopfoelgning"
	input.ethics.transparency.published == false
}
