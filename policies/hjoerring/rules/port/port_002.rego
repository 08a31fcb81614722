# METADATA
# title: "Udfyld datamodellens egenskaber for systemet"
# description: >-
#   Er systemet registreret i KITOS, skal datamodellens egenskaber være udfyldt. Kravet er opfyldt, når det er
#   angivet, hvilken version af datamodellen registreringen følger, og ingen egenskaber mangler.
# custom:
#   id: HJ-PORT-002
#   title_en: "Fill in the data model's properties for the system"
#   description_en: >-
#     Where the system is registered in KITOS, the data model's properties must be filled in. The requirement
#     is met when it is stated which version of the data model the registration follows, and no properties are
#     missing.
#   modality: must
#   kind: System
#   scope: system
#   phases: [kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Systemoverblik og systemportefølje > Systemoverblik
#     quote: >-
#       Systemoverblikket dannes på baggrund af en datamodel og egenskaberne registreres i KITOS.
#   remedy:
#     da: >-
#       Systemejeren udfylder de manglende egenskaber i KITOS efter den gældende datamodel.
#     en: >-
#       The system owner fills in the missing properties in KITOS according to the current data model.
package hjoerring.rules.port_002

applies if input.metadata.registry.kitos_id

met if {
	input.metadata.registry.datamodel_version
	input.metadata.registry.missing_datamodel_fields == []
}

violation contains {"path": ["metadata", "registry", "missing_datamodel_fields", i]} if {
	some i, _ in input.metadata.registry.missing_datamodel_fields
}
