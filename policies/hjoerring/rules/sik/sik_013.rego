# METADATA
# title: "Knyt hver sikkerhedsløsning til I-sikkerhedspolitikkens regler"
# description: >-
#   De implementerede sikkerhedsløsninger bør hænge sammen med I-sikkerhedspolitikken. Kravet er opfyldt, når
#   hver central sikkerhedsløsning og hver lokal foranstaltning i systemerne henviser til en af
#   I-sikkerhedsreglerne.
# custom:
#   id: HJ-SIK-013
#   title_en: "Tie every security solution to a rule of the information security policy"
#   description_en: >-
#     The implemented security solutions should be tied to the information security policy. The requirement
#     is met when each central security solution and each local measure of the systems refers to one of the
#     information security rules.
#   modality: should
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-drift"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Tekniske sikkerhedsløsninger
#     quote: >-
#       For at sikre en sammenhæng mellem de implementerede sikkerhedsløsninger og I-sikkerhedspolitikken er der
#       udarbejdet en model
#   remedy:
#     da: >-
#       IT-drift eller systemejeren knytter sikkerhedsløsningen til den regel, den opfylder.
#     en: >-
#       IT operations or the system owner ties the security solution to the rule it meets.
package hjoerring.rules.sik_013

applies if count(input.strategy.security_rules.rule_ids) > 0

met if {
	every solution in input.strategy.technical_security.solutions { solution.policy_rule_ref in rule_ids }
	data.portfolio.systems
	every measure in local_measures { measure.policy_rule_ref in rule_ids }
}

# Whether a system has local measures is asked of its owner, by other rules.
local_measures := [measure |
	some system in data.portfolio.systems
	some measure in system.security.local_measures
]

rule_ids := {id | some id in input.strategy.security_rules.rule_ids}

violation contains {
	"path": ["strategy", "technical_security", "solutions", i, "policy_rule_ref"],
	"message": no_such_rule(solution.policy_rule_ref),
} if {
	input.strategy.security_rules.rule_ids
	some i, solution in input.strategy.technical_security.solutions
	solution.policy_rule_ref
	not solution.policy_rule_ref in rule_ids
}

violation contains {
	"path": ["portfolio", "systems", id, "security", "local_measures", i, "policy_rule_ref"],
	"message": no_such_rule(measure.policy_rule_ref),
} if {
	some id, system in data.portfolio.systems
	some i, measure in system.security.local_measures
	measure.policy_rule_ref
	not measure.policy_rule_ref in rule_ids
}

no_such_rule(ref) := {
	"da": sprintf("%s er ikke en af I-sikkerhedsreglerne.", [ref]),
	"en": sprintf("%s is not one of the information security rules.", [ref]),
}
