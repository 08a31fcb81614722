package xlsx

import "github.com/pejl/pejl/evaluator/result"

// The names of the sheets: at most 31 characters, none of \ / ? * [ ] : and no apostrophe at an end.
var (
	overview   = result.Text{DA: "Overblik", EN: "Overview"}
	findings   = result.Text{DA: "Fund", EN: "Findings"}
	systems    = result.Text{DA: "Systemer", EN: "Systems"}
	unanswered = result.Text{DA: "Manglende oplysninger", EN: "Unanswered facts"}
	waivers    = result.Text{DA: "Dispensationer", EN: "Waivers"}
)

// Headings of columns, and labels.
var (
	title  = result.Text{DA: "Kontrol af IT-systemer mod IT-strategien", EN: "Check of IT systems against the IT strategy"}
	pageOf = result.Text{DA: "Side &P af &N", EN: "Page &P of &N"} // codes of a footer

	name               = result.Text{DA: "Navn", EN: "Name"}
	kind               = result.Text{DA: "Type", EN: "Kind"}
	unit               = result.Text{DA: "Enhed", EN: "Unit"}
	phase              = result.Text{DA: "Fase", EN: "Phase"}
	file               = result.Text{DA: "Fil", EN: "File"}
	line               = result.Text{DA: "Linje", EN: "Line"}
	place              = result.Text{DA: "Sted", EN: "Place"}
	rule               = result.Text{DA: "Krav", EN: "Requirement"}
	ruleID             = result.Text{DA: "Krav-id", EN: "Requirement id"}
	failsOf            = result.Text{DA: "Ikke opfyldt: ", EN: "Not met: "}
	question           = result.Text{DA: "Spørgsmål", EN: "Question"}
	allowed            = result.Text{DA: "Mulige svar (koden i parentes skrives i beskrivelsen)", EN: "Allowed answers (the code in brackets goes into the descriptor)"}
	waiting            = result.Text{DA: "Krav, der venter på svaret", EN: "Requirements that wait for the answer"}
	descriptorsWaiting = result.Text{DA: "Beskrivelser, der venter", EN: "Descriptors that wait"}
	fact               = result.Text{DA: "Oplysning", EN: "Fact"}
	path               = result.Text{DA: "Sted i beskrivelsen", EN: "Place in the descriptor"}
	status             = result.Text{DA: "Status", EN: "Status"}
	reason             = result.Text{DA: "Begrundelse", EN: "Reason"}
	approvedBy         = result.Text{DA: "Godkendt af", EN: "Approved by"}
	approvedOn         = result.Text{DA: "Godkendt den", EN: "Approved on"}
	expiresOn          = result.Text{DA: "Udløber den", EN: "Expires on"}
	until              = result.Text{DA: "Gælder til og med", EN: "Holds up to and including"}
	measure            = result.Text{DA: "Kompenserende foranstaltning", EN: "Compensating measure"}
	remarks            = result.Text{DA: "Bemærkninger", EN: "Remarks"}
)

// changeHeadings count how a run compares with its baseline: what is not met, then what is not assessed.
var changeHeadings = []result.Text{
	{DA: "Ikke opfyldt: nye", EN: "Not met: new"},
	{DA: "Ikke opfyldt: ændrede", EN: "Not met: changed"},
	{DA: "Ikke opfyldt: uændrede", EN: "Not met: unchanged"},
	{DA: "Ikke vurderet: nye", EN: "Not assessed: new"},
	{DA: "Ikke vurderet: ændrede", EN: "Not assessed: changed"},
	{DA: "Ikke vurderet: uændrede", EN: "Not assessed: unchanged"},
}

// The overview.
var (
	checked     = result.Text{DA: "Kontrollerede beskrivelser", EN: "Checked descriptors"}
	incomplete  = result.Text{DA: "Kontrollen er ikke fuldstændig.", EN: "The check is not complete."}
	shareNote   = result.Text{DA: "Krav, der ikke er vurderet, tæller med i nævneren. Er intet vurderet, vises »–«.", EN: "Requirements not assessed stay in the denominator. Where nothing is assessed, \"–\" is shown."}
	seeSheet    = result.Text{DA: "Se arket {sheet}.", EN: "See the sheet {sheet}."}
	strategy    = result.Text{DA: "Strategi", EN: "Strategy"}
	edition     = result.Text{DA: "Reglernes udgave", EN: "Edition of the rules"}
	phaseChosen = result.Text{DA: "valgt for kontrollen i stedet for systemernes egen", EN: "chosen for the check in place of each system's own"}
	failOn      = result.Text{DA: "Regnes som hindringer fra", EN: "Obstacles from"}
	never       = result.Text{DA: "Ingen krav regnes som hindringer", EN: "No requirement counts as an obstacle"}
	since       = result.Text{DA: "Kun ændringer siden", EN: "Only changes since"}
	sinceNote   = result.Text{DA: "Kun de beskrivelser, der er ændret siden da, er kontrolleret.", EN: "Only the descriptors that have changed since then were checked."}
	data        = result.Text{DA: "Data ved siden af reglerne", EN: "Data beside the rules"}
	dataEdition = result.Text{DA: "udgave", EN: "edition"}
	dataFrom    = result.Text{DA: "gælder fra", EN: "in force from"}
	embedded    = result.Text{DA: "følger med programmet", EN: "comes with the program"}
	tool        = result.Text{DA: "pejl-version", EN: "Version of pejl"}
	baseline    = result.Text{DA: "Sammenligningsgrundlag", EN: "Baseline"}
	gone        = result.Text{DA: "Bortfaldet", EN: "Gone"}
	goneNote    = result.Text{DA: "Stod i sammenligningsgrundlaget og er her ikke mere.", EN: "Stood in the baseline and is not here any more."}

	howTo       = result.Text{DA: "Sådan læses arkene", EN: "How to read the sheets"}
	findingsAre = result.Text{
		DA: "En række for hvert fund bag et krav, der ikke er opfyldt, ikke er vurderet, har dispensation eller ikke kunne kontrolleres. Filtrér med pilene i overskriften.",
		EN: "A row for each finding behind a requirement that is not met, not assessed, waived or could not be checked. Filter with the arrows in the heading.",
	}
	systemsAre = result.Text{
		DA: "En række for hver kontrolleret beskrivelse med antal krav for hvert udfald.",
		EN: "A row for each checked descriptor with the number of requirements for each outcome.",
	}
	unansweredAre = result.Text{
		DA: "En række for hver oplysning, der mangler, så et krav ikke kan vurderes eller ikke er dokumenteret. Det, som kommunen skal svare på for alle systemer, står øverst og én gang.",
		EN: "A row for each fact whose absence keeps a requirement from being assessed or documented. What the municipality must answer for all systems stands at the top, once.",
	}
	waiversAre = result.Text{
		DA: "De dispensationer, der gælder, og dem, som der er bemærkninger til. En dispensation gælder til og med den sidste dag.",
		EN: "The waivers in force, and those of which there is something to say. A waiver holds up to and including its last day.",
	}
	limits    = result.Text{DA: "Grænser", EN: "Limits"}
	limitsAre = result.Text{
		DA: "Regnearket er et øjebliksbillede; det, der rettes her, ændrer ikke beskrivelserne. De første kolonner i et ark udskrives; resten ses på skærmen. Har et ark flere rækker, eller en celle mere tekst, end Excel kan have, står det til sidst i arket eller cellen.",
		EN: "The workbook is a snapshot; what is corrected here does not change the descriptors. The first columns of a sheet are printed; the rest show on the screen. Where a sheet has more rows, or a cell more text, than Excel can hold, the end of the sheet or cell says so.",
	}
	textCut  = result.Text{DA: " […] (afkortet: en celle har plads til 32.767 tegn)", EN: " […] (cut: a cell holds 32,767 characters)"}
	sheetCut = result.Text{DA: "{n} rækker til kunne ikke være i arket; vælg færre systemer eller regler, eller brug -o json.", EN: "{n} more rows did not fit the sheet; choose fewer systems or rules, or use -o json."}
)
