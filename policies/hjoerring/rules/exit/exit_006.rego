# METADATA
# title: "Start forfra med behovsopgørelsen, når der skal anskaffes et nyt system"
# description: >-
#   Skal der anskaffes et nyt system i stedet, skal processen starte forfra. Kravet er opfyldt, når afløseren
#   er registreret, og det er angivet, hvornår dens behovsopgørelse begyndte.
# custom:
#   id: HJ-EXIT-006
#   title_en: "Start over with a needs statement for a replacement system"
#   description_en: >-
#     Where a new system is to be procured instead, the process must start over. The requirement is met when
#     the replacement is registered, and it is stated when its needs statement began.
#   modality: must
#   kind: System
#   scope: system
#   phases: [exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > EXIT
#     quote: >-
#       Hvis der skal anskaffes et nyt system i stedet, starter processen forfra med behovsopgørelse.
#   remedy:
#     da: >-
#       Systemejeren opretter det nye system i fasen Behovsopgørelse og angiver det som afløser for det gamle.
#     en: >-
#       The system owner creates the new system in the phase Behovsopgørelse and names it as the successor of
#       the old one.
package hjoerring.rules.exit_006

applies if input.exit.replacement.needed

met if {
	data.portfolio.systems[input.exit.replacement.system_id]
	input.exit.replacement.needs_statement_started_on
}

violation contains {"path": ["exit", "replacement", "system_id"], "message": message} if {
	systems := data.portfolio.systems
	id := input.exit.replacement.system_id
	not systems[id]
	message := {
		"da": sprintf("Der er ikke registreret et system med id'et %s.", [id]),
		"en": sprintf("There is no registered system with the id %s.", [id]),
	}
}
