# METADATA
# title: "Vurdér modenheden ud fra den oversigt, der gælder på tidspunktet"
# description: >-
#   Før kontrakten indgås, bør modenheden af hver relevant fælleskommunal løsning være slået op i den
#   oversigt, der gjaldt på vurderingsdatoen. Kravet er opfyldt, når dato og version er registreret, versionen
#   er den, der gjaldt, og hver kode er den samme som oversigtens.
# custom:
#   id: HJ-FKI-008
#   title_en: "Judge maturity by the overview in force at the time"
#   description_en: >-
#     Before the contract is signed the maturity of every relevant common solution should be looked up in the
#     overview in force on the day of the assessment. The requirement is met when date and version are
#     recorded, the version is the one in force, and every code is the same as in the overview.
#   modality: should
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
#       Der er udarbejdet en oversigt over de Fælleskommunale løsninger som giver mulighed for på et givent
#       øjeblik at få en vurdering
#   remedy:
#     da: >-
#       Projektejeren/systemejeren slår modenheden op i den gældende oversigt og registrerer version og dato.
#     en: >-
#       The project or system owner looks the maturity up in the overview in force and records version and date.
package hjoerring.rules.fki_008

import data.pejl.editions

applies if {
	input.procurement.type != "none"
	count(input.common_solutions.relevant) > 0
}

met if follows(data.organisation.strategy.common_solutions_lists)

met if {
	not data.organisation.strategy.common_solutions_lists
	not data.hjoerring.common_solutions.illustrative
	follows(data.hjoerring.common_solutions.editions)
}

follows(lists) if {
	some list in lists
	editions.in_force(list, lists, input.common_solutions.assessed_on)
	list.version == input.common_solutions.list_version
	every solution in input.common_solutions.relevant { coded(solution, list) }
}

coded(solution, list) if {
	some entry in list.solutions
	entry.name == solution.name
	entry.maturity == solution.maturity
}

violation contains {"path": ["common_solutions", "assessed_on"], "message": message} if {
	input.common_solutions.assessed_on > input.contract.signed_on
	message := {
		"da": "Modenheden er vurderet, efter at kontrakten blev indgået.",
		"en": "Maturity was assessed after the contract was signed.",
	}
}

violation contains {"path": ["common_solutions", "assessed_on"], "message": message} if {
	every list in known_lists { list.issued_on > input.common_solutions.assessed_on }
	message := {
		"da": "Ingen version af oversigten gjaldt på vurderingsdatoen.",
		"en": "No version of the overview was in force on the day of the assessment.",
	}
}

violation contains {"path": ["common_solutions", "list_version"], "message": message} if {
	some list in lists_meant
	list.version != input.common_solutions.list_version
	message := {
		"da": sprintf("På vurderingsdatoen gjaldt version %s af oversigten.", [list.version]),
		"en": sprintf("Version %s of the overview was in force on the day of the assessment.", [list.version]),
	}
}

violation contains {"path": ["common_solutions", "list_version"], "message": message} if {
	every list in known_lists { list.version != input.common_solutions.list_version }
	count(lists_meant) == 0
	message := {
		"da": "Oversigten findes ikke i den version.",
		"en": "The overview has no such version.",
	}
}

violation contains {"path": ["common_solutions", "relevant", i, "name"], "message": message} if {
	some list in lists_meant
	some i, solution in input.common_solutions.relevant
	every entry in list.solutions { entry.name != solution.name }
	message := {
		"da": sprintf("Løsningen står ikke i version %s af oversigten.", [list.version]),
		"en": sprintf("The solution is not in version %s of the overview.", [list.version]),
	}
}

violation contains {"path": ["common_solutions", "relevant", i, "maturity"], "message": message} if {
	some list in lists_meant
	some i, solution in input.common_solutions.relevant
	some entry in list.solutions
	entry.name == solution.name
	solution.maturity
	not coded(solution, list)
	message := {
		"da": sprintf("Koden er %s i version %s af oversigten.", [codes[entry.maturity].da, list.version]),
		"en": sprintf("The code is %s in version %s of the overview.", [codes[entry.maturity].en, list.version]),
	}
}

# The list in force on the day of the assessment; of several issued on one day, the one that is named.
lists_meant contains list if {
	some list in lists_in_force
	not named_in_force
}

lists_meant contains list if {
	some list in lists_in_force
	list.version == input.common_solutions.list_version
}

# Where the day is unanswered, the list that is named.
lists_meant contains list if {
	not input.common_solutions.assessed_on
	some list in known_lists
	list.version == input.common_solutions.list_version
}

named_in_force if {
	some list in lists_in_force
	list.version == input.common_solutions.list_version
}

lists_in_force contains list if {
	some list in known_lists
	editions.in_force(list, known_lists, input.common_solutions.assessed_on)
}

# The municipality's own lists; made-up ones show the form and judge nobody.
known_lists := lists if {
	lists := data.organisation.strategy.common_solutions_lists
} else := lists if {
	lists := data.hjoerring.common_solutions.editions
	not data.hjoerring.common_solutions.illustrative
	count(editions.current(lists)) > 0
}

codes := {
	"green": {"da": "grøn", "en": "green"},
	"yellow": {"da": "gul", "en": "yellow"},
	"red": {"da": "rød", "en": "red"},
}
