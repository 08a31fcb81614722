# METADATA
# title: "Stil krav om fælleskommunale løsninger med grøn modenhed"
# description: >-
#   Det anbefales at stille krav om fælleskommunale løsninger med grøn modenhed. Kravet er opfyldt, når der
#   stilles krav til leverandøren om hver af dem, eller når fravalget er begrundet.
# custom:
#   id: HJ-FKI-006
#   title_en: "Require common solutions whose maturity is green"
#   description_en: >-
#     Demanding common solutions whose maturity is green is recommended. The requirement is met when each of
#     them is demanded of the vendor, or when leaving it out is justified.
#   modality: may
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       få en vurdering af om de enkelte Fælleskommunale løsninger er på et modenhedsniveau, hvor det anbefales,
#       at man stiller krav om det i forhold til et givent IT-system.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren skriver løsningen ind i kravene til leverandøren eller begrunder fravalget.
#     en: >-
#       The project or system owner writes the solution into the vendor requirements or justifies leaving it
#       out.
package hjoerring.rules.fki_006

applies if {
	input.procurement.type != "none"
	some solution in input.common_solutions.relevant
	solution.maturity == "green"
}

met if {
	every solution in input.common_solutions.relevant { settled(solution) }
}

settled(solution) if solution.maturity in {"yellow", "red"}

settled(solution) if solution.demanded

settled(solution) if solution.justification

violation contains {"path": ["common_solutions", "relevant", i, "demanded"]} if {
	some i, solution in input.common_solutions.relevant
	solution.maturity == "green"
	solution.demanded == false
	not solution.justification
}
