# METADATA
# title: "Etablér en decentral IT-organisation i hver forvaltning"
# description: >-
#   Hver forvaltning skal have en decentral IT-organisation, der kan løfte systemejernes opgaver. Kravet er
#   opfyldt, når der for hver af kommunens forvaltninger er etableret en, og ingen opgaver er udækkede.
# custom:
#   id: HJ-STOTTE-001
#   title_en: "Establish a decentralised IT organisation in every administration"
#   description_en: >-
#     Every administration must have a decentralised IT organisation that can carry the system owners'
#     tasks. The requirement is met when one is established for each of the municipality's administrations,
#     and no tasks are uncovered.
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
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer
#     quote: >-
#       Forvaltningerne skal sikre etablering af en decentral IT-organisation, der kan løfte de opgaver, som
#       systemejerne i forvaltningen er ansvarlige for.
#   remedy:
#     da: >-
#       Forvaltningen etablerer sin decentrale IT-organisation og dækker de opgaver, der mangler.
#     en: >-
#       The administration establishes its decentralised IT organisation and covers the missing tasks.
package hjoerring.rules.stotte_001

import data.pejl.words

met if {
	every name in input.strategy.it_organisation.forvaltninger { served(name) }
}

served(name) if {
	some entry in input.strategy.it_organisation.decentral
	entry.forvaltning == name
	entry.established
	entry.uncovered_tasks == []
}

violation contains {"path": ["strategy", "it_organisation", "decentral", i, "established"]} if {
	some name in input.strategy.it_organisation.forvaltninger
	unserved(name)
	some i, entry in input.strategy.it_organisation.decentral
	entry.forvaltning == name
	entry.established == false
}

violation contains {"path": ["strategy", "it_organisation", "decentral", i, "uncovered_tasks", j]} if {
	some name in input.strategy.it_organisation.forvaltninger
	unserved(name)
	some i, entry in input.strategy.it_organisation.decentral
	entry.forvaltning == name
	some j, _ in entry.uncovered_tasks
}

violation contains {"path": ["strategy", "it_organisation", "decentral"], "message": message} if {
	names := input.strategy.it_organisation.forvaltninger
	left_out := {name | some name in names; unserved(name); not named(name)}
	listed := words.listed([{"da": name, "en": name} | some name in left_out])
	message := {
		"da": sprintf("Der er ikke angivet en decentral IT-organisation for %s.", [listed.da]),
		"en": sprintf("No decentralised IT organisation is given for %s.", [listed.en]),
	}
}

# No entry can be an established organisation of that name, whatever the unanswered facts turn out to be.
unserved(name) if {
	every entry in input.strategy.it_organisation.decentral { ruled_out(entry, name) }
}

ruled_out(entry, name) if entry.forvaltning != name

ruled_out(entry, _) if entry.established == false

ruled_out(entry, _) if count(entry.uncovered_tasks) > 0

named(name) if {
	some entry in input.strategy.it_organisation.decentral
	entry.forvaltning == name
}
