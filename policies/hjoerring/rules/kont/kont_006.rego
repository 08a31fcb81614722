# METADATA
# title: "Prioritér opfølgningen efter kontrakternes segment"
# description: >-
#   Ressourcerne til kontraktopfølgning skal prioriteres efter kontrakternes segment. Kravet er opfyldt, når
#   intet segment har flere årlige opfølgninger end et med højere prioritet (1 er den højeste), og der på hver
#   kontrakt er planlagt mindst så mange, som dens segment kræver. Er der ingen segmenter, gælder kravet ikke.
# custom:
#   id: HJ-KONT-006
#   title_en: "Prioritise follow-up by contract segment"
#   description_en: >-
#     The resources for contract follow-up must be prioritised by the contracts' segment. The requirement is
#     met when no segment has more yearly follow-ups than one of higher priority (1 being the highest), and
#     every contract has at least as many planned as its segment requires. It does not apply where there are
#     no segments.
#   modality: must
#   kind: Organisation
#   scope: portfolio
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Indkøb og Udbud"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > Kontraktopfølgning
#     quote: >-
#       således at ressourcerne til kontraktopfølgning prioriteres til de kontrakter, hvor det skaber mest mulig
#       værdi.
#   remedy:
#     da: >-
#       Indkøb og Udbud flytter opfølgningsressourcer til de højest prioriterede segmenter.
#     en: >-
#       Indkøb og Udbud moves follow-up resources to the highest-priority segments.
package hjoerring.rules.kont_006

applies if count(input.portfolio.contract_segments) > 0

met if {
	every higher in input.portfolio.contract_segments {
		every lower in input.portfolio.contract_segments { in_order(higher, lower) }
	}
	every contract in input.portfolio.contracts { followed_up(contract) }
}

in_order(higher, other) if higher.priority >= other.priority

in_order(higher, other) if higher.follow_ups_per_year >= other.follow_ups_per_year

followed_up(contract) if {
	some segment in input.portfolio.contract_segments
	segment.name == contract.segment
	contract.planned_follow_ups_per_year >= segment.follow_ups_per_year
}

violation contains {"path": ["portfolio", "contract_segments", i, "follow_ups_per_year"], "message": message} if {
	some i, lower in input.portfolio.contract_segments
	some higher in input.portfolio.contract_segments
	higher.priority < lower.priority
	higher.follow_ups_per_year < lower.follow_ups_per_year
	message := {
		"da": sprintf("%s har flere årlige opfølgninger end et segment med højere prioritet.", [segment_name(lower).da]),
		"en": sprintf("%s has more yearly follow-ups than a segment of higher priority.", [segment_name(lower).en]),
	}
}

violation contains {"path": ["portfolio", "contracts", i, "segment"], "message": message} if {
	some i, contract in input.portfolio.contracts
	every segment in input.portfolio.contract_segments { segment.name != contract.segment }
	message := {
		"da": sprintf("%s er placeret i et segment, som ikke findes.", [contract_name(contract).da]),
		"en": sprintf("%s is placed in a segment that does not exist.", [contract_name(contract).en]),
	}
}

# Too few for each segment that may be the contract's, whatever the unanswered facts turn out to be.
violation contains {"path": ["portfolio", "contracts", i, "planned_follow_ups_per_year"], "message": message} if {
	some i, contract in input.portfolio.contracts
	some other in input.portfolio.contract_segments
	contract.planned_follow_ups_per_year < other.follow_ups_per_year
	not another(other, contract)
	every segment in input.portfolio.contract_segments { ruled_out(segment, contract) }
	message := {
		"da": sprintf("%s har færre planlagte opfølgninger om året, end dens segment kræver.", [contract_name(contract).da]),
		"en": sprintf("%s has fewer planned follow-ups a year than its segment requires.", [contract_name(contract).en]),
	}
}

ruled_out(segment, contract) if another(segment, contract)

ruled_out(segment, contract) if contract.planned_follow_ups_per_year < segment.follow_ups_per_year

another(segment, contract) if segment.name != contract.segment

segment_name(segment) := {
	"da": sprintf("Segmentet %s", [segment.name]),
	"en": sprintf("The segment %s", [segment.name]),
}

segment_name(segment) := {"da": "Segmentet", "en": "The segment"} if not segment.name

contract_name(contract) := {
	"da": sprintf("Kontrakten %s", [contract.id]),
	"en": sprintf("The contract %s", [contract.id]),
}

contract_name(contract) := {"da": "Kontrakten", "en": "The contract"} if not contract.id
