# METADATA
# title: "Indmeld også yderligere organisationsniveauer"
# description: >-
#   Det anbefales, at enheder under organisationsplanens fire øverste niveauer også indmeldes. Kravet er
#   opfyldt, når hver enhed på niveau 5 og derunder er indmeldt til Løn og Personale; niveau 1 er det øverste.
# custom:
#   id: HJ-ORG-003
#   title_en: "Report further organisation levels too"
#   description_en: >-
#     It is recommended that units below the organisation plan's four top levels are reported too. The
#     requirement is met when every unit on level 5 and lower down is reported to Løn og Personale; level 1 is
#     the top.
#   modality: may
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: not_assessed
#   responsible_role: "forvaltningerne"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Organisationsdata
#     quote: >-
#       Yderligere niveauer er til rådighed for de organisationer der har brug for disse, og det anbefales, at
#       disse niveauer også indmeldes.
#   remedy:
#     da: >-
#       Enhedens leder indmelder også de nederste niveauer til Løn og Personale.
#     en: >-
#       The unit's manager reports the lower levels to Løn og Personale as well.
package hjoerring.rules.org_003

applies if {
	some plan in input.portfolio.organisation_plans
	some unit in plan.units
	unit.level > 4
}

met if {
	every plan in input.portfolio.organisation_plans {
		every unit in plan.units { settled(unit) }
	}
}

settled(unit) if unit.level <= 4

settled(unit) if unit.reported_to_loen_og_personale

violation contains {"path": ["portfolio", "organisation_plans", i, "units", j, "reported_to_loen_og_personale"]} if {
	some i, plan in input.portfolio.organisation_plans
	some j, unit in plan.units
	unit.reported_to_loen_og_personale == false
	unit.level > 4
}
