package words

import (
	"fmt"

	"github.com/pejl/pejl/evaluator/result"
)

// "299 filer undersøgt".
var examinedFiles = noun("fil undersøgt", "filer undersøgt", "file examined", "files examined")

var nothingToMend = result.Text{DA: "Intet at rette.", EN: "Nothing to mend."}

// LintCounts says how many files of a policy pack were examined and how much was found, in a sentence or two.
func LintCounts(l *result.Lint, lang string) string {
	files := Count(l.Files, examinedFiles, lang)
	if len(l.Findings) == 0 {
		return fmt.Sprintf("%s. %s", files, nothingToMend.In(lang))
	}
	counts := map[result.Severity]int{}
	for i := range l.Findings {
		counts[l.Findings[i].Severity]++
	}
	var parts []string
	for _, s := range result.Severities() {
		if n := counts[s]; n > 0 {
			parts = append(parts, SeverityCount(n, s, lang))
		}
	}
	return fmt.Sprintf("%s: %s.", files, List(parts, lang))
}
