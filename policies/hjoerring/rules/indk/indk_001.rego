# METADATA
# title: "Placér systemet i én af de fire livscyklusfaser"
# description: >-
#   IT-systemet skal stå i én af livscyklussens fire faser: behovsopgørelse, anskaffelse, kontraktopfølgning
#   eller exit. Kravet er opfyldt, når fasen er angivet. Udfasede systemer er undtaget.
# custom:
#   id: HJ-INDK-001
#   title_en: "Place the system in one of the four life-cycle phases"
#   description_en: >-
#     The IT system must be placed in one of the four phases of the life cycle: needs statement, procurement,
#     contract follow-up or exit. The requirement is met when the phase is stated. Retired systems are exempt.
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
#       Indkøbsmodel for IT-systemer
#     quote: >-
#       Et IT-systems livscyklus vil være kendetegnet ved fire forskellige faser (Behovsopgørelse, Anskaffelse,
#       Kontraktopfølgning og Exit)
#   remedy:
#     da: >-
#       Systemejeren angiver systemets aktuelle livscyklusfase i registreringen.
#     en: >-
#       The system owner states the system's current life-cycle phase in its entry.
package hjoerring.rules.indk_001

# A status that is not given does not make the system retired.
applies if not retired

retired if input.lifecycle.status == "retired"

met if input.lifecycle.phase
