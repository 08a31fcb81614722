# METADATA
# title: "Indsaml og anvend kun saglige, relevante og nødvendige data"
# description: >-
#   Behandler systemet persondata, eller er der angivet datakategorier, skal datakategorierne være opregnet,
#   og hver af dem skal være vurderet som både saglig, relevant og nødvendig for opgaveløsningen.
# custom:
#   id: HJ-ETIK-005
#   title_en: "Collect and use only objective, relevant and necessary data"
#   description_en: >-
#     Where the system processes personal data, or data categories are listed, the data categories must be
#     listed, and each of them must be assessed as objective, relevant and necessary for the task.
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
#       Data skal alene indsamles og anvendes, når de er saglige, relevante og nødvendige for opgaveløsningen
#   remedy:
#     da: >-
#       Systemejeren vurderer hver datakategori og fjerner dem, der ikke er saglige, relevante og nødvendige.
#     en: >-
#       The system owner assesses each data category and removes those not objective, relevant and necessary.
package hjoerring.rules.etik_005

applies if input.privacy.processes_personal_data

applies if count(input.ethics.data_categories) > 0

met if {
	count(input.ethics.data_categories) > 0
	every category in input.ethics.data_categories {
		category.objective
		category.relevant
		category.necessary
	}
}

violation contains {"path": ["ethics", "data_categories"]} if {
	count(input.ethics.data_categories) == 0
}

violation contains {"path": ["ethics", "data_categories", i, quality]} if {
	some i, category in input.ethics.data_categories
	some quality in {"objective", "relevant", "necessary"}
	category[quality] == false
}
