# METADATA
# title: "Hold anskaffelsen op mod fremtidsbilledets syv behov"
# description: >-
#   Før kontrakten indgås, er løsningens virkning på hvert af fremtidsbilledets behov som udgangspunkt
#   angivet. Kravet er opfyldt, når det er angivet for hvert behov i det fremtidsbillede, der gælder på dagen, om
#   løsningen understøtter eller hæmmer det eller er neutral, og der er en begrundelse, hvis den hæmmer et af dem.
# custom:
#   id: HJ-MAAL-005
#   title_en: "Assess the procurement against the future picture's seven needs"
#   description_en: >-
#     Before the contract is signed the solution's effect on each of the future picture's needs is by default
#     recorded. The requirement is met when it is recorded for every need in the future picture in force on the
#     day whether the solution supports or hinders it or is neutral, and there is a justification if it hinders
#     any of them.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "projektejer/systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Fælles Fremtidsbillede
#     quote: >-
#       Fremtidsbilledet version 1.1 (2022) indikerer følgende behov: • Styrkede samarbejdsmuligheder • Øget
#       sammenhængsgrad • Større uafhængighed til leverandører og systemer • Effektiv og sammenhængende bruger-
#       og adgangsstyring • Fortsat balance mellem i-sikkerhedskrav og praktisk brugeradgang • Øget
#       kvalitetssikring af data og dataanvendelse • Styrkede digitale kompetencer
#   remedy:
#     da: >-
#       Projektejeren/systemejeren angiver løsningens virkning på hvert af de syv behov og giver en begrundelse,
#       hvis løsningen hæmmer et af dem.
#     en: >-
#       The project or system owner records the solution's effect on each of the seven needs and gives a
#       justification if it hinders any of them.
package hjoerring.rules.maal_005

import data.pejl.editions

applies if input.procurement.type != "none"

met if {
	some edition in editions.current(data.hjoerring.future_needs.editions)
	every need in edition.needs { effect(need.code) in {"supports", "neutral"} }
}

met if {
	input.procurement.future_needs.justification
	some edition in editions.current(data.hjoerring.future_needs.editions)
	every need in edition.needs { effect(need.code) }
}

effect("collaboration") := input.procurement.future_needs.collaboration.effect

effect("coherence") := input.procurement.future_needs.coherence.effect

effect("independence") := input.procurement.future_needs.independence.effect

effect("access_management") := input.procurement.future_needs.access_management.effect

effect("security_usability_balance") := input.procurement.future_needs.security_usability_balance.effect

effect("data_quality") := input.procurement.future_needs.data_quality.effect

effect("digital_competences") := input.procurement.future_needs.digital_competences.effect
