package text

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// waivers tells the waived requirements with their deviations, and the deviations that cover a part
// of a requirement that is not met.
func (p *printer) waivers(run *result.Run) {
	p.each(run, words.Waivers, func(r *result.Result) bool {
		return r.Outcome == result.Waived || len(words.Partly(r)) > 0
	}, func(d *result.Descriptor, r *result.Result) {
		p.requirement(d, r, screen.Cyan)
		if r.Outcome == result.Waived {
			p.findings(2, r)
			p.deviationsOf(r.Waivers)
			return
		}
		p.Text(2, p.Say(words.CoversPart), screen.Plain)
		p.deviationsOf(words.Partly(r))
	})
}

func (p *printer) deviationsOf(all []*result.Deviation) {
	for _, d := range all {
		for _, f := range words.WaiverFields(d, p.Lang) {
			p.Text(2, f.Label.In(p.Lang)+": "+f.Value, screen.Plain)
		}
		p.standsIn(d)
	}
}

func (p *printer) standsIn(d *result.Deviation) {
	if d.File != "" {
		p.Line(2, screen.In(words.StandsIn.In(p.Lang)+": "+at(d.File, d.Start), screen.Plain))
	}
}

// deviations tells what is wrong with deviations, or soon will be, by fault.
func (p *printer) deviations(run *result.Run) {
	groups := words.ByFault(run.Remarks)
	if len(groups) == 0 {
		return
	}
	p.Heading(words.Remarks.In(p.Lang))
	for i, g := range groups {
		if i > 0 {
			p.Blank()
		}
		p.Text(0, words.Label(words.DeviationFault(g.Fault, p.Lang))+" ("+words.Number(len(g.Remarks), p.Lang)+")", screen.Yellow)
		for _, m := range g.Remarks {
			p.Para(2, screen.In("• ", screen.Yellow), p.Say(m.Message), screen.Plain)
			p.Text(4, joinParts([]string{m.Deviation.Rule, m.Deviation.Descriptor}), screen.Plain)
			p.Line(4, screen.In(at(m.Deviation.File, m.Deviation.Start), screen.Plain))
		}
	}
}
