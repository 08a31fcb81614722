# METADATA
# title: "Udarbejd overblik, målbillede og de fire modeller bag strategiens formål"
# description: >-
#   Bag strategiens formål skal der være et systemoverblik, et fælles målbillede og fire modeller: for
#   håndtering af IT-porteføljen, for finansiering af den, for tværgående investeringer og for fordeling af
#   opgaver. Kravet er opfyldt, når der er en henvisning til hver af de seks.
# custom:
#   id: HJ-MAAL-001
#   title_en: "Produce the overview, the target picture and the four models behind the strategy's purpose"
#   description_en: >-
#     Behind the strategy's purpose there must be a system overview, a common target picture and four models:
#     for managing the IT portfolio, for financing it, for cross-cutting investments and for the distribution
#     of tasks. The requirement is met when there is a reference to each of the six.
#   modality: must
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "strategiansvarlig (ikke navngivet i strategien)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Indledning
#     quote: >-
#       Dette formål skal opnås gennem: • Et bedre overblik over alle systemer i kommunens IT-portefølje •
#       Større fremsynethed i forhold til nye systemer og initiativer samt et fælles målbillede for det
#       fremtidige systemlandskab • En model for håndtering af kommunens IT-portefølje, herunder principper for
#       ansvar og ejerskab • En model for finansiering af kommunens IT-portefølje • En model for tværgående
#       investeringer i relation til kommunens IT-portefølje • En model for fordeling af henholdsvis centrale og
#       decentrale IT-opgaver samt organiseringen af den centrale IT-organisation
#   remedy:
#     da: >-
#       Den strategiansvarlige får udarbejdet det, der mangler (overblik, målbillede eller model), og
#       registrerer en henvisning til det.
#     en: >-
#       The party responsible for the strategy has whatever is missing (overview, target picture or model)
#       produced and registers a reference to it.
package hjoerring.rules.maal_001

met if {
	input.strategy.instruments.system_overview_ref
	input.strategy.instruments.target_picture_ref
	input.strategy.instruments.portfolio_management_model_ref
	input.strategy.instruments.financing_model_ref
	input.strategy.instruments.cross_cutting_investment_model_ref
	input.strategy.instruments.task_distribution_model_ref
}
