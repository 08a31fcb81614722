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

Reports (-o, repeatable; =file writes to a file):
%s
Exit codes:
  0  no obstacles
  1  obstacles: requirements at or above the threshold (--fail-on) are not met
  2  the check could not be run: wrong usage, faults in descriptors or rules
  3  cannot be decided yet: requirements at or above the threshold lack facts,
     or a requirement could not be checked because of a technical error`)

	textSchemaShort = both("Skriv et JSON Schema: for en beskrivelse, rapporten eller et datasæt", "Print a JSON Schema: of a descriptor, the report or a data set")
	textSchemaLong  = both(
		"Skriver et JSON Schema (2020-12) til skærmen: for en beskrivelse af et System (standard),\nHardware eller en Organisation, for rapporten fra \"check -o json\" (report) eller for et\ndatasæt, som en egen fil kan træde i stedet for med \"check --data\".\nEditorer bruger det til at foreslå og kontrollere felter.",
		"Prints a JSON Schema (2020-12): of a descriptor of a System (the default), of Hardware or\nan Organisation, of the report of \"check -o json\" (report), or of a data set that your own\nfile can replace with \"check --data\".\nEditors complete and check fields with it.")

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
	textFlagDate     = both("`dag`, som kontrollen gælder for, fx 2026-11-01 (standard: i dag)", "`day` that the check stands for, e.g. 2026-11-01 (default: today)")
	textFlagPhase    = both("`fase`, der kontrolleres for i stedet for systemets egen: %s", "`phase` to check for in place of the system's own: %s")
	textFlagStrategy = both("kun denne `strategi`; kan gentages", "only this `strategy`; repeatable")
	textFlagArea     = both("kun området med denne `kode`, fx ARK; kan gentages", "only the area with this `code`, e.g. ARK; repeatable")
	textFlagRule     = both("kun dette `krav`, fx HJ-ARK-001; kan gentages", "only this `requirement`, e.g. HJ-ARK-001; repeatable")
	textFlagSeverity = both("kun krav med denne `alvorlighed`: error, warning eller note; kan gentages", "only requirements of this `severity`: error, warning or note; repeatable")
	textFlagNames    = both("vis navne på personer; ellers udelades de", "show the names of persons; otherwise they are left out")
	textFlagData     = both("`navn=fil`: egen fil i stedet for et medfølgende datasæt: %s; kan gentages", "`name=file`: your own file in place of an embedded data set: %s; repeatable")
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
	textNoArgs         = both("angiv mindst én fil, én mappe eller ét mønster, fx pejl check examples/registry", "name at least one file, folder or glob, e.g. pejl check examples/registry")
	textTooMany        = both("for mange argumenter: %s; se hjælpen med --help", "too many arguments: %s; see --help")
	textUnknownCommand = both("kommandoen %q findes ikke; se kommandoerne med %s --help", "unknown command %q; %s --help lists the commands")
	textNearCommand    = both("kommandoen %q findes ikke; mente du %q?", "unknown command %q; did you mean %q?")
	textUnknownFlag    = both("tilvalget %s findes ikke; se tilvalgene med --help", "unknown flag %s; --help lists the flags")
	textNeedsValue     = both("tilvalget %s mangler en værdi", "flag %s needs a value")
	textBadDate        = both("--date %q er ikke en dag; skriv den som 2026-11-01", "--date %q is not a day; write it as 2026-11-01")
	textBadChoice      = both("%s%q findes ikke; vælg mellem %s", "%s%q does not exist; choose among %s")
	textBadFormat      = both("-o %q: rapporten findes ikke; vælg mellem %s", "-o %q: there is no such report; choose among %s")
	textTwoToScreen    = both("-o %s og -o %s vil begge skrive til skærmen; giv den ene en fil, fx -o %[2]s=rapport.%[2]s", "-o %s and -o %s both write to the screen; give one a file, e.g. -o %[2]s=report.%[2]s")
	textSamePath       = both("to rapporter vil begge skrive til %q; giv dem hver sin fil", "two reports both write to %q; give each its own file")
	textEmptyPath      = both("-o %q: filnavnet mangler efter =", "-o %q: the file name after = is missing")
	textUnknownNear    = both("%s %q findes ikke; mente du %q?", "unknown %s %q; did you mean %q?")
	textUnknownOne     = both("%s %q findes ikke; der er kun %s", "unknown %s %q; there is only %s")
	textUnknownKnown   = both("%s %q findes ikke; vælg mellem %s", "unknown %s %q; choose among %s")
	textUnknownMany    = both("%s %q findes ikke; skriv det som i en rapport, fx %s", "unknown %s %q; write it as a report does, e.g. %s")
	textNoRules        = both("der er ingen krav at kontrollere: ingen af de valgte krav gælder den %s; ret --date, --strategy, --area, --rule eller --severity", "there is nothing to check: none of the chosen requirements holds on %s; change --date, --strategy, --area, --rule or --severity")
	textDataForm       = both("--data %q: skriv navn=fil, fx %s=oversigt.yaml", "--data %q: write name=file, e.g. %s=overview.yaml")
	textDataTwice      = both("--data: datasættet %q er angivet to gange; behold den ene fil", "--data: the data set %q is given twice; keep one file")
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
	textWrote       = both("Skrev %s", "Wrote %s")
	textNoWrite     = both("kan ikke skrive til %q: %s; vælg en fil i en mappe, der findes, og som du må skrive i", "cannot write to %q: %s; choose a file in a folder that exists and that you may write to")
	textNoScreen    = both("kan ikke skrive rapporten til skærmen: %s; skriv den til en fil med -o %s=fil", "cannot write the report to standard output: %s; write it to a file with -o %s=file")
	textOverwrite   = both("-o: %q er en af de filer, der skal kontrolleres, og ville blive overskrevet; giv rapporten et andet navn eller en anden mappe", "-o: %q is one of the files to be checked and would be overwritten; give the report another name or folder")
	textNoFolder    = both("mappen findes ikke", "the folder does not exist")
	textDenied      = both("adgang nægtet", "permission denied")
	textIsFolder    = both("det er en mappe", "it is a folder")
	textNotFolder   = both("noget i stien er en fil og ikke en mappe", "something in the path is a file and not a folder")
	textDiskFull    = both("disken er fuld", "the disk is full")
	textReadOnly    = both("drevet kan kun læses", "the drive is read-only")
	textProblem     = both("Kontrollen kunne ikke gennemføres: 1 fejl skal rettes først.", "The check could not be run: 1 fault must be corrected first.")
	textProblems    = both("Kontrollen kunne ikke gennemføres: %d fejl skal rettes først.", "The check could not be run: %d faults must be corrected first.")
	textInterrupted = both("afbrudt; der er ikke skrevet nogen rapport", "interrupted; no report was written")
)

func both(da, en string) result.Text { return result.Text{DA: da, EN: en} }

// say formats a text in the language.
func say(lang string, text result.Text, args ...any) string {
	if len(args) == 0 {
		return text.In(lang)
	}
	return fmt.Sprintf(text.In(lang), args...)
}
