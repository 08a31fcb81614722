package explanation

import (
	"bufio"
	"io"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// WriteText writes the explanation for a person at a terminal: the verdict, the strategy's own words, why,
// what was read, and what would change the outcome. The words carry everything; colour only repeats it. Texts
// that come from descriptors lose their control characters. The only errors are those of w.
func WriteText(w io.Writer, e *result.Explanation, o Options) error {
	p := &printer{Printer: screen.Printer{W: bufio.NewWriter(w), Lang: words.Lang(o.Lang), Width: o.Width, Color: o.Color}, e: e}
	if p.Width == 0 {
		p.Width = 100
	}
	p.Width = max(p.Width, 40)
	p.verdict()
	p.wording()
	p.why()
	p.lines()
	p.reads()
	p.changes()
	p.traces()
	return p.W.Flush()
}

func (p *printer) verdict() {
	r, d := p.e.Result(), p.e.Descriptor
	head := words.Label(words.Outcome(r.Outcome, p.Lang))
	if r.Reason != "" {
		head += ": " + words.Reason(r.Reason, p.Lang)
	}
	p.Text(0, head, outcomeStyle(r.Outcome))
	p.Para(0, screen.In(r.Rule.ID+"  ", screen.Bold), p.Say(r.Rule.Title), screen.Bold)
	p.Text(0, strings.Join([]string{
		words.Strength.In(p.Lang) + ": " + words.Modality(r.Rule.Modality, p.Lang),
		words.SeverityScale.In(p.Lang) + ": " + words.Severity(r.Rule.Severity, p.Lang),
		words.Responsible.In(p.Lang) + ": " + p.Say(r.Rule.Role),
	}, separator), screen.Plain)
	name := d.Name
	if name == "" {
		name = d.ID
	}
	about := []string{name, words.Kind(d.Kind, p.Lang), d.ID}
	switch {
	case d.Phase != "":
		about = append(about, p.Say(phaseLabel)+" "+words.Phase(d.Phase, p.Lang))
	case d.Kind == "System":
		about = append(about, p.Say(noPhase))
	}
	about = append(about, words.StatusAsOf.In(p.Lang)+" "+words.Date(p.e.Date, p.Lang))
	p.Text(0, strings.Join(about, separator), screen.Plain)
	p.Line(0, screen.In(at(d.File, d.Start), screen.Dim))
}

func (p *printer) wording() {
	source := p.e.Rule.Source
	p.Heading(words.Wording.In(p.Lang))
	p.Text(0, words.Quote(source.Quote, p.Lang), screen.Plain)
	p.Text(2, source.Document+". "+source.Section, screen.Dim)
}

// why says what settled the verdict, and what is to be done.
func (p *printer) why() {
	p.Heading(p.Say(headWhy))
	r, d := p.e.Result(), p.e.Decision
	if len(d.Applies) > 0 {
		p.facts(p.Say(appliesBecause), d.Applies)
	}
	switch d.By {
	case result.ByPhase:
		p.Text(0, p.phases(), screen.Plain)
		p.findings(d.Because)
	case result.ByApplies:
		p.settled(notBecause, notAtAll, d.Because)
	case result.ByMet:
		p.settled(metBecause, metAnyway, others(d.Because, d.Applies))
	case result.ByContradiction:
		p.settled(cannotBecause, cannotAtAll, others(d.Because, d.Applies))
	case result.ByViolation:
		p.facts(p.Say(contradicts), r.Findings)
		if rest := others(others(d.Because, r.Findings), d.Applies); len(rest) > 0 {
			p.facts(p.Say(settledBy), rest)
		}
	case result.ByAbsence:
		p.facts(p.Say(p.absence()), r.Findings)
	case result.ByError:
		p.Text(0, p.Say(broke)+" "+words.Clip(r.Err, longest), screen.Plain)
	}
	p.waivers()
	if r.Outcome == result.Fail || r.Outcome == result.NotAssessed || r.Outcome == result.Waived {
		p.Text(0, words.HowToMeet.In(p.Lang)+": "+p.Say(r.Rule.Remedy), screen.Plain)
	}
}

// settled tells the facts that settle the verdict, or that it holds whatever they are.
func (p *printer) settled(because, anyway result.Text, facts []result.Finding) {
	if len(facts) == 0 {
		p.Text(0, p.Say(anyway), screen.Plain)
		return
	}
	p.facts(p.Say(because), facts)
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
		names = append(names, words.Phase(phase, p.Lang))
	}
	t := onePhase
	if len(names) != 1 {
		t = severalPhases
	}
	s := p.Fill(t, "phase", words.Phase(p.e.Descriptor.Phase, p.Lang), "phases", words.List(names, p.Lang))
	if p.e.Phase != "" {
		s += " " + p.Say(phaseChosen)
	}
	return s
}

func (p *printer) waivers() {
	r := p.e.Result()
	list := r.Waivers
	if r.Outcome == result.Waived {
		p.Text(0, p.Say(isWaived), screen.Bold)
	} else if list = words.Partly(r); len(list) > 0 {
		p.Text(0, p.Say(words.CoversPart), screen.Bold)
	}
	for _, d := range list {
		for _, f := range words.WaiverFields(d, p.Lang) {
			p.Text(2, f.Label.In(p.Lang)+": "+words.Clip(f.Value, longest), screen.Plain)
		}
		if d.File != "" {
			p.Line(2, screen.In(words.StandsIn.In(p.Lang)+": "+at(d.File, d.Start), screen.Dim))
		}
	}
}

// lines shows the expressions of the rule that decide.
func (p *printer) lines() {
	if len(p.e.Decision.Lines) == 0 {
		return
	}
	p.Heading(p.Say(headRule))
	for _, l := range p.e.Decision.Lines {
		holds := doesNotHold
		if l.Holds {
			holds = doesHold
		}
		p.Line(0, screen.In(l.File+":"+number(l.Line), screen.Plain), screen.In("  "+l.Part+": "+p.Say(holds), screen.Dim))
		for _, row := range outdented(l.Text) {
			p.Line(4, screen.In(row, screen.Plain))
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

func outcomeStyle(o result.Outcome) screen.Style {
	switch o {
	case result.Pass:
		return screen.Green
	case result.Fail, result.Error:
		return screen.Red
	case result.NotAssessed:
		return screen.Yellow
	case result.Waived:
		return screen.Cyan
	}
	return screen.Bold
}
