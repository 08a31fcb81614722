package rules

import (
	"io"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The words that only this report has.
var (
	concerns      = result.Text{DA: "Handler om", EN: "Is about"}
	phases        = result.Text{DA: "Faser", EN: "Phases"}
	unanswered    = result.Text{DA: "Uden svar", EN: "Unanswered"}
	effectiveFrom = result.Text{DA: "Gælder fra", EN: "Holds from"}
	effectiveTo   = result.Text{DA: "Gælder til og med", EN: "Holds up to and including"}
	guidance      = result.Text{DA: "Vejledning", EN: "Guidance"}
	dataSets      = result.Text{DA: "Bruger også", EN: "Also uses"}
	file          = result.Text{DA: "Fil", EN: "File"}
	facts         = result.Text{DA: "Det spørger kravet om", EN: "What the requirement asks"}
	ofRegistry    = result.Text{DA: "i alle registrets IT-systemer", EN: "in all IT systems of the registry"}
)

// WriteText writes the rules by strategy and area, each with its strength, phases and kind; in full,
// each with all that is known of it. The only errors are those of w.
func WriteText(w io.Writer, c *result.Catalogue, o Options) error {
	p := &printer{words.NewRows(w, o.Width), words.Lang(o.Lang)}
	if o.Full {
		for i, e := range c.Rules {
			if i > 0 {
				p.Row(0, "")
			}
			p.whole(e)
		}
		return p.Flush()
	}
	for i, s := range c.Strategies {
		if i > 0 {
			p.Row(0, "")
		}
		p.strategy(s, c.Rules)
	}
	return p.Flush()
}

type printer struct {
	*words.Rows
	lang string
}

// named writes a text after its name.
func (p *printer) named(name result.Text, text string) {
	if text != "" {
		p.Para(0, name.In(p.lang)+": "+text)
	}
}

// strategy lists the rules of a strategy by area.
func (p *printer) strategy(s result.StrategyEntry, all []result.RuleEntry) {
	p.Para(0, s.Name.In(p.lang))
	if s.Document != s.Name.In(p.lang) {
		p.Para(0, s.Document)
	}
	n := 0
	for _, a := range s.Areas {
		begun := false
		for _, e := range all {
			if e.Strategy != s.ID || e.Area != a.Code {
				continue
			}
			if !begun {
				p.Heading(a.Name.In(p.lang))
				begun = true
			}
			n++
			p.short(e)
		}
	}
	p.Row(0, "")
	p.Para(0, words.Count(n, words.Requirements, p.lang)+".")
}

// short is a rule in two lines or so.
func (p *printer) short(e result.RuleEntry) {
	const indent = 2
	p.Hanging(0, indent, e.ID+" "+e.Title.In(p.lang))
	p.Para(indent, words.Modality(e.Modality, p.lang)+" · "+words.Kind(e.Kind, p.lang)+" · "+p.phases(e))
}

func (p *printer) phases(e result.RuleEntry) string {
	names := make([]string, len(e.Phases))
	for i, phase := range e.Phases {
		names[i] = words.Phase(phase, p.lang)
	}
	return strings.Join(names, ", ")
}

// whole is all that is known of a rule.
func (p *printer) whole(e result.RuleEntry) {
	p.Para(0, e.ID+" "+e.Title.In(p.lang))
	if other := e.Title.In(otherLang(p.lang)); other != e.Title.In(p.lang) {
		p.Para(0, other)
	}
	p.Row(0, "")
	p.Para(0, e.Description.In(p.lang))
	p.Heading(words.Wording.In(p.lang))
	p.Para(0, words.Quote(e.Source.Quote, p.lang))
	p.Para(2, e.Source.Document)
	p.Para(2, e.Source.Section)
	p.Heading(facts.In(p.lang))
	for _, asked := range e.Asks {
		p.asked(asked, e.Kind)
	}
	p.Heading(words.HowToMeet.In(p.lang))
	p.Para(0, e.Remedy.In(p.lang))
	p.Row(0, "")
	p.named(result.Text{DA: words.Strength.In("da"), EN: words.Strength.In("en")}, words.Modality(e.Modality, p.lang)+" ("+words.Severity(e.Severity, p.lang)+")")
	p.named(concerns, words.Kind(e.Kind, p.lang)+" ("+words.Scope(e.Scope, p.lang)+")")
	p.named(phases, p.phases(e))
	p.named(result.Text{DA: words.Responsible.In("da"), EN: words.Responsible.In("en")}, e.Role.In(p.lang))
	p.named(unanswered, words.Outcome(e.Unanswered, p.lang))
	p.named(effectiveFrom, words.Date(e.EffectiveFrom, p.lang))
	p.named(effectiveTo, words.Date(e.EffectiveTo, p.lang))
	p.named(guidance, e.Link)
	var data []string
	for _, title := range e.Data {
		data = append(data, title.In(p.lang))
	}
	p.named(dataSets, words.List(data, p.lang))
	p.named(file, e.File)
}

// asked is a fact with its question and the codes it may have.
func (p *printer) asked(f result.AskedFact, kind string) {
	name := f.Path
	switch {
	case f.Registry:
		name += " (" + ofRegistry.In(p.lang) + ")"
	case f.Kind != kind:
		name += " (" + words.Kind(f.Kind, p.lang) + ")"
	}
	p.Para(0, name)
	p.Para(2, f.Question.In(p.lang))
	answer := words.Answer(f.Answer, f.Many, p.lang)
	if len(f.Values) > 0 {
		codes := make([]string, len(f.Values))
		for i, v := range f.Values {
			codes[i] = v.Code
		}
		answer += ": " + strings.Join(codes, ", ")
	}
	p.Para(2, answer)
}

func otherLang(lang string) string {
	if lang == "en" {
		return "da"
	}
	return "en"
}
