# METADATA
# title: "Tag stilling til og forhindr unødig registrering og anvendelse af data"
# description: >-
#   Behandler systemet persondata, eller er der angivet datakategorier, skal der være taget stilling til,
#   hvilke data det er unødigt at registrere, og der skal være angivet mindst ét tiltag mod unødig anvendelse
#   og misbrug af data.
# custom:
#   id: HJ-ETIK-003
#   title_en: "Decide on and prevent unnecessary recording and use of data"
#   description_en: >-
#     Where the system processes personal data, or data categories are listed, a decision must be taken on
#     what data need not be recorded, and at least one measure against unnecessary use and misuse of data must
#     be stated.
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
#       Dataetik > Hvordan arbejder vi med dataetik?
#     quote: >-
#       Det betyder at vi i Hjørring Kommune: […] tager aktivt stilling til og handler på en måde der sikrer, at
#       der ikke registreres unødige data og at data ikke anvendes unødigt/misbruges.
#   remedy:
#     da: >-
#       Systemejeren beslutter, hvad der ikke skal registreres, og iværksætter tiltag mod unødig anvendelse og
#       misbrug.
#     en: >-
#       The system owner decides what is not to be recorded and puts in measures against unnecessary use and
#       misuse.
package hjoerring.rules.etik_003

applies if input.privacy.processes_personal_data

applies if count(input.ethics.data_categories) > 0

met if {
	input.ethics.unnecessary_data.decision
	count(input.ethics.unnecessary_data.measures) > 0
}

violation contains {"path": ["ethics", "unnecessary_data", "measures"]} if {
	count(input.ethics.unnecessary_data.measures) == 0
}
