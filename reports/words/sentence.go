package words

import (
	"strings"
	"unicode/utf8"

	"github.com/pejl/pejl/evaluator/result"
)

// Sentence ends a text with a full stop where it has no end of its own.
func Sentence(s string) string {
	s = strings.TrimSpace(s)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `»«"”)`))
	if s == "" || strings.ContainsRune(".!?…:", last) {
		return s
	}
	return s + "."
}

// Clip shortens a text of more than longest characters at a space and says so with "[…]".
func Clip(s string, longest int) string {
	runes := []rune(s)
	if len(runes) <= longest {
		return s
	}
	head := string(runes[:longest])
	if i := strings.LastIndexByte(head, ' '); i > len(head)/2 {
		head = head[:i]
	}
	return head + " […]"
}

// longestFinding is how many characters of a finding's message FindingLine shows.
const longestFinding = 300

// FindingLine is a finding as one line without control characters, a long message shortened; for
// a missing fact with the question to answer.
func FindingLine(f *result.Finding, facts map[string]result.Fact, lang string) string {
	s := Sentence(Clip(Clean(f.Message.In(lang)), longestFinding))
	if f.Missing {
		if q := facts[f.Fact].Question.In(lang); q != "" {
			s += " " + Sentence(Clean(q))
		}
	}
	return strings.TrimSpace(s)
}

var more = result.Text{DA: "og {n} til", EN: "and {n} more"}

// More stands in the place of n things that are left out: "og 12 til".
func More(n int, lang string) string {
	return strings.Replace(more.In(lang), "{n}", Number(n, lang), 1)
}
