package explanation

import (
	"cmp"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// How much is shown of what there may be much of.
const (
	longest    = 300 // characters of one text of a descriptor
	mostValues = 12  // values of one fact
)

// facts tells facts under a line that says what of them.
func (p *printer) facts(lead string, facts []result.Finding) {
	p.Text(0, lead, screen.Plain)
	p.findings(facts)
}

// findings tells what was found, one place a line; where a fact is missing, with the question to answer.
func (p *printer) findings(facts []result.Finding) {
	for i := range facts {
		if i == mostValues && len(facts) > mostValues+1 {
			p.Text(2, words.More(len(facts)-i, p.Lang), screen.Dim)
			return
		}
		f := &facts[i]
		p.Para(2, screen.In("• ", screen.Plain), p.message(f), screen.Plain)
		if f.Missing {
			if q := p.Say(p.e.Facts[f.Fact].Question); q != "" {
				p.Text(4, words.Sentence(words.Clip(q, longest)), screen.Plain)
			}
		}
		p.place(4, f)
	}
}

func (p *printer) message(f *result.Finding) string {
	s := words.Clip(p.Say(f.Message), longest)
	if f.Waiver != nil && p.e.Result().Outcome != result.Waived {
		s += " [" + words.Covered(f.Waiver, p.Lang) + "]"
	}
	return s
}

// place writes where a value stands, or for an absent fact the file in which it belongs.
func (p *printer) place(indent int, f *result.Finding) {
	switch {
	case f.File == "" && f.Fact == result.RegistryFact, f.File == "" && f.OfData:
	case f.File == "" && f.OfOrganisation:
		p.Text(indent, p.Say(noOrganisation), screen.Dim)
	case f.File == "":
	case f.Missing:
		p.Line(indent, screen.In(f.File, screen.Dim))
	default:
		p.Line(indent, screen.In(at(f.File, f.Start), screen.Dim))
	}
}

// reads tells the facts that the rule reads, by where they come from.
func (p *printer) reads() {
	p.Heading(p.Say(headReads))
	var last result.FactOrigin
	alone := false
	for i := range p.e.Reads {
		read := &p.e.Reads[i]
		if read.Origin != last {
			last = read.Origin
			p.Text(0, p.origin(last), screen.Bold)
		}
		if last == result.OfDataset && len(read.Values) == 0 {
			p.dataset(read)
			continue
		}
		for j := range read.Values {
			if j == mostValues && len(read.Values) > mostValues+1 {
				p.Text(2, words.More(len(read.Values)-j+read.More, p.Lang), screen.Dim)
				break
			}
			f := &read.Values[j]
			alone = alone || f.Missing && f.File == "" && (f.OfOrganisation && !f.OfData)
			p.Para(2, screen.In("• ", screen.Plain), p.message(f)+p.instead(f), screen.Plain)
			if !f.Missing && f.File != "" {
				p.Line(4, screen.In(at(f.File, f.Start), screen.Dim))
			}
		}
	}
	if alone {
		p.Text(0, p.Say(addRegistry), screen.Yellow)
	}
}

// instead says of the descriptor's phase that another was asked for.
func (p *printer) instead(f *result.Finding) string {
	if p.e.Phase == "" || p.e.Phase != p.e.Descriptor.Phase || f.Fact != "lifecycle.phase" || f.System != "" {
		return ""
	}
	return " " + p.Fill(insteadPhase, "phase", words.Phase(p.e.Phase, p.Lang))
}

func (p *printer) origin(o result.FactOrigin) string {
	switch o {
	case result.OfOrganisation:
		return p.Say(ofOrganisation)
	case result.OfPortfolio:
		return p.Say(ofPortfolio)
	case result.OfDataset:
		return p.Say(ofDataset)
	}
	return p.Say(ofDescriptor)
}

// dataset tells the edition of a data set that was read.
func (p *printer) dataset(read *result.FactRead) {
	parts := []string{p.Say(read.Fact.Title)}
	for i := range p.e.Data {
		d := &p.e.Data[i]
		if d.Name != read.Fact.Title {
			continue
		}
		if d.Version != "" {
			parts = append(parts, p.Say(edition)+" "+d.Version)
		}
		if d.Date != "" {
			parts = append(parts, p.Say(inForceFrom)+" "+words.Date(d.Date, p.Lang))
		}
		if d.Illustrative {
			parts = append(parts, words.Illustrative.In(p.Lang))
		}
		parts = append(parts, cmp.Or(d.File, p.Say(embedded)))
	}
	p.Para(2, screen.In("• ", screen.Plain), strings.Join(parts, ", "), screen.Plain)
}
