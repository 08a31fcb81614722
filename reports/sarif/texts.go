package sarif

import (
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The texts that only this report shows.
var (
	toolDescription = result.Text{
		DA: "pejl kontrollerer IT-systemer efter kommunens egen IT-strategi.",
		EN: "pejl checks IT systems against the municipality's own IT strategy.",
	}
	ruleErrorText = result.Text{
		DA: "Et krav kunne ikke kontrolleres på grund af en teknisk fejl i reglen.",
		EN: "A requirement could not be checked because of a technical error in the rule.",
	}
	warningText = result.Text{
		DA: "En bemærkning om kontrollen som helhed.",
		EN: "A remark about the check as a whole.",
	}
	rootDescription = result.Text{
		DA: "Den mappe, som kontrollen blev kørt i.",
		EN: "The folder in which the check was run.",
	}
)

// text is a plain text of a descriptor.
func text(s string) *sarif.MultiformatMessageString {
	return sarif.NewMultiformatMessageString().WithText(s)
}

// message is a message whose text is ready as it is; see plain.
func message(s string) *sarif.Message { return sarif.NewMessage().WithText(s) }

var (
	linkSigns  = strings.NewReplacer("[", `\[`, "]", `\]`)
	braceSigns = strings.NewReplacer("{", "{{", "}", "}}")
)

// plain readies a text for a message, where braces mark placeholders (3.11.5) and "[…](…)" is a
// link also without Markdown (3.11.6).
func plain(s string) string {
	if strings.Contains(s, "](") {
		s = linkSigns.Replace(s)
	}
	return braces(s)
}

// braces doubles braces, as a message writes those that are no placeholder.
func braces(s string) string { return braceSigns.Replace(s) }

// How a text becomes a sentence, and Markdown, is the same in other reports.
var sentence, escapeMarkdown = words.Sentence, words.EscapeMarkdown
