package evaluator

import (
	"regexp"

	"github.com/pejl/pejl/evaluator/result"
)

// syntaxHints say what usually lies behind what Rego's parser says; the first that fits counts.
var syntaxHints = []struct {
	said *regexp.Regexp
	hint result.Text
}{
	{regexp.MustCompile("`if` keyword is required"), inBoth("skriv if før betingelserne: met if …", "write if before the conditions: met if …")},
	{regexp.MustCompile("`contains` keyword is required"), inBoth("skriv contains efter navnet: violation contains … if …", "write contains behind the name: violation contains … if …")},
	{regexp.MustCompile(`^unexpected eof token`), inBoth("filen slutter, før reglen er færdig; der mangler formentlig en }, ] eller )", "the file ends before the rule does; a }, ] or ) is probably missing")},
	{regexp.MustCompile(`^non-terminated string`), inBoth("en tekst mangler det sidste anførselstegn", "a text lacks its last quotation mark")},
	{regexp.MustCompile(`^package expected`), inBoth("filen skal begynde med package og reglens pakke", "the file must begin with package and the package of the rule")},
	{regexp.MustCompile(`^var cannot be used for rule name|^rule must have value assignment`), inBoth("linjen er ingen regel; skriv navnet, if og betingelsen, eller flyt den ind i reglen over den", "the line is no rule; write the name, if and the condition, or move it into the rule above")},
	{regexp.MustCompile(`^unexpected or token`), inBoth("Rego har ikke et »eller«, der skrives sådan; skriv to regler med samme navn", "Rego has no or in that way; write two rules of the same name")},
	{regexp.MustCompile(`^unexpected , token: expected .*\bor }`), inBoth("betingelser står på hver sin linje, uden komma", "conditions stand on a line each, without commas")},
	{regexp.MustCompile(`^unexpected } token`), inBoth("der er en } for meget, eller der mangler noget før den", "there is a } too many, or something is missing before it")},
	{regexp.MustCompile(`^unexpected .* token`), inBoth("det her passer ikke ind; se efter en parentes, et komma eller et = for lidt eller for meget her og på linjen før",
		"this does not fit in; look for a bracket, a comma or a = too few or too many here and on the line before")},
}

// hinted adds to what Rego says what to look for.
func (e *PolicyError) hinted(said string) *PolicyError {
	for _, h := range syntaxHints {
		if h.said.MatchString(said) {
			e.Message.DA += "; " + h.hint.DA
			e.Message.EN += "; " + h.hint.EN
			break
		}
	}
	return e
}
