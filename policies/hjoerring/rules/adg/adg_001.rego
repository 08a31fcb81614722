# METADATA
# title: "Udvikl modellen for adgangs- og brugerstyring, og læg den i Den Digitale Værktøjskasse"
# description: >-
#   Modellen for adgangs- og brugerstyring skal udvikles og være tilgængelig i Den Digitale Værktøjskasse.
#   Kravet er opfyldt, når modellen er offentliggjort, har en version og ligger i værktøjskassen.
# custom:
#   id: HJ-ADG-001
#   title_en: "Develop the access and user management model and put it in the digital toolbox"
#   description_en: >-
#     The model for access and user management must be developed and be available in the digital toolbox. The
#     requirement is met when the model is published, has a version and is in the toolbox.
#   modality: must
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "den centrale IT-organisation"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Adgangs- og Brugerstyring
#     quote: >-
#       Modellen vil blive udviklet i forbindelse med implementering af IT-strategien og vil blive tilgængelig i
#       den digitale Værktøjskasse.
#   remedy:
#     da: >-
#       Den centrale IT-organisation færdiggør modellen og lægger den i Den Digitale Værktøjskasse.
#     en: >-
#       The central IT organisation finishes the model and puts it in the digital toolbox.
package hjoerring.rules.adg_001

met if {
	input.strategy.access_model.status == "published"
	input.strategy.access_model.version
	input.strategy.access_model.in_ddv
}

violation contains {"path": ["strategy", "access_model", "status"]} if {
	input.strategy.access_model.status != "published"
}

violation contains {"path": ["strategy", "access_model", "in_ddv"]} if {
	input.strategy.access_model.in_ddv == false
}
