# METADATA
# title: Outcomes
# description: >-
#   What the pack's rules say of the descriptor that is the input. Here input, data.organisation,
#   data.portfolio and data.run are what the pack's rules read, and data.pejl.given.data are the user's own
#   data sets. verdicts and violations, by rule, are in verdicts.rego.
package pejl.bundle

answer := {"descriptor": descriptor, "results": results}

descriptor := {
	"kind": input.kind,
	"id": object.get(input, ["metadata", "id"], ""),
	"name": object.get(input, ["metadata", "name"], ""),
	"phase": phase,
}

results := [result |
	some rule in data.pejl.bundle.meta.rules
	rule.kind == input.kind
	rule.effective_from <= data.run.date
	not _over(rule)
	[outcome, reason, open] := verdicts[rule.id]
	result := object.union(
		object.filter(rule, {"id", "strategy", "area", "title", "severity"}),
		{
			"outcome": outcome,
			"reason": reason,
			"violations": _violations(rule, reason),
			"absent": _absent(rule, open),
		},
	)
]

_over(rule) if {
	rule.effective_to != ""
	rule.effective_to < data.run.date
}

# Where no violation says what is wrong, it is the facts that met reads and that are there.
_violations(rule, reason) := [violation | some violation in violations[rule.id]] if {
	reason == "violated"
	count(violations[rule.id]) > 0
} else := [{"path": path} | some path in rule.present; object.get(input, path, null) != null] if {
	reason == "violated"
} else := []

# The facts that are absent and that the part of the rule that is open reads.
_absent(_, "") := []

_absent(rule, open) := [fact | some fact in (_phase(rule) | _read(rule, open))] if open != ""

_read(rule, open) := {fact | some fact in rule.reads[open]} & _unknown_facts

_phase(rule) := {"lifecycle.phase"} if {
	rule.phased
	phase_open
} else := set()

_unknown_facts contains _schema_path(path) if {
	walk(data.pejl.bundle.docs.descriptor, [path, data.pejl.bundle.lift.unknown])
}

_unknown_facts contains sprintf("organisation:%s", [_schema_path(path)]) if {
	walk(data.pejl.bundle.docs.organisation, [path, data.pejl.bundle.lift.unknown])
}

_unknown_facts contains sprintf("portfolio:systems[].%s", [_schema_path(path)]) if {
	some system in data.pejl.bundle.docs.portfolio.systems
	walk(system, [path, data.pejl.bundle.lift.unknown])
}

_unknown_facts contains "portfolio:systems" if not data.portfolio.systems

_unknown_facts contains sprintf("data:%s", [name]) if {
	some name, data.pejl.bundle.lift.unknown in data.pejl.bundle.docs.sets
}

_schema_path(path) := replace(concat(".", [_step(step) | some step in path]), ".[]", "[]")

_step(step) := step if is_string(step)

_step(step) := "[]" if is_number(step)

# METADATA
# description: The phase that the descriptor is in; empty where it is not known, and of anything but a system.
default phase := ""

phase := input.lifecycle.phase if input.kind == "System"

# METADATA
# description: A rule that asks in these phases asks now; where the phase is not known it may.
asks(_) if phase == ""

asks(phases) if phase in phases

# METADATA
# description: Whether the phase must be known before a rule that asks in some phases only can be answered.
phase_open if phase == ""

# METADATA
# description: A data set has an edition in force on the day of the run.
in_force(set) if {
	some edition in set.editions
	object.get(edition, "issued_on", "") <= data.run.date
}

# METADATA
# description: The documents that lifted rules mostly read, in which all absent facts are unknown.
usual_docs := {
	"descriptor": data.pejl.bundle.docs.descriptor,
	"organisation": data.pejl.bundle.docs.organisation,
	"portfolio": data.pejl.bundle.docs.portfolio,
	"sets": data.pejl.bundle.docs.sets,
}

# METADATA
# description: >-
#   Only the descriptor's absent facts are unknown; those of the Organisation, of the portfolio and of the
#   dated data are just not there.
only_descriptor(docs) := {
	"descriptor": docs.descriptor,
	"organisation": data.organisation,
	"portfolio": data.portfolio,
	"sets": data.pejl.bundle.docs.known_sets,
}

# METADATA
# description: As only_descriptor, but that those of the portfolio's systems are unknown too.
descriptor_and_systems(docs) := object.union(only_descriptor(docs), {"portfolio": docs.portfolio}) if {
	data.portfolio.systems
} else := only_descriptor(docs)

# METADATA
# description: All absent facts are unknown but those of the portfolio's systems, if they are known at all.
without_systems(docs) := {
	"descriptor": docs.descriptor,
	"organisation": docs.organisation,
	"portfolio": data.portfolio,
	"sets": docs.sets,
} if {
	data.portfolio.systems
} else := docs
