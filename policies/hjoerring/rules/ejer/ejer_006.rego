# METADATA
# title: "Belys økonomiske og øvrige konsekvenser fuldt ud"
# description: >-
#   Både de økonomiske og de øvrige konsekvenser af anskaffelsen skal være fuldt belyst. Kravet er opfyldt,
#   når begge dele er beskrevet.
# custom:
#   id: HJ-EJER-006
#   title_en: "Set out the financial and other consequences in full"
#   description_en: >-
#     Both the financial and the other consequences of the procurement must be set out in full. The
#     requirement is met when both are described.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Systemejeren som det centrale element i IT-organisationen
#     quote: >-
#       skal understreges systemejerens ansvar for, […] at der sker en fuld belysning af såvel økonomiske som
#       øvrige konsekvenser ved anskaffelsen
#   remedy:
#     da: >-
#       Systemejeren belyser de økonomiske og de øvrige konsekvenser af anskaffelsen skriftligt.
#     en: >-
#       The system owner sets out the procurement's financial and other consequences in writing.
package hjoerring.rules.ejer_006

applies if input.procurement.type != "none"

met if {
	input.economy.consequences.economic
	input.economy.consequences.other
}
