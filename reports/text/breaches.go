package text

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
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
	p.heading(nameOf(d))
	p.text(0, joinParts(p.about(d)), plain)
	p.line(0, span{d.File, plain})
	p.text(0, p.descriptorCounts(c), plain)
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
	parts := []string{words.Kind(d.Kind, p.lang), d.ID}
	switch {
	case d.Phase != "":
		parts = append(parts, p.say(phaseLabel)+" "+words.Phase(d.Phase, p.lang))
	case d.Kind == "System":
		parts = append(parts, p.say(noPhase))
	}
	if d.Unit != "" {
		parts = append(parts, d.Unit)
	}
	return parts
}

func (p *printer) descriptorCounts(c result.Counts) string {
	var parts []string
	if c.Fail > 0 {
		fails := words.Count(c.Fail, words.AreNotMet, p.lang) + ": " + p.severities(c)
		if n := c.KnownFails.Error + c.KnownFails.Warning + c.KnownFails.Note; n > 0 {
			fails += strings.Replace(p.say(knownOfThem), "{n}", words.Number(n, p.lang), 1)
		}
		parts = append(parts, fails)
	}
	if c.Error > 0 {
		parts = append(parts, words.Count(c.Error, words.CouldNotBeChecked, p.lang))
	}
	if c.NotAssessed > 0 {
		parts = append(parts, words.Count(c.NotAssessed, words.AreNotAssessed, p.lang))
	}
	if c.Waived > 0 {
		parts = append(parts, words.Count(c.Waived, words.AreWaived, p.lang))
	}
	if c.Pass > 0 {
		parts = append(parts, words.Count(c.Pass, words.AreMet, p.lang))
	}
	if len(parts) == 0 {
		return p.say(nothingDone)
	}
	return strings.Join(parts, ". ") + "."
}

// breach tells about one fail: what is asked, where it is broken, what was found there, the
// strategy's own words, and who does what now.
func (p *printer) breach(r *result.Result) {
	st := severityStyle(r.Rule.Severity)
	p.blank()
	head := words.Label(words.Severity(r.Rule.Severity, p.lang)) + " · " + r.Rule.ID + " "
	tail := "· " + words.Reason(r.Reason, p.lang)
	if r.Change != "" {
		tail += " · " + words.Change(r.Change, p.lang)
	}
	p.para(0, span{head, st}, tail, plain)
	p.text(2, p.say(r.Rule.Title), bold)
	p.findings(4, r)
	if r.Rule.Source.Quote != "" {
		p.para(4, span{p.say(wording), dim}, p.quote(r.Rule.Source.Quote), dim)
	}
	p.para(4, span{"→ ", st}, words.Label(p.say(r.Rule.Role))+": "+p.say(r.Rule.Remedy), plain)
	if link := p.docs.Of(r.Rule); link != "" {
		p.line(4, span{p.say(lookUp) + " " + link, dim})
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
		p.para(indent+2, span{"• ", plain}, p.message(f, r.Outcome != result.Waived), plain)
	}
}

// message is a finding's sentence; where a fact is missing, with the question to answer, and where
// a deviation covers it, until when.
func (p *printer) message(f *result.Finding, marked bool) string {
	s := clip(p.say(f.Message))
	if f.Missing {
		if q := p.say(p.facts[f.Fact].Question); q != "" {
			s = strings.TrimSuffix(s, ".") + ". " + q
		}
	}
	if marked && f.Waiver != nil {
		s += " [" + words.Covered(f.Waiver, p.lang) + "]"
	}
	return s
}

func severityStyle(s result.Severity) style {
	return [...]style{red, yellow, cyan}[s.Rank()]
}
