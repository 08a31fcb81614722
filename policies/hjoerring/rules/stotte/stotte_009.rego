# METADATA
# title: "Dæk de fire faser, roller, værktøjer og støtte i Den Digitale Værktøjskasse"
# description: >-
#   Den Digitale Værktøjskasse skal dække alle fire faser i et IT-systems livscyklus. Den skal også
#   indeholde IT-strategiens elementer, links til værktøjerne, et overblik over IT-organisationen,
#   information om støtte og vejledning og en oversigt over aktive samarbejdsfora.
# custom:
#   id: HJ-STOTTE-009
#   title_en: "Cover the four phases, roles, tools and support in the digital toolbox"
#   description_en: >-
#     Den Digitale Værktøjskasse (the digital toolbox) must cover all four phases of an IT system's life
#     cycle. It must also contain the elements of the IT strategy, links to the tools, an overview of the IT
#     organisation, information on support and guidance, and an overview of active collaboration forums.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indledning > Den Digitale Værktøjskasse (DDV)
#     quote: >-
#       Det digitale opslagsværk giver et overblik over de elementer, man som systemejer skal forholde sig til –
#       opdelt i nedenstående fire faser i et IT-systems livscyklus
#   remedy:
#     da: >-
#       IT-støttefunktionen tilføjer det manglende indhold i Den Digitale Værktøjskasse.
#     en: >-
#       The IT support function adds the missing content to the digital toolbox.
package hjoerring.rules.stotte_009

import data.pejl.words

met if {
	every phase in phases { phase.code in input.strategy.ddv.phases_covered }
	every element in elements { element.code in input.strategy.ddv.contents }
}

violation contains {"path": ["strategy", "ddv", "phases_covered"], "message": message} if {
	covered := input.strategy.ddv.phases_covered
	missing := words.listed([phase | some phase in phases; not phase.code in covered])
	message := {
		"da": sprintf("Værktøjskassen dækker ikke %s.", [missing.da]),
		"en": sprintf("The toolbox does not cover %s.", [missing.en]),
	}
}

violation contains {"path": ["strategy", "ddv", "contents"], "message": message} if {
	contents := input.strategy.ddv.contents
	missing := words.listed([element | some element in elements; not element.code in contents])
	message := {
		"da": sprintf("Værktøjskassen mangler %s.", [missing.da]),
		"en": sprintf("The toolbox lacks %s.", [missing.en]),
	}
}

phases := [
	{"code": "behovsopgoerelse", "da": "behovsopgørelse", "en": "needs statement"},
	{"code": "anskaffelse", "da": "anskaffelse", "en": "procurement"},
	{"code": "kontraktopfoelgning", "da": "kontraktopfølgning", "en": "contract follow-up"},
	{"code": "exit", "da": "exit", "en": "exit"},
]

elements := [
	{"code": "strategy_elements", "da": "IT-strategiens elementer", "en": "the elements of the IT strategy"},
	{"code": "tool_links", "da": "links til værktøjerne", "en": "links to the tools"},
	{
		"code": "it_organisation_overview",
		"da": "et overblik over IT-organisationen",
		"en": "an overview of the IT organisation",
	},
	{
		"code": "support_information",
		"da": "information om støtte og vejledning",
		"en": "information on support and guidance",
	},
	{
		"code": "active_forums",
		"da": "en oversigt over aktive samarbejdsfora",
		"en": "an overview of active collaboration forums",
	},
]
