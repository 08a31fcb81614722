package catalog

import "github.com/pejl/pejl/reports/page"

// texts are the texts of this page alone; those of other pages too are in page, those of other
// reports too in words.
var texts = page.Texts{
	"title":  {DA: "Opslagsværk til IT-strategien", EN: "Reference work on the IT strategy"},
	"search": {DA: "Søg i krav, spørgsmål og eksempler", EN: "Search requirements, questions and examples"},
	"footer": {DA: "Opslagsværket er lavet af pejl %s ud fra reglerne og deres test.", EN: "The reference work was made by pejl %s from the rules and their tests."},

	"about": {DA: "Om strategien og opslagsværket", EN: "About the strategy and the reference work"},
	"aboutStrategy": {
		DA: "IT-strategien siger, hvad kommunen kræver af sine IT-systemer: fra behovet opstår, gennem anskaffelse og kontrakt, til systemet udfases, og hvem der har ansvaret undervejs. Den siger også, hvad kommunen selv skal have på plads.",
		EN: "The IT strategy says what the municipality demands of its IT systems: from when a need arises, through procurement and contract, until the system is phased out, and who is responsible on the way. It also says what the municipality itself must have in place.",
	},
	"aboutWork": {
		DA: "Opslagsværket har et opslag for hvert krav, som kan kontrolleres. Det citerer strategien, siger hvornår kravet gælder, hvad der skal svares på, og hvordan kravet opfyldes, og viser et eksempel, hvor det er opfyldt, og et, hvor det ikke er. Strategiens ordlyd gælder; resten er en udlægning af den.",
		EN: "The reference work has an entry for each requirement that can be checked. It quotes the strategy, says when the requirement applies, what to answer and how to meet it, and shows an example that meets it and one that does not. The strategy's wording is what holds; the rest is a reading of it.",
	},
	"aboutAnswers": {
		DA: "Svarene gives i en beskrivelse af systemet. Stien, fx procurement.type, er svarets plads i beskrivelsen; [] står for hvert element i en liste. Et spørgsmål uden svar regnes hverken for ja eller nej.",
		EN: "The answers are given in a descriptor of the system. The path, such as procurement.type, is the place of the answer in the descriptor; [] stands for each element of a list. A question without an answer counts as neither yes nor no.",
	},
	"aboutExamples": {
		DA: "Eksemplerne er opdigtede. De kommer fra reglernes egne test, så hvert af dem er kontrolleret med netop det udfald, der står ved. Linjer, der ikke har med kravet at gøre, er udeladt.",
		EN: "The examples are made up. They come from the rules' own tests, so each of them has been checked with just the outcome that is given. Lines that have nothing to do with the requirement are left out.",
	},

	"byPhase":     {DA: "Krav efter fase", EN: "Requirements by phase"},
	"byPhaseSays": {DA: "Et krav kan gælde i flere faser og står da under hver af dem.", EN: "A requirement may apply in several phases and then stands under each of them."},
	"noPhase":     {DA: "Uden fase", EN: "Without a phase"},
	"noPhaseSays": {
		DA: "Krav om organisationen, om hardware og om hele systemporteføljen. De gælder altid.",
		EN: "Requirements about the organisation, about hardware and about the whole system portfolio. They always apply.",
	},
	"phaseSays": {
		DA: "Først står en tjekliste: det, strategien selv siger om fasen, og det, der skal ses til i den. Så følger kravene.",
		EN: "First comes a checklist: what the strategy itself says of the phase, and what to see to in it. The requirements follow.",
	},
	"checklist":  {DA: "Tjekliste", EN: "Checklist"},
	"phaseRules": {DA: "Krav i fasen", EN: "Requirements in the phase"},
	"roleSays":   {DA: "Hvor strategien siger, hvad den ansvarlige gør, står det først.", EN: "Where the strategy says what the responsible party does, that comes first."},
	"wordsFrom": {
		DA: "Strategiens ord står i datasættet %s, %s.",
		EN: "The strategy's words, here in translation, are in the data set %s, %s.",
	},
	"editionIs": {DA: "version %s, gældende fra %s", EN: "version %s, in force from %s"},
	"noEdition": {DA: "%s (ingen udgave i kraft)", EN: "%s (no edition in force)"},
	"asOf":      {DA: "Strategiens faser, roller og lister pr.", EN: "The strategy's phases, roles and lists as of"},

	"lists": {DA: "Strategiens behov, mål og enheder", EN: "The strategy's needs, goals and units"},
	"listsSay": {
		DA: "Det, strategien selv nævner. Hvor beskrivelserne spørger om det, bruger de den samme kode.",
		EN: "What the strategy itself names. Where the descriptors ask about it, they use the same code.",
	},
	"inDanish":  {DA: "Dansk", EN: "Danish"},
	"inEnglish": {DA: "Engelsk", EN: "English"},
	"code":      {DA: "Kode", EN: "Code"},

	"byRole": {DA: "Krav efter ansvarlig", EN: "Requirements by responsible role"},
	"byArea": {DA: "Krav efter område", EN: "Requirements by area"},

	"asked":      {DA: "Kravet", EN: "The requirement"},
	"about-kind": {DA: "Gælder for", EN: "Applies to"},
	"inForce":    {DA: "Gælder fra", EN: "In force from"},
	"until":      {DA: "Gælder til og med", EN: "In force up to and including"},
	"to":         {DA: "%s til og med %s", EN: "%s up to and including %s"},

	"asksOwner":        {DA: "Det skal der svares på", EN: "What to answer"},
	"asksMunicipality": {DA: "Det skal kommunen svare på", EN: "What the municipality must answer"},
	"asksSystems":      {DA: "Det læses i alle systemers beskrivelser", EN: "What is read in all systems' descriptors"},
	"asksData":         {DA: "Det læses i strategiens data", EN: "What is read in the strategy's data"},
	"asksDataLacking":  {DA: "På en dag uden en udgave i kraft kan kravet ikke vurderes.", EN: "On a day without an edition in force the requirement cannot be assessed."},
	"answer":           {DA: "Svar: %s", EN: "Answer: %s"},

	"unanswered": {DA: "Uden svar", EN: "Without an answer"},
	"unansweredFails": {
		DA: "Gælder kravet, er det ikke opfyldt, før det er dokumenteret. Er det uvist, om kravet gælder, kan det ikke vurderes.",
		EN: "Where the requirement applies it is not met until it is documented. Where it is not known whether it applies, it cannot be assessed.",
	},
	"unansweredOurs":     {DA: "Mangler kommunens eget svar, kan kravet ikke vurderes.", EN: "Where the municipality's own answer is missing, the requirement cannot be assessed."},
	"unansweredRegistry": {DA: "Omfatter kontrollen ikke hele registeret, kan kravet ikke vurderes.", EN: "Where the check does not cover the whole registry, the requirement cannot be assessed."},
	"unansweredOpen":     {DA: "Kravet kan ikke vurderes.", EN: "The requirement cannot be assessed."},

	"exampleMet":    {DA: "Eksempel: opfyldt", EN: "Example: met"},
	"exampleNotMet": {DA: "Eksempel: ikke opfyldt", EN: "Example: not met"},
	"missingHere":   {DA: "mangler", EN: "missing"},
	"checkedOn":     {DA: "Kontrolleret pr. %s.", EN: "Checked as of %s."},
	"noSystems":     {DA: "Registeret har ingen IT-systemer.", EN: "The registry has no IT systems."},
	"portfolioOf":   {DA: "IT-system i porteføljen", EN: "IT system of the portfolio"},
	"dataSet":       {DA: "Data, som kravet læser: %s", EN: "Data that the requirement reads: %s"},
}
