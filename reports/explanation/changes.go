package explanation

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// mostOfDay is how many days, numbers and texts are told of one fact: of those the nearest is what counts.
const mostOfDay = 2

// mostPlaces is how many places of one fact are told with the same outcome.
const mostPlaces = 4

// changes tells what would change the outcome, by the outcome that it would be.
func (p *printer) changes() {
	p.Heading(p.Say(headChanges))
	var last result.Outcome
	told := map[string]int{} // how many places of a fact, of the outcome
	left := 0
	rest := func() {
		if left > 0 {
			p.Text(2, words.More(left, p.Lang), screen.Dim)
		}
		told, left = map[string]int{}, 0
	}
	for i := range p.e.Changes {
		c := &p.e.Changes[i]
		if c.Outcome != last {
			rest()
			last = c.Outcome
			p.Text(0, p.Say(p.becomes(last)), outcomeStyle(last))
		}
		fact := string(c.Sets[0].Origin) + c.Sets[0].Fact.Path + string(c.Reason)
		if told[fact]++; len(c.Sets) == 1 && told[fact] > mostPlaces {
			left++
			continue
		}
		p.change(c)
	}
	rest()
	switch outcome := p.e.Result().Outcome; {
	case len(p.e.Changes) == 0:
		p.Text(0, p.Say(nothingChanges), screen.Plain)
	case outcome != result.Pass && outcome != result.NotApplicable && p.e.Changes[0].Outcome != result.Pass:
		p.Text(0, p.Say(nothingMeets), screen.Plain)
	}
	if len(p.e.Changes) > 0 {
		p.Text(0, p.Say(onlyTrue), screen.Dim)
	}
	p.Text(0, p.Fill(tried, "n", words.Number(p.e.Tried, p.Lang)), screen.Dim)
}

// becomes is the line above the changes that lead to an outcome.
func (p *printer) becomes(o result.Outcome) result.Text {
	if p.e.Result().Outcome == result.NotApplicable {
		return wouldApply[o]
	}
	return would[o]
}

func (p *printer) change(c *result.OutcomeChange) {
	reason := ""
	if c.Reason != "" {
		reason = " – " + words.Reason(c.Reason, p.Lang)
	}
	if len(c.Sets) == 1 {
		p.Para(2, screen.In("• ", screen.Plain), p.set(&c.Sets[0])+reason, screen.Plain)
		p.question(4, c, &c.Sets[0])
		return
	}
	p.Para(2, screen.In("• ", screen.Plain), p.Say(together)+reason, screen.Plain)
	for i := range c.Sets {
		p.Para(4, screen.In("– ", screen.Plain), p.set(&c.Sets[i]), screen.Plain)
		p.question(6, c, &c.Sets[i])
	}
}

// question tells the question of a fact that is to be answered.
func (p *printer) question(indent int, c *result.OutcomeChange, s *result.FactChange) {
	if q := p.Say(s.Fact.Question); s.Now.Missing && c.Outcome == result.Pass && q != "" {
		p.Text(indent, words.Sentence(words.Clip(q, longest)), screen.Dim)
	}
}

// set tells what a fact would be, and what it is now.
func (p *printer) set(s *result.FactChange) string {
	var values []string
	for i := range s.Values {
		v := &s.Values[i]
		if v.Relation.DA != "" && len(values) == mostOfDay {
			break
		}
		text := words.Clip(p.Say(v.Shown), longest)
		switch {
		case v.Relation.DA != "" && v.Personal:
			text = p.Say(v.Relation)
		case v.Relation.DA != "":
			text += " (" + p.Say(v.Relation) + ")"
		}
		values = append(values, text)
	}
	name := words.Clip(p.Say(s.Name), longest)
	switch s.Origin {
	case result.OfOrganisation:
		name = p.Say(theOrganisation) + ": " + name
	case result.OfPortfolio:
		name = s.Now.System + ": " + name
	}
	return name + ": " + p.either(values) + " (" + p.Say(now) + ": " + words.Clip(p.Say(s.Was), longest) + ")"
}

// either joins values of which one is enough: "a, b eller c".
func (p *printer) either(values []string) string {
	if len(values) < 2 {
		return strings.Join(values, "")
	}
	last := len(values) - 1
	return strings.Join(values[:last], ", ") + " " + p.Say(or) + " " + values[last]
}

// traces tells the evaluation step by step.
func (p *printer) traces() {
	if p.e.Traces == nil {
		return
	}
	p.Heading(p.Say(headTrace))
	if len(p.e.Traces) == 0 {
		p.Text(0, p.Say(noTrace), screen.Plain)
	}
	for i := range p.e.Traces {
		t := &p.e.Traces[i]
		title := t.Part
		if t.Partial {
			title += ": " + p.Say(partial)
		}
		p.Text(0, title, screen.Bold)
		if t.Partial {
			p.list(unknowns, t.Unknowns)
			p.list(residue, t.Residue)
			if len(t.Residue) == 0 {
				p.Text(2, p.Say(noResidue), screen.Plain)
			}
		}
		for row := range strings.SplitSeq(strings.TrimRight(t.Text, "\n"), "\n") {
			p.Line(2, screen.In(row, screen.Plain))
		}
	}
}

func (p *printer) list(lead result.Text, items []string) {
	if len(items) == 0 {
		return
	}
	p.Text(2, p.Say(lead), screen.Plain)
	for _, item := range items {
		p.Line(4, screen.In(item, screen.Plain))
	}
}
