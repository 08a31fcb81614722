package github

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The texts that only this report shows.
var (
	// Parts of the summary; {list} counts.
	known    = result.Text{DA: "Uændret siden sammenligningsgrundlaget, og derfor ikke vist: {list}.", EN: "Unchanged since the baseline, and therefore not shown: {list}."}
	notShown = result.Text{
		DA: "Ikke vist, da GitHub kun viser 10 af hver slags: {list}. Resten står i de øvrige rapporter, fx -o markdown til jobbets resumé eller -o html.",
		EN: "Not shown, since GitHub shows only 10 of each sort: {list}. The rest is in the other reports, e.g. -o markdown for the job's summary, or -o html.",
	}
)

// summary is the last line: the verdict, the counts, and what stands in no annotation.
func (b *builder) summary(left map[level]int) annotation {
	c := b.run.Summary.Counts
	lines := []string{b.counts(c)}
	if list := b.known(c); list != "" {
		lines = append(lines, strings.Replace(known.In(b.lang), "{list}", list, 1))
	}
	if list := leftOut(left, b.lang); list != "" {
		lines = append(lines, strings.Replace(notShown.In(b.lang), "{list}", list, 1))
	}
	if packs := words.Packs(b.run, b.lang); packs != "" {
		lines = append(lines, packs)
	}
	return annotation{level: levelNotice, title: "pejl: " + words.Verdict(b.run.ExitCode, b.lang), lines: lines}
}

// leftOut lists how many annotations of each level are not shown; empty where all are.
func leftOut(left map[level]int, lang string) string {
	var items []string
	for _, l := range levels {
		if n := left[l]; n > 0 {
			items = append(items, words.Number(n, lang)+" "+string(l))
		}
	}
	return words.List(items, lang)
}

// counts says how many results have each outcome.
func (b *builder) counts(c result.Counts) string {
	parts := []string{words.Count(b.run.Summary.Descriptors, words.CheckedDescriptors, b.lang)}
	for _, o := range result.Outcomes() {
		if n := c.Of(o); n > 0 {
			parts = append(parts, words.OutcomeCount(n, o, b.lang))
		}
	}
	return strings.Join(parts, " · ")
}

// known counts what the baseline has; empty where that is nothing.
func (b *builder) known(c result.Counts) string {
	var parts []string
	if n := sum(c.KnownFails); n > 0 {
		parts = append(parts, words.OutcomeCount(n, result.Fail, b.lang))
	}
	if n := sum(c.KnownOpen); n > 0 {
		parts = append(parts, words.OutcomeCount(n, result.NotAssessed, b.lang))
	}
	return words.List(parts, b.lang)
}

func sum(l result.Levels) int { return l.Error + l.Warning + l.Note }
