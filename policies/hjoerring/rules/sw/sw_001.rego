# METADATA
# title: "Placér systemet i én af de tre softwarekategorier"
# description: >-
#   Hvert IT-system skal høre til i én af strategiens tre softwarekategorier. Kravet er opfyldt, når
#   systemets kategori er angivet: grundlæggende forudsætningssystem, tværgående system eller fagsystem.
# custom:
#   id: HJ-SW-001
#   title_en: "Place the system in one of the three software categories"
#   description_en: >-
#     Every IT system must belong to one of the strategy's three software categories. The requirement is met
#     when the system's category is stated: foundation, cross-cutting or line-of-business system.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Software
#     quote: >-
#       IT-systemer i Hjørring Kommune inddeles i tre kategorier: Grundlæggende forudsætningssystemer […]
#       Tværgående systemer […] Fagsystemer
#   remedy:
#     da: >-
#       Systemejeren placerer systemet i en kategori sammen med IT-støttefunktionen.
#     en: >-
#       The system owner places the system in a category with the IT support function.
package hjoerring.rules.sw_001

met if input.classification.category in {"foundation", "cross_cutting", "line_of_business"}
