# METADATA
# title: "Giv hver løsning på oversigten en grøn, gul eller rød kode"
# description: >-
#   Hver løsning i hver version af oversigten skal have en grøn, gul eller rød kode. Kravet er opfyldt, når
#   ingen løsning mangler sin kode. Er der ingen oversigt, gælder kravet ikke.
# custom:
#   id: HJ-FKI-009
#   title_en: "Give every solution in the overview a green, yellow or red code"
#   description_en: >-
#     Every solution in every version of the overview must have a green, yellow or red code. The requirement
#     is met when no solution lacks its code. It does not apply where there is no overview.
#   modality: must
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       For hver Fælleskommunal løsning på listen er der en grøn/gul/rød kode, der definerer løsningens
#       modenhed.
#   remedy:
#     da: >-
#       IT-støttefunktionen sætter farvekode på løsningen i oversigten.
#     en: >-
#       The IT support function puts a colour code on the solution in the overview.
package hjoerring.rules.fki_009

applies if count(input.strategy.common_solutions_lists) > 0

met if {
	every list in input.strategy.common_solutions_lists {
		every solution in list.solutions { solution.maturity }
	}
}
