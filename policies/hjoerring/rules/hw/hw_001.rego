# METADATA
# title: "Placér hardwaren i én af de to kategorier"
# description: >-
#   Hardware skal være placeret i én af to kategorier. Kravet er opfyldt, når hardwaren enten er grundlæggende
#   forudsætningshardware eller applikationsenheder.
# custom:
#   id: HJ-HW-001
#   title_en: "Place the hardware in one of the two categories"
#   description_en: >-
#     Hardware must be placed in one of two categories. The requirement is met when the hardware is either
#     foundation hardware or application devices.
#   modality: must
#   kind: Hardware
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "den centrale IT-organisation"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Hardware
#     quote: >-
#       Hardware i Hjørring Kommune inddeles i to kategorier: […] Grundlæggende forudsætningshardware og
#       infrastruktur (f.eks. servere og routere) […] Applikations enheder (f.eks. tablets, PC og tilbehør)
#   remedy:
#     da: >-
#       Den centrale IT-organisation placerer hardwaren i en kategori sammen med den enhed, der har ansvaret for
#       den.
#     en: >-
#       The central IT organisation places the hardware in a category together with the unit responsible for it.
package hjoerring.rules.hw_001

met if input.hardware.category in {"foundation_hardware", "application_device"}
