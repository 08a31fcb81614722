# METADATA
# title: "Overvej, om Den Digitale Hotline skal støtte borgerne"
# description: >-
#   For en borgervendt løsning skal der være taget stilling til, om Den Digitale Hotline (DDH) skal
#   understøtte borgernes brug af den. Både ja og nej opfylder kravet.
# custom:
#   id: HJ-BORG-005
#   title_en: "Consider whether Den Digitale Hotline should support citizens"
#   description_en: >-
#     For a citizen-facing solution it must be decided whether Den Digitale Hotline (the digital hotline, DDH)
#     is to support citizens in using it. Both yes and no meet the requirement.
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
