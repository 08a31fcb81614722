package lint

import (
	"maps"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// check is one sort of fault with the message that tells of it, which is a format.
type check struct {
	result.LintCheck
	message result.Text
}

// Checks describes all that a pack is examined for, sorted by code.
func Checks() []result.LintCheck {
	out := evaluator.PolicyChecks()
	for code, c := range checks {
		c.Code = code
		out = append(out, c.LintCheck)
	}
	slices.SortFunc(out, func(a, b result.LintCheck) int { return strings.Compare(a.Code, b.Code) })
	return out
}

func warning(about, message, mend result.Text) check {
	return check{result.LintCheck{Severity: result.SeverityWarning, About: about, Mend: mend}, message}
}

func fails(about, message, mend result.Text) check {
	c := warning(about, message, mend)
	c.Severity = result.SeverityError
	return c
}

func fixable(c check) check {
	c.Fixable = true
	return c
}

func text(da, en string) result.Text { return result.Text{DA: da, EN: en} }

// checks are the sorts of faults that are found here and not by evaluator.Inspect, by code.
var checks = joined(packChecks, pitfallChecks, ignoreChecks)

func joined(tables ...map[string]check) map[string]check {
	out := map[string]check{}
	for _, table := range tables {
		maps.Copy(out, table)
	}
	return out
}

// packChecks are of files, and of what belongs together in a pack.
var packChecks = map[string]check{
	"unexamined": warning(
		text("Hver fil undersøges helt igennem.", "Every file is examined all through."),
		text("filen er ikke undersøgt til ende, for den bygger på %s", "the file is not examined to its end, since it builds on %s"),
		text("ret den fil først", "mend that file first")),
	"format": fixable(warning(
		text("Filer er formateret som af opa fmt.", "Files are formatted as by opa fmt."),
		text("filen er ikke formateret", "the file is not formatted"),
		text("kør pejl policy lint --fix", "run pejl policy lint --fix"))),
	"rule-duplicate": warning(
		text("To krav har ikke samme betingelser.", "No two requirements have the same conditions."),
		text("%s har samme betingelser som %s", "%s has the same conditions as %s"),
		text("slå dem sammen, eller ret den, der er skrevet forkert", "make them one, or correct the one that is wrong")),
	"definition-repeated": warning(
		text("Intet står to gange i samme fil.", "Nothing stands twice in one file."),
		text("%v står ordret også i linje %d", "%v stands word for word on line %d too"),
		text("fjern den ene, eller ret den, der er skrevet forkert", "remove one, or correct the one that is wrong")),
	"file-overlooked": warning(
		text("Hver Rego-fil hører til regelsættet.", "Every Rego file is part of the pack."),
		text("filen læses ikke: %s", "the file is not read: %s"),
		text("flyt den, omdøb den, eller slet den", "move it, rename it, or delete it")),
	"test-missing": fails(
		text("Hver regel har sin test.", "Every rule has its test."),
		text("reglen har ingen test; filen %s mangler", "the rule has no test; the file %s is missing"),
		text("skriv den med cases, som pejl policy test kan køre", "write it with cases, which pejl policy test can run")),
	"test-empty": fails(
		text("Hver test har tilfælde.", "Every test has cases."),
		text("testen har ingen cases", "the test has no cases"),
		text("skriv mindst ét tilfælde for hvert udfald: cases := {…}", "write a case at least of each outcome: cases := {…}")),
	"test-foreign": warning(
		text("Hver test hører til en regel eller hjælper.", "Every test belongs to a rule or helper."),
		text("der er ingen %s, som dette er testen af", "there is no %s that this is the test of"),
		text("ret filens navn, eller fjern den", "correct the file's name, or remove it")),
	"helper-unused": warning(
		text("Alle hjælpere bruges.", "Every helper is used."),
		text("ingen bruger %s", "nothing uses %s"),
		text("fjern den, eller ret navnet dér, hvor den skulle bruges", "remove it, or correct the name where it should be used")),
	"area-unused": warning(
		text("Hvert område har regler.", "Every area has rules."),
		text("området %s har ingen regler", "the area %s has no rules"),
		text("skriv dem, eller fjern området", "write them, or remove the area")),
	"role-unused": warning(
		text("Hver rolle er ansvarlig for regler.", "Every role is responsible for rules."),
		text("ingen regel har rollen »%s« som ansvarlig", `no rule has the role "%s" as responsible`),
		text("ret navnet, eller fjern rollen", "correct the name, or remove the role")),
	"section-unknown": fails(
		text("Afsnittet i en regels kilde er et af strategiens.", "The section of a rule's source is one of the strategy's."),
		text("custom.source.section %q er ikke blandt afsnittene i %s", "custom.source.section %q is not among the sections of %s"),
		text("skriv det, som det står dér", "write it as it stands there")),
	"quote-gone": fails(
		text("Citatet i en regels kilde står ordret i strategien.", "The quotation of a rule's source stands word for word in the strategy."),
		text("citatet står ikke i strategien (set efter i %s)", "the quotation is not in the strategy (looked in %s)"),
		text("skriv det ordret af; […] står for udeladte ord", "copy it word for word; […] stands for words left out")),
	"quote-cut": fails(
		text("Citatet i en regels kilde begynder og slutter med hele ord.", "The quotation of a rule's source begins and ends with whole words."),
		text("citatet begynder eller slutter midt i et ord i strategien", "the quotation begins or ends in the middle of a word of the strategy"),
		text("skriv hele ordet", "write the whole word")),
	"coverage": fails(
		text("Listen over strategiens sætninger stemmer med reglerne; se pejl policy coverage.", "The list of the strategy's sentences agrees with the rules; see pejl policy coverage."),
		text("%s", "%s"), result.Text{}),
}
