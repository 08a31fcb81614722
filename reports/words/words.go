// Package words is the one place for the words that more than one report shows, Danish and
// English side by side: names of codes, verdicts, headings, and how dates, numbers, counts and
// lists are written. A language is "da" or "en"; anything else gives Danish.
//
// A name is in lower case, as it stands in running text, unless it is a proper name or a title;
// Label gives it the capital first letter with which it stands alone.
package words

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/pejl/pejl/evaluator/result"
)

// Label gives a word its capital first letter.
func Label(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

var outcomes = map[result.Outcome]struct{ name, legend result.Text }{
	result.Pass: {
		result.Text{DA: "opfyldt", EN: "met"},
		result.Text{DA: "Oplysningerne viser, at kravet er opfyldt.", EN: "The information shows that the requirement is met."},
	},
	result.Fail: {
		result.Text{DA: "ikke opfyldt", EN: "not met"},
		result.Text{DA: "Kravet er ikke opfyldt; årsagen står ved.", EN: "The requirement is not met; the reason is given."},
	},
	result.NotAssessed: {
		result.Text{DA: "ikke vurderet", EN: "not assessed"},
		result.Text{
			DA: "Der mangler oplysninger, så kravet kan ikke vurderes.",
			EN: "Information is missing, so the requirement cannot be assessed.",
		},
	},
	result.NotApplicable: {
		result.Text{DA: "ikke relevant", EN: "not applicable"},
		result.Text{
			DA: "Kravet gælder ikke her eller ikke i denne fase.",
			EN: "The requirement does not apply here, or not in this phase.",
		},
	},
	result.Waived: {
		result.Text{DA: "dispensation", EN: "waived"},
		result.Text{
			DA: "Kravet er ikke opfyldt, men der er givet dispensation til og med en dato. Tæller ikke som opfyldt.",
			EN: "The requirement is not met, but a waiver has been granted up to and including a date. Does not count as met.",
		},
	},
	result.Error: {
		result.Text{DA: "fejl", EN: "error"},
		result.Text{
			DA: "Kravet kunne ikke kontrolleres på grund af en teknisk fejl.",
			EN: "The requirement could not be checked because of a technical error.",
		},
	},
}

// Outcome names an outcome; an unknown one is its own name, here and in the functions below.
func Outcome(o result.Outcome, lang string) string { return or(outcomes[o].name.In(lang), string(o)) }

var outcomeCounts = map[result.Outcome]Noun{
	result.Pass:          noun("opfyldt", "opfyldt", "met", "met"),
	result.Fail:          noun("ikke opfyldt", "ikke opfyldt", "not met", "not met"),
	result.NotAssessed:   noun("ikke vurderet", "ikke vurderet", "not assessed", "not assessed"),
	result.NotApplicable: noun("ikke relevant", "ikke relevante", "not applicable", "not applicable"),
	result.Waived:        noun("dispensation", "dispensationer", "waived", "waived"),
	result.Error:         noun("kunne ikke kontrolleres", "kunne ikke kontrolleres", "could not be checked", "could not be checked"),
}

// OutcomeCount counts results of an outcome: "1 ikke relevant", "15 ikke relevante".
func OutcomeCount(n int, o result.Outcome, lang string) string {
	return Count(n, outcomeCounts[o], lang)
}

// OutcomeLegend explains an outcome in a sentence.
func OutcomeLegend(o result.Outcome, lang string) string { return outcomes[o].legend.In(lang) }

var reasons = map[result.Reason]struct{ name, legend result.Text }{
	result.Violated: {
		result.Text{DA: "i strid med kravet", EN: "contradicts the requirement"},
		result.Text{DA: "Oplysningerne er i strid med kravet.", EN: "The information contradicts the requirement."},
	},
	result.Undocumented: {
		result.Text{DA: "ikke dokumenteret", EN: "not documented"},
		result.Text{
			DA: "Kravet skal dokumenteres, og dokumentationen mangler.",
			EN: "The requirement must be documented, and the documentation is missing.",
		},
	},
}

// Reason names the reason of a fail.
func Reason(r result.Reason, lang string) string { return or(reasons[r].name.In(lang), string(r)) }

// ReasonLegend explains a reason in a sentence.
func ReasonLegend(r result.Reason, lang string) string { return reasons[r].legend.In(lang) }

var severities = map[result.Severity]Noun{
	result.SeverityError:   noun("alvorlig", "alvorlige", "error", "errors"),
	result.SeverityWarning: noun("advarsel", "advarsler", "warning", "warnings"),
	result.SeverityNote:    noun("bemærkning", "bemærkninger", "note", "notes"),
}

// Severity names the severity of one fail: "alvorlig".
func Severity(s result.Severity, lang string) string {
	return or(severities[s].one.In(lang), string(s))
}

// Severities names the severity of several fails: "alvorlige".
func Severities(s result.Severity, lang string) string {
	return or(severities[s].many.In(lang), string(s))
}

// SeverityCount counts fails of a severity: "1 alvorlig", "5 advarsler".
func SeverityCount(n int, s result.Severity, lang string) string {
	return Count(n, severities[s], lang)
}

var modalities = map[result.Modality]result.Text{
	result.Must:   {DA: "skal", EN: "must"},
	result.Should: {DA: "bør", EN: "should"},
	result.Prefer: {DA: "som udgangspunkt", EN: "by default"},
	result.May:    {DA: "kan", EN: "may"},
}

// Modality names how strongly the strategy words a requirement.
func Modality(m result.Modality, lang string) string { return or(modalities[m].In(lang), string(m)) }

var phases = map[result.Phase]result.Text{
	result.PhaseNeeds:       {DA: "Behovsopgørelse", EN: "Needs statement"},
	result.PhaseProcurement: {DA: "Anskaffelse", EN: "Procurement"},
	result.PhaseContract:    {DA: "Kontraktopfølgning", EN: "Contract follow-up"},
	result.PhaseExit:        {DA: "Exit", EN: "Exit"},
}

// Phase names a phase, with a capital first letter.
func Phase(p result.Phase, lang string) string { return or(phases[p].In(lang), string(p)) }

var scopes = map[string]result.Text{
	"system":       {DA: "system", EN: "system"},
	"contract":     {DA: "kontrakt", EN: "contract"},
	"portfolio":    {DA: "portefølje", EN: "portfolio"},
	"organisation": {DA: "organisation", EN: "organisation"},
	"strategy":     {DA: "strategi", EN: "strategy"},
}

// Scope names what of a municipality a rule is about.
func Scope(scope, lang string) string { return or(scopes[scope].In(lang), scope) }

var answers = map[result.AnswerType]struct{ one, many result.Text }{
	result.AnswerText:    {result.Text{DA: "tekst", EN: "text"}, result.Text{DA: "liste af tekster", EN: "list of texts"}},
	result.AnswerChoice:  {result.Text{DA: "en af værdierne", EN: "one of the values"}, result.Text{DA: "liste af værdierne", EN: "list of the values"}},
	result.AnswerYesNo:   {result.Text{DA: "ja eller nej", EN: "yes or no"}, result.Text{DA: "liste af ja og nej", EN: "list of yes and no"}},
	result.AnswerInteger: {result.Text{DA: "helt tal", EN: "whole number"}, result.Text{DA: "liste af hele tal", EN: "list of whole numbers"}},
	result.AnswerNumber:  {result.Text{DA: "tal", EN: "number"}, result.Text{DA: "liste af tal", EN: "list of numbers"}},
	result.AnswerDate:    {result.Text{DA: "dato", EN: "date"}, result.Text{DA: "liste af datoer", EN: "list of dates"}},
	result.AnswerGroup:   {result.Text{DA: "flere oplysninger", EN: "several facts"}, result.Text{DA: "liste, hvor hvert element har flere oplysninger", EN: "list, each element of which has several facts"}},
}

// Answer names the sort of answer that a fact takes, or of each of many.
func Answer(a result.AnswerType, many bool, lang string) string {
	if many {
		return or(answers[a].many.In(lang), string(a))
	}
	return or(answers[a].one.In(lang), string(a))
}

var kinds = map[string]result.Text{
	"System":       {DA: "IT-system", EN: "IT system"},
	"Hardware":     {DA: "Hardware", EN: "Hardware"},
	"Organisation": {DA: "Organisation", EN: "Organisation"},
}

// Kind names a descriptor kind, with a capital first letter.
func Kind(kind, lang string) string { return or(kinds[kind].In(lang), kind) }

// Strategy names the strategy of a rule.
func Strategy(r *result.Rule, lang string) string { return or(r.StrategyName.In(lang), r.Strategy) }

// Strategies names the strategies of a run, in its order.
func Strategies(run *result.Run, lang string) []string {
	names := make([]string, len(run.Strategies))
	for i, id := range run.Strategies {
		names[i] = id
		if j := slices.IndexFunc(run.Rules, func(r *result.Rule) bool { return r.Strategy == id }); j >= 0 {
			names[i] = Strategy(run.Rules[j], lang)
		}
	}
	return names
}

// Area names the area of a rule, with a capital first letter.
func Area(r *result.Rule, lang string) string { return or(r.AreaName.In(lang), r.Area) }

var verdicts = map[int]result.Text{
	result.ExitHolds:     {DA: "Ingen hindringer", EN: "No obstacles"},
	result.ExitFails:     {DA: "Hindringer: krav er ikke opfyldt", EN: "Obstacles: requirements not met"},
	result.ExitNoVerdict: {DA: "Kontrollen kunne ikke gennemføres", EN: "The check could not be run"},
	result.ExitUndecided: {DA: "Kan ikke afgøres endnu", EN: "Cannot be decided yet"},
}

// Verdict says what an exit code means; empty for an unknown code.
func Verdict(exitCode int, lang string) string { return verdicts[exitCode].In(lang) }

// Nothing stands where a cell or figure has nothing to show.
const Nothing = "–"

// Langs lists the languages, the default first.
func Langs() []string { return []string{"da", "en"} }

// Lang gives the language that a code stands for: "en", or "da" for everything else.
func Lang(code string) string {
	if slices.Contains(Langs(), code) {
		return code
	}
	return Langs()[0]
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
