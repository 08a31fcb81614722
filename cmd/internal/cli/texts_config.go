package cli

// The words of pejl.yaml and of pejl config, Danish and English side by side.
var (
	textConfigUse   = both("config [fil, mappe eller mønster]... [tilvalg]", "config [file, folder or glob]... [flags]")
	textConfigShort = both("Vis de indstillinger, der gælder, og hvor hver af dem kommer fra", "Show the settings that apply, and where each comes from")
	textConfigLong  = both(
		`Viser de indstillinger, som pejl check ville bruge med de samme argumenter og tilvalg, skrevet som
en pejl.yaml. Efter hver værdi står, hvor den kommer fra: filen og linjen, tilvalget eller standarden.

Et registers faste indstillinger står i filen pejl.yaml. Den findes fra argumenternes mappe og opad
til roden af git-arbejdsmappen; uden for git til den aktuelle mappe. --config angiver en anden fil, og
--config "" ingen. Stier og mønstre i filen er set fra dens mappe, på kommandolinjen fra den
aktuelle mappe. Et tilvalg går forud for filen; gives en liste som tilvalg, erstatter den filens.
Skemaet til editorer skrives med pejl schema config.`,
		`Shows the settings that pejl check would use with the same arguments and flags, written as a
pejl.yaml. After each value stands where it comes from: the file and line, the flag or the default.

A registry's lasting settings stand in the file pejl.yaml. It is found from the arguments' folder
upwards to the root of the git work tree; outside of git to the current folder. --config names
another file, and --config "" none. Paths and patterns in the file are seen from its folder, on the
command line from the current folder. A flag goes before the file; a list that is given by flags
replaces the file's. pejl schema config prints the schema for editors.`)

	textFlagConfig     = both("`fil` med indstillinger i stedet for den pejl.yaml, der findes fra argumenternes mappe og opad; \"\" for ingen", "`file` with settings in place of the pejl.yaml that is found from the arguments' folder upwards; \"\" for none")
	textFlagConfigHere = both("`fil` med indstillinger i stedet for den pejl.yaml, der findes fra den aktuelle mappe og opad; \"\" for ingen", "`file` with settings in place of the pejl.yaml that is found from the current folder upwards; \"\" for none")
	textFlagExclude    = both("`mønster` for filer og mapper, der ikke er beskrivelser, fx azure-pipelines.yml; kan gentages", "`glob` of files and folders that are no descriptors, e.g. azure-pipelines.yml; repeatable")
	textFlagSeverityOf = both("`id=niveau`: giv et krav en anden alvorlighed, fx HJ-ARK-001=note; kan gentages", "`id=level`: give a requirement another severity, e.g. HJ-ARK-001=note; repeatable")

	textTwoConfigs    = both("argumenterne har hver sine indstillinger, i %s og %s; vælg den ene fil med --config, eller kontrollér dem hver for sig", "the arguments have different settings, in %s and %s; choose one file with --config, or check them one by one")
	textBadExclude    = both("%q kan ikke læses som mønster; luk hver \"[\" med \"]\"", "%q cannot be read as a pattern; close each \"[\" with \"]\"")
	textSeverityForm  = both("%q: skriv id=niveau, fx HJ-ARK-001=note", "%q: write id=level, e.g. HJ-ARK-001=note")
	textSeverityTwice = both("%q har fået to alvorligheder; behold den ene", "%q is given two severities; keep one")

	textConfigHead  = both("Indstillingerne for pejl check. Stier og mønstre er set fra den aktuelle mappe.", "The settings of pejl check. Paths and patterns are seen from the current folder.")
	textConfigRead  = both("Læst: %s", "Read: %s")
	textConfigNone  = both("Der er ingen pejl.yaml; der er ledt i: %s", "There is no pejl.yaml; looked for in: %s")
	textConfigEmpty = both("Ingen fil er læst, for --config er tom.", "No file was read, since --config is empty.")
	textNotSet      = both("ikke angivet", "not set")
	textDefault     = both("standard", "default")
	textToday       = both("standard: i dag", "default: today")
)
