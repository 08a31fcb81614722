# METADATA
# title: "Understøt implementering af tværgående systemer med et samarbejdsforum"
# description: >-
#   Anskaffelse og implementering af et tværgående system bør som udgangspunkt støttes af et samarbejdsforum.
#   Kravet er opfyldt, når et aktivt samarbejdsforum arbejder med systemet og rummer både teknisk og
#   organisatorisk viden.
# custom:
#   id: HJ-SAM-003
#   title_en: "Support the implementation of cross-cutting systems with a collaboration forum"
#   description_en: >-
#     The procurement and implementation of a cross-cutting system should by default be supported by a
#     collaboration forum. The requirement is met when an active collaboration forum covers the system and
#     holds both technical and organisational knowledge.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Den øvrige samarbejdsorganisation
#     quote: >-
#       Opbygning af en samarbejdsorganisation omkring specifikke digitaliseringsproblemstillinger eller
#       implementering af tværgående systemer understøtter et bedre samspil og en bedre vidensdeling
#   remedy:
#     da: >-
#       Systemejeren beder ASG om et samarbejdsforum med både teknisk og organisatorisk viden.
#     en: >-
#       The system owner asks ASG for a forum with both technical and organisational knowledge.
package hjoerring.rules.sam_003

applies if {
	input.classification.category == "cross_cutting"
	input.lifecycle.status in {"in_procurement", "in_implementation"}
}

met if {
	some forum in data.organisation.strategy.forums
	forum.status == "active"
	input.metadata.id in forum.systems
	every kind in knowledge { kind in forum.knowledge_represented }
}

violation contains {"path": ["metadata", "id"], "message": message} if {
	every forum in data.organisation.strategy.forums { ruled_out(forum) }
	message := {
		"da": "Intet aktivt samarbejdsforum med både teknisk og organisatorisk viden arbejder med systemet.",
		"en": "No active collaboration forum with both technical and organisational knowledge covers the system.",
	}
}

# The forum cannot be the one, whatever the unanswered facts turn out to be.
ruled_out(forum) if forum.status == "closed"

ruled_out(forum) if {
	systems := forum.systems
	not input.metadata.id in systems
}

ruled_out(forum) if {
	represented := forum.knowledge_represented
	some kind in knowledge
	not kind in represented
}

knowledge := {"technical", "organisational"}
