package explanation

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// mostOfDay is how many days, numbers and texts are told of one fact: of those the nearest is what counts.
const mostOfDay = 2

// mostPlaces is how many places of one fact are told with the same outcome.
const mostPlaces = 4

// changes tells what would change the outcome, by the outcome that it would be.
func (p *printer) changes() {
	p.heading(p.say(headChanges))
	var last result.Outcome
	told := map[string]int{} // how many places of a fact, of the outcome
	left := 0
	rest := func() {
		if left > 0 {
			p.text(2, words.More(left, p.lang), dim)
		}
		told, left = map[string]int{}, 0
	}
	for i := range p.e.Changes {
		c := &p.e.Changes[i]
		if c.Outcome != last {
			rest()
			last = c.Outcome
			p.text(0, p.say(p.becomes(last)), outcomeStyle(last))
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
		p.text(0, p.say(nothingChanges), plain)
	case outcome != result.Pass && outcome != result.NotApplicable && p.e.Changes[0].Outcome != result.Pass:
		p.text(0, p.say(nothingMeets), plain)
	}
	if len(p.e.Changes) > 0 {
		p.text(0, p.say(onlyTrue), dim)
	}
	p.text(0, p.fill(tried, "n", words.Number(p.e.Tried, p.lang)), dim)
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
		reason = " – " + words.Reason(c.Reason, p.lang)
	}
	if len(c.Sets) == 1 {
		p.para(2, span{"• ", plain}, p.set(&c.Sets[0])+reason, plain)
		p.question(4, c, &c.Sets[0])
		return
	}
	p.para(2, span{"• ", plain}, p.say(together)+reason, plain)
	for i := range c.Sets {
		p.para(4, span{"– ", plain}, p.set(&c.Sets[i]), plain)
		p.question(6, c, &c.Sets[i])
	}
}

// question tells the question of a fact that is to be answered.
func (p *printer) question(indent int, c *result.OutcomeChange, s *result.FactChange) {
	if q := p.say(s.Fact.Question); s.Now.Missing && c.Outcome == result.Pass && q != "" {
		p.text(indent, words.Sentence(words.Clip(q, longest)), dim)
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
		text := words.Clip(p.say(v.Shown), longest)
		switch {
		case v.Relation.DA != "" && v.Personal:
			text = p.say(v.Relation)
		case v.Relation.DA != "":
			text += " (" + p.say(v.Relation) + ")"
		}
		values = append(values, text)
	}
	name := words.Clip(p.say(s.Name), longest)
	switch s.Origin {
	case result.OfOrganisation:
		name = p.say(theOrganisation) + ": " + name
	case result.OfPortfolio:
		name = s.Now.System + ": " + name
	}
	return name + ": " + p.either(values) + " (" + p.say(now) + ": " + words.Clip(p.say(s.Was), longest) + ")"
}

// either joins values of which one is enough: "a, b eller c".
func (p *printer) either(values []string) string {
	if len(values) < 2 {
		return strings.Join(values, "")
	}
	last := len(values) - 1
	return strings.Join(values[:last], ", ") + " " + p.say(or) + " " + values[last]
}

// traces tells the evaluation step by step.
func (p *printer) traces() {
	if p.e.Traces == nil {
		return
	}
	p.heading(p.say(headTrace))
	if len(p.e.Traces) == 0 {
		p.text(0, p.say(noTrace), plain)
	}
	for i := range p.e.Traces {
		t := &p.e.Traces[i]
		title := t.Part
		if t.Partial {
			title += ": " + p.say(partial)
		}
		p.text(0, title, bold)
		if t.Partial {
			p.list(unknowns, t.Unknowns)
			p.list(residue, t.Residue)
			if len(t.Residue) == 0 {
				p.text(2, p.say(noResidue), plain)
			}
		}
		for row := range strings.SplitSeq(strings.TrimRight(t.Text, "\n"), "\n") {
			p.line(2, span{row, plain})
		}
	}
}

func (p *printer) list(lead result.Text, items []string) {
	if len(items) == 0 {
		return
	}
	p.text(2, p.say(lead), plain)
	for _, item := range items {
		p.line(4, span{item, plain})
	}
}
