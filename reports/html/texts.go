package html

import (
	"fmt"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// say gives a text of the page in a language, its verbs filled with args.
func say(key, lang string, args ...any) (string, error) { return texts.Say(key, lang, args...) }

// count writes a number and what it counts.
func count(key string, n int, lang string) (string, error) {
	forms, ok := counted[key]
	if !ok {
		return "", fmt.Errorf("no counted text %q", key)
	}
	form := forms.many
	if n == 1 {
		form = forms.one
	}
	return words.Number(n, lang) + " " + form.In(lang), nil
}

// texts are the texts of this page alone; those of other pages too are in page, those of other
// reports too in words.
var texts = page.Texts{
	"title":    {DA: "Kontrol af IT-systemer mod IT-strategien", EN: "Check of IT systems against the IT strategy"},
	"unit":     {DA: "Enhed", EN: "Unit"},
	"file":     {DA: "Fil", EN: "File"},
	"ownPhase": {DA: "Systemernes egen fase", EN: "Each system's own phase"},
	"noPhase":  {DA: "Uden fase", EN: "Without a phase"},
	"notGiven": {DA: "Ikke oplyst", EN: "Not given"},
	"askedFor": {DA: "%s (valgt for kontrollen)", EN: "%s (chosen for the check)"},
	"others":   {DA: "%s andre", EN: "%s others"},

	"doNow":      {DA: "Det skal I gøre nu", EN: "What you must do now"},
	"seeAll":     {DA: "Se alle %s krav, der ikke er opfyldt, i afsnit %d", EN: "See all %s requirements not met in section %d"},
	"nothingNow": {DA: "Der er ikke noget, I skal gøre nu.", EN: "There is nothing you must do now."},
	"giveFacts":  {DA: "Giv de oplysninger, der mangler", EN: "Give the information that is missing"},
	"without":    {DA: "%s. Uden dem kan %s ikke vurderes.", EN: "%s. Without them %s cannot be assessed."},
	"because":    {DA: ", fordi %s", EN: " because %s"},
	"incomplete": {DA: "Kontrollen er ikke fuldstændig.", EN: "The check is not complete."},
	"seeErrors":  {DA: "Se hvilke i afsnit %d", EN: "See which in section %d"},
	"gate-error": {
		DA: "Kun alvorlige krav, der ikke er opfyldt, regnes som hindringer.",
		EN: "Only requirements of severity error that are not met count as obstacles.",
	},
	"gate-warning": {
		DA: "Alvorlige krav og advarsler regnes som hindringer, når de ikke er opfyldt.",
		EN: "Errors and warnings count as obstacles where they are not met.",
	},
	"gate-note": {
		DA: "Alle krav, der ikke er opfyldt, regnes som hindringer.",
		EN: "All requirements not met count as obstacles.",
	},
	"gate-never": {
		DA: "Kontrollen er indstillet, så ingen krav regnes som hindringer.",
		EN: "The check is set so that no requirement counts as an obstacle.",
	},

	"barTitle":   {DA: "Relevante krav efter udfald", EN: "Applicable requirements by outcome"},
	"barSays":    {DA: "Søjlen viser de relevante krav.", EN: "The bar shows the applicable requirements."},
	"outcome":    {DA: "Udfald", EN: "Outcome"},
	"number":     {DA: "Antal", EN: "Number"},
	"meaning":    {DA: "Betydning", EN: "Meaning"},
	"shareIs":    {DA: "%s ÷ (%s − %s ikke relevante) = %s", EN: "%s ÷ (%s − %s not applicable) = %s"},
	"shareNone":  {DA: "Der er intet at regne på, før mindst ét krav er vurderet.", EN: "There is nothing to calculate before at least one requirement is assessed."},
	"byOutcome":  {DA: "Krav efter udfald", EN: "Requirements by outcome"},
	"byArea":     {DA: "Status pr. område", EN: "Status by area"},
	"byPhase":    {DA: "Status pr. fase", EN: "Status by phase"},
	"status":     {DA: "Status", EN: "Status"},
	"nextAsks":   {DA: "Næste fase, %s: %s.", EN: "Next phase, %s: %s."},
	"system":     {DA: "System", EN: "System"},
	"worst":      {DA: "Alvorligste udfald", EN: "Most serious outcome"},
	"sortedName": {DA: "De kontrollerede systemer, sorteret efter navn", EN: "The checked systems, sorted by name"},

	"change":       {DA: "Ændring", EN: "Change"},
	"comparedWith": {DA: "Sammenlignet med", EN: "Compared with"},
	"byChange":     {DA: "Krav, sammenlignet med sidst", EN: "Requirements, compared with last time"},
	"newChanged":   {DA: "Nyt og ændret", EN: "New and changed"},
	"nothingNew":   {DA: "Intet er nyt eller ændret.", EN: "Nothing is new or changed."},
	"knownSays":    {DA: "Det her stod allerede i sammenligningsgrundlaget.", EN: "The baseline had this already."},
	"goneTable":    {DA: "Det her stod i sammenligningsgrundlaget og er der ikke mere", EN: "The baseline had this, and it is no longer there"},
	"before":       {DA: "Før", EN: "Before"},
	"now":          {DA: "Nu", EN: "Now"},
	"requirement":  {DA: "Krav", EN: "Requirement"},
	"descriptor":   {DA: "Beskrivelse", EN: "Descriptor"},
	"seeSection":   {DA: "Se afsnit %d", EN: "See section %d"},
	"remarksSay": {
		DA: "Bemærkningerne gælder dispensationer, som ikke gælder, ikke virker efter hensigten eller snart udløber.",
		EN: "The remarks are about waivers that do not hold, do not work as meant, or expire soon.",
	},
	"seeFail": {DA: "Se kravet", EN: "See the requirement"},

	"search": {DA: "Søg i krav, fund og spørgsmål", EN: "Search requirements, findings and questions"},
	"allMet": {DA: "Der er ingen krav, som er konstateret ikke opfyldt.", EN: "No requirement was found to be not met."},
	"broke": {
		DA: "Kravene her er hverken opfyldt eller ikke opfyldt: reglen gik i stykker undervejs. Send fejlteksten til dem, der vedligeholder reglerne, og gentag kontrollen, når den er rettet.",
		EN: "The requirements here are neither met nor not met: the rule broke on the way. Send the error text to those who maintain the rules, and repeat the check once it is fixed.",
	},
	"errorText": {DA: "Fejltekst", EN: "Error text"},

	"missingSays": {
		DA: "Besvar spørgsmålene i systemets beskrivelse, og gentag kontrollen. Et ubesvaret spørgsmål regnes hverken for ja eller nej.",
		EN: "Answer the questions in the system's descriptor and repeat the check. An unanswered question counts as neither yes nor no.",
	},
	"municipality":    {DA: "kommunen", EN: "the municipality"},
	"whoMunicipality": {DA: "Kommunen, for alle systemer", EN: "The municipality, for all systems"},
	"noOrganisation":  {DA: "der er ingen beskrivelse af organisationen", EN: "there is no descriptor of the organisation"},
	"cannotAssess":    {DA: "Kravet kan ikke vurderes med de oplysninger, der er.", EN: "The requirement cannot be assessed with the information there is."},
	"waiting":         {DA: "Venter på svaret:", EN: "Waiting for the answer:"},
	"waitingIn":       {DA: "Gælder:", EN: "Concerns:"},

	"nextSays": {
		DA: "Kravene her stilles først i næste fase. Med de nuværende oplysninger ville de ikke være opfyldt eller ikke kunne vurderes.",
		EN: "The requirements here are made in the next phase only. With today's information they would not be met or could not be assessed.",
	},
	"nextPhaseIs": {DA: "Næste fase: %s", EN: "Next phase: %s"},

	"method1": {
		DA: "Kontrollen sammenholder oplysningerne i beskrivelserne med strategiens krav, ét krav ad gangen, som de gælder på datoen for kontrollen. Et krav er kun opfyldt, når oplysningerne viser det. Mangler der oplysninger, er kravet enten ikke vurderet eller, hvor det skal dokumenteres, ikke opfyldt.",
		EN: "The check compares the information in the descriptors with the strategy's requirements, one by one, as they apply on the date of the check. A requirement is met only where the information shows it. Where information is missing the requirement is either not assessed or, where it must be documented, not met.",
	},
	"method2": {
		DA: "Kontrollen læser kun beskrivelserne. Den har ikke set de dokumenter og systemer, som de handler om.",
		EN: "The check reads the descriptors only. It has not seen the documents and systems that they are about.",
	},
	"formula":      {DA: "Andel opfyldt = %s. Krav, der ikke er vurderet, tæller med i nævneren. Er intet vurderet, vises »–«.", EN: "Share met = %s. Requirements not assessed stay in the denominator. Where nothing is assessed, \"–\" is shown."},
	"word":         {DA: "Ord", EN: "Word"},
	"keyOutcomes":  {DA: "Udfald og årsager", EN: "Outcomes and reasons"},
	"dateOfCheck":  {DA: "Dato for kontrollen", EN: "Date of the check"},
	"dataSources":  {DA: "Data, som reglerne læser ud over beskrivelserne", EN: "Data that the rules read beside the descriptors"},
	"dataName":     {DA: "Data", EN: "Data"},
	"dataVersion":  {DA: "Version", EN: "Version"},
	"dataFrom":     {DA: "Gælder fra", EN: "Holds from"},
	"dataOrigin":   {DA: "Kommer fra", EN: "Comes from"},
	"dataEmbedded": {DA: "følger med programmet", EN: "comes with the program"},
	"filesChecked": {DA: "Kontrollerede filer", EN: "Checked files"},
	"footer":       {DA: "Rapporten er lavet af pejl %s ud fra de oplysninger, der forelå pr. %s.", EN: "The report was made by pejl %s from the information available as of %s."},
}

// forms are the singular and plural of something counted.
type forms struct{ one, many result.Text }

func both(da, en string) forms {
	return forms{result.Text{DA: da, EN: en}, result.Text{DA: da, EN: en}}
}

// counted has what this page counts; the outcomes by their codes, the kinds by theirs.
var counted = map[string]forms{
	string(result.Pass):          both("opfyldt", "met"),
	string(result.Fail):          both("ikke opfyldt", "not met"),
	string(result.NotAssessed):   both("ikke vurderet", "not assessed"),
	string(result.NotApplicable): {result.Text{DA: "ikke relevant", EN: "not applicable"}, result.Text{DA: "ikke relevante", EN: "not applicable"}},
	string(result.Waived):        {result.Text{DA: "dispensation", EN: "waived"}, result.Text{DA: "dispensationer", EN: "waived"}},
	string(result.Error):         {result.Text{DA: "fejl", EN: "error"}, result.Text{DA: "fejl", EN: "errors"}},

	"System":       {result.Text{DA: "IT-system", EN: "IT system"}, result.Text{DA: "IT-systemer", EN: "IT systems"}},
	"Hardware":     {result.Text{DA: "hardwareenhed", EN: "piece of hardware"}, result.Text{DA: "hardwareenheder", EN: "pieces of hardware"}},
	"Organisation": {result.Text{DA: "organisation", EN: "organisation"}, result.Text{DA: "organisationer", EN: "organisations"}},
	"descriptors":  {result.Text{DA: "beskrivelse", EN: "descriptor"}, result.Text{DA: "beskrivelser", EN: "descriptors"}},

	"requirements":    {result.Text{DA: "krav", EN: "requirement"}, result.Text{DA: "krav", EN: "requirements"}},
	"areas":           {result.Text{DA: "område", EN: "area"}, result.Text{DA: "områder", EN: "areas"}},
	"metRequirements": {result.Text{DA: "opfyldt krav", EN: "requirement met"}, result.Text{DA: "opfyldte krav", EN: "requirements met"}},
	"missing":         {result.Text{DA: "oplysning mangler", EN: "fact is missing"}, result.Text{DA: "oplysninger mangler", EN: "facts are missing"}},
	"awaits":          {result.Text{DA: "krav mangler endnu", EN: "requirement still open"}, result.Text{DA: "krav mangler endnu", EN: "requirements still open"}},
}
