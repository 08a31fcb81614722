# METADATA
# title: "Tag et dataetisk afsæt, og afvej værdi over for dataetik"
# description: >-
#   Når der anskaffes noget, som behandler persondata, bør det være beskrevet, hvordan brugen af data
#   understøtter borgernes tillid, og hvor grænsen går mellem værdien (for eksempel effektivitet) og
#   dataetikken. Kravet er opfyldt, når begge dele er beskrevet.
# custom:
#   id: HJ-ETIK-001
#   title_en: "Start from data ethics and weigh value against it"
#   description_en: >-
#     When something that processes personal data is procured, it should be described how the use of data
#     supports citizens' trust, and where the line goes between the value (for example efficiency) and data
#     ethics. The requirement is met when both are described.
#   modality: prefer
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: "systemejer"
#   effective_from: "2022-09-01"
#   source:
#     document: "Hjørring Kommune, IT-strategi (september 2022)"
#     section: >-
#       Forudsætningerne, de parametre og krav der skal tages højde for > I-sikkerhed, GDPR og Dataetik >
#       Dataetik > Hvordan arbejder vi med dataetik?; Forudsætningerne, de parametre og krav der skal tages
#       højde for > I-sikkerhed, GDPR og Dataetik > Dataetik
#     quote: >-
#       Hjørring Kommune ønsker at brug af data sker ud fra et dataetisk afsæt, som understøtter borgernes
#       tillid til os som offentlig myndighed.
#   remedy:
#     da: >-
#       Systemejeren beskriver det dataetiske afsæt og afvejningen mellem værdi og dataetik.
#     en: >-
#       The system owner describes the ethical starting point and the trade-off between value and data ethics.
package hjoerring.rules.etik_001

applies if {
	input.procurement.type != "none"
	input.privacy.processes_personal_data
}

met if {
	input.ethics.starting_point
	input.ethics.value_tradeoff
}
