package text

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// waivers tells the waived requirements with their deviations, and the deviations that cover a part
// of a requirement that is not met.
func (p *printer) waivers(run *result.Run) {
	p.each(run, words.Waivers, func(r *result.Result) bool {
		return r.Outcome == result.Waived || len(words.Partly(r)) > 0
	}, func(d *result.Descriptor, r *result.Result) {
		p.requirement(d, r, cyan)
		if r.Outcome == result.Waived {
			p.findings(2, r)
			p.deviationsOf(r.Waivers)
			return
		}
		p.text(2, p.say(words.CoversPart), plain)
		p.deviationsOf(words.Partly(r))
	})
}

func (p *printer) deviationsOf(all []*result.Deviation) {
	for _, d := range all {
		for _, f := range words.WaiverFields(d, p.lang) {
			p.text(2, f.Label.In(p.lang)+": "+f.Value, plain)
		}
		p.standsIn(d)
	}
}

func (p *printer) standsIn(d *result.Deviation) {
	if d.File != "" {
		p.line(2, span{words.StandsIn.In(p.lang) + ": " + at(d.File, d.Start), plain})
	}
}

// deviations tells what is wrong with deviations, or soon will be, by fault.
func (p *printer) deviations(run *result.Run) {
	groups := words.ByFault(run.Remarks)
	if len(groups) == 0 {
		return
	}
	p.heading(words.Remarks.In(p.lang))
	for i, g := range groups {
		if i > 0 {
			p.blank()
		}
		p.text(0, words.Label(words.DeviationFault(g.Fault, p.lang))+" ("+words.Number(len(g.Remarks), p.lang)+")", yellow)
		for _, m := range g.Remarks {
			p.para(2, span{"• ", yellow}, p.say(m.Message), plain)
			p.text(4, joinParts([]string{m.Deviation.Rule, m.Deviation.Descriptor}), plain)
			p.line(4, span{at(m.Deviation.File, m.Deviation.Start), plain})
		}
	}
}
