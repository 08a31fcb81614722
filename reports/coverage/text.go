package coverage

import (
	"fmt"
	"io"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The words that only this report has.
var (
	inSections  = result.Text{DA: "%s med %s:", EN: "%s with %s:"}
	compared    = result.Text{DA: "Sammenholdt med strategiens tekst i %s.", EN: "Compared with the strategy's text in %s."}
	notCompared = result.Text{DA: "Ikke sammenholdt med strategiens tekst; angiv den med --source.", EN: "Not compared with the strategy's text; name it with --source."}
	placed      = result.Text{DA: "Krav med en sætning i strategien: %s af %s.", EN: "Requirements with a sentence in the strategy: %s of %s."}
	accounted   = result.Text{DA: "Der er gjort rede for alle sætninger.", EN: "Every sentence is accounted for."}
	inDisorder  = result.Text{DA: "%s; se sidst i rapporten.", EN: "%s; see the end of the report."}
	noMachine   = result.Text{DA: "Kan ikke kontrolleres maskinelt: ", EN: "No machine can check it: "}
	describes   = result.Text{DA: "Beskriver og stiller intet krav.", EN: "Describes and asks for nothing."}
	open        = result.Text{DA: "Der er ikke gjort rede for sætningen.", EN: "The sentence is not accounted for."}
	toMend      = result.Text{DA: "Det skal rettes", EN: "What must be corrected"}
)

// WriteText writes, for each strategy, the totals, then section by section each sentence with its
// rules or the reason why it has none, and last what is wrong. The only errors are those of w.
func WriteText(w io.Writer, coverages []*result.Coverage, o Options) error {
	p := &printer{words.NewRows(w, o.Width), words.Lang(o.Lang), o.All}
	for i, c := range coverages {
		if i > 0 {
			p.Row(0, "")
		}
		p.totals(c)
		for j := range c.Sections {
			p.section(&c.Sections[j])
		}
		p.faults(c)
	}
	return p.Flush()
}

type printer struct {
	*words.Rows
	lang string
	all  bool
}

func (p *printer) say(t result.Text, args ...any) string {
	if len(args) == 0 {
		return t.In(p.lang)
	}
	return fmt.Sprintf(t.In(p.lang), args...)
}

func (p *printer) totals(c *result.Coverage) {
	n := c.Count()
	p.Para(0, c.Name.In(p.lang))
	p.Para(0, c.Document)
	p.Row(0, "")
	p.Para(0, p.say(inSections, words.Count(n.Sections, words.Sections, p.lang), words.Count(n.Sentences, words.Sentences, p.lang)))
	for _, part := range []struct {
		n    int
		what words.Noun
	}{
		{n.WithRules, words.HaveRequirements}, {n.WithReason, words.CannotBeChecked}, {n.Descriptive, words.Describe},
	} {
		p.Para(2, words.Count(part.n, part.what, p.lang))
	}
	p.Para(0, p.say(placed, words.Number(c.Placed, p.lang), words.Number(c.Rules, p.lang)))
	if len(c.Sources) > 0 {
		p.Para(0, p.say(compared, words.List(c.Sources, p.lang)))
	} else {
		p.Para(0, p.say(notCompared))
	}
	p.Para(0, p.verdict(c))
}

func (p *printer) verdict(c *result.Coverage) string {
	if len(c.Faults) == 0 {
		return p.say(accounted)
	}
	return p.say(inDisorder, words.Count(len(c.Faults), words.Faults, p.lang))
}

func (p *printer) section(s *result.Section) {
	p.Heading(s.Path)
	described := 0
	for i := range s.Sentences {
		t := &s.Sentences[i]
		if t.Background && !p.all && len(t.Rules) == 0 && t.Reason == (result.Text{}) {
			described++
			continue
		}
		p.sentence(t)
	}
	if described > 0 {
		p.Para(0, words.Count(described, words.SentencesDescribe, p.lang))
	}
}

func (p *printer) sentence(t *result.Sentence) {
	p.Para(0, words.Quote(t.Text, p.lang))
	claims := 0
	claim := func(ok bool, text string) {
		if ok {
			p.Para(2, text)
			claims++
		}
	}
	claim(len(t.Rules) > 0, strings.Join(t.Rules, ", "))
	claim(t.Reason != result.Text{}, p.say(noMachine)+t.Reason.In(p.lang))
	claim(t.Background, p.say(describes))
	claim(claims == 0, p.say(open))
}

// faults lists what is wrong, one paragraph each, and repeats the count for those who scroll.
func (p *printer) faults(c *result.Coverage) {
	if len(c.Faults) == 0 {
		return
	}
	p.Heading(p.say(toMend))
	for _, f := range c.Faults {
		at := f.File
		if f.Line > 0 {
			at = fmt.Sprintf("%s:%d", f.File, f.Line)
		}
		p.Para(0, at+": "+f.Message.In(p.lang))
	}
	p.Row(0, "")
	p.Para(0, words.Count(len(c.Faults), words.Faults, p.lang)+".")
}
