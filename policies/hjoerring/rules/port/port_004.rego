# METADATA
# title: "Revidér systemets data hvert år sammen med systemejeren"
# description: >-
#   Er systemet registreret i KITOS, skal IT-støttefunktionen sammen med systemejeren revidere dets data hvert
#   år. Kravet er opfyldt, når den seneste revision ligger inden for det seneste år, og begge deltog. Et
#   system, der er taget i brug for mindre end et år siden, opfylder kravet uden revision.
# custom:
#   id: HJ-PORT-004
#   title_en: "Revise the system's data every year together with the system owner"
#   description_en: >-
#     Where the system is registered in KITOS, the IT support function must revise its data every year
#     together with the system owner. The requirement is met when the latest revision is within the last year,
#     and both took part. A system taken into use less than a year ago meets the requirement without a
#     revision.
#   modality: must
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Systemoverblik og systemportefølje > Systemoverblik
#     quote: >-
#       IT-støttefunktionen gennemfører i samarbejde med Systemejerne en årlig revision af indsamlede data.
#   remedy:
#     da: >-
#       IT-støttefunktionen gennemfører årets revision af systemets data sammen med systemejeren.
#     en: >-
#       The IT support function carries out this year's revision of the system's data together with the system
#       owner.
package hjoerring.rules.port_004

import data.pejl.dates
import data.pejl.words

applies if input.metadata.registry.kitos_id

met if {
	input.metadata.registry.last_revised_on >= year_ago
	every role in roles { role.code in input.metadata.registry.last_revised_by_roles }
}

met if newly_in_use

violation contains {"path": ["metadata", "registry", "last_revised_on"], "message": message} if {
	input.metadata.registry.last_revised_on < year_ago
	not newly_in_use
	message := {
		"da": "Systemets data er ikke revideret inden for det seneste år.",
		"en": "The system's data have not been revised within the last year.",
	}
}

violation contains {"path": ["metadata", "registry", "last_revised_by_roles"], "message": message} if {
	took_part := input.metadata.registry.last_revised_by_roles
	not newly_in_use
	missing := words.listed([role | some role in roles; not role.code in took_part])
	message := {
		"da": sprintf("I den seneste revision deltog %s ikke.", [missing.da]),
		"en": sprintf("Did not take part in the latest revision: %s.", [missing.en]),
	}
}

# Taken into use less than a year ago; where the day is unanswered, that excuses nothing.
newly_in_use if input.lifecycle.dates.taken_into_use_on > year_ago

year_ago := dates.years_before(data.run.date, 1)

roles := [
	{"code": "it_stoettefunktion", "da": "IT-støttefunktionen", "en": "the IT support function"},
	{"code": "systemejer", "da": "systemejeren", "en": "the system owner"},
]
