# METADATA
# title: "Risikovurdér og segmentér kontrakten, når den oprettes"
# description: >-
#   Når kontrakten oprettes i kontraktstyringssystemet, skal den risikovurderes og segmenteres. Kravet er
#   opfyldt, når kontrakten er risikovurderet senest den dag, den blev oprettet, og dens segment er et af dem,
#   som kommunen inddeler sine IT-kontrakter i.
# custom:
#   id: HJ-KONT-005
#   title_en: "Risk-assess and segment the contract when it is created"
#   description_en: >-
#     When the contract is created in the contract management system, it must be risk-assessed and segmented.
#     The requirement is met when the contract was risk-assessed no later than the day it was created, and its
#     segment is one of those into which the municipality divides its IT contracts.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "Indkøb og Udbud"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Kontraktopfølgning
#     quote: >-
#       vil der ved oprettelse af kontrakten i kontraktstyringssystemet ske en risikovurdering og segmentering
#       af kontrakterne
#   remedy:
#     da: >-
#       Indkøb og Udbud risikovurderer kontrakten sammen med systemejeren og placerer den i et segment.
#     en: >-
#       Indkøb og Udbud risk-assesses the contract with the system owner and places it in a segment.
package hjoerring.rules.kont_005

applies if input.contract.record.created_on

met if {
	input.contract.risk_assessed_on <= input.contract.record.created_on
	some segment in data.organisation.portfolio.contract_segments
	segment.name == input.contract.segment
}

violation contains {"path": ["contract", "risk_assessed_on"], "message": message} if {
	input.contract.risk_assessed_on > input.contract.record.created_on
	message := {
		"da": "Kontrakten er risikovurderet efter den dag, den blev oprettet i kontraktstyringssystemet.",
		"en": "The contract was risk-assessed after the day it was created in the contract management system.",
	}
}

violation contains {"path": ["contract", "segment"], "message": message} if {
	named := input.contract.segment
	every segment in data.organisation.portfolio.contract_segments { segment.name != named }
	message := {
		"da": "Segmentet er ikke et af dem, som kommunen inddeler sine IT-kontrakter i.",
		"en": "The segment is not one of those into which the municipality divides its IT contracts.",
	}
}

violation contains {"path": ["contract", "record", "created_on"], "message": message} if {
	data.organisation.portfolio.contract_segments == []
	not input.contract.segment
	message := {
		"da": "Kontrakten er oprettet uden segment, og kommunen har ingen segmenter at placere den i.",
		"en": "The contract was created without a segment, and the municipality has no segments to place it in.",
	}
}
