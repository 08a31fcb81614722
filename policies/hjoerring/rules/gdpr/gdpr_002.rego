# METADATA
# title: "Dokumentér databeskyttelsesretlige overvejelser tidligt i anskaffelsen"
# description: >-
#   Systemejeren skal kunne dokumentere databeskyttelsesretlige overvejelser tidligt i anskaffelsen. Kravet er
#   opfyldt, når systemejeren, skrevet på samme måde begge steder, har dokumenteret dem senest den dag,
#   kravene blev sendt til leverandørerne. Er den dag ikke angivet, skal det være sket før kontraktens
#   underskrift, hvis dens dato er kendt.
# custom:
#   id: HJ-GDPR-002
#   title_en: "Document data protection considerations early in the procurement"
#   description_en: >-
#     The system owner must be able to document data protection considerations early in the procurement. The
#     requirement is met when the system owner, spelled the same in both places, documented them no later than
#     the day the requirements were sent to vendors. Where that day is not stated, it must have been before
#     the contract was signed, if the date of signing is known.
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
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik > GDPR
#     quote: >-
#       Derfor er det Systemejerens ansvar som dataansvarlig at kunne dokumentere, at man på et tidligt
#       tidspunkt i anskaffelsesprocessen har gjort sig nogle databeskyttelsesretlige overvejelser.
#   remedy:
#     da: >-
#       Systemejeren nedskriver overvejelserne om databeskyttelse, før kravene sendes til leverandører.
#     en: >-
#       The system owner writes down the data protection considerations before requirements go to vendors.
package hjoerring.rules.gdpr_002

applies if {
	input.procurement.type != "none"
	input.privacy.processes_personal_data
}

met if {
	input.privacy.early_considerations.documented_on
	input.privacy.early_considerations.documented_by == input.ownership.system_owner.name
}

violation contains {"path": ["privacy", "early_considerations", "documented_by"], "message": message} if {
	input.privacy.early_considerations.documented_by != input.ownership.system_owner.name
	message := {
		"da": "Overvejelserne er dokumenteret af en anden end systemejeren.",
		"en": "The considerations were documented by another person than the system owner.",
	}
}

violation contains {"path": ["privacy", "early_considerations", "documented_on"], "message": message} if {
	input.privacy.early_considerations.documented_on > input.procurement.requirements_issued_on
	message := {
		"da": "Overvejelserne er dokumenteret efter den dag, kravene blev sendt til leverandørerne.",
		"en": "The considerations were documented after the day the requirements were sent to vendors.",
	}
}

violation contains {"path": ["privacy", "early_considerations", "documented_on"], "message": message} if {
	input.privacy.early_considerations.documented_on >= input.contract.signed_on
	not input.procurement.requirements_issued_on
	message := {
		"da": "Overvejelserne er ikke dokumenteret før den dag, kontrakten blev underskrevet.",
		"en": "The considerations were not documented before the day the contract was signed.",
	}
}
