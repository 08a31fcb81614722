# METADATA
# title: "Placér det fulde økonomiske ansvar hos systemejeren"
# description: >-
#   Systemejeren skal have det fulde økonomiske ansvar for løsningen. Kravet er opfyldt, når den, der er
#   angivet som økonomisk ansvarlig, er systemejeren, skrevet på samme måde begge steder.
# custom:
#   id: HJ-EJER-003
#   title_en: "Place full financial responsibility with the system owner"
#   description_en: >-
#     The system owner must carry the full financial responsibility for the solution. The requirement is met
#     when the person stated as financially responsible is the system owner, spelled the same in both places.
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Systemejeren som det centrale element i IT-organisationen
#     quote: >-
#       Med systemejeransvaret medfølger det fulde økonomiske ansvar for løsningen og de dertilhørende
#       følgeomkostninger
#   remedy:
#     da: >-
#       Systemejeren overtager og registrerer økonomiansvaret for løsningen.
#     en: >-
#       The system owner takes over and registers the financial responsibility for the solution.
package hjoerring.rules.ejer_003

applies if input.ownership.system_owner.name

met if input.economy.responsible == input.ownership.system_owner.name

violation contains {"path": ["economy", "responsible"]} if {
	input.economy.responsible != input.ownership.system_owner.name
}
