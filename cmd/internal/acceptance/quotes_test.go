package acceptance

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
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
	stands := func(strategy, what, quote string) {
		if !slices.ContainsFunc(texts[strategy], func(text string) bool { return quoted(text, quote) }) {
			t.Errorf("%s: not in the strategy: »%s«", what, quote)
		}
	}
	for _, rule := range loaded.Rules() {
		stands(rule.Strategy, rule.ID, rule.Source.Quote)
	}
	for strategy := range texts {
		ref, err := loaded.Reference(strategy, time.Now(), nil)
		if err != nil {
			t.Fatal(err)
		}
		for what, quote := range quotesOf(ref) {
			stands(strategy, what, quote)
		}
	}
}

// quotesOf are the texts of the dated data that are the strategy's own words.
func quotesOf(ref *result.Reference) map[string]string {
	out := map[string]string{}
	for _, n := range slices.Concat(ref.Needs, ref.Goals, ref.Units) {
		out[n.Code] = n.Name.DA
	}
	for _, r := range ref.Roles {
		if r.Description.DA != "" {
			out["role "+r.Code] = r.Description.DA
		}
	}
	for _, p := range ref.Phases {
		out["phase "+string(p.Phase)] = p.Text.DA
		for _, e := range p.Elements {
			out["element "+e.Code] = e.Name.DA
		}
	}
	return out
}
