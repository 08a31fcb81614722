package acceptance

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/policies"
)

// transcriptions are the text files of a strategy's document, by strategy: the first words of
// their names in the folder that PEJL_STRATEGIES names. A quotation stands in one of them.
var transcriptions = map[string][]string{"hjoerring": {"000_*.txt", "001_*.txt"}}

// What two transcriptions of one page may disagree about, and what a quotation need not repeat:
// markup and links, the numbers of pages, bullets, hyphens (words are parted at line ends and,
// in the transcriptions, left so), space.
var asides = []*regexp.Regexp{
	regexp.MustCompile(`</?[a-z]+>`),
	regexp.MustCompile(`(?m)^\s*[0-9]+\s*$`),
	regexp.MustCompile(`\[([^\]…]*)\]\([^)]*\)`),
	regexp.MustCompile("[-–•*\u00ad\\s]+"),
}

// letters takes from a text what does not count.
func letters(text string) string {
	for _, aside := range asides {
		text = aside.ReplaceAllString(text, "$1")
	}
	return text
}

func TestLettersKeepsWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Et  godt\n overblik", "Etgodtoverblik"},
		{"IT-\nsystemer og over-\n blik", "ITsystemerogoverblik"},
		{"- et\n• to\n– tre", "ettotre"},
		{"<i>Drift</i>\n 12 \nsansvar", "Driftsansvar"},
		{"1 år – ikke 2", "1årikke2"},
		{"se [Værktøjet](https://example.org/a-b) her", "seVærktøjether"},
	} {
		if got := letters(c.text); got != c.want {
			t.Errorf("letters(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// quoted tells whether the pieces of a quotation between the gaps "[…]" stand in a text in order.
func quoted(text, quote string) bool {
	for _, piece := range strings.Split(quote, "[…]") {
		words := letters(piece)
		_, rest, ok := strings.Cut(text, words)
		if !ok || words == "" {
			return false
		}
		text = rest
	}
	return true
}

func TestQuotationsStandInTheStrategies(t *testing.T) {
	folder := given(t, "the strategies' documents", "PEJL_STRATEGIES")
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]string{}
	for strategy, patterns := range transcriptions {
		for _, pattern := range patterns {
			files, err := filepath.Glob(filepath.Join(folder, pattern))
			if err != nil || len(files) != 1 {
				t.Fatalf("%s: %d files, want one (%v)", filepath.Join(folder, pattern), len(files), err)
			}
			texts[strategy] = append(texts[strategy], letters(string(read(t, files[0]))))
		}
	}
	for _, rule := range loaded.Rules() {
		found := false
		for _, text := range texts[rule.Strategy] {
			found = found || quoted(text, rule.Source.Quote)
		}
		if !found {
			t.Errorf("%s: not in the strategy: »%s«", rule.ID, rule.Source.Quote)
		}
	}
}
