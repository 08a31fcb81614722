# METADATA
# title: "Sæt exitfasen i gang i god tid før kontraktudløb"
# description: >-
#   Exitfasen bør sættes i gang i god tid, før kontrakten udløber: senest så mange dage før som
#   opsigelsesvarslet eller kommunens egen frist, hvis den er længere. Når den dag er nået, er kravet opfyldt,
#   hvis exitfasen blev sat i gang senest da. Er kun den ene af de to oplyst, regnes der med den, men om
#   kravet gælder, kan først afgøres, når dens dag er nået.
# custom:
#   id: HJ-EXIT-001
#   title_en: "Start the exit phase in good time before the contract expires"
#   description_en: >-
#     The exit phase should start in good time before the contract expires: at the latest as many days before
#     as the notice period or the municipality's own lead time, if that is longer. Once that day has come, the
#     requirement is met if the exit phase started by then. Where only one of the two is stated, that one
#     counts, but whether the requirement applies can only be decided once its day has come.
#   modality: should
#   kind: System
#   scope: contract
#   phases: [kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > EXIT
#     quote: >-
#       Den afsluttende fase bør iværksættes i god tid inden kontraktperioden udløber
#   remedy:
#     da: >-
#       Systemejeren iværksætter exitfasen nu, så der kan træffes beslutning inden opsigelsesfristen.
#     en: >-
#       The system owner starts the exit phase now so that a decision can be made before the notice deadline.
package hjoerring.rules.exit_001

import data.pejl.dates

# The longer of the two decides: the one that is known may turn out to be too short, never too long.
applies if data.run.date >= dates.days_before(input.contract.expires_on, input.contract.notice_period_days)

applies if data.run.date >= dates.days_before(input.contract.expires_on, input.exit.lead_time_days)

met if input.exit.started_on

violation contains {"path": ["exit", "started_on"], "message": message} if {
	input.exit.started_on > dates.days_before(input.contract.expires_on, input.contract.notice_period_days)
	message := {
		"da": "Der var mindre end opsigelsesvarslet tilbage af kontrakten, da exitfasen blev sat i gang.",
		"en": "Less than the notice period was left of the contract when the exit phase was started.",
	}
}

violation contains {"path": ["exit", "started_on"], "message": message} if {
	input.exit.started_on > dates.days_before(input.contract.expires_on, input.exit.lead_time_days)
	message := {
		"da": "Der var mindre end kommunens egen frist tilbage af kontrakten, da exitfasen blev sat i gang.",
		"en": "Less than the municipality's own lead time was left of the contract when the exit phase was started.",
	}
}
