# METADATA
# title: "Indberet organisationsændringer efter proceduren"
# description: >-
#   Ændringer i organisationsplanen skal indberettes efter den procedure, der er opstillet for det. Kravet er
#   opfyldt, når hver ændring er indberettet sådan. Er der ingen ændringer, gælder kravet ikke.
# custom:
#   id: HJ-ORG-005
#   title_en: "Report organisation changes through the procedure"
#   description_en: >-
#     Changes to the organisation plan must be reported through the procedure set up for that. The requirement
#     is met when every change was reported that way. It does not apply where there are no changes.
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
#       For at sikre en ensartet behandling af ændringer i vores fælles organisationsmodel er der opstillet en
#       procedure for indberetning af ændringer
#   remedy:
#     da: >-
#       Enhedens leder indberetter ændringen på ny efter proceduren for organisationsdata.
#     en: >-
#       The unit's manager reports the change again through the organisation data procedure.
package hjoerring.rules.org_005

applies if {
	some plan in input.portfolio.organisation_plans
	count(plan.changes) > 0
}

met if {
	every plan in input.portfolio.organisation_plans {
		every change in plan.changes { change.via_procedure }
	}
}

violation contains {"path": ["portfolio", "organisation_plans", i, "changes", j, "via_procedure"]} if {
	some i, plan in input.portfolio.organisation_plans
	some j, change in plan.changes
	change.via_procedure == false
}
