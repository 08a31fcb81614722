# METADATA
# title: "Placér ansvaret for applikationsenheder efter det almindelige ledelsesansvar"
# description: >-
#   For applikationsenheder skal ansvaret følge det almindelige ledelsesansvar. Kravet er opfyldt, når både
#   driftsansvaret og økonomiansvaret ligger hos den afdeling eller forvaltning, der har ledelsesansvaret.
# custom:
#   id: HJ-HW-005
#   title_en: "Place responsibility for application devices according to ordinary management responsibility"
#   description_en: >-
#     For application devices the responsibility must follow the ordinary management responsibility. The
#     requirement is met when both operations and financial responsibility lie with the department or
#     administration that has the management responsibility.
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
#       Ansvaret, herunder økonomiansvaret, er placeret i henhold til det almindelige ledelsesansvar i
#       afdelingen/forvaltningen.
#   remedy:
#     da: >-
#       Lederen af afdelingen/forvaltningen overtager ansvaret for applikationsenhederne, inklusive
#       økonomiansvaret.
#     en: >-
#       The manager of the department or administration takes over responsibility for the devices, finances
#       included.
package hjoerring.rules.hw_005

applies if input.hardware.category == "application_device"

met if {
	input.hardware.operations_responsible_unit == input.hardware.managing_unit
	input.hardware.economy_responsible_unit == input.hardware.managing_unit
}

violation contains {"path": ["hardware", "operations_responsible_unit"], "message": elsewhere} if {
	input.hardware.operations_responsible_unit != input.hardware.managing_unit
}

violation contains {"path": ["hardware", "economy_responsible_unit"], "message": elsewhere} if {
	input.hardware.economy_responsible_unit != input.hardware.managing_unit
}

elsewhere := {
	"da": sprintf("Ledelsesansvaret ligger hos »%s«.", [input.hardware.managing_unit]),
	"en": sprintf("The management responsibility lies with \"%s\".", [input.hardware.managing_unit]),
}

# Whichever unit has the management responsibility, it lacks one of the two.
violation contains {"path": ["hardware", "economy_responsible_unit"], "message": message} if {
	unit := input.hardware.operations_responsible_unit
	not input.hardware.managing_unit
	input.hardware.economy_responsible_unit != unit
	message := {
		"da": sprintf("Driftsansvaret ligger hos en anden enhed, »%s«.", [unit]),
		"en": sprintf("The responsibility for operations lies with another unit, \"%s\".", [unit]),
	}
}
