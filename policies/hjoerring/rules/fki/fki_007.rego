# METADATA
# title: "Begrund krav om løsninger med gul eller rød modenhed"
# description: >-
#   Det anbefales ikke at stille krav om fælleskommunale løsninger med gul eller rød modenhed. Kravet er
#   opfyldt, når der ikke stilles krav om dem, eller når det er begrundet, at der gør.
# custom:
#   id: HJ-FKI-007
#   title_en: "Justify requiring solutions whose maturity is yellow or red"
#   description_en: >-
#     Demanding common solutions whose maturity is yellow or red is not recommended. The requirement is met
#     when they are not demanded, or when demanding them is justified.
#   modality: may
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: not_assessed
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       en vurdering af om de enkelte Fælleskommunale løsninger er på et modenhedsniveau, hvor det anbefales, at
#       man stiller krav […] en grøn/gul/rød kode, der definerer løsningens modenhed.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren drøfter kravet med IT-støttefunktionen og begrunder det eller tager det ud.
#     en: >-
#       The project or system owner discusses the requirement with the IT support function and justifies it or
#       takes it out.
package hjoerring.rules.fki_007

applies if {
	input.procurement.type != "none"
	some solution in input.common_solutions.relevant
	solution.maturity in {"yellow", "red"}
}

met if {
	every solution in input.common_solutions.relevant { settled(solution) }
}

settled(solution) if solution.maturity == "green"

settled(solution) if solution.demanded == false

settled(solution) if solution.justification

violation contains {"path": ["common_solutions", "relevant", i, "demanded"]} if {
	some i, solution in input.common_solutions.relevant
	solution.maturity in {"yellow", "red"}
	solution.demanded
	not solution.justification
}
