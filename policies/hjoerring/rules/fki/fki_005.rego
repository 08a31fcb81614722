# METADATA
# title: "Kobl systemer løst frem for punkt til punkt (spor 3)"
# description: >-
#   Hver integration bør gå gennem fælles infrastruktur eller en standardsnitflade. En punkt til
#   punkt-integration eller en manuel kobling opfylder kun kravet med en begrundelse. Har systemet ingen
#   integrationer, gælder kravet ikke.
# custom:
#   id: HJ-FKI-005
#   title_en: "Couple systems loosely rather than point to point (track 3)"
#   description_en: >-
#     Every integration should use common infrastructure or a standard interface. A point-to-point or manual
#     coupling meets the requirement only with a justification. The requirement does not apply to a system
#     without integrations.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Fælleskommunal infrastruktur
#     quote: >-
#       Spor 3 Moderniseret og løst koblet arkitektur
#   remedy:
#     da: >-
#       Systemejeren lægger integrationen på fælles infrastruktur eller en standardsnitflade eller begrunder
#       undtagelsen.
#     en: >-
#       The system owner moves the integration to common infrastructure or a standard interface, or justifies
#       the exception.
package hjoerring.rules.fki_005

applies if count(input.architecture.integrations) > 0

met if {
	every integration in input.architecture.integrations { settled(integration) }
}

settled(integration) if integration.coupling in {"common_infrastructure", "standard_interface"}

settled(integration) if integration.justification

violation contains {"path": ["architecture", "integrations", i, "coupling"]} if {
	some i, integration in input.architecture.integrations
	integration.coupling in {"point_to_point", "manual"}
	not integration.justification
}
