# METADATA
# title: "Følg borger.dk's og virk.dk's designsystem og integrationsproces"
# description: >-
#   Skal løsningen udstilles på borger.dk eller virk.dk, skal den opfylde portalens designsystem, og portalens
#   integrationsproces skal være fulgt.
# custom:
#   id: HJ-BORG-004
#   title_en: "Follow borger.dk's and virk.dk's design system and integration process"
#   description_en: >-
#     Where the solution is to be published on borger.dk or virk.dk, it must meet the portal's design system,
#     and the portal's integration process must be followed.
#   modality: must
#   kind: System
#   scope: system
#   phases: [anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Særlige krav til borgervendte systemer
#     quote: >-
#       Hvis løsningen skal udstilles på borger.dk eller virk.dk, skal man tage højde for portalernes
#       designsystem og integrationsproces
#   remedy:
#     da: >-
#       Systemejeren skriver portalens designsystem og integrationsproces ind i kravene og følger dem.
#     en: >-
#       The system owner writes the portal's design system and integration process into the requirements and
#       follows them.
package hjoerring.rules.borg_004

applies if {
	not input.citizen_facing.is_citizen_facing == false
	some portal in {"borger_dk", "virk_dk"}
	portal in input.citizen_facing.exposed_on
}

met if {
	input.citizen_facing.portal_design_system_met
	input.citizen_facing.portal_integration_process_followed
}

violation contains {"path": ["citizen_facing", "portal_design_system_met"]} if {
	input.citizen_facing.portal_design_system_met == false
}

violation contains {"path": ["citizen_facing", "portal_integration_process_followed"]} if {
	input.citizen_facing.portal_integration_process_followed == false
}
