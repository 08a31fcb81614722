# METADATA
# title: "Byg compliance-rapporten på de reviderede I-sikkerhedsregler"
# description: >-
#   Når I-sikkerhedsreglerne er revideret, skal IT-Afdelingens compliance-rapport tage udgangspunkt i den
#   reviderede udgave. Kravet er opfyldt, når rapporten bygger på den gældende version og er udgivet den dag,
#   reglerne blev revideret, eller senere.
# custom:
#   id: HJ-SIK-012
#   title_en: "Base the compliance report on the revised information security rules"
#   description_en: >-
#     When the information security rules have been revised, the IT department's compliance report must be
#     based on the revised edition. The requirement is met when the report builds on the current version and
#     was issued on or after the day the rules were revised.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-Afdelingen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Tekniske sikkerhedsløsninger
#     quote: >-
#       Ved den årlige revidering af I-sikkerhedsreglerne, tager IT-afdelingens compliance rapport udgangspunkt
#       i den reviderede udgave af I-sikkerhedsreglerne.
#   remedy:
#     da: >-
#       IT-Afdelingen udarbejder compliance-rapporten på ny med udgangspunkt i den reviderede udgave af
#       I-sikkerhedsreglerne.
#     en: >-
#       The IT department produces the compliance report again on the basis of the revised edition of the rules.
package hjoerring.rules.sik_012

applies if input.strategy.security_rules.revised_on

met if {
	input.strategy.compliance_report.rules_version == input.strategy.security_rules.version
	input.strategy.compliance_report.issued_on >= input.strategy.security_rules.revised_on
}

violation contains {"path": ["strategy", "compliance_report", "rules_version"], "message": message} if {
	version := input.strategy.security_rules.version
	input.strategy.compliance_report.rules_version != version
	message := {
		"da": sprintf("Den gældende version af I-sikkerhedsreglerne er %s.", [version]),
		"en": sprintf("The current version of the information security rules is %s.", [version]),
	}
}

violation contains {"path": ["strategy", "compliance_report", "issued_on"], "message": message} if {
	input.strategy.compliance_report.issued_on < input.strategy.security_rules.revised_on
	message := {
		"da": "Compliance-rapporten er udgivet, før I-sikkerhedsreglerne senest blev revideret.",
		"en": "The compliance report was issued before the latest revision of the information security rules.",
	}
}
