# METADATA
# title: "Vurdér lovgivningen ud over de dataetiske principper"
# description: >-
#   Behandler systemet persondata, eller er der angivet datakategorier, skal systemet være vurderet i forhold
#   til GDPR, forvaltningsloven, offentlighedsloven, faglovgivningen og arkivloven. Det gælder, selv om de
#   dataetiske principper er opfyldt.
# custom:
#   id: HJ-ETIK-007
#   title_en: "Assess the legislation in addition to the data ethics principles"
#   description_en: >-
#     Where the system processes personal data, or data categories are listed, the system must be assessed
#     against GDPR, the public administration act, the access to public files act, the sector legislation and
#     the archives act. This holds even where the data ethics principles are met.
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
#       Principperne erstatter ikke regelsættet på området herunder GDPR, forvaltnings- og offentlighedsloven,
#       faglovgivning og arkivloven.
#   remedy:
#     da: >-
#       Systemejeren vurderer systemet i forhold til den lovgivning, der mangler, også når de dataetiske
#       principper er opfyldt.
#     en: >-
#       The system owner assesses the system against the legislation still missing, even where the data ethics
#       principles are met.
package hjoerring.rules.etik_007

import data.pejl.words

applies if input.privacy.processes_personal_data

applies if count(input.ethics.data_categories) > 0

met if {
	every law in laws { law.code in input.ethics.legal_frameworks_assessed }
}

violation contains {"path": ["ethics", "legal_frameworks_assessed"], "message": message} if {
	assessed := input.ethics.legal_frameworks_assessed
	missing := words.listed([law | some law in laws; not law.code in assessed])
	message := {
		"da": sprintf("Systemet er ikke vurderet i forhold til %s.", [missing.da]),
		"en": sprintf("The system is not assessed against %s.", [missing.en]),
	}
}

laws := [
	{"code": "gdpr", "da": "GDPR", "en": "GDPR"},
	{"code": "forvaltningsloven", "da": "forvaltningsloven", "en": "the public administration act"},
	{"code": "offentlighedsloven", "da": "offentlighedsloven", "en": "the access to public files act"},
	{"code": "faglovgivning", "da": "faglovgivningen", "en": "the sector legislation"},
	{"code": "arkivloven", "da": "arkivloven", "en": "the archives act"},
]
