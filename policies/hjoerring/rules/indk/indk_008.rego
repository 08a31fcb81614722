# METADATA
# title: "Lav også behovsopgørelse for selvbetjening, fælles kontrakter, brugerklubber og gratisprodukter"
# description: >-
#   Der bør også laves en behovsopgørelse ved en ny selvbetjeningsløsning, ved tilslutning til en
#   fælleskommunal kontrakt eller en brugerklub og ved ibrugtagning af et gratisprodukt. Kravet er opfyldt,
#   når den er afsluttet senest den dag, løsningen tages i brug, og senest den dag, kontrakten underskrives,
#   hvis de dage er kendt, og ingen elementer er åbne.
# custom:
#   id: HJ-INDK-008
#   title_en: "State the need also for self-service, joint contracts, user clubs and free products"
#   description_en: >-
#     A needs statement should also be made for a self-service solution, a joint municipal contract, a
#     user-club solution or a free product. The requirement is met when the statement was completed no later
#     than the day the solution is taken into use and the day the contract is signed, if those days are known,
#     and no elements are open.
#   modality: should
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Behovsopgørelse
#     quote: >-
#       Dette gælder også for etablering af eks. en ny selvbetjeningsløsning, tilslutning til en fælleskommunal
#       kontrakt eller brugerklub-ejede løsninger samt ibrugtagning af nye "gratis-produkter".
#   remedy:
#     da: >-
#       Systemejeren udarbejder en behovsopgørelse for løsningen, også selv om den er gratis eller anskaffet i
#       fællesskab.
#     en: >-
#       The system owner makes a needs statement for the solution, even where it is free or acquired jointly.
package hjoerring.rules.indk_008

applies if {
	input.procurement.type in {"self_service_solution", "joint_municipal_contract", "user_club_solution", "free_product"}
}

met if {
	input.procurement.needs_statement.completed_on
	input.procurement.needs_statement.open_elements == []
}

violation contains {"path": ["procurement", "needs_statement", "completed_on"], "message": message} if {
	input.procurement.needs_statement.completed_on > input.lifecycle.dates.taken_into_use_on
	message := {
		"da": "Behovsopgørelsen er afsluttet efter den dag, løsningen blev taget i brug.",
		"en": "The needs statement was completed after the day the solution was taken into use.",
	}
}

violation contains {"path": ["procurement", "needs_statement", "completed_on"], "message": message} if {
	input.procurement.needs_statement.completed_on > input.contract.signed_on
	message := {
		"da": "Behovsopgørelsen er afsluttet efter den dag, kontrakten blev underskrevet.",
		"en": "The needs statement was completed after the day the contract was signed.",
	}
}

violation contains {"path": ["procurement", "needs_statement", "open_elements", i]} if {
	some i, _ in input.procurement.needs_statement.open_elements
}
