# METADATA
# title: "Medtag alle IT-systemer i den samlede systemportefølje"
# description: >-
#   Alle kommunens IT-systemer skal indgå i systemporteføljen. Kravet er opfyldt, når hver kontrakt i
#   kontraktstyringssystemet hører til et system, der er registreret.
# custom:
#   id: HJ-PORT-005
#   title_en: "Include every IT system in the portfolio"
#   description_en: >-
#     Every IT system of the municipality must be in the portfolio. The requirement is met when each contract
#     of the contract management system belongs to a system that is registered.
#   modality: must
#   kind: Organisation
#   scope: portfolio
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IT-støttefunktionen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet > Systemoverblik og systemportefølje > Systemportefølje
#     quote: >-
#       Alle IT-systemer indgår i den samlede systemportefølje
#   remedy:
#     da: >-
#       IT-støttefunktionen finder systemejeren bag kontrakten og får systemet registreret i Systemoverblikket.
#     en: >-
#       The IT support function finds the system owner behind the contract and has the system registered in the
#       system overview.
package hjoerring.rules.port_005

met if {
	every contract in input.portfolio.contracts { data.portfolio.systems[contract.system_id] }
}

violation contains {"path": ["portfolio", "contracts", i, "system_id"], "message": message} if {
	systems := data.portfolio.systems
	some i, contract in input.portfolio.contracts
	contract.system_id
	not systems[contract.system_id]
	message := {
		"da": sprintf("Der er en kontrakt på systemet %s, men det er ikke registreret.", [contract.system_id]),
		"en": sprintf("There is a contract for the system %s, but it is not registered.", [contract.system_id]),
	}
}
