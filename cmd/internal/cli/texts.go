package cli

import (
	"fmt"

	"github.com/pejl/pejl/evaluator/result"
)

// The words of the command itself, Danish and English side by side.

// Help. In the usage of a flag the word in back quotes stands for its value.
var (
	textRootShort = both("Kontrollerer IT-systemer efter kommunens egen IT-strategi", "Checks IT systems against the municipality's own IT strategy")
	textRootLong  = both(
		"pejl kontrollerer beskrivelser af IT-systemer efter kommunens egen IT-strategi\nog skriver rapporter til mennesker og maskiner.",
		"pejl checks descriptors of IT systems against the municipality's own IT strategy\nand writes reports for people and machines.")

	textCheckUse   = both("check <fil, mappe eller mønster>... [tilvalg]", "check <file, folder or glob>... [flags]")
	textCheckShort = both("Kontrollér beskrivelser efter strategien", "Check descriptors against the strategy")
	textCheckLong  = both(
		`Læser beskrivelserne (YAML eller JSON), kontrollerer strategiens krav og skriver rapporter.
Mapper læses med alle undermapper; et mønster kan indeholde *, ? og ** (alle undermapper).
Er der en beskrivelse af typen Organisation, indgår dens oplysninger i kontrollen af systemerne.
Faste indstillinger kan stå i filen pejl.yaml; se pejl config --help.

Rapporter (-o, kan gentages; =fil skriver til en fil):
%s
Exitkoder:
  0  ingen hindringer
  1  hindringer: krav på eller over grænsen (--fail-on) er ikke opfyldt
  2  kontrollen kunne ikke gennemføres: forkert brug, fejl i beskrivelser eller regler
  3  kan ikke afgøres endnu: krav på eller over grænsen mangler oplysninger,
     eller et krav kunne ikke kontrolleres på grund af en teknisk fejl`,
		`Reads the descriptors (YAML or JSON), checks the strategy's requirements and writes reports.
Folders are read with all their subfolders; a glob may hold *, ? and ** (all subfolders).
Where there is a descriptor of kind Organisation, its facts take part in the check of the systems.
Lasting settings can stand in the file pejl.yaml; see pejl config --help.

Reports (-o, repeatable; =file writes to a file):
%s
Exit codes:
  0  no obstacles
  1  obstacles: requirements at or above the threshold (--fail-on) are not met
  2  the check could not be run: wrong usage, faults in descriptors or rules
  3  cannot be decided yet: requirements at or above the threshold lack facts,
     or a requirement could not be checked because of a technical error`)

	textSchemaShort = both("Skriv et JSON Schema: for en beskrivelse, rapporten, pejl.yaml eller et datasæt", "Print a JSON Schema: of a descriptor, the report, pejl.yaml or a data set")
	textSchemaLong  = both(
		"Skriver et JSON Schema (2020-12) til skærmen: for en beskrivelse af et System (standard),\nHardware eller en Organisation, for rapporten fra \"check -o json\" (report), for\ndet, som andre kommandoer skriver med -o json (explain, og lint, test, coverage og rules fra\n\"policy lint\", \"test\", \"coverage\", \"list\" og \"show\"), for indstillingerne i pejl.yaml (config),\nfor pejl.lock (lock) eller for et datasæt, som en egen fil kan træde i stedet for med \"check --data\".\nEditorer bruger det til at foreslå og kontrollere felter.",
		"Prints a JSON Schema (2020-12): of a descriptor of a System (the default), of Hardware or\nan Organisation, of the report of \"check -o json\" (report), of what other commands write with\n-o json (explain, and lint, test, coverage and rules of \"policy lint\", \"test\", \"coverage\", \"list\"\nand \"show\"), of the settings in pejl.yaml (config), of pejl.lock (lock), or of\na data set that your own file can replace with \"check --data\".\nEditors complete and check fields with it.")

	textInitUse   = both("init [System|Hardware|Organisation] [tilvalg]", "init [System|Hardware|Organisation] [flags]")
	textInitShort = both("Skriv en skabelon med de spørgsmål, der skal besvares", "Write a template with the questions to be answered")
	textInitLong  = both(
		`Skriver en beskrivelse, der er klar til at udfylde: kun de oplysninger, som kravene bruger, hver
med sit spørgsmål, de mulige svar og de krav, den indgår i. Det, der ikke udfyldes, er ikke oplyst.

Jo mere pejl ved i forvejen, jo mindre spørges der om: krav, der er opfyldt eller ikke relevante
efter de svar, der er givet med --set og --from, stiller ingen spørgsmål.
  --phase  kun den fases krav; uden --phase spørges der for alle faser på én gang
  --set    et svar, fx citizen_facing.is_citizen_facing=nej; punkterne i en liste adskilles med komma
  --from   svarene i en beskrivelse, der allerede findes; dens kommentarer følger ikke med

Editorer, der kender linjen "# yaml-language-server: $schema=…", foreslår og kontrollerer felter.
Skriv skemaet til en fil (pejl schema System > system.json), og angiv filen med --schema.

Skabelonen skrives til skærmen eller med -o til en fil. En fil, der findes, overskrives kun med
--force. Exitkoden er 0, eller 2 hvis skabelonen ikke kunne skrives.`,
		`Writes a descriptor that is ready to be filled in: only the facts that the requirements use, each
with its question, the possible answers and the requirements it serves. What is left empty is not given.

The more pejl knows beforehand, the less it asks: requirements that are met or not applicable by
the answers given with --set and --from ask nothing.
  --phase  that phase's requirements only; without --phase those of all phases at once
  --set    an answer, e.g. citizen_facing.is_citizen_facing=false; commas separate the items of a list
  --from   the answers in a descriptor that exists; its comments are not kept

Editors that know the line "# yaml-language-server: $schema=…" complete and check fields.
Write the schema to a file (pejl schema System > system.json) and name the file with --schema.

The template goes to the screen, or with -o to a file. An existing file is overwritten with
--force only. The exit code is 0, or 2 if the template could not be written.`)

	textVersionShort = both("Skriv udgaven af programmet og af reglerne", "Print the edition of the program and of the rules")
	textHelpUse      = both("help [kommando]", "help [command]")
	textHelpShort    = both("Hjælp til en kommando", "Help about a command")

	textCompletionShort = both("Skriv et script, der fuldfører kommandoer i skallen", "Print a script for completion in the shell")
	textCompletionLong  = both(
		`Skriver et script, så skallen kan fuldføre kommandoer, tilvalg og filnavne med Tab.
Sådan hentes det, hver gang skallen åbnes:
  bash        tilføj til ~/.bashrc:            source <(pejl completion bash)
  zsh         tilføj til ~/.zshrc:             source <(pejl completion zsh)
  fish        tilføj til config.fish:          pejl completion fish | source
  powershell  tilføj til din profil:           pejl completion powershell | Out-String | Invoke-Expression`,
		`Prints a script with which the shell completes commands, flags and file names on Tab.
To load it whenever the shell opens:
  bash        add to ~/.bashrc:                source <(pejl completion bash)
  zsh         add to ~/.zshrc:                 source <(pejl completion zsh)
  fish        add to config.fish:              pejl completion fish | source
  powershell  add to your profile:             pejl completion powershell | Out-String | Invoke-Expression`)

	textFlagLang     = both("`sprog` i hjælp, rapporter og fejlbeskeder: da eller en (standard: da)", "`language` of help, reports and errors: da or en (default: da)")
	textFlagOutput   = both("`rapport` at skrive: %s, med =fil til en fil; kan gentages (standard: text)", "`report` to write: %s, with =file to a file; repeatable (default: text)")
	textFlagFailOn   = both("`niveau`, hvorfra krav, der ikke er opfyldt, er hindringer: error, warning, note eller never (standard: error)", "`level` from which requirements not met are obstacles: error, warning, note or never (default: error)")
	textFlagDate     = both("`dag`, som kontrollen gælder for, fx 2026-11-01 (standard: i dag i Danmark)", "`day` that the check stands for, e.g. 2026-11-01 (default: today in Denmark)")
	textFlagPhase    = both("`fase`, der kontrolleres for i stedet for systemets egen: %s", "`phase` to check for in place of the system's own: %s")
	textFlagStrategy = both("kun denne `strategi`; kan gentages", "only this `strategy`; repeatable")
	textFlagArea     = both("kun området med denne `kode`, fx ARK; kan gentages", "only the area with this `code`, e.g. ARK; repeatable")
	textFlagRule     = both("kun dette `krav`, fx HJ-ARK-001; kan gentages", "only this `requirement`, e.g. HJ-ARK-001; repeatable")
	textFlagSeverity = both("kun krav med denne `alvorlighed`: error, warning eller note; kan gentages", "only requirements of this `severity`: error, warning or note; repeatable")
	textFlagNames    = both("vis navne på personer; ellers udelades de", "show the names of persons; otherwise they are left out")
	textFlagData     = both("`navn=fil`: egen fil i stedet for et medfølgende datasæt: %s; kan gentages", "`name=file`: your own file in place of an embedded data set: %s; repeatable")
	textInitOutput   = both("`fil` at skrive skabelonen til (standard: skærmen)", "`file` to write the template to (default: the screen)")
	textInitForce    = both("overskriv filen, hvis den findes", "overwrite the file if it exists")
	textInitFrom     = both("`fil` med en beskrivelse, hvis svar tages med", "`file` with a descriptor whose answers are kept")
	textInitSet      = both("`felt=svar`: et svar, fx procurement.type=add_on; kan gentages", "`field=answer`: an answer, e.g. procurement.type=add_on; repeatable")
	textInitID       = both("beskrivelsens `id`", "the descriptor's `id`")
	textInitName     = both("systemets, hardwarens eller organisationens `navn`", "`name` of the system, hardware or organisation")
	textInitSchema   = both("`sti` til JSON-skemaet, som editoren skal bruge, set fra skabelonen", "`path` to the JSON schema for editors, as seen from the template")
	textInitDate     = both("`dag`, hvis krav der spørges efter, fx 2026-11-01 (standard: i dag i Danmark)", "`day` whose requirements are asked for, e.g. 2026-11-01 (default: today in Denmark)")
	textInitPhase    = both("`fase`, der spørges for: %s (standard: alle)", "`phase` to ask for: %s (default: all)")
	textFlagHelp     = both("vis denne hjælp", "show this help")
	textFlagVersion  = both("vis programmets udgave", "show the program's version")

	textUsage       = both("Brug:", "Usage:")
	textSubcommand  = both("<kommando>", "<command>")
	textExamples    = both("Eksempler:", "Examples:")
	textCommands    = both("Kommandoer:", "Commands:")
	textFlags       = both("Tilvalg:", "Flags:")
	textGlobalFlags = both("Fælles tilvalg:", "Global flags:")
	textMore        = both("Mere om en kommando: %s <kommando> --help", "More about a command: %s <command> --help")
)

// Wrong usage: what is wrong, then what to do.
var (
	textNoArgs         = both("angiv mindst én fil, én mappe eller ét mønster, fx %s examples/registry", "name at least one file, folder or glob, e.g. %s examples/registry")
	textTooMany        = both("for mange argumenter: %s; se hjælpen med --help", "too many arguments: %s; see --help")
	textUnknownCommand = both("kommandoen %q findes ikke; se kommandoerne med %s --help", "unknown command %q; %s --help lists the commands")
	textNearCommand    = both("kommandoen %q findes ikke; mente du %q?", "unknown command %q; did you mean %q?")
	textUnknownFlag    = both("tilvalget %s findes ikke; se tilvalgene med --help", "unknown flag %s; --help lists the flags")
	textNeedsValue     = both("tilvalget %s mangler en værdi", "flag %s needs a value")
	textBadDate        = both("%q er ikke en dag; skriv den som 2026-11-01", "%q is not a day; write it as 2026-11-01")
	textBadChoice      = both("%q findes ikke; vælg mellem %s", "%q does not exist; choose among %s")
	textBadFormat      = both("%q: rapporten findes ikke; vælg mellem %s", "%q: there is no such report; choose among %s")
	textTwoToScreen    = both("%s og %s vil begge skrive til skærmen; giv den ene en fil, fx %[2]s=rapport.%[2]s", "%s and %s both write to the screen; give one a file, e.g. %[2]s=report.%[2]s")
	textSamePath       = both("%q er filen for to rapporter; giv dem hver sin", "%q is the file of two reports; give each its own")
	textEmptyPath      = both("%q: filnavnet mangler efter =", "%q: the file name after = is missing")
	textBinaryToScreen = both("-o %s er ikke tekst og kan ikke vises på skærmen; skriv rapporten til en fil, fx -o %[1]s=rapport.%[1]s", "-o %s is no text and cannot be shown on the screen; write the report to a file, e.g. -o %[1]s=report.%[1]s")
	textUnknownNear    = both("%s %q findes ikke; mente du %q?", "unknown %s %q; did you mean %q?")
	textUnknownOne     = both("%s %q findes ikke; der er kun %s", "unknown %s %q; there is only %s")
	textUnknownKnown   = both("%s %q findes ikke; vælg mellem %s", "unknown %s %q; choose among %s")
	textUnknownMany    = both("%s %q findes ikke; skriv det som i en rapport, fx %s", "unknown %s %q; write it as a report does, e.g. %s")
	textNoRules        = both("der er ingen krav at kontrollere: ingen af de valgte krav gælder den %s; ret --date, --strategy, --area, --rule eller --severity", "there is nothing to check: none of the chosen requirements holds on %s; change --date, --strategy, --area, --rule or --severity")
	textDataForm       = both("%q: skriv navn=fil, fx %s=oversigt.yaml", "%q: write name=file, e.g. %s=overview.yaml")
	textSetForm        = both("%s: skriv felt=svar, fx --set procurement.type=add_on", "%s: write field=answer, e.g. --set procurement.type=add_on")
	textSetTwice       = both("%q er besvaret to gange; behold det ene svar", "%q is answered twice; keep one answer")
	textNoPhases       = both("--phase gælder kun for System; udelad det for %s", "--phase is for System only; leave it out for %s")
	textOneDescriptor  = both("--from %q: filen har %d beskrivelser; angiv en fil med én", "--from %q: the file holds %d descriptors; name a file with one")
	textOtherKind      = both("--from %q er af typen %s og ikke %s; udelad typen, eller angiv en anden fil", "--from %q is of kind %s and not %s; leave the kind out, or name another file")
	textBadSchemaPath  = both("--schema %q: skriv en sti på én linje", "--schema %q: write a path on one line")
	textDataTwice      = both("%q er angivet to gange; behold den ene fil", "%q is given twice; keep one file")
)

// What an unknown name was meant to name.
var unknownKinds = map[string]result.Text{
	"rule":     both("kravet", "requirement"),
	"area":     both("området", "area"),
	"strategy": both("strategien", "strategy"),
	"phase":    both("fasen", "phase"),
	"data set": both("datasættet", "data set"),
}

// Files.
var (
	textWrote            = both("Skrev %s", "Wrote %s")
	textNoWrite          = both("kan ikke skrive til %q: %s; vælg en fil i en mappe, der findes, og som du må skrive i", "cannot write to %q: %s; choose a file in a folder that exists and that you may write to")
	textNoScreen         = both("kan ikke skrive rapporten til skærmen: %s; skriv den til en fil med -o %s=fil", "cannot write the report to standard output: %s; write it to a file with -o %s=file")
	textOverwrite        = both("-o: %q er en af de filer, der skal kontrolleres, og ville blive overskrevet; giv rapporten et andet navn eller en anden mappe", "-o: %q is one of the files to be checked and would be overwritten; give the report another name or folder")
	textNoFolder         = both("mappen findes ikke", "the folder does not exist")
	textProblem          = both("Kontrollen kunne ikke gennemføres: 1 fejl skal rettes først.", "The check could not be run: 1 fault must be corrected first.")
	textProblems         = both("Kontrollen kunne ikke gennemføres: %d fejl skal rettes først.", "The check could not be run: %d faults must be corrected first.")
	textTemplateProblem  = both("Skabelonen kunne ikke skrives: 1 fejl skal rettes først.", "The template could not be written: 1 fault must be corrected first.")
	textTemplateProblems = both("Skabelonen kunne ikke skrives: %d fejl skal rettes først.", "The template could not be written: %d faults must be corrected first.")
	textPolicyProblem    = both("Reglerne kan ikke bruges: 1 fejl skal rettes først.", "The rules cannot be used: 1 fault must be corrected first.")
	textPolicyProblems   = both("Reglerne kan ikke bruges: %d fejl skal rettes først.", "The rules cannot be used: %d faults must be corrected first.")
	textExists           = both("-o: %q findes allerede; vælg et andet navn, eller overskriv den med --force", "-o: %q exists already; choose another name, or overwrite it with --force")
	textInterrupted      = both("afbrudt; der er ikke skrevet nogen rapport", "interrupted; no report was written")
)

// What stands in a template.
var (
	textTemplateAll          = both("%s, alle faser: det, som %s spørger om.", "%s, all phases: what %s asks.")
	textTemplatePhase        = both("%s, fasen %s: det, som %s spørger om.", "%s, phase %s: what %s asks.")
	textTemplateOther        = both("%s: det, som %s spørger om.", "%s: what %s asks.")
	textTemplateHow          = both("Skriv svaret efter kolon. Et tomt felt betyder »ikke oplyst« og aldrig »nej«.", "Write the answer after the colon. An empty field means \"not given\", never \"no\".")
	textTemplateCheck        = both("Kontrollér svarene med: pejl check <denne fil>", "Check the answers with: pejl check <this file>")
	textTemplateEditor       = both("Vil du have hjælp af editoren, så kør: pejl schema %[1]s > %[2]s.json, og skriv øverst:", "For help from your editor, run: pejl schema %[1]s > %[2]s.json, and write at the top:")
	textTemplateOrganisation = both("; de står i beskrivelsen af typen Organisation.", "; see the descriptor of kind Organisation.")
	textTemplateNothing      = both("Ingen af kravene mangler oplysninger herfra.", "None of the requirements lacks facts from here.")
	textStandInID            = both("udskift-dette-id", "replace-this-id")
	textStandInName          = both("Udskift dette navn", "Replace this name")
	textReplaceID            = both("Udskift id'et med dit eget: bogstaverne a-z, tal, punktum, bindestreg og understregning.", "Replace the id with your own: the letters a-z, digits, points, hyphens and underscores.")
	textReplaceName          = both("Udskift navnet.", "Replace the name.")
)

func both(da, en string) result.Text { return result.Text{DA: da, EN: en} }

// say formats a text in the language.
func say(lang string, text result.Text, args ...any) string {
	if len(args) == 0 {
		return text.In(lang)
	}
	return fmt.Sprintf(text.In(lang), args...)
}
