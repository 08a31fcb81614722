package text

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// descriptor tells about one descriptor: what it is, its counts and its breaches, without those that
// the baseline has. With brief, a descriptor without breaches to tell about is left to the table.
func (p *printer) descriptor(d *result.Descriptor, brief bool) {
	var fails []*result.Result
	var c result.Counts
	for i := range d.Results {
		r := &d.Results[i]
		c.Add(r)
		if r.Outcome == result.Fail && !gate.Known(r) {
			fails = append(fails, r)
		}
	}
	if brief && len(fails) == 0 {
		return
	}
	slices.SortStableFunc(fails, func(a, b *result.Result) int {
		return a.Rule.Severity.Rank() - b.Rule.Severity.Rank()
	})
	p.Heading(nameOf(d))
	p.Text(0, joinParts(p.about(d)), screen.Plain)
	p.Line(0, screen.In(d.File, screen.Plain))
	p.Text(0, p.descriptorCounts(c), screen.Plain)
	for _, r := range fails {
		p.breach(r)
	}
}

func nameOf(d *result.Descriptor) string {
	if d.Name == "" {
		return d.ID
	}
	return d.Name
}

func (p *printer) about(d *result.Descriptor) []string {
	parts := []string{words.Kind(d.Kind, p.Lang), d.ID}
	switch {
	case d.Phase != "":
		parts = append(parts, p.Say(phaseLabel)+" "+words.Phase(d.Phase, p.Lang))
	case d.Kind == "System":
		parts = append(parts, p.Say(noPhase))
	}
	if d.Unit != "" {
		parts = append(parts, d.Unit)
	}
	return parts
}

func (p *printer) descriptorCounts(c result.Counts) string {
	var parts []string
	if c.Fail > 0 {
		fails := words.Count(c.Fail, words.AreNotMet, p.Lang) + ": " + p.severities(c)
		if n := c.KnownFails.Error + c.KnownFails.Warning + c.KnownFails.Note; n > 0 {
			fails += strings.Replace(p.Say(knownOfThem), "{n}", words.Number(n, p.Lang), 1)
		}
		parts = append(parts, fails)
	}
	if c.Error > 0 {
		parts = append(parts, words.Count(c.Error, words.CouldNotBeChecked, p.Lang))
	}
	if c.NotAssessed > 0 {
		parts = append(parts, words.Count(c.NotAssessed, words.AreNotAssessed, p.Lang))
	}
	if c.Waived > 0 {
		parts = append(parts, words.Count(c.Waived, words.AreWaived, p.Lang))
	}
	if c.Pass > 0 {
		parts = append(parts, words.Count(c.Pass, words.AreMet, p.Lang))
	}
	if len(parts) == 0 {
		return p.Say(nothingDone)
	}
	return strings.Join(parts, ". ") + "."
}

// breach tells about one fail: what is asked, where it is broken, what was found there, the
// strategy's own words, and who does what now.
func (p *printer) breach(r *result.Result) {
	st := severityStyle(r.Rule.Severity)
	p.Blank()
	head := words.Label(words.Severity(r.Rule.Severity, p.Lang)) + " · " + r.Rule.ID + " "
	tail := "· " + words.Reason(r.Reason, p.Lang)
	if r.Change != "" {
		tail += " · " + words.Change(r.Change, p.Lang)
	}
	p.Para(0, screen.In(head, st), tail, screen.Plain)
	p.Text(2, p.Say(r.Rule.Title), screen.Bold)
	p.findings(4, r)
	if r.Rule.Source.Quote != "" {
		p.Para(4, screen.In(p.Say(wording), screen.Dim), p.quote(r.Rule.Source.Quote), screen.Dim)
	}
	p.Para(4, screen.In("→ ", st), words.Label(p.Say(r.Rule.Role))+": "+p.Say(r.Rule.Remedy), screen.Plain)
	if link := p.docs.Of(r.Rule); link != "" {
		p.Line(4, screen.In(p.Say(lookUp)+" "+link, screen.Dim))
	}
}

// findings tells what was found, each place once. Of a waived result everything is covered, and the
// waiver says so.
func (p *printer) findings(indent int, r *result.Result) {
	last := ""
	for i := range r.Findings {
		f := &r.Findings[i]
		if place := p.place(f); place != last {
			p.placeLine(indent, place)
			last = place
		}
		p.Para(indent+2, screen.In("• ", screen.Plain), p.message(f, r.Outcome != result.Waived), screen.Plain)
	}
}

// message is a finding's sentence; where a fact is missing, with the question to answer, and where
// a deviation covers it, until when.
func (p *printer) message(f *result.Finding, marked bool) string {
	s := clip(p.Say(f.Message))
	if f.Missing {
		if q := p.Say(p.facts[f.Fact].Question); q != "" {
			s = strings.TrimSuffix(s, ".") + ". " + q
		}
	}
	if marked && f.Waiver != nil {
		s += " [" + words.Covered(f.Waiver, p.Lang) + "]"
	}
	return s
}

func severityStyle(s result.Severity) screen.Style {
	return [...]screen.Style{screen.Red, screen.Yellow, screen.Cyan}[s.Rank()]
}
