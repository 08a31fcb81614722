# METADATA
# title: "Tag stilling til Borgerblikket og SAPA (spor 1)"
# description: >-
#   For systemer, der er rettet mod borgere eller behandler personoplysninger, bør der være taget stilling til
#   både Borgerblikket og SAPA. Kravet er opfyldt, når hver af dem er integreret, planlagt eller erklæret ikke
#   relevant.
# custom:
#   id: HJ-FKI-003
#   title_en: "Take a position on Borgerblikket and SAPA (track 1)"
#   description_en: >-
#     For systems that face citizens or process personal data a position should be taken on both Borgerblikket
#     and SAPA. The requirement is met when each is integrated, planned or declared not relevant.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       Spor 1 Implementering af Borgerblikket og SAPA
#   remedy:
#     da: >-
#       Systemejeren afklarer med IT-støttefunktionen, om systemet skal levere til Borgerblikket og SAPA.
#     en: >-
#       The system owner clarifies with the IT support function whether the system should deliver to
#       Borgerblikket and SAPA.
package hjoerring.rules.fki_003

applies if input.citizen_facing.is_citizen_facing

applies if input.privacy.processes_personal_data

met if {
	input.common_solutions.borgerblikket.status in {"integrated", "planned", "not_relevant"}
	input.common_solutions.sapa.status in {"integrated", "planned", "not_relevant"}
}

violation contains {"path": ["common_solutions", "borgerblikket", "status"]} if {
	input.common_solutions.borgerblikket.status == "none"
}

violation contains {"path": ["common_solutions", "sapa", "status"]} if {
	input.common_solutions.sapa.status == "none"
}
