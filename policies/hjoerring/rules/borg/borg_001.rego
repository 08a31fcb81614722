# METADATA
# title: "Angiv, hvilken af de fem typer den borgervendte løsning hører til"
# description: >-
#   En borgervendt løsning skal være angivet som mindst én af de fem typer: selvbetjening, udstilling af data,
#   information/portal, digitalt møde eller digital kommunikation.
# custom:
#   id: HJ-BORG-001
#   title_en: "State which of the five types the citizen-facing solution belongs to"
#   description_en: >-
#     A citizen-facing solution must be stated as at least one of the five types: self-service, display of
#     data, information/portal, digital meeting or digital communication.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       Borgervendte løsninger defineres […] som følgende typer: […] Selvbetjeningsløsninger […] Udstilling af
#       data […] Informationsløsninger/portalløsninger […] Løsninger til det Digitale møde […] Løsninger til
#       Digital kommunikation
#   remedy:
#     da: >-
#       Systemejeren angiver løsningens type eller typer i registreringen.
#     en: >-
#       The system owner states the solution's type or types in its entry.
package hjoerring.rules.borg_001

applies if input.citizen_facing.is_citizen_facing

met if count(input.citizen_facing.types) > 0

violation contains {"path": ["citizen_facing", "types"]} if {
	count(input.citizen_facing.types) == 0
}
