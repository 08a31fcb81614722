package markdown

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// say gives a text in the report's language.
func (b *builder) say(t result.Text) string { return t.In(b.lang) }

// head is the verdict, what was checked, and the counts.
func (b *builder) head() string {
	run := b.run
	names := words.Strategies(run, b.lang)
	about := []string{escape(words.Label(words.List(names, b.lang))), words.StatusAsOf.In(b.lang) + " " + escape(words.Date(run.Date, b.lang))}
	if len(names) == 0 {
		about = about[1:]
	}
	if run.Phase != "" {
		about = append(about, strings.Replace(b.say(forPhase), "{phase}", escape(words.Phase(run.Phase, b.lang)), 1))
	}
	lines := []string{joined(about), b.counts(), words.Share.In(b.lang) + ": " + words.ShareOf(run.Summary.Counts, b.lang) +
		" (" + words.ShareFormula.In(b.lang) + ")"}
	if run.Since != "" {
		lines = append(lines, strings.Replace(b.say(onlySince), "{revision}", escape(run.Since), 1))
	}
	if run.Baseline != nil {
		lines = append(lines, b.compared(run.Baseline))
	}
	return Marker + "\n## " + words.Verdict(run.ExitCode, b.lang) + "\n\n" + strings.Join(lines, "<br>\n") + "\n"
}

func joined(parts []string) string { return strings.Join(parts, " · ") }

// counts says how many results have each outcome, fails also by severity.
func (b *builder) counts() string {
	c := b.run.Summary.Counts
	parts := []string{words.Count(b.run.Summary.Descriptors, words.CheckedDescriptors, b.lang)}
	for _, o := range result.Outcomes() {
		n := c.Of(o)
		if n == 0 {
			continue
		}
		part := words.OutcomeCount(n, o, b.lang)
		if o == result.Fail {
			part = "**" + part + "** (" + b.severities(c.Fails) + ")"
		}
		parts = append(parts, part)
	}
	return joined(parts)
}

func (b *builder) severities(l result.Levels) string {
	var parts []string
	for _, s := range result.Severities() {
		if n := [...]int{l.Error, l.Warning, l.Note}[s.Rank()]; n > 0 {
			parts = append(parts, words.SeverityCount(n, s, b.lang))
		}
	}
	return words.List(parts, b.lang)
}

// compared says how the run compares with the baseline.
func (b *builder) compared(base *result.Baseline) string {
	counts := func(o result.Outcome, added, updated, unchanged int) string {
		var parts []string
		for _, c := range []struct {
			n      int
			change result.Change
		}{{added, result.New}, {updated, result.Updated}, {unchanged, result.Unchanged}} {
			parts = append(parts, words.Number(c.n, b.lang)+" "+words.Change(c.change, b.lang))
		}
		return words.Outcome(o, b.lang) + ": " + words.List(parts, b.lang)
	}
	title := b.say(baseline)
	if base.Date != "" {
		title += " (" + escape(words.Date(base.Date, b.lang)) + ")"
	}
	return title + ": " + joined([]string{
		counts(result.Fail, base.New, base.Updated, base.Unchanged),
		counts(result.NotAssessed, base.NewOpen, base.UpdatedOpen, base.UnchangedOpen),
		words.Number(len(base.Gone), b.lang) + " " + words.Change(result.Absent, b.lang),
	})
}

// foot is what a reader needs to run the same check again.
func (b *builder) foot() string {
	parts := []string{strings.TrimSpace("pejl " + escape(b.run.ToolVersion))}
	if packs := words.Packs(b.run, b.lang); packs != "" {
		parts = append(parts, escape(packs))
	} else if b.run.Edition != "" {
		parts = append(parts, b.say(edition)+" "+escape(words.ShortEdition(b.run.Edition)))
	}
	parts = append(parts, words.StatusAsOf.In(b.lang)+" "+escape(words.Date(b.run.Date, b.lang)),
		b.say(threshold)+": --fail-on "+escape(b.run.FailOn))
	if base := b.run.Baseline; base != nil && base.File != "" {
		parts = append(parts, b.say(baseline)+": "+escape(base.File))
	}
	return "\n<sub>" + joined(parts) + "</sub>\n"
}
