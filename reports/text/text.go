// Package text writes a run for a person at a terminal: the verdict, what must be done about each
// system, what is unanswered, and what the exit code means.
//
// The words carry everything; colour only repeats it. Texts that come from descriptors lose their
// control characters, so that they cannot steer the terminal.
package text

import (
	"bufio"
	"io"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// Options are the choices of a reader. The zero value gives Danish without colour, 100 wide.
type Options struct {
	Lang  string // "da" or "en"; anything else is Danish
	Color bool   // write ANSI colours
	Width int    // columns to wrap at; 0 is 100, and less than 40 is 40
}

// manyDescriptors is how many descriptors a report tells about one by one; above it, those
// without breaches stand in the table only, and the next phase is counted, not listed.
const manyDescriptors = 10

// Write writes the run. Results are grouped by descriptor, in the run's order, and by severity;
// missing facts by fact, the one that most requirements wait for first. Of a run that was compared
// with a baseline, what the baseline has stands shortly behind what is new or changed, and what is
// gone behind that. A run whose descriptors were streamed gets what it says as a whole. The only
// errors are those of w.
func Write(w io.Writer, run *result.Run, o Options) error {
	p := &printer{Printer: screen.Printer{W: bufio.NewWriter(w), Lang: words.Lang(o.Lang), Width: o.Width, Color: o.Color}, facts: run.Facts, docs: run.Docs}
	if p.Width == 0 {
		p.Width = 100
	}
	p.Width = max(p.Width, 40)
	p.verdict(run)
	for _, d := range run.Descriptors {
		p.descriptor(d, len(run.Descriptors) > manyDescriptors)
	}
	p.ruleErrors(run)
	p.missing(run)
	p.known(run)
	p.gone(run)
	p.deviations(run)
	p.waivers(run)
	p.nextPhase(run)
	p.remarks(run)
	if len(run.Descriptors) > manyDescriptors {
		p.table(run)
	}
	p.summary(run)
	return p.W.Flush()
}

func (p *printer) verdict(run *result.Run) {
	p.Text(0, words.Verdict(run.ExitCode, p.Lang), verdictStyle(run.ExitCode))
	about := []string{
		words.Label(p.list(words.Strategies(run, p.Lang))),
		words.StatusAsOf.In(p.Lang) + " " + words.Date(run.Date, p.Lang),
	}
	if len(run.Packs) == 0 && run.Edition != "" {
		about = append(about, p.Say(edition)+" "+words.ShortEdition(run.Edition))
	}
	if run.Phase != "" {
		about = append(about, p.Say(askedPhase)+" "+words.Phase(run.Phase, p.Lang))
	}
	p.Text(0, joinParts(about), screen.Plain)
	if packs := words.Packs(run, p.Lang); packs != "" {
		p.Text(0, packs, screen.Plain)
	}
	if run.Since != "" {
		p.Text(0, words.OnlySince(run.Since, p.Lang), screen.Yellow)
	}
	p.Text(0, p.counts(run), screen.Plain)
	share := words.Share.In(p.Lang) + ": " + words.ShareOf(run.Summary.Counts, p.Lang)
	p.Text(0, share+" ("+words.ShareFormula.In(p.Lang)+").", screen.Plain)
	p.compared(run)
}

// counts says the counts of the whole run in sentences.
func (p *printer) counts(run *result.Run) string {
	c := run.Summary.Counts
	checked := words.CheckedDescriptors
	if onlySystems(run.Descriptors) {
		checked = words.Checked
	}
	sentences := []string{words.Count(run.Summary.Descriptors, checked, p.Lang)}
	if c.Fail > 0 {
		sentences = append(sentences, words.Count(c.Fail, words.AreNotMet, p.Lang)+": "+p.severities(c))
	} else {
		sentences = append(sentences, words.Count(c.Pass, words.AreMet, p.Lang))
	}
	if c.NotAssessed > 0 {
		open := words.Count(c.NotAssessed, words.AreNotAssessed, p.Lang)
		if n := run.Summary.UnansweredFacts; n > 0 {
			open += strings.ReplaceAll(p.Say(since), "{n}", words.Count(n, words.AreMissing, p.Lang))
		}
		sentences = append(sentences, open)
	}
	if c.Waived > 0 {
		sentences = append(sentences, words.Count(c.Waived, words.AreWaived, p.Lang))
	}
	if c.Error > 0 {
		sentences = append(sentences, words.Count(c.Error, words.CouldNotBeChecked, p.Lang))
	}
	return strings.Join(sentences, ". ") + "."
}

func onlySystems(descriptors []*result.Descriptor) bool {
	for _, d := range descriptors {
		if d.Kind != "System" {
			return false
		}
	}
	return len(descriptors) > 0
}

// severities counts fails by severity: "1 alvorlig, 5 advarsler og 2 bemærkninger".
func (p *printer) severities(c result.Counts) string {
	var parts []string
	for _, s := range result.Severities() {
		if n := failsOf(c, s); n > 0 {
			parts = append(parts, words.SeverityCount(n, s, p.Lang))
		}
	}
	return p.list(parts)
}

func failsOf(c result.Counts, s result.Severity) int {
	return [...]int{c.Fails.Error, c.Fails.Warning, c.Fails.Note}[s.Rank()]
}

// summary ends the report with what a person looks for after scrolling: verdict and exit code.
func (p *printer) summary(run *result.Run) {
	p.Blank()
	p.Text(0, words.Verdict(run.ExitCode, p.Lang), verdictStyle(run.ExitCode))
	c := run.Summary.Counts
	var parts []string
	if c.Fail > 0 {
		parts = append(parts, words.Count(c.Fail, words.AreNotMet, p.Lang)+" ("+p.severities(c)+")")
	}
	for _, o := range result.Outcomes()[1:] {
		if n := c.Of(o); n > 0 {
			parts = append(parts, words.OutcomeCount(n, o, p.Lang))
		}
	}
	if !run.Complete {
		parts = append(parts, p.Say(incomplete))
	}
	p.Text(0, joinParts(parts), screen.Plain)
	p.Text(0, gate.Compared(run, p.Lang), screen.Plain)
	if groups := words.ByFault(run.Remarks); len(groups) > 0 {
		p.Text(0, words.Remarks.In(p.Lang)+": "+words.FaultCounts(groups, p.Lang)+".", screen.Yellow)
	}
	p.Text(0, p.exitMeaning(run), screen.Plain)
}

// exitMeaning says why the run ends with its exit code.
func (p *printer) exitMeaning(run *result.Run) string {
	t := exitMeanings[run.ExitCode]
	if run.Baseline != nil {
		t = exitCompared[run.ExitCode]
	}
	if run.ExitCode == result.ExitHolds && run.FailOn == "never" {
		t = exitNever
	}
	limit := words.Severity(result.Severity(run.FailOn), p.Lang)
	return strings.NewReplacer("{limit}", limit, "{flag}", "--fail-on "+run.FailOn).Replace(p.Say(t))
}

func verdictStyle(exitCode int) screen.Style {
	switch exitCode {
	case result.ExitHolds:
		return screen.Green
	case result.ExitUndecided:
		return screen.Yellow
	}
	return screen.Red
}

func joinParts(parts []string) string { return strings.Join(parts, " · ") }
