package text

import "github.com/pejl/pejl/evaluator/result"

// The words that only this report has; those it shares are in package words.
var (
	edition     = result.Text{DA: "Reglernes udgave", EN: "Edition of the rules"}
	askedPhase  = result.Text{DA: "Kontrolleret for fasen", EN: "Checked for the phase"}
	noPhase     = result.Text{DA: "Fase ikke oplyst", EN: "Phase not given"}
	phaseLabel  = result.Text{DA: "Fase:", EN: "Phase:"}
	wording     = result.Text{DA: "Strategien: ", EN: "The strategy: "}
	lookUp      = result.Text{DA: "Slå op:", EN: "Look up:"}
	since       = result.Text{DA: ", fordi {n}", EN: " because {n}"}
	nothingDone = result.Text{DA: "Ingen krav er vurderet.", EN: "No requirement has been assessed."}

	// Before the requirements that wait for a fact.
	waitFor    = result.Text{DA: "venter på svaret", EN: "waiting for the answer"}
	noOrgFile  = result.Text{DA: "Ingen fil: der er ingen beskrivelse af organisationen.", EN: "No file: there is no descriptor of the organisation."}
	noEdition  = result.Text{DA: "Ingen fil: de medfølgende data har ingen udgave for den dag.", EN: "No file: the embedded data have no edition for that day."}
	noRegistry = result.Text{DA: "Ingen fil: kun nogle af registerets filer er kontrolleret.", EN: "No file: only some of the registry's files were checked."}
	theRunner  = result.Text{DA: "den, der kører kontrollen", EN: "whoever runs the check"}
	theTown    = result.Text{DA: "kommunen (oplysning om organisationen)", EN: "the municipality (information about the organisation)"}
	theData    = result.Text{DA: "kommunen (data ved siden af reglerne)", EN: "the municipality (data beside the rules)"}
	morePlaces = result.Text{DA: "og {n} steder til", EN: "and {n} more places"}
	more       = result.Text{DA: "og {n} til", EN: "and {n} more"}

	incomplete = result.Text{DA: "kontrollen er ufuldstændig", EN: "the check is incomplete"}
	dataFrom   = result.Text{DA: "gælder fra", EN: "in force from"}
	dataEd     = result.Text{DA: "udgave", EN: "edition"}

	knownOfThem = result.Text{DA: "; heraf {n} kendt i forvejen", EN: "; {n} of them known before"}

	before = result.Text{DA: "før", EN: "before"}
	now    = result.Text{DA: "nu", EN: "now"}

	nameColumn = result.Text{DA: "Navn", EN: "Name"}
)

// exitMeanings explain the exit codes; {limit} is the threshold's name, {flag} how it was set.
var exitMeanings = map[int]result.Text{
	result.ExitHolds: {
		DA: "Exitkode 0: intet krav på eller over grænsen er brudt (grænse: {limit}, {flag}).",
		EN: "Exit code 0: no requirement at or above the threshold is broken (threshold: {limit}, {flag}).",
	},
	result.ExitFails: {
		DA: "Exitkode 1: mindst ét krav på eller over grænsen er ikke opfyldt (grænse: {limit}, {flag}).",
		EN: "Exit code 1: at least one requirement at or above the threshold is not met (threshold: {limit}, {flag}).",
	},
	result.ExitNoVerdict: {
		DA: "Exitkode 2: kontrollen kunne ikke gennemføres.",
		EN: "Exit code 2: the check could not be run.",
	},
	result.ExitUndecided: {
		DA: "Exitkode 3: intet krav på eller over grænsen er brudt, men mindst ét kunne ikke vurderes eller kontrolleres (grænse: {limit}, {flag}).",
		EN: "Exit code 3: no requirement at or above the threshold is broken, but at least one could not be assessed or checked (threshold: {limit}, {flag}).",
	},
}

// exitCompared explain the exit codes of a run that was compared with a baseline.
var exitCompared = map[int]result.Text{
	result.ExitHolds: {
		DA: "Exitkode 0: intet krav på eller over grænsen er brudt, ud over det, som sammenligningsgrundlaget har (grænse: {limit}, {flag}).",
		EN: "Exit code 0: no requirement at or above the threshold is broken, beside what the baseline has (threshold: {limit}, {flag}).",
	},
	result.ExitFails: {
		DA: "Exitkode 1: mindst ét krav på eller over grænsen er ikke opfyldt, og sammenligningsgrundlaget har det ikke (grænse: {limit}, {flag}).",
		EN: "Exit code 1: at least one requirement at or above the threshold is not met, and the baseline does not have it (threshold: {limit}, {flag}).",
	},
	result.ExitNoVerdict: exitMeanings[result.ExitNoVerdict],
	result.ExitUndecided: {
		DA: "Exitkode 3: intet krav på eller over grænsen er brudt, ud over det, som sammenligningsgrundlaget har, men mindst ét kunne ikke vurderes eller kontrolleres (grænse: {limit}, {flag}).",
		EN: "Exit code 3: no requirement at or above the threshold is broken, beside what the baseline has, but at least one could not be assessed or checked (threshold: {limit}, {flag}).",
	},
}

// exitNever explains exit code 0 where no threshold was set.
var exitNever = result.Text{
	DA: "Exitkode 0: der er ingen grænse ({flag}), så krav, der ikke er opfyldt, ændrer ikke koden.",
	EN: "Exit code 0: there is no threshold ({flag}), so requirements that are not met do not change the code.",
}
