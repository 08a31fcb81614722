# METADATA
# title: "Opgør porteføljens nøgletal med dato"
# description: >-
#   Porteføljens nøgletal kan opgøres med en dato. Kravet er opfyldt, når datoen er angivet, alle fire tal er
#   opgjort, og de svarer til registeret: antallet af systemer, af tværgående systemer, af systemer med en
#   risikovurdering efter GDPR og af kontrakter.
# custom:
#   id: HJ-PORT-006
#   title_en: "State the portfolio's key figures with a date"
#   description_en: >-
#     The portfolio's key figures can be stated with a date. The requirement is met when the date is given,
#     all four figures are stated, and they equal what the registry holds: the number of systems, of
#     cross-cutting systems, of systems with a risk assessment under the GDPR, and of contracts.
#   modality: may
#   kind: Organisation
#   scope: portfolio
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: not_assessed
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Systemoverblik og systemportefølje > Systemportefølje
#     quote: >-
#       Der er registreret ca. 330 IT-systemer i Systemoverblikket pr. oktober 2020, heraf er ca. 40 tværgående
#       systemer […] Ca. 60 IT-systemer er risikovurderet i henhold til GDPR pr. oktober 2020.
#   remedy:
#     da: >-
#       IT-støttefunktionen opgør nøgletallene på ny ud fra Systemoverblikket og daterer dem.
#     en: >-
#       The IT support function recounts the key figures from the system overview and dates them.
package hjoerring.rules.port_006

applies if input.portfolio.metrics.as_of

applies if input.portfolio.metrics.systems_total

applies if input.portfolio.metrics.cross_cutting_total

applies if input.portfolio.metrics.gdpr_risk_assessed_total

applies if input.portfolio.metrics.contracts_total

# A figure that differs from the registry's is a violation, so that here it is enough that all can be compared.
met if {
	input.portfolio.metrics.as_of
	input.portfolio.metrics.systems_total
	input.portfolio.metrics.cross_cutting_total
	input.portfolio.metrics.gdpr_risk_assessed_total
	input.portfolio.metrics.contracts_total
	input.portfolio.contracts
	every system in data.portfolio.systems { system.classification.category }
}

violation contains {"path": ["portfolio", "metrics", "systems_total"], "message": differs(number, number)} if {
	number := count(data.portfolio.systems)
	input.portfolio.metrics.systems_total != number
}

# Systems whose category is unanswered may turn out to be cross-cutting.
violation contains {"path": ["portfolio", "metrics", "cross_cutting_total"], "message": differs(least, most)} if {
	systems := data.portfolio.systems
	least := count([id | some id, system in systems; system.classification.category == "cross_cutting"])
	most := least + count([id | some id, system in systems; not system.classification.category])
	outside(input.portfolio.metrics.cross_cutting_total, least, most)
}

# By definition the figure counts the dates that are stated.
violation contains {"path": ["portfolio", "metrics", "gdpr_risk_assessed_total"], "message": differs(number, number)} if {
	systems := data.portfolio.systems
	number := count([id | some id, system in systems; system.privacy.risk_assessment.completed_on])
	input.portfolio.metrics.gdpr_risk_assessed_total != number
}

violation contains {"path": ["portfolio", "metrics", "contracts_total"], "message": differs(number, number)} if {
	number := count(input.portfolio.contracts)
	input.portfolio.metrics.contracts_total != number
}

outside(number, least, _) if number < least

outside(number, _, most) if number > most

differs(number, number) := {
	"da": sprintf("I registeret er tallet %d.", [number]),
	"en": sprintf("In the registry the figure is %d.", [number]),
}

differs(least, most) := {
	"da": sprintf("I registeret er tallet mellem %d og %d.", [least, most]),
	"en": sprintf("In the registry the figure is between %d and %d.", [least, most]),
} if {
	least < most
}
