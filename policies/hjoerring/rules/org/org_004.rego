# METADATA
# title: "Genbrug stamdata fra den fælles organisationsplan"
# description: >-
#   Anvender systemet stamdata om organisation og medarbejdere, bør de komme fra den fælles organisationsplan.
#   Dit DataOverblik (DDO), økonomisystemet og adgangsstyringen anvender altid stamdata; for andre systemer
#   opfylder en begrundelse også kravet.
# custom:
#   id: HJ-ORG-004
#   title_en: "Reuse the common organisation plan's master data"
#   description_en: >-
#     Where the system uses master data on organisation and employees, it should come from the common
#     organisation plan. Dit DataOverblik (DDO), the finance system and access control always use master data;
#     for other systems a justification meets the requirement too.
#   modality: should
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > Organisationsdata
#     quote: >-
#       disse stamdata genbruges i mange forskellige it-systemer bl.a. Dit DataOverblik (DDO), økonomisystem og
#       adgangsstyring i kommunens IT-systemer.
#   remedy:
#     da: >-
#       Systemejeren henter organisations- og medarbejderdata fra den fælles organisationsplan i stedet for et
#       eget register.
#     en: >-
#       The system owner takes organisation and employee data from the common plan instead of a register of its
#       own.
package hjoerring.rules.org_004

applies if input.organisation_data.uses_master_data

applies if input.organisation_data.consumer_kind in named_kinds

met if input.organisation_data.source == "common_organisation_plan"

met if {
	input.organisation_data.consumer_kind == "other"
	input.organisation_data.justification
}

violation contains {"path": ["organisation_data", "source"]} if {
	input.organisation_data.source != "common_organisation_plan"
	not input.organisation_data.justification
}

violation contains {"path": ["organisation_data", "source"], "message": message} if {
	input.organisation_data.source != "common_organisation_plan"
	input.organisation_data.consumer_kind in named_kinds
	input.organisation_data.justification
	message := {
		"da": "Dit DataOverblik, økonomisystemet og adgangsstyringen kan ikke nøjes med en begrundelse.",
		"en": "For Dit DataOverblik, the finance system and access control a justification is not enough.",
	}
}

# The kinds of system that the strategy names.
named_kinds := {"ddo", "economy_system", "access_control"}
