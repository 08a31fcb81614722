# METADATA
# title: "Implementér de supplerende lokale sikkerhedsløsninger"
# description: >-
#   Systemets supplerende lokale sikkerhedsløsninger skal være implementeret. Kravet er opfyldt, når hver af
#   dem er det. Skal systemet ikke have nogen, gælder kravet ikke.
# custom:
#   id: HJ-SIK-004
#   title_en: "Implement the supplementary local security measures"
#   description_en: >-
#     The system's supplementary local security measures must be implemented. The requirement is met when each
#     of them is. It does not apply to a system that needs none.
#   modality: must
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Tekniske sikkerhedsløsninger
#     quote: >-
#       er systemejerne ansvarlige for, at lokale IT-systemer kan fungere under de centrale sikkerhedsløsninger
#       samt for at sikre implementering af supplerende lokale sikkerhedsløsninger.
#   remedy:
#     da: >-
#       Systemejeren får den manglende lokale sikkerhedsløsning implementeret.
#     en: >-
#       The system owner has the missing local security measure implemented.
package hjoerring.rules.sik_004

applies if count(input.security.local_measures) > 0

met if {
	every measure in input.security.local_measures { measure.implemented }
}

violation contains {"path": ["security", "local_measures", i, "implemented"]} if {
	some i, measure in input.security.local_measures
	measure.implemented == false
}
