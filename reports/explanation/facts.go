package explanation

import (
	"cmp"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// How much is shown of what there may be much of.
const (
	longest    = 300 // characters of one text of a descriptor
	mostValues = 12  // values of one fact
)

// facts tells facts under a line that says what of them.
func (p *printer) facts(lead string, facts []result.Finding) {
	p.text(0, lead, plain)
	p.findings(facts)
}

// findings tells what was found, one place a line; where a fact is missing, with the question to answer.
func (p *printer) findings(facts []result.Finding) {
	for i := range facts {
		if i == mostValues && len(facts) > mostValues+1 {
			p.text(2, words.More(len(facts)-i, p.lang), dim)
			return
		}
		f := &facts[i]
		p.para(2, span{"• ", plain}, p.message(f), plain)
		if f.Missing {
			if q := p.say(p.e.Facts[f.Fact].Question); q != "" {
				p.text(4, words.Sentence(words.Clip(q, longest)), plain)
			}
		}
		p.place(4, f)
	}
}

func (p *printer) message(f *result.Finding) string {
	s := words.Clip(p.say(f.Message), longest)
	if f.Waiver != nil && p.e.Result().Outcome != result.Waived {
		s += " [" + words.Covered(f.Waiver, p.lang) + "]"
	}
	return s
}

// place writes where a value stands, or for an absent fact the file in which it belongs.
func (p *printer) place(indent int, f *result.Finding) {
	switch {
	case f.File == "" && f.Fact == result.RegistryFact, f.File == "" && f.OfData:
	case f.File == "" && f.OfOrganisation:
		p.text(indent, p.say(noOrganisation), dim)
	case f.File == "":
	case f.Missing:
		p.line(indent, span{f.File, dim})
	default:
		p.line(indent, span{at(f.File, f.Start), dim})
	}
}

// reads tells the facts that the rule reads, by where they come from.
func (p *printer) reads() {
	p.heading(p.say(headReads))
	var last result.FactOrigin
	alone := false
	for i := range p.e.Reads {
		read := &p.e.Reads[i]
		if read.Origin != last {
			last = read.Origin
			p.text(0, p.origin(last), bold)
		}
		if last == result.OfDataset && len(read.Values) == 0 {
			p.dataset(read)
			continue
		}
		for j := range read.Values {
			if j == mostValues && len(read.Values) > mostValues+1 {
				p.text(2, words.More(len(read.Values)-j+read.More, p.lang), dim)
				break
			}
			f := &read.Values[j]
			alone = alone || f.Missing && f.File == "" && (f.OfOrganisation && !f.OfData)
			p.para(2, span{"• ", plain}, p.message(f)+p.instead(f), plain)
			if !f.Missing && f.File != "" {
				p.line(4, span{at(f.File, f.Start), dim})
			}
		}
	}
	if alone {
		p.text(0, p.say(addRegistry), yellow)
	}
}

// instead says of the descriptor's phase that another was asked for.
func (p *printer) instead(f *result.Finding) string {
	if p.e.Phase == "" || p.e.Phase != p.e.Descriptor.Phase || f.Fact != "lifecycle.phase" || f.System != "" {
		return ""
	}
	return " " + p.fill(insteadPhase, "phase", words.Phase(p.e.Phase, p.lang))
}

func (p *printer) origin(o result.FactOrigin) string {
	switch o {
	case result.OfOrganisation:
		return p.say(ofOrganisation)
	case result.OfPortfolio:
		return p.say(ofPortfolio)
	case result.OfDataset:
		return p.say(ofDataset)
	}
	return p.say(ofDescriptor)
}

// dataset tells the edition of a data set that was read.
func (p *printer) dataset(read *result.FactRead) {
	parts := []string{p.say(read.Fact.Title)}
	for i := range p.e.Data {
		d := &p.e.Data[i]
		if d.Name != read.Fact.Title {
			continue
		}
		if d.Version != "" {
			parts = append(parts, p.say(edition)+" "+d.Version)
		}
		if d.Date != "" {
			parts = append(parts, p.say(inForceFrom)+" "+words.Date(d.Date, p.lang))
		}
		if d.Illustrative {
			parts = append(parts, words.Illustrative.In(p.lang))
		}
		parts = append(parts, cmp.Or(d.File, p.say(embedded)))
	}
	p.para(2, span{"• ", plain}, strings.Join(parts, ", "), plain)
}
