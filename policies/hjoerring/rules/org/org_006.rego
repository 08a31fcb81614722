# METADATA
# title: "Brug valide organisationsenheder i registreringen"
# description: >-
#   Organisationsdata bør være valide. Kravet er opfyldt, når hver enhed, som registeret angiver for en
#   systemejer, findes i kommunens organisationsplan.
# custom:
#   id: HJ-ORG-006
#   title_en: "Use valid organisation units in the register"
#   description_en: >-
#     Organisation data should be valid. The requirement is met when every unit that the registry states for
#     a system owner is in the municipality's organisation plan.
#   modality: should
#   kind: Organisation
#   scope: portfolio
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Organisationsdata
#     quote: >-
#       Valide organisationsdata er en af de vigtige grundpiller, når man […] ønsker en høj kvalitet af de data,
#       der udveksles på tværs af organisationen.
#   remedy:
#     da: >-
#       Systemejeren retter enheden i registreringen eller får enhedens leder til at indmelde den efter
#       proceduren.
#     en: >-
#       The system owner corrects the unit in the register or has the unit's manager report it through the
#       procedure.
package hjoerring.rules.org_006

applies if {
	count(input.portfolio.organisation_plans) > 0
	a_unit_is_stated
}

a_unit_is_stated if {
	some system in data.portfolio.systems
	system.ownership.system_owner.unit
}

met if {
	units := planned
	every unit in stated { unit in units }
}

stated := {system.ownership.system_owner.unit | some system in data.portfolio.systems}

planned := {unit.id |
	some plan in input.portfolio.organisation_plans
	some unit in plan.units
}

violation contains {"path": ["portfolio", "systems", id, "ownership", "system_owner", "unit"], "message": message} if {
	not incomplete
	units := planned
	some id, system in data.portfolio.systems
	unit := system.ownership.system_owner.unit
	not unit in units
	message := {
		"da": sprintf("Enheden %s er ikke i organisationsplanen.", [unit]),
		"en": sprintf("The unit %s is not in the organisation plan.", [unit]),
	}
}

# A plan whose units are unanswered may have any.
incomplete if {
	some plan in input.portfolio.organisation_plans
	not plan.units
}

incomplete if {
	some plan in input.portfolio.organisation_plans
	some unit in plan.units
	not unit.id
}
