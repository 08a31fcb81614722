# METADATA
# title: "Giv passende varsel om ændringer i opgavefordelingen"
# description: >-
#   Ændringer i opgavefordelingen bør ske med et passende varsel. Strategien sætter intet tal på det; kravet
#   er opfyldt, når hver ændring er varslet mindst det aftalte antal dage, før den træder i kraft.
# custom:
#   id: HJ-STOTTE-005
#   title_en: "Give reasonable notice of changes to the division of tasks"
#   description_en: >-
#     Changes to the division of tasks should come with reasonable notice. The strategy gives no figure for
#     it; the requirement is met when every change is announced at least the agreed number of days before it
#     takes effect.
#   modality: should
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Støtte til systemejerne
#     quote: >-
#       "Smørrebrødssedlen" er et dynamisk dokument, og der kan løbende med et passende varsel ske ændringer i
#       fordelingen af opgaverne.
#   remedy:
#     da: >-
#       Den part, der ændrer opgavefordelingen, giver den anden part det aftalte varsel.
#     en: >-
#       The party that changes the division of tasks gives the other the agreed notice.
package hjoerring.rules.stotte_005

import data.pejl.dates

applies if count(input.support.task_split.changes) > 0

met if {
	every change in input.support.task_split.changes {
		dates.days_between(change.notified_on, change.effective_on) >= input.support.task_split.agreed_notice_days
	}
}

violation contains {"path": ["support", "task_split", "changes", i, "notified_on"], "message": message} if {
	some i, change in input.support.task_split.changes
	change.notified_on <= change.effective_on
	days := dates.days_between(change.notified_on, change.effective_on)
	agreed := input.support.task_split.agreed_notice_days
	days < agreed
	message := {
		"da": sprintf("Varslet er kortere end aftalt: antal dage er %v, og der er aftalt mindst %v.", [days, agreed]),
		"en": sprintf("The notice is shorter than agreed: the number of days is %v, and at least %v are agreed.", [days, agreed]),
	}
}

# That is no notice, whatever is agreed.
violation contains {"path": ["support", "task_split", "changes", i, "notified_on"], "message": message} if {
	some i, change in input.support.task_split.changes
	change.notified_on > change.effective_on
	message := {
		"da": "Ændringen er varslet efter den dag, den trådte i kraft.",
		"en": "The change was announced after the day it took effect.",
	}
}
