# METADATA
# title: "Håndtér dataetik i udvikling, implementering og anvendelse"
# description: >-
#   Behandler systemet persondata, eller er der angivet datakategorier, skal de dataetiske problemstillinger
#   under anskaffelsen være håndteret i implementeringen (ved videreudvikling og egenudvikling: i
#   udviklingen). I kontraktopfølgningen skal de være håndteret i både implementering og anvendelse.
# custom:
#   id: HJ-ETIK-002
#   title_en: "Handle data ethics in development, implementation and use"
#   description_en: >-
#     Where the system processes personal data, or data categories are listed, the ethical issues must be
#     handled in the implementation during procurement (for further and in-house development: in the
#     development). In contract follow-up they must be handled in both implementation and use.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Dataetik > Hvordan arbejder vi med dataetik?
#     quote: >-
#       Det betyder at vi i Hjørring Kommune: • arbejder aktivt for at håndtere dataetiske problemstillinger i
#       udvikling, implementering og anvendelse af digitale løsninger
#   remedy:
#     da: >-
#       Systemejeren behandler de dataetiske problemstillinger i det trin, der mangler (udvikling,
#       implementering eller anvendelse), og registrerer det.
#     en: >-
#       The system owner deals with the ethical issues at the missing stage (development, implementation or use)
#       and records it.
package hjoerring.rules.etik_002

import data.pejl.words

applies if input.privacy.processes_personal_data

applies if count(input.ethics.data_categories) > 0

met if {
	input.lifecycle.phase == "anskaffelse"
	input.procurement.type in developments
	"development" in input.ethics.issues_handled_in
}

met if {
	input.lifecycle.phase == "anskaffelse"
	type := input.procurement.type
	not type in developments
	"implementation" in input.ethics.issues_handled_in
}

met if {
	input.lifecycle.phase == "kontraktopfoelgning"
	every stage in {"implementation", "use"} { stage in input.ethics.issues_handled_in }
}

developments := {"further_development", "in_house_development"}

violation contains {"path": ["ethics", "issues_handled_in"], "message": unhandled(["development"])} if {
	input.lifecycle.phase == "anskaffelse"
	input.procurement.type in developments
	handled := input.ethics.issues_handled_in
	not "development" in handled
}

violation contains {"path": ["ethics", "issues_handled_in"], "message": unhandled(["implementation"])} if {
	input.lifecycle.phase == "anskaffelse"
	type := input.procurement.type
	not type in developments
	handled := input.ethics.issues_handled_in
	not "implementation" in handled
}

# Whatever the answer to the type of procurement, one of the two is required.
violation contains {
	"path": ["ethics", "issues_handled_in"],
	"message": unhandled(["development", "implementation"]),
} if {
	input.lifecycle.phase == "anskaffelse"
	handled := input.ethics.issues_handled_in
	not input.procurement.type
	not "development" in handled
	not "implementation" in handled
}

violation contains {
	"path": ["ethics", "issues_handled_in"],
	"message": unhandled([stage | some stage in ["implementation", "use"]; not stage in handled]),
} if {
	input.lifecycle.phase == "kontraktopfoelgning"
	handled := input.ethics.issues_handled_in
	some stage in {"implementation", "use"}
	not stage in handled
}

unhandled(stages) := {
	"da": sprintf("De dataetiske problemstillinger er ikke håndteret i %s.", [missing.da]),
	"en": sprintf("The ethical issues are not handled in %s.", [missing.en]),
} if {
	missing := words.listed([names[stage] | some stage in stages])
}

names := {
	"development": {"da": "udvikling", "en": "development"},
	"implementation": {"da": "implementering", "en": "implementation"},
	"use": {"da": "anvendelse", "en": "use"},
}
