# METADATA
# title: "Gennemgå de særlige opmærksomhedspunkter for løsningens type"
# description: >-
#   For hver af den borgervendte løsnings typer bør de særlige opmærksomhedspunkter være gennemgået. Kravet er
#   opfyldt, når hver type har en gennemgang uden åbne punkter.
# custom:
#   id: HJ-BORG-009
#   title_en: "Go through the special attention points for the solution's type"
#   description_en: >-
#     For each of the citizen-facing solution's types the special attention points should be gone through. The
#     requirement is met when each type has a review with no open points.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       For hver af de fem typer er der desuden særlige opmærksomhedspunkter.
#   remedy:
#     da: >-
#       Projektejeren/systemejeren gennemgår typens opmærksomhedspunkter i Den Digitale Værktøjskasse og
#       afklarer de åbne.
#     en: >-
#       The project or system owner goes through the type's attention points in the digital toolbox and settles
#       the open ones.
package hjoerring.rules.borg_009

import data.pejl.words

applies if input.citizen_facing.is_citizen_facing

met if {
	every type in input.citizen_facing.types { settled(type) }
}

settled(type) if {
	some entry in input.citizen_facing.type_points
	entry.type == type
	count(entry.open_points) == 0
}

violation contains {"path": ["citizen_facing", "type_points", i, "open_points"]} if {
	some type in input.citizen_facing.types
	unsettled(type)
	some i, entry in input.citizen_facing.type_points
	entry.type == type
}

violation contains {
	"path": ["citizen_facing", "type_points"],
	"message": not_gone_through([type | some type in types; unsettled(type); not named(type)]),
} if {
	types := input.citizen_facing.types
	some type in types
	unsettled(type)
	not named(type)
}

# No entry can be a review of the type without open points, whatever the unanswered facts turn out to be.
unsettled(type) if {
	every entry in input.citizen_facing.type_points { ruled_out(entry, type) }
}

ruled_out(entry, type) if entry.type != type

ruled_out(entry, _) if count(entry.open_points) > 0

named(type) if {
	some entry in input.citizen_facing.type_points
	entry.type == type
}

not_gone_through(types) := {
	"da": sprintf("Opmærksomhedspunkterne er ikke gennemgået for %s.", [missing.da]),
	"en": sprintf("The attention points are not gone through for %s.", [missing.en]),
} if {
	missing := words.listed([names[type] | some type in types])
}

names := {
	"self_service": {"da": "selvbetjening", "en": "self-service"},
	"data_display": {"da": "udstilling af data", "en": "display of data"},
	"information_portal": {"da": "information/portal", "en": "information/portal"},
	"digital_meeting": {"da": "digitalt møde", "en": "digital meeting"},
	"digital_communication": {"da": "digital kommunikation", "en": "digital communication"},
}
