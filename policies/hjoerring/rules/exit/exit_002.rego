# METADATA
# title: "Tag stilling til forlængelse, opsigelse eller udløb"
# description: >-
#   Når exitfasen er begyndt, skal der tages stilling til, om kontrakten skal forlænges, opsiges eller udløbe.
#   Kravet er opfyldt, når det er angivet, om kontrakten kan forlænges, hvad der er besluttet og hvornår, og
#   beslutningen ligger før kontraktens udløb, hvis den dag er kendt. Forlængelse kan kun vælges, hvor
#   kontrakten kan forlænges.
# custom:
#   id: HJ-EXIT-002
#   title_en: "Decide on extension, termination or expiry"
#   description_en: >-
#     Once the exit phase has begun, it must be decided whether to extend the contract, terminate it or let it
#     expire. The requirement is met when it is stated whether the contract can be extended, what was decided
#     and when, and the decision falls before the contract's expiry, if that day is known. Extension can be
#     chosen only where the contract can be extended.
#   modality: must
#   kind: System
#   scope: contract
#   phases: [kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indkøbsmodel for IT-systemer > EXIT
#     quote: >-
#       da skal der tages stilling til, hvad der så skal ske. Er der mulighed for forlængelse eller skal
#       kontrakten opsiges/udløber automatisk?
#   remedy:
#     da: >-
#       Systemejeren afklarer, om kontrakten kan forlænges, og beslutter, om den skal forlænges, opsiges eller
#       udløbe.
#     en: >-
#       The system owner clarifies the contract's extension option and decides whether to extend, terminate or
#       let it expire.
package hjoerring.rules.exit_002

applies if input.lifecycle.phase == "exit"

applies if input.exit.started_on

met if {
	input.contract.extension_option
	input.exit.decision in {"terminate", "let_expire"}
	input.exit.decided_on
}

met if {
	input.contract.extension_option == "available"
	input.exit.decision == "extend"
	input.exit.decided_on
}

violation contains {"path": ["exit", "decision"], "message": message} if {
	input.exit.decision == "extend"
	input.contract.extension_option == "none"
	message := {
		"da": "Det er besluttet at forlænge kontrakten, men den kan ikke forlænges.",
		"en": "It was decided to extend the contract, but it cannot be extended.",
	}
}

violation contains {"path": ["exit", "decided_on"], "message": message} if {
	input.exit.decided_on >= input.contract.expires_on
	message := {
		"da": "Beslutningen ligger ikke før den dag, kontrakten udløber.",
		"en": "The decision is not before the day the contract expires.",
	}
}
