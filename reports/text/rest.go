package text

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// each calls do for every result that is wanted, with a heading before the first.
func (p *printer) each(run *result.Run, h words.Heading, want func(*result.Result) bool, do func(*result.Descriptor, *result.Result)) {
	first := true
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			if !want(r) {
				continue
			}
			if first {
				p.Heading(h.In(p.Lang))
			} else {
				p.Blank()
			}
			first = false
			do(d, r)
		}
	}
}

func (p *printer) ruleErrors(run *result.Run) {
	broke := func(r *result.Result) bool { return r.Outcome == result.Error }
	p.each(run, words.RuleErrors, broke, func(d *result.Descriptor, r *result.Result) {
		p.requirement(d, r, screen.Red)
		p.Text(2, words.Label(words.Outcome(result.Error, p.Lang))+": "+clip(r.Err), screen.Plain)
	})
}

// requirement names a requirement and the descriptor that it was checked on.
func (p *printer) requirement(d *result.Descriptor, r *result.Result, st screen.Style) {
	p.Para(0, screen.In(r.Rule.ID+"  ", st), p.Say(r.Rule.Title), screen.Bold)
	p.Text(2, nameOf(d), screen.Plain)
}

const mostNext = 12 // requirements of the next phase listed for one descriptor

// nextPhase tells what the phase after each descriptor's would find today.
func (p *printer) nextPhase(run *result.Run) {
	brief := len(run.Descriptors) > manyDescriptors
	first := true
	for _, d := range run.Descriptors {
		if len(d.Next) == 0 {
			continue
		}
		if first {
			p.Heading(words.NextPhase.In(p.Lang))
		}
		first = false
		p.Text(0, nameOf(d)+" · "+words.Phase(d.NextPhase, p.Lang)+": "+p.nextCounts(d.Next), screen.Plain)
		if !brief {
			p.nextRules(d.Next)
		}
	}
}

func (p *printer) nextCounts(next []result.Result) string {
	var c result.Counts
	for i := range next {
		c.Add(&next[i])
	}
	var parts []string
	if c.Fail > 0 {
		parts = append(parts, words.Count(c.Fail, words.AreNotMet, p.Lang))
	}
	if c.NotAssessed > 0 {
		parts = append(parts, words.Count(c.NotAssessed, words.AreNotAssessed, p.Lang))
	}
	return p.list(parts)
}

func (p *printer) nextRules(next []result.Result) {
	shown := 0
	for _, o := range []result.Outcome{result.Fail, result.NotAssessed} {
		for i := range next {
			if next[i].Outcome != o {
				continue
			}
			if shown == mostNext && len(next) > mostNext+1 {
				left := words.Number(len(next)-shown, p.Lang)
				p.Text(2, strings.Replace(p.Say(more), "{n}", left, 1), screen.Plain)
				return
			}
			shown++
			rule := next[i].Rule
			p.Para(2, screen.In(rule.ID+"  ", screen.Plain), p.Say(rule.Title)+" ("+words.Outcome(o, p.Lang)+")", screen.Plain)
		}
	}
}

// remarks tells the warnings of the run, and which data are made up.
func (p *printer) remarks(run *result.Run) {
	var all []string
	for _, w := range run.Warnings {
		all = append(all, p.Say(w))
	}
	for _, d := range run.Data {
		if d.Illustrative {
			all = append(all, p.illustrative(d))
		}
	}
	if len(all) == 0 {
		return
	}
	p.Heading(words.Warnings.In(p.Lang))
	for _, text := range all {
		p.Para(0, screen.In("• ", screen.Yellow), text, screen.Plain)
	}
}

func (p *printer) illustrative(d result.DataSource) string {
	var details []string
	if d.Version != "" {
		details = append(details, p.Say(dataEd)+" "+d.Version)
	}
	if d.Date != "" {
		details = append(details, p.Say(dataFrom)+" "+words.Date(d.Date, p.Lang))
	}
	s := p.Say(d.Name)
	if len(details) > 0 {
		s += " (" + strings.Join(details, ", ") + ")"
	}
	return s + ": " + words.Illustrative.In(p.Lang) + "."
}
