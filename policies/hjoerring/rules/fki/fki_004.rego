# METADATA
# title: "Begræns udgifterne til kopiregistre (spor 2)"
# description: >-
#   For hvert kopiregister bør den årlige udgift være opgjort, og det bør være begrundet, hvorfor den fælles
#   infrastruktur ikke bruges i stedet. Har systemet ingen kopiregistre, gælder kravet ikke.
# custom:
#   id: HJ-FKI-004
#   title_en: "Keep spending on copy registers down (track 2)"
#   description_en: >-
#     For every copy register the yearly cost should be stated, together with a justification of why the
#     common infrastructure is not used instead. The requirement does not apply to a system without copy
#     registers.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       Spor 2 Reducerede udgifter til kopiregistre og bedre udnyttelse af funktionalitet
#   remedy:
#     da: >-
#       Systemejeren udfaser kopiregisteret eller begrunder det og opgør dets årlige udgift.
#     en: >-
#       The system owner phases the copy register out, or justifies it and states its yearly cost.
package hjoerring.rules.fki_004

applies if count(input.common_solutions.copy_registers) > 0

met if {
	every register in input.common_solutions.copy_registers {
		register.annual_cost_dkk
		register.justification
	}
}
