package explanation

import (
	"bufio"
	"io"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// WriteText writes the explanation for a person at a terminal: the verdict, the strategy's own words, why,
// what was read, and what would change the outcome. The words carry everything; colour only repeats it. Texts
// that come from descriptors lose their control characters. The only errors are those of w.
func WriteText(w io.Writer, e *result.Explanation, o Options) error {
	p := &printer{w: bufio.NewWriter(w), lang: words.Lang(o.Lang), width: o.Width, color: o.Color, e: e}
	if p.width == 0 {
		p.width = 100
	}
	p.width = max(p.width, 40)
	p.verdict()
	p.wording()
	p.why()
	p.lines()
	p.reads()
	p.changes()
	p.traces()
	return p.w.Flush()
}

func (p *printer) verdict() {
	r, d := p.e.Result(), p.e.Descriptor
	head := words.Label(words.Outcome(r.Outcome, p.lang))
	if r.Reason != "" {
		head += ": " + words.Reason(r.Reason, p.lang)
	}
	p.text(0, head, outcomeStyle(r.Outcome))
	p.para(0, span{r.Rule.ID + "  ", bold}, p.say(r.Rule.Title), bold)
	p.text(0, strings.Join([]string{
		words.Strength.In(p.lang) + ": " + words.Modality(r.Rule.Modality, p.lang),
		words.SeverityScale.In(p.lang) + ": " + words.Severity(r.Rule.Severity, p.lang),
		words.Responsible.In(p.lang) + ": " + p.say(r.Rule.Role),
	}, separator), plain)
	name := d.Name
	if name == "" {
		name = d.ID
	}
	about := []string{name, words.Kind(d.Kind, p.lang), d.ID}
	switch {
	case d.Phase != "":
		about = append(about, p.say(phaseLabel)+" "+words.Phase(d.Phase, p.lang))
	case d.Kind == "System":
		about = append(about, p.say(noPhase))
	}
	about = append(about, words.StatusAsOf.In(p.lang)+" "+words.Date(p.e.Date, p.lang))
	p.text(0, strings.Join(about, separator), plain)
	p.line(0, span{at(d.File, d.Start), dim})
}

func (p *printer) wording() {
	source := p.e.Rule.Source
	p.heading(words.Wording.In(p.lang))
	p.text(0, words.Quote(source.Quote, p.lang), plain)
	p.text(2, source.Document+". "+source.Section, dim)
}

// why says what settled the verdict, and what is to be done.
func (p *printer) why() {
	p.heading(p.say(headWhy))
	r, d := p.e.Result(), p.e.Decision
	if len(d.Applies) > 0 {
		p.facts(p.say(appliesBecause), d.Applies)
	}
	switch d.By {
	case result.ByPhase:
		p.text(0, p.phases(), plain)
		p.findings(d.Because)
	case result.ByApplies:
		p.settled(notBecause, notAtAll, d.Because)
	case result.ByMet:
		p.settled(metBecause, metAnyway, others(d.Because, d.Applies))
	case result.ByContradiction:
		p.settled(cannotBecause, cannotAtAll, others(d.Because, d.Applies))
	case result.ByViolation:
		p.facts(p.say(contradicts), r.Findings)
		if rest := others(others(d.Because, r.Findings), d.Applies); len(rest) > 0 {
			p.facts(p.say(settledBy), rest)
		}
	case result.ByAbsence:
		p.facts(p.say(p.absence()), r.Findings)
	case result.ByError:
		p.text(0, p.say(broke)+" "+words.Clip(r.Err, longest), plain)
	}
	p.waivers()
	if r.Outcome == result.Fail || r.Outcome == result.NotAssessed || r.Outcome == result.Waived {
		p.text(0, words.HowToMeet.In(p.lang)+": "+p.say(r.Rule.Remedy), plain)
	}
}

// settled tells the facts that settle the verdict, or that it holds whatever they are.
func (p *printer) settled(because, anyway result.Text, facts []result.Finding) {
	if len(facts) == 0 {
		p.text(0, p.say(anyway), plain)
		return
	}
	p.facts(p.say(because), facts)
}

func (p *printer) absence() result.Text {
	switch {
	case p.e.Decision.Part == "applies":
		return unknownWhether
	case p.e.Result().Outcome == result.NotAssessed:
		return notAssessed
	}
	return undocumented
}

// phases says in which phases the rule asks.
func (p *printer) phases() string {
	rule, names := p.e.Rule, []string{}
	for _, phase := range rule.Phases {
		names = append(names, words.Phase(phase, p.lang))
	}
	t := onePhase
	if len(names) != 1 {
		t = severalPhases
	}
	s := p.fill(t, "phase", words.Phase(p.e.Descriptor.Phase, p.lang), "phases", words.List(names, p.lang))
	if p.e.Phase != "" {
		s += " " + p.say(phaseChosen)
	}
	return s
}

func (p *printer) waivers() {
	r := p.e.Result()
	list := r.Waivers
	if r.Outcome == result.Waived {
		p.text(0, p.say(isWaived), bold)
	} else if list = words.Partly(r); len(list) > 0 {
		p.text(0, p.say(words.CoversPart), bold)
	}
	for _, d := range list {
		for _, f := range words.WaiverFields(d, p.lang) {
			p.text(2, f.Label.In(p.lang)+": "+words.Clip(f.Value, longest), plain)
		}
		if d.File != "" {
			p.line(2, span{words.StandsIn.In(p.lang) + ": " + at(d.File, d.Start), dim})
		}
	}
}

// lines shows the expressions of the rule that decide.
func (p *printer) lines() {
	if len(p.e.Decision.Lines) == 0 {
		return
	}
	p.heading(p.say(headRule))
	for _, l := range p.e.Decision.Lines {
		holds := doesNotHold
		if l.Holds {
			holds = doesHold
		}
		p.line(0, span{l.File + ":" + number(l.Line), plain}, span{"  " + l.Part + ": " + p.say(holds), dim})
		for _, row := range outdented(l.Text) {
			p.line(4, span{row, plain})
		}
	}
}

// outdented gives the rows of an expression without the indentation that its last row has.
func outdented(text string) []string {
	rows := strings.Split(strings.ReplaceAll(text, "\r", ""), "\n")
	last := rows[len(rows)-1]
	margin := last[:len(last)-len(strings.TrimLeft(last, " \t"))]
	for i, row := range rows {
		rows[i] = strings.ReplaceAll(strings.TrimRight(strings.TrimPrefix(row, margin), " \t"), "\t", "    ")
	}
	return rows
}

// others are the facts that are not among those told before.
func others(facts, told []result.Finding) []result.Finding {
	known := map[string]bool{}
	for i := range told {
		known[key(&told[i])] = true
	}
	var out []result.Finding
	for i := range facts {
		if !known[key(&facts[i])] {
			out = append(out, facts[i])
		}
	}
	return out
}

func key(f *result.Finding) string { return f.File + "#" + f.Where() }

func outcomeStyle(o result.Outcome) style {
	switch o {
	case result.Pass:
		return green
	case result.Fail, result.Error:
		return red
	case result.NotAssessed:
		return yellow
	case result.Waived:
		return cyan
	}
	return bold
}
