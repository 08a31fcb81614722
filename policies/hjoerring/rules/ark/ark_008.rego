# METADATA
# title: "Brug arkitekturrammen i dialogen om eksisterende kontrakter"
# description: >-
#   Når kontrakten er indgået, kan arkitekturrammen bruges som udgangspunkt for dialogen med leverandøren.
#   Kravet er opfyldt, når dialogen er holdt eller planlagt.
# custom:
#   id: HJ-ARK-008
#   title_en: "Use the architecture framework in the dialogue on existing contracts"
#   description_en: >-
#     Once the contract is signed, the architecture framework can be the starting point of the dialogue with
#     the vendor. The requirement is met when the dialogue has been held or is planned.
#   modality: may
#   kind: System
#   scope: contract
#   phases: [kontraktopfoelgning]
#   unanswered: not_assessed
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > IT-arkitektur
#     quote: >-
#       rammen kan også danne udgangspunkt for dialog med IT-leverandører i forhold til eksisterende
#       IT-kontrakter.
#   remedy:
#     da: >-
#       Systemejeren tager rammearkitekturen op på næste kontraktmøde med leverandøren.
#     en: >-
#       The system owner raises the framework at the next contract meeting with the vendor.
package hjoerring.rules.ark_008

applies if input.contract.signed_on

met if input.architecture.framework.vendor_dialogue in {"held", "planned"}

violation contains {"path": ["architecture", "framework", "vendor_dialogue"]} if {
	input.architecture.framework.vendor_dialogue == "not_planned"
}
