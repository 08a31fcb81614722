# METADATA
# title: "Indmeld altid de fire øverste niveauer til Løn og Personale"
# description: >-
#   Enhederne på organisationsplanens fire øverste niveauer skal altid indmeldes til Løn og Personale. Kravet
#   er opfyldt, når hver enhed på niveau 1 til 4 er indmeldt; niveau 1 er det øverste.
# custom:
#   id: HJ-ORG-002
#   title_en: "Always report the four top levels to Løn og Personale"
#   description_en: >-
#     The units on the organisation plan's four top levels must always be reported to Løn og Personale. The
#     requirement is met when every unit on levels 1 to 4 is reported; level 1 is the top.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "forvaltningerne"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Organisationsdata
#     quote: >-
#       Der er derfor vedtaget én fælles organisationsplan, hvor de fire øverste niveauer altid skal indmeldes
#       til Løn og Personale.
#   remedy:
#     da: >-
#       Enhedens leder indmelder enheden til Løn og Personale.
#     en: >-
#       The unit's manager reports the unit to Løn og Personale.
package hjoerring.rules.org_002

applies if {
	some plan in input.portfolio.organisation_plans
	some unit in plan.units
	unit.level <= 4
}

met if {
	every plan in input.portfolio.organisation_plans {
		every unit in plan.units { settled(unit) }
	}
}

settled(unit) if unit.level > 4

settled(unit) if unit.reported_to_loen_og_personale

violation contains {"path": ["portfolio", "organisation_plans", i, "units", j, "reported_to_loen_og_personale"]} if {
	some i, plan in input.portfolio.organisation_plans
	some j, unit in plan.units
	unit.reported_to_loen_og_personale == false
	unit.level <= 4
}
