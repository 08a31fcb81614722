# METADATA
# title: "Overvej, om Den Digitale Hotline skal støtte borgerne"
# description: >-
#   Den Digitale Hotline (DDH) kan anvendes til at understøtte borgernes brug af en borgervendt løsning.
#   Kravet er opfyldt, når der er taget stilling til, om den skal anvendes; både ja og nej opfylder kravet.
# custom:
#   id: HJ-BORG-005
#   title_en: "Consider whether Den Digitale Hotline should support citizens"
#   description_en: >-
#     Den Digitale Hotline (the digital hotline, DDH) may be used to support citizens in using a
#     citizen-facing solution. The requirement is met when it is decided whether it is to be used; both yes
#     and no meet it.
#   modality: may
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       Samtidig er der mulighed for at Den Digitale Hotline (DDH) kan anvendes til at understøtte borgernes
#       brug af løsningerne.
#   remedy:
#     da: >-
#       Systemejeren tager stilling til, om Den Digitale Hotline skal understøtte borgernes brug af løsningen.
#     en: >-
#       The system owner decides whether Den Digitale Hotline should support citizens in using the solution.
package hjoerring.rules.borg_005

applies if input.citizen_facing.is_citizen_facing

met if input.citizen_facing.ddh.decision in {"used", "not_used"}
