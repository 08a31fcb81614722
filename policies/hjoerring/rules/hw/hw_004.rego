# METADATA
# title: "Udarbejd en plan for investeringer, anskaffelser og udfasning i overensstemmelse med IT-strategien"
# description: >-
#   For grundlæggende forudsætningshardware skal der være en plan i overensstemmelse med IT-strategien. Kravet
#   er opfyldt, når der er en henvisning til planen, den omfatter investeringer, anskaffelser og udfasning, og
#   den er holdt op mod den gældende version af IT-strategien.
# custom:
#   id: HJ-HW-004
#   title_en: "Draw up a plan for investments, acquisitions and phase-out in line with the IT strategy"
#   description_en: >-
#     For foundation hardware there must be a plan in line with the IT strategy. The requirement is met when
#     there is a reference to the plan, it covers investments, acquisitions and phase-out, and it was checked
#     against the current version of the IT strategy.
#   modality: must
#   kind: Hardware
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "Økonomi- og Personaleforvaltningen"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Hardware
#     quote: >-
#       Det indgår i økonomiansvaret, at der skal udarbejdes en plan for investeringer, anskaffelser og
#       udfasning i relation til forudsætningssystemerne. Denne plan skal være i overensstemmelse med Hjørring
#       Kommunes IT-strategi.
#   remedy:
#     da: >-
#       Økonomi- og Personaleforvaltningen udarbejder planen og holder den op mod den gældende IT-strategi.
#     en: >-
#       Økonomi- og Personaleforvaltningen draws up the plan and checks it against the current IT strategy.
package hjoerring.rules.hw_004

import data.pejl.words

applies if input.hardware.category == "foundation_hardware"

met if {
	input.hardware.plan.ref
	every part in parts { part.code in input.hardware.plan.covers }
	input.hardware.plan.strategy_version_checked == data.organisation.strategy.document.version
}

violation contains {"path": ["hardware", "plan", "covers"], "message": message} if {
	covered := input.hardware.plan.covers
	missing := words.listed([part | some part in parts; not part.code in covered])
	message := {
		"da": sprintf("Planen omfatter ikke %s.", [missing.da]),
		"en": sprintf("The plan does not cover %s.", [missing.en]),
	}
}

violation contains {"path": ["hardware", "plan", "strategy_version_checked"], "message": message} if {
	version := data.organisation.strategy.document.version
	input.hardware.plan.strategy_version_checked != version
	message := {
		"da": sprintf("Den gældende version af IT-strategien er %s.", [version]),
		"en": sprintf("The current version of the IT strategy is %s.", [version]),
	}
}

parts := [
	{"code": "investments", "da": "investeringer", "en": "investments"},
	{"code": "acquisitions", "da": "anskaffelser", "en": "acquisitions"},
	{"code": "phase_out", "da": "udfasning", "en": "phase-out"},
]
