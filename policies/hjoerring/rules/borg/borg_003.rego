# METADATA
# title: "Tilbyd ikke-digitalt parate borgere en tilsvarende service"
# description: >-
#   For en borgervendt løsning skal det være beskrevet, hvordan borgere, der ikke er digitalt parate, tilbydes
#   en tilsvarende service.
# custom:
#   id: HJ-BORG-003
#   title_en: "Offer citizens who are not digitally ready an equivalent service"
#   description_en: >-
#     For a citizen-facing solution it must be described how citizens who are not digitally ready are offered
#     an equivalent service.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       Samtidig skal organisationen forholde sig til, hvordan ikke-digitalt parate borgere tilbydes en
#       tilsvarende service (Lighed for loven).
#   remedy:
#     da: >-
#       Systemejeren beslutter, hvordan borgere, der ikke er digitalt parate, får samme service, og beskriver
#       det.
#     en: >-
#       The system owner decides how citizens who are not digitally ready get the same service and describes it.
package hjoerring.rules.borg_003

applies if input.citizen_facing.is_citizen_facing

met if input.citizen_facing.non_digital_alternative
