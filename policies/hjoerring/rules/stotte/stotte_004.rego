# METADATA
# title: "Fordel alle smørrebrødssedlens delopgaver"
# description: >-
#   Er opgavefordelingen aftalt, og opremser kommunens smørrebrødsseddel delopgaver, skal hver af dem være
#   fordelt til systemejeren eller den centrale IT-organisation. Kravet er opfyldt, når alle delopgaver er
#   fordelt, og smørrebrødssedlen angiver en kategori for hver.
# custom:
#   id: HJ-STOTTE-004
#   title_en: "Assign every subtask of the smørrebrødsseddel (task list)"
#   description_en: >-
#     Where the division of tasks is agreed, and the municipality's smørrebrødsseddel (task list) lists
#     subtasks, each of them must be assigned to the system owner or the central IT organisation. The
#     requirement is met when every subtask is assigned, and the list states a category for each.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Støtte til systemejerne
#     quote: >-
#       Den fleksible tilgang tager udgangspunkt i en "smørrebrødsseddel", hvor IT-strategien opremser og
#       kategoriserer de delopgaver, der indgår i rollen som systemejer
#   remedy:
#     da: >-
#       Systemejeren og den centrale IT-organisation fordeler de delopgaver, der mangler en ansvarlig.
#     en: >-
#       The system owner and the central IT organisation assign the subtasks that nobody has yet.
package hjoerring.rules.stotte_004

import data.pejl.words

applies if {
	input.support.task_split.agreed_on
	count(data.organisation.strategy.task_split_template.tasks) > 0
}

met if {
	every task in data.organisation.strategy.task_split_template.tasks {
		task.category
		assigned(task.id)
	}
}

assigned(id) if {
	some task in input.support.task_split.tasks
	task.id == id
	task.assigned_to
}

# Subtasks without an id may still turn out to be the missing ones.
violation contains {"path": ["support", "task_split", "tasks"], "message": message} if {
	tasks := input.support.task_split.tasks
	listed := {task.id | some task in data.organisation.strategy.task_split_template.tasks}
	missing := listed - {task.id | some task in tasks}
	count(missing) > count([task | some task in tasks; not task.id])
	names := words.listed([{"da": id, "en": id} | some id in missing])
	message := {
		"da": sprintf("I opgavefordelingen mangler %s.", [names.da]),
		"en": sprintf("The division of tasks lacks %s.", [names.en]),
	}
}
