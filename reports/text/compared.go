package text

import (
	"cmp"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// compared says what the run was compared with, and with what result.
func (p *printer) compared(run *result.Run) {
	base := run.Baseline
	if base == nil {
		return
	}
	changed := func(o result.Outcome, added, updated, unchanged int) string {
		return words.Label(words.Outcome(o, p.Lang)) + ": " + p.list([]string{
			words.ChangeCount(added, result.New, p.Lang), words.ChangeCount(updated, result.Updated, p.Lang),
			words.ChangeCount(unchanged, result.Unchanged, p.Lang),
		})
	}
	p.Text(0, words.Baseline.In(p.Lang)+": "+words.BaselineName(base, p.Lang)+". "+strings.Join([]string{
		changed(result.Fail, base.New, base.Updated, base.Unchanged),
		changed(result.NotAssessed, base.NewOpen, base.UpdatedOpen, base.UnchangedOpen),
		words.ChangeCount(len(base.Gone), result.Absent, p.Lang),
	}, ". ")+".", screen.Plain)
	p.Text(0, gate.Compared(run, p.Lang), screen.Plain)
}

// known names what the baseline has, by descriptor and outcome.
func (p *printer) known(run *result.Run) {
	first := true
	for _, d := range run.Descriptors {
		rules := map[result.Outcome][]string{}
		for i := range d.Results {
			if r := &d.Results[i]; gate.Known(r) {
				rules[r.Outcome] = append(rules[r.Outcome], r.Rule.ID)
			}
		}
		if len(rules) == 0 {
			continue
		}
		if first {
			p.Heading(words.Label(p.Say(words.UnchangedSince)))
		}
		first = false
		p.Text(0, nameOf(d), screen.Plain)
		for _, o := range []result.Outcome{result.Fail, result.NotAssessed} {
			if ids := rules[o]; len(ids) > 0 {
				p.Text(2, words.Label(words.Outcome(o, p.Lang))+": "+strings.Join(ids, ", "), screen.Plain)
			}
		}
	}
}

// gone tells what the baseline has and the run does not.
func (p *printer) gone(run *result.Run) {
	if run.Baseline == nil || len(run.Baseline.Gone) == 0 {
		return
	}
	names := map[string]string{}
	for _, d := range run.Descriptors {
		names[d.Kind+" "+d.ID] = nameOf(d)
	}
	p.Heading(words.Label(p.Say(words.GoneSince)))
	for i := range run.Baseline.Gone {
		g := &run.Baseline.Gone[i]
		p.Para(0, screen.In(g.Rule+"  ", screen.Green), cmp.Or(p.Say(g.Title), words.Nothing), screen.Plain)
		p.Text(2, cmp.Or(names[g.Kind+" "+g.Descriptor], g.Descriptor)+" · "+
			p.Say(before)+": "+words.Outcome(g.Was, p.Lang)+" · "+p.Say(now)+": "+words.GoneNow(g, p.Lang), screen.Plain)
	}
}
