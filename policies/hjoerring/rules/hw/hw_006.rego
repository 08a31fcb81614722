# METADATA
# title: "Udarbejd en plan for udstyr, der understøtter opgaveløsningen"
# description: >-
#   For applikationsenheder skal der være en plan for, at udstyret understøtter opgaveløsningen. Kravet er
#   opfyldt, når der er en henvisning til planen, den omfatter investeringer og anskaffelser, og den sikrer,
#   at udstyret understøtter opgaveløsningen med de anvendte IT-systemer.
# custom:
#   id: HJ-HW-006
#   title_en: "Draw up a plan for devices that support the work"
#   description_en: >-
#     For application devices there must be a plan for devices that support the work. The requirement is met
#     when there is a reference to the plan, it covers investments and acquisitions, and it ensures that the
#     devices support the work with the IT systems in use.
#   modality: must
#   kind: Hardware
#   scope: organisation
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "forvaltningerne"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Organisation - Ansvar, roller og opgaver > Snitflader mellem den centrale og de decentrale
#       IT-organisationer > Hardware
#     quote: >-
#       Det indgår i økonomiansvaret, at der udarbejdes en plan for de investeringer og nyanskaffelser der
#       kræves for at udstyret, dels ud fra en operativ betragtning understøtter opgaveløsningen med de anvendte
#       IT-systemer
#   remedy:
#     da: >-
#       Lederen af afdelingen/forvaltningen udarbejder en plan for investeringer og nyanskaffelser ud fra de
#       IT-systemer, udstyret skal anvendes til.
#     en: >-
#       The manager of the department or administration draws up a plan for investments and acquisitions based
#       on the IT systems the devices are used with.
package hjoerring.rules.hw_006

import data.pejl.words

applies if input.hardware.category == "application_device"

met if {
	input.hardware.plan.ref
	every part in parts { part.code in input.hardware.plan.covers }
	input.hardware.plan.supports_task_solving
}

violation contains {"path": ["hardware", "plan", "covers"], "message": message} if {
	covered := input.hardware.plan.covers
	missing := words.listed([part | some part in parts; not part.code in covered])
	message := {
		"da": sprintf("Planen omfatter ikke %s.", [missing.da]),
		"en": sprintf("The plan does not cover %s.", [missing.en]),
	}
}

violation contains {"path": ["hardware", "plan", "supports_task_solving"]} if {
	input.hardware.plan.supports_task_solving == false
}

parts := [
	{"code": "investments", "da": "investeringer", "en": "investments"},
	{"code": "acquisitions", "da": "anskaffelser", "en": "acquisitions"},
]
