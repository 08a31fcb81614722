package cli

import (
	"fmt"

	"github.com/pejl/pejl/evaluator/result"
)

// texts are all words of the command itself, Danish and English side by side.
var texts = struct {
	rootShort, rootLong, checkShort, checkLong, checkUse, schemaShort, schemaLong, versionShort    result.Text
	flagLang, flagOutput, flagDate, flagPhase, flagStrategy, flagRule, flagArea, flagSeverity      result.Text
	flagFailOn, flagData, flagHelp, flagVersion                                                    result.Text
	usage, commands, flags, globalFlags, more, examples, availability, errorPrefix                 result.Text
	badDate, badChoice, badFormat, twoToStdout, samePath, emptyPath, unknownName, unknownKnown     result.Text
	noArgs, wrote, seeHelp, problems, problem, dataset, interrupted, formats, panicked, noWrite    result.Text
	rule, area, strategy, phase, dataSet, unknownCommand, unknownFlag, needsArg, badValue, tooMany result.Text
	helpShort, completionShort                                                                     result.Text
}{
	rootShort: result.Text{DA: "Holder IT-systemer op mod kommunens egen IT-strategi", EN: "Checks IT systems against the municipality's own IT strategy"},
	rootLong: result.Text{
		DA: "pejl kontrollerer beskrivelser af IT-systemer mod kommunens egen IT-strategi\nog skriver rapporter til mennesker og maskiner.",
		EN: "pejl checks descriptors of IT systems against the municipality's own IT strategy\nand writes reports for people and machines.",
	},
	checkUse:   result.Text{DA: "check <fil, mappe eller mønster>...", EN: "check <file, folder or glob>..."},
	checkShort: result.Text{DA: "Kontrollér beskrivelser mod strategien", EN: "Check descriptors against the strategy"},
	checkLong: result.Text{
		DA: `Læser beskrivelserne (YAML eller JSON), kontrollerer strategiens krav og skriver rapporter.
Mapper læses med alle undermapper. Er der en beskrivelse af typen Organisation, indgår
dens oplysninger i kontrollen af systemerne.

Rapporter (-o, kan gentages; =fil skriver til en fil):
%s
Udgangskoder:
  0  ingen hindringer
  1  hindringer: krav på eller over grænsen (--fail-on) er ikke opfyldt
  2  kontrollen kunne ikke gennemføres: forkert brug, fejl i beskrivelser eller regler
  3  kan ikke afgøres endnu: krav på eller over grænsen mangler oplysninger,
     eller et krav kunne ikke kontrolleres på grund af en teknisk fejl`,
		EN: `Reads the descriptors (YAML or JSON), checks the strategy's requirements and writes reports.
Folders are read with all their subfolders. Where there is a descriptor of kind Organisation,
its facts take part in the check of the systems.

Reports (-o, repeatable; =file writes to a file):
%s
Exit codes:
  0  no obstacles
  1  obstacles: requirements at or above the threshold (--fail-on) are not met
  2  the check could not be run: wrong usage, faults in descriptors or rules
  3  cannot be decided yet: requirements at or above the threshold lack facts,
     or a requirement could not be checked because of a technical error`,
	},
	schemaShort: result.Text{DA: "Skriv et JSON Schema: System, Hardware, Organisation eller report", EN: "Print a JSON Schema: System, Hardware, Organisation or report"},
	schemaLong: result.Text{
		DA: "Skriver et JSON Schema (2020-12) til skærmen: for en beskrivelse af et System (standard),\nHardware eller en Organisation, eller for rapporten fra \"check -o json\" (report).\nEditorer bruger det til at foreslå og kontrollere felter.",
		EN: "Prints a JSON Schema (2020-12): of a descriptor of a System (the default), of Hardware or\nof an Organisation, or of the report of \"check -o json\" (report).\nEditors complete and check fields with it.",
	},
	versionShort:    result.Text{DA: "Skriv udgaven af programmet og af reglerne", EN: "Print the edition of the program and of the rules"},
	helpShort:       result.Text{DA: "Hjælp til en kommando", EN: "Help about a command"},
	completionShort: result.Text{DA: "Skriv et script, der fuldfører kommandoer i skallen", EN: "Print a script for completion in the shell"},
	flagLang:        result.Text{DA: "sprog: da eller en", EN: "language: da or en"},
	flagOutput:      result.Text{DA: "rapport: %s, med =fil til en fil; kan gentages", EN: "report: %s, with =file to a file; repeatable"},
	flagDate:        result.Text{DA: "dagen, kontrollen gælder for, fx 2026-11-01 (standard: i dag)", EN: "the day that the check stands for, e.g. 2026-11-01 (default: today)"},
	flagPhase:       result.Text{DA: "spørg som i denne fase i stedet for systemets egen: %s", EN: "ask as in this phase, not the system's own: %s"},
	flagStrategy:    result.Text{DA: "kun denne strategi; kan gentages", EN: "only this strategy; repeatable"},
	flagRule:        result.Text{DA: "kun dette krav, fx HJ-ARK-001; kan gentages", EN: "only this requirement, e.g. HJ-ARK-001; repeatable"},
	flagArea:        result.Text{DA: "kun dette område, fx ARK; kan gentages", EN: "only this area, e.g. ARK; repeatable"},
	flagSeverity:    result.Text{DA: "kun krav med denne alvorlighed: error, warning eller note; kan gentages", EN: "only requirements of this severity: error, warning or note; repeatable"},
	flagFailOn:      result.Text{DA: "hvad der er en hindring: error, warning, note (hver med det, der er mere alvorligt) eller never", EN: "what is an obstacle: error, warning, note (each with what is more severe) or never"},
	flagData:        result.Text{DA: "egen fil med daterede data i stedet for de medfølgende, fx common_solutions=oversigt.yaml; kan gentages", EN: "your own file of dated data in place of the embedded one, e.g. common_solutions=overview.yaml; repeatable"},
	flagHelp:        result.Text{DA: "hjælp", EN: "help"},
	usage:           result.Text{DA: "Brug:", EN: "Usage:"},
	commands:        result.Text{DA: "Kommandoer:", EN: "Commands:"},
	examples:        result.Text{DA: "Eksempler:", EN: "Examples:"},
	flags:           result.Text{DA: "Tilvalg:", EN: "Flags:"},
	globalFlags:     result.Text{DA: "Fælles tilvalg:", EN: "Global flags:"},
	more:            result.Text{DA: "Mere om en kommando: %s <kommando> --help", EN: "More about a command: %s <command> --help"},
	seeHelp:         result.Text{DA: "Se %s --help.", EN: "See %s --help."},
	badDate:         result.Text{DA: "--date %q er ikke en dag; skriv den som 2026-11-01", EN: "--date %q is not a day; write it as 2026-11-01"},
	badChoice:       result.Text{DA: "%s %q findes ikke; vælg mellem %s", EN: "%s %q does not exist; choose among %s"},
	badFormat:       result.Text{DA: "-o %q: rapporten findes ikke; vælg mellem %s", EN: "-o %q: there is no such report; choose among %s"},
	twoToStdout:     result.Text{DA: "-o %s og -o %s vil begge skrive til skærmen; giv den ene en fil, fx -o %[2]s=rapport.%[2]s", EN: "-o %s and -o %s both write to the screen; give one a file, e.g. -o %[2]s=report.%[2]s"},
	samePath:        result.Text{DA: "to rapporter vil begge skrive til %q; giv dem hver sin fil", EN: "two reports both write to %q; give each its own file"},
	emptyPath:       result.Text{DA: "-o %q: filnavnet mangler efter =", EN: "-o %q: the file name after = is missing"},
	noWrite:         result.Text{DA: "kan ikke skrive til %q: %v; vælg en mappe, der findes, og som du må skrive i", EN: "cannot write to %q: %v; choose a folder that exists and that you may write to"},
	unknownName:     result.Text{DA: "%s %q findes ikke; mente du %q?", EN: "unknown %s %q; did you mean %q?"},
	unknownKnown:    result.Text{DA: "%s %q findes ikke; vælg mellem %s", EN: "unknown %s %q; choose among %s"},
	rule:            result.Text{DA: "kravet", EN: "requirement"},
	area:            result.Text{DA: "området", EN: "area"},
	strategy:        result.Text{DA: "strategien", EN: "strategy"},
	phase:           result.Text{DA: "fasen", EN: "phase"},
	dataSet:         result.Text{DA: "datasættet", EN: "data set"},
	noArgs:          result.Text{DA: "angiv mindst én fil, mappe eller mønster, fx pejl check examples/registry", EN: "name at least one file, folder or glob, e.g. pejl check examples/registry"},
	wrote:           result.Text{DA: "Skrev %s", EN: "Wrote %s"},
	problem:         result.Text{DA: "Kontrollen kunne ikke gennemføres: 1 fejl i det, der skulle læses. Ret den, og prøv igen.", EN: "The check could not be run: 1 fault in what was to be read. Mend it and try again."},
	problems:        result.Text{DA: "Kontrollen kunne ikke gennemføres: %d fejl i det, der skulle læses. Ret dem, og prøv igen.", EN: "The check could not be run: %d faults in what was to be read. Mend them and try again."},
	dataset:         result.Text{DA: "--data %q: skriv navn=fil; navnene er %s", EN: "--data %q: write name=file; the names are %s"},
	interrupted:     result.Text{DA: "afbrudt; der er ikke skrevet nogen rapport", EN: "interrupted; no report was written"},
	unknownCommand:  result.Text{DA: "kommandoen %q findes ikke", EN: "unknown command %q"},
	unknownFlag:     result.Text{DA: "tilvalget %s findes ikke", EN: "unknown flag %s"},
	needsArg:        result.Text{DA: "tilvalget %s mangler en værdi", EN: "flag %s needs a value"},
	tooMany:         result.Text{DA: "for mange argumenter: %s", EN: "too many arguments: %s"},
	errorPrefix:     result.Text{DA: "pejl: ", EN: "pejl: "},
}

// say formats a text in the language.
func say(lang string, text result.Text, args ...any) string {
	if len(args) == 0 {
		return text.In(lang)
	}
	return fmt.Sprintf(text.In(lang), args...)
}
