# METADATA
# title: pejl's rules, on any OPA server
# description: >-
#   The one entrypoint of the bundle. Its input:
#   {"descriptor": a descriptor as JSON, "date": the day of the run, as 2026-11-01,
#   "organisation": the registry's Organisation descriptor, left out where there is none,
#   "portfolio": {"systems": {id: descriptor}}, the registry's systems, left out where they are not known,
#   "phase": the phase to ask about, left out for the descriptor's own,
#   "data": {"<strategy>.<name>": {"editions": [...]}}, the municipality's own editions of dated data}.
#   Descriptors are taken as they are: whether they are valid is for pejl to say.
package pejl.main

# METADATA
# title: What the rules say of one descriptor
# description: >-
#   {"edition", "date", "descriptor": {"kind", "id", "name", "phase"}, "results": [{"id", "strategy", "area",
#   "title": {"da", "en"}, "severity", "outcome", "reason", "violations": [{"path", "message"}], "absent"}]}, or
#   {"errors": [{"da", "en"}]} where the input is no question. Outcomes are pass, fail, not_assessed and
#   not_applicable; a fail's reason is violated or undocumented. Of an open question, absent lists the facts that
#   the rule reads and that are absent: pejl itself says which of them are needed.
# entrypoint: true
report := {"errors": [problem | some problem in problems]} if count(problems) > 0

report := {
	"edition": data.pejl.bundle.meta.edition,
	"date": input.date,
	"descriptor": answer.descriptor,
	"results": answer.results,
} if {
	count(problems) == 0
	descriptor := with_phase(cleaned(input.descriptor))
	organisation := cleaned(object.get(input, "organisation", {}))
	portfolio := cleaned(object.get(input, "portfolio", {}))
	own := object.get(input, "data", {})
	answer := data.pejl.bundle.answer with input as descriptor
		with data.organisation as organisation
		with data.portfolio as portfolio
		with data.run as {"date": input.date}
		with data.pejl.given.data as {name: cleaned(set) | some name, set in own}
}

# Null and blank text are no answer: what has such a value is taken for absent.
cleaned(value) := json.remove(value, {[sprintf("%v", [step]) | some step in path] |
	walk(value, [path, found])
	_blank(found)
	is_string(path[count(path) - 1])
})

_blank(null)

_blank(value) if {
	is_string(value)
	trim_space(value) == ""
}

with_phase(descriptor) := object.union(descriptor, {"lifecycle": {"phase": input.phase}}) if {
	descriptor.kind == "System"
	input.phase
}

with_phase(descriptor) := descriptor if {
	not _asks_for_phase(descriptor)
}

_asks_for_phase(descriptor) if {
	descriptor.kind == "System"
	input.phase
}

problems contains {
	"da": "input.descriptor skal være en beskrivelse med kind System, Hardware eller Organisation.",
	"en": "input.descriptor must be a descriptor whose kind is System, Hardware or Organisation.",
} if {
	not _known_kind
}

_known_kind if input.descriptor.kind in {"System", "Hardware", "Organisation"}

problems contains {
	"da": "input.date skal være den dag, kontrollen står for, skrevet som 2026-11-01.",
	"en": "input.date must be the day that the check stands for, written as 2026-11-01.",
} if {
	not _known_date
}

_known_date if {
	regex.match(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, input.date)
	time.parse_ns("2006-01-02", input.date)
}

problems contains {
	"da": sprintf("input.phase skal være en af %s.", [concat(", ", data.pejl.bundle.meta.phases)]),
	"en": sprintf("input.phase must be one of %s.", [concat(", ", data.pejl.bundle.meta.phases)]),
} if {
	phase := input.phase
	not phase in data.pejl.bundle.meta.phases
}

problems contains {
	"da": "input.organisation skal være en beskrivelse med kind Organisation.",
	"en": "input.organisation must be a descriptor whose kind is Organisation.",
} if {
	organisation := input.organisation
	object.get(organisation, "kind", "") != "Organisation"
}

problems contains {
	"da": "input.portfolio skal være {\"systems\": {id: beskrivelse}}.",
	"en": "input.portfolio must be {\"systems\": {id: descriptor}}.",
} if {
	portfolio := input.portfolio
	not is_object(object.get(portfolio, "systems", null))
}

problems contains {
	"da": sprintf("input.data: datasættet %s findes ikke.", [name]),
	"en": sprintf("input.data: there is no data set %s.", [name]),
} if {
	some name, _ in input.data
	not name in data.pejl.bundle.meta.datasets
}
