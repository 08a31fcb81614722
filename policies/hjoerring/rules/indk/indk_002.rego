# METADATA
# title: "Løs fasens indbyrdes afhængige opgaver, før næste fase begynder"
# description: >-
#   Opgaverne fra de tidligere faser skal være afsluttet eller markeret som ikke relevante, og ingen opgave må
#   være afsluttet, så længe en opgave, den afhænger af, er åben. En tom opgaveliste siger, at der ingen
#   opgaver er.
# custom:
#   id: HJ-INDK-002
#   title_en: "Finish the phase's interdependent tasks before the next phase begins"
#   description_en: >-
#     The tasks of the earlier phases must be done or marked not relevant, and no task may be done while a
#     task it depends on is open. An empty list says that there are no tasks.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning, exit]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer
#     quote: >-
#       Et IT-systems livscyklus vil være kendetegnet ved fire forskellige faser […] hvor der i de enkelte faser
#       vil være opgaver, der skal løses. Samtidig vil disse opgaver også have indbyrdes betydning – også
#       faserne i mellem.
#   remedy:
#     da: >-
#       Systemejeren afslutter de åbne opgaver fra den tidligere fase eller markerer dem som ikke relevante.
#     en: >-
#       The system owner closes the open tasks of the earlier phase or marks them not relevant.
package hjoerring.rules.indk_002

met if {
	every task in input.lifecycle.phase_tasks {
		finished(task)
		unblocked(task)
	}
}

finished(task) if task.status in {"done", "not_relevant"}

finished(task) if order[task.phase] >= order[input.lifecycle.phase]

unblocked(task) if task.status in {"open", "not_relevant"}

unblocked(task) if {
	every other in input.lifecycle.phase_tasks { harmless(other, task) }
}

harmless(other, _) if other.status in {"done", "not_relevant"}

harmless(other, task) if {
	every id in task.depends_on { id != other.id }
}

violation contains {"path": ["lifecycle", "phase_tasks", i, "status"], "message": message} if {
	some i, task in input.lifecycle.phase_tasks
	task.status == "open"
	order[task.phase] < order[input.lifecycle.phase]
	message := {
		"da": sprintf("Opgave %s fra en tidligere fase er stadig åben.", [name(i, task)]),
		"en": sprintf("Task %s of an earlier phase is still open.", [name(i, task)]),
	}
}

violation contains {"path": ["lifecycle", "phase_tasks", i, "depends_on", k], "message": message} if {
	some i, task in input.lifecycle.phase_tasks
	task.status == "done"
	some k, id in task.depends_on
	some other in input.lifecycle.phase_tasks
	other.id == id
	other.status == "open"
	message := {
		"da": sprintf("Opgave %s er afsluttet, men afhænger af opgave %s, som stadig er åben.", [name(i, task), id]),
		"en": sprintf("Task %s is done but depends on task %s, which is still open.", [name(i, task), id]),
	}
}

order := {"behovsopgoerelse": 0, "anskaffelse": 1, "kontraktopfoelgning": 2, "exit": 3}

name(_, task) := task.id

name(i, task) := sprintf("%d", [i + 1]) if not task.id
