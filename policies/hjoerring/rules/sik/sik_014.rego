# METADATA
# title: "Medtag ændringerne i den årlige revidering af I-sikkerhedspolitikken"
# description: >-
#   I-sikkerhedspolitikken skal revideres hvert år, og årets ændringer skal med. Kravet er opfyldt, når
#   revideringen er højst et år gammel, og hver risikohåndteringsplan, som registeret angiver, og som er
#   opdateret i året op til den, er medtaget.
# custom:
#   id: HJ-SIK-014
#   title_en: "Include the changes in the yearly revision of the information security policy"
#   description_en: >-
#     The information security policy must be revised every year and include the changes of the year. The
#     requirement is met when the revision is at most one year old and includes each risk treatment plan of
#     the registry that was updated in the year up to it.
#   modality: must
#   kind: Organisation
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "I-sikkerhedskoordinatoren"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Tekniske sikkerhedsløsninger
#     quote: >-
#       Ændringer medtages i den årlige revidering af I-sikkerhedspolitikken.
#   remedy:
#     da: >-
#       I-sikkerhedskoordinatoren indsamler årets ændringer fra risikohåndteringsplanerne og medtager dem i
#       revideringen.
#     en: >-
#       The information security coordinator gathers the year's changes from the risk treatment plans and
#       includes them in the revision.
package hjoerring.rules.sik_014

import data.pejl.dates

met if {
	input.strategy.security_policy.revised_on >= dates.years_before(data.run.date, 1)
	data.portfolio.systems
	every id in with_plan { considered(data.portfolio.systems[id].security.risk_plan) }
}

with_plan contains id if {
	some id, system in data.portfolio.systems
	system.security.risk_plan.id
}

with_plan contains id if {
	some id, system in data.portfolio.systems
	system.security.risk_plan.updated_on
}

# A plan that says what it builds on is a plan, whatever else it leaves open.
with_plan contains id if {
	some id, system in data.portfolio.systems
	system.security.risk_plan.based_on_assessment_id
}

considered(plan) if {
	day := plan.updated_on
	not within_the_year(day)
}

considered(plan) if plan.id in input.strategy.security_policy.included_change_ids

within_the_year(day) if {
	revised_on := input.strategy.security_policy.revised_on
	day <= revised_on
	day >= dates.years_before(revised_on, 1)
}

violation contains {"path": ["strategy", "security_policy", "revised_on"]} if {
	input.strategy.security_policy.revised_on < dates.years_before(data.run.date, 1)
}

violation contains {"path": ["strategy", "security_policy", "included_change_ids"], "message": message} if {
	included := input.strategy.security_policy.included_change_ids
	some id, system in data.portfolio.systems
	within_the_year(system.security.risk_plan.updated_on)
	plan := system.security.risk_plan.id
	not plan in included
	message := {
		"da": sprintf("Ændringen af risikohåndteringsplanen %s (systemet %s) er ikke medtaget.", [plan, id]),
		"en": sprintf("The change of the risk treatment plan %s (system %s) is not included.", [plan, id]),
	}
}
