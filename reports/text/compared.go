package text

import (
	"cmp"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/words"
)

// compared says what the run was compared with, and with what result.
func (p *printer) compared(run *result.Run) {
	base := run.Baseline
	if base == nil {
		return
	}
	changed := func(o result.Outcome, added, updated, unchanged int) string {
		return words.Label(words.Outcome(o, p.lang)) + ": " + p.list([]string{
			words.ChangeCount(added, result.New, p.lang), words.ChangeCount(updated, result.Updated, p.lang),
			words.ChangeCount(unchanged, result.Unchanged, p.lang),
		})
	}
	p.text(0, words.Baseline.In(p.lang)+": "+words.BaselineName(base, p.lang)+". "+strings.Join([]string{
		changed(result.Fail, base.New, base.Updated, base.Unchanged),
		changed(result.NotAssessed, base.NewOpen, base.UpdatedOpen, base.UnchangedOpen),
		words.ChangeCount(len(base.Gone), result.Absent, p.lang),
	}, ". ")+".", plain)
	p.text(0, gate.Compared(run, p.lang), plain)
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
			p.heading(words.Label(p.say(words.UnchangedSince)))
		}
		first = false
		p.text(0, nameOf(d), plain)
		for _, o := range []result.Outcome{result.Fail, result.NotAssessed} {
			if ids := rules[o]; len(ids) > 0 {
				p.text(2, words.Label(words.Outcome(o, p.lang))+": "+strings.Join(ids, ", "), plain)
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
	p.heading(words.Label(p.say(words.GoneSince)))
	for i := range run.Baseline.Gone {
		g := &run.Baseline.Gone[i]
		p.para(0, span{g.Rule + "  ", green}, cmp.Or(p.say(g.Title), words.Nothing), plain)
		p.text(2, cmp.Or(names[g.Kind+" "+g.Descriptor], g.Descriptor)+" · "+
			p.say(before)+": "+words.Outcome(g.Was, p.lang)+" · "+p.say(now)+": "+words.GoneNow(g, p.lang), plain)
	}
}
