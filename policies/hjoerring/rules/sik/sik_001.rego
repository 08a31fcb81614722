# METADATA
# title: "Overhold I-sikkerhedspolitikken og -reglerne ved anvendelse og udvikling"
# description: >-
#   Systemet skal være vurderet efter den gældende udgave af I-sikkerhedsreglerne, og der må ikke være åbne
#   afvigelser. Vurderingen skal omfatte anvendelsen og ved videreudvikling og egenudvikling også udviklingen.
# custom:
#   id: HJ-SIK-001
#   title_en: "Comply with the information security policy and rules in use and development"
#   description_en: >-
#     The system must be assessed against the current version of the information security rules, with no open
#     deviations. The assessment must cover the use and, for further and in-house development, the development
#     too.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik
#     quote: >-
#       Hjørring Kommune har udarbejdet en I-sikkerhedspolitik med tilhørende I-sikkerhedsregler som skal
#       overholdes ved anvendelse og udvikling af IT-systemer.
#   remedy:
#     da: >-
#       Systemejeren holder systemet op mod de gældende I-sikkerhedsregler og lukker afvigelserne.
#     en: >-
#       The system owner checks the system against the current information security rules and closes the
#       deviations.
package hjoerring.rules.sik_001

import data.pejl.words

met if {
	input.security.rules_assessment.rules_version == data.organisation.strategy.security_rules.version
	input.security.rules_assessment.open_deviations == []
	"use" in input.security.rules_assessment.covers
	development_covered
}

development_covered if "development" in input.security.rules_assessment.covers

development_covered if {
	type := input.procurement.type
	not type in developments
}

developments := {"further_development", "in_house_development"}

violation contains {"path": ["security", "rules_assessment", "rules_version"], "message": message} if {
	version := data.organisation.strategy.security_rules.version
	input.security.rules_assessment.rules_version != version
	message := {
		"da": sprintf("Den gældende udgave af I-sikkerhedsreglerne er %s.", [version]),
		"en": sprintf("The current version of the information security rules is %s.", [version]),
	}
}

violation contains {"path": ["security", "rules_assessment", "open_deviations", i]} if {
	some i, _ in input.security.rules_assessment.open_deviations
}

violation contains {"path": ["security", "rules_assessment", "covers"], "message": message} if {
	covered := input.security.rules_assessment.covers
	missing := words.listed([names[stage] | some stage in ["use", "development"]; stage in required; not stage in covered])
	message := {
		"da": sprintf("Vurderingen omfatter ikke %s.", [missing.da]),
		"en": sprintf("The assessment does not cover %s.", [missing.en]),
	}
}

required contains "use"

required contains "development" if input.procurement.type in developments

names := {
	"use": {"da": "anvendelse", "en": "use"},
	"development": {"da": "udvikling", "en": "development"},
}
