# METADATA
# title: "Skab et fælles billede af systemlandskabet og en ramme for deling af viden og data"
# description: >-
#   Der bør være et fælles billede af det samlede systemlandskab og IT-arkitekturen og en ramme for at dele
#   viden og data på tværs i IT-organisationen. Kravet er opfyldt, når der er en henvisning til
#   systemlandskabet, IT-arkitekturen, rammen og de roller og ansvar, som modellen for vidensdeling beskriver.
# custom:
#   id: HJ-PORT-008
#   title_en: "Create a shared picture of the system landscape and a framework for sharing knowledge and data"
#   description_en: >-
#     There should be a common picture of the overall system landscape and IT architecture and a framework for
#     sharing knowledge and data across the IT organisation. The requirement is met when there is a reference
#     to the system landscape, the IT architecture, the framework and the roles and responsibilities that the
#     knowledge-sharing model describes.
#   modality: should
#   kind: Organisation
#   scope: strategy
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: "IOD (Innovation og Digitalisering)"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       IT-systemlandskabet
#     quote: >-
#       For at skabe det bedst mulige grundlag er det afgørende, at vi har et fælles billede af det samlede
#       systemlandskab og IT-arkitektur samt en ramme for at sikre deling af viden og data på tværs i
#       IT-organisationen.
#   remedy:
#     da: >-
#       IOD udarbejder det manglende billede eller den manglende ramme og lægger henvisningen i Den Digitale
#       Værktøjskasse.
#     en: >-
#       IOD produces the missing picture or framework and puts the reference in the digital toolbox.
package hjoerring.rules.port_008

met if {
	input.strategy.landscape.system_landscape_ref
	input.strategy.landscape.it_architecture_ref
	input.strategy.landscape.sharing_framework_ref
	input.strategy.landscape.knowledge_sharing_roles_ref
}
