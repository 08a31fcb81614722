package scaffold

import (
	"fmt"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

func both(da, en string) result.Text { return result.Text{DA: da, EN: en} }

// What is wrong with an answer, then what to do.
var (
	textBadLetters  = both("indeholder tegn, der ikke kan skrives i en regel; fjern dem", "has characters that cannot be written in a rule; remove them")
	textStillTODO   = both("er stadig TODO; skriv teksten, eller udelad den", "is still TODO; write the text, or leave it out")
	textUnknownNear = both("%q findes ikke; mente du %q?", "%q does not exist; did you mean %q?")
	textUnknown     = both("%q findes ikke; vælg mellem %s", "%q does not exist; choose among %s")
	textLacks       = both("mangler og skal angives", "is missing and must be given")

	textStrategyID     = both("%q kan ikke være navnet på strategiens mappe: brug små bogstaver a-z, cifre og _, fx herning", "%q cannot be the name of the strategy's folder: use small letters a-z, digits and _, e.g. herning")
	textStrategyTaken  = both("%q er optaget af pejl eller af Rego selv; vælg et andet navn", "%q is taken by pejl or by Rego itself; choose another name")
	textPrefix         = both("%q kan ikke begynde kravenes id'er: brug store bogstaver A-Z, fx HE", "%q cannot begin the requirements' ids: use capital letters A-Z, e.g. HE")
	textPrefixTaken    = both("%s begynder allerede id'erne i strategien %s; vælg et andet", "%s already begins the ids of strategy %s; choose another")
	textAreaCode       = both("%q kan ikke være et områdes kode: brug store bogstaver A-Z, fx DRIFT", "%q cannot be the code of an area: use capital letters A-Z, e.g. DRIFT")
	textAreaName       = both("området %s har intet navn; skriv fx %[1]s=Navn=Name", "area %s has no name; write e.g. %[1]s=Navn=Name")
	textTwice          = both("%q er angivet to gange; fjern den ene", "%q is given twice; remove one")
	textRoleName       = both("en rolle uden navn; skriv fx systemejer=system owner", "a role without a name; write e.g. systemejer=system owner")
	textBadDay         = both("%q er ikke en dag; skriv den som 2026-11-01", "%q is not a day; write it as 2026-11-01")
	textNoStrategies   = both("der er ingen strategi i mappen; begynd en med --strategy", "there is no strategy in the folder; begin one with --strategy")
	textRuleID         = both("%q er ikke et krav-id; skriv det som %s-OMRÅDE-001, eller %[2]s-OMRÅDE for det næste ledige nummer", "%q is no requirement id; write it as %s-AREA-001, or %[2]s-AREA for the next free number")
	textRulePrefix     = both("%s: ingen strategi her begynder sine id'er med %s; de begynder med %s", "%s: no strategy here begins its ids with %s; they begin with %s")
	textRuleArea       = both("%s: strategien har intet område %s; vælg mellem %s, eller tilføj området i %s", "%s: the strategy has no area %s; choose among %s, or add the area to %s")
	textRuleAreaNear   = both("%s: strategien har intet område %s; mente du %s? Ellers tilføj området i %s", "%s: the strategy has no area %s; did you mean %s? Otherwise add the area to %s")
	textNoNumber       = both("%s: alle numre op til 999 er brugt; tilføj et område i %s", "%s: all numbers up to 999 are used; add an area to %s")
	textRoleUnknown    = both("%q er ikke blandt strategiens roller: %s; ret den, eller tilføj rollen i %s", "%q is none of the strategy's roles: %s; correct it, or add the role to %s")
	textRoleNear       = both("%q er ikke blandt strategiens roller; mente du %q? Ellers tilføj rollen i %s", "%q is none of the strategy's roles; did you mean %q? Otherwise add the role to %s")
	textFactUnknown    = both("%s: skemaet for %s har ikke oplysningen; pejl schema %[2]s viser alle", "%s: the schema of %s has no such fact; pejl schema %[2]s shows all")
	textFactNear       = both("%s: skemaet for %s har ikke oplysningen; mente du %s?", "%s: the schema of %s has no such fact; did you mean %s?")
	textFactGroup      = both("%s er en gruppe af oplysninger; vælg én af dem, fx %s", "%s is a group of facts; choose one of them, e.g. %s")
	textFactGiven      = both("%s står i alle beskrivelser, så der er intet at kontrollere", "%s stands in every descriptor, so there is nothing to check")
	textFactPhase      = both("lifecycle.phase vælges med --phase", "lifecycle.phase is chosen with --phase")
	textFactDeviations = both("%s: dispensationer behandler pejl selv; ingen regel skal læse dem", "%s: pejl itself deals with deviations; no rule needs to read them")
	textValueType      = both("%s: %q er ikke %s", "%s: %q is not %s")
	textValueCode      = both("%s: %q er ikke blandt koderne %s", "%s: %q is none of the codes %s")
	textValueNear      = both("%s: %q er ikke blandt koderne; mente du %q?", "%s: %q is none of the codes; did you mean %q?")
	textValueNone      = both("%s: skriv værdien efter lighedstegnet", "%s: write the value after the equals sign")
	textValueNot       = both("%s: en dato, et tal eller en gruppe sammenlignes ikke med =; brug --before, --min eller --max, eller udelad værdien", "%s: a date, a number or a group is not compared with =; use --before, --min or --max, or leave the value out")
	textWhenForm       = both("%q: skriv OPLYSNING=VÆRDI eller OPLYSNING!=VÆRDI, fx procurement.type!=none", "%q: write FACT=VALUE or FACT!=VALUE, e.g. procurement.type!=none")
	textWhenType       = both("%s: en betingelse kan bruge en oplysning med ja/nej, koder eller tekst; skriv andre i reglen selv", "%s: a condition can use a fact with yes/no, codes or text; write others in the rule itself")
	textWhenList       = both("%s ligger i en liste; skriv betingelsen i reglen selv", "%s lies in a list; write the condition in the rule itself")
	textWhenAlways     = both("%s gælder altid, for det er alle koderne; udelad betingelsen", "%s always holds, since those are all codes; leave the condition out")
	textWhenNever      = both("%s gælder aldrig, for det udelukker alle koderne; udelad en af dem", "%s never holds, since it rules out all codes; leave one out")
	textWhenTwice      = both("%s bruges allerede; en betingelse skal være om noget andet", "%s is used already; a condition must be about something else")
	textBoundType      = both("%s er ikke et tal; --min og --max er til tal", "%s is no number; --min and --max are for numbers")
	textBound          = both("%q er ikke %s; skriv fx 90", "%q is not %s; write e.g. 90")
	textBounds         = both("er mindre end --min", "is less than --min")
	textBeforeType     = both("%s er ikke en dato; --before sammenligner to datoer", "%s is no date; --before compares two dates")
	textBeforeSame     = both("er den samme oplysning som --fact; vælg en anden dato", "is the same fact as --fact; choose another date")
	textBeforeList     = both("%s ligger i en liste; skriv betingelsen i reglen selv", "%s lies in a list; write the condition in the rule itself")
	textNeedsFact      = both("kræver --fact", "needs --fact")
	textOnlyStated     = both("not_assessed går ikke her: kravet er opfyldt, når oplysningen er givet, og kunne så aldrig være ikke opfyldt; vælg fail, eller angiv, hvad der skal svares", "not_assessed is no use here: the requirement is met when the fact is stated, and so could never be unmet; choose fail, or say what must be answered")
)

// The names of types, for "is not …".
var typeNames = map[string]result.Text{
	"boolean": both("true (ja) eller false (nej)", "true (yes) or false (no)"),
	"integer": both("et helt tal", "a whole number"),
	"number":  both("et tal", "a number"),
}

// What a rule's blanks and its cases say.
var (
	blanks = map[string]result.Text{
		"title":          both("hvad kravet beder om, i bydemåde, fx Test sikkerhedskopien hvert år", "what the requirement asks for, in Danish, as an order"),
		"title_en":       both("titlen på engelsk", "the title in English"),
		"description":    both("hvad kravet betyder, og hvornår det er opfyldt", "what the requirement means and when it is met, in Danish"),
		"description_en": both("beskrivelsen på engelsk", "the description in English"),
		"modality":       both("must, should, prefer eller may, efter strategiens ord", "must, should, prefer or may, after the strategy's words"),
		"phases":         both("en eller flere af behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit", "one or more of behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit"),
		"role":           both("en af strategiens roller, se %s", "one of the strategy's roles, see %s"),
		"section":        both("strategiens overskrifter, fx IT-arkitektur > Drift", "the strategy's headings, e.g. IT-arkitektur > Drift"),
		"quote":          both("strategiens egne ord", "the strategy's own words"),
		"document":       both("dokumentet og dets udgave", "the document and its edition"),
		"remedy":         both("hvad den ansvarlige skal gøre, på dansk", "what the one responsible must do, in Danish"),
		"remedy_en":      both("det samme på engelsk", "the same in English"),
		"fact":           both("skriv, hvornår kravet er opfyldt: erstat TODO med oplysningens sti, fx input.contract.signed_on", "write when the requirement is met: replace TODO by the path of the fact, e.g. input.contract.signed_on"),
		"cases":          both("skriv de fire tilfælde, og erstat TODO i dem", "write the four cases, and replace TODO in them"),
	}

	caseMet           = both("opfyldt", "met")
	caseViolated      = both("ikke opfyldt", "not met")
	caseBelow         = both("under grænsen", "below the bound")
	caseAbove         = both("over grænsen", "above the bound")
	caseUnanswered    = both("uoplyst: %s", "unanswered: %s")
	caseNotApplicable = both("ikke relevant: %s", "not applicable: %s")
	caseEmpty         = both("tom liste: %s", "empty list: %s")
)

// format fills a text; a placeholder that is itself a text takes its language.
func format(text result.Text, args ...any) result.Text {
	if len(args) == 0 {
		return text
	}
	return result.Text{DA: fmt.Sprintf(text.DA, inLanguage(args, "da")...), EN: fmt.Sprintf(text.EN, inLanguage(args, "en")...)}
}

func inLanguage(args []any, lang string) []any {
	out := make([]any, len(args))
	for i, arg := range args {
		out[i] = arg
		if text, ok := arg.(result.Text); ok {
			out[i] = text.In(lang)
		}
	}
	return out
}

// listed names all that may be chosen, "a, b og c".
func listed(names []string) result.Text {
	if len(names) < 2 {
		return both(strings.Join(names, ""), strings.Join(names, ""))
	}
	head, last := strings.Join(names[:len(names)-1], ", "), names[len(names)-1]
	return both(head+" og "+last, head+" and "+last)
}
