package catalog

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// noPhase stands where a phase's code would, for the rules that have none.
const noPhase = "none"

// entry is one rule as the page shows it.
type entry struct {
	result.RuleEntry
	AreaName result.Text
	Groups   []asked // the facts that it reads, by who answers
}

// asked is the facts of one kind of descriptor.
type asked struct {
	Title string // the key of its text
	Facts []result.AskedFact
}

func newEntries(c *result.Catalogue) []*entry {
	var all []*entry
	for _, r := range c.Rules {
		e := &entry{RuleEntry: r}
		for _, f := range r.Asks {
			title := "asksOwner"
			switch {
			case f.Registry:
				title = "asksSystems"
			case f.Kind == "Organisation":
				title = "asksMunicipality"
			}
			if n := len(e.Groups); n == 0 || e.Groups[n-1].Title != title {
				e.Groups = append(e.Groups, asked{Title: title})
			}
			last := &e.Groups[len(e.Groups)-1]
			last.Facts = append(last.Facts, f)
		}
		all = append(all, e)
	}
	return all
}

// HasPhase says whether the rule is about a system, which has a life in phases. Other rules
// always ask.
func (e *entry) HasPhase() bool { return e.Kind == "System" }

// PhaseTags are the phases that find the entry.
func (e *entry) PhaseTags() string {
	if !e.HasPhase() {
		return noPhase
	}
	tags := make([]string, len(e.Phases))
	for i, p := range e.Phases {
		tags[i] = page.Slug(string(p))
	}
	return strings.Join(tags, " ")
}

// RoleTag is the role that finds the entry.
func (e *entry) RoleTag() string { return page.Slug(e.Role.DA) }

// AreaTag is the area that finds the entry.
func (e *entry) AreaTag() string { return page.Slug(e.Strategy + "-" + e.Area) }

// FailsUnanswered says whether a missing fact means that the requirement is not met.
func (e *entry) FailsUnanswered() bool { return e.Unanswered == result.Fail }

// AsksMunicipality says whether the requirement is about something else than the Organisation
// and still needs an answer that only the municipality has.
func (e *entry) AsksMunicipality() bool {
	return e.Kind != "Organisation" && slices.ContainsFunc(e.Asks, func(f result.AskedFact) bool { return f.Kind == "Organisation" })
}

// AsksRegistry says whether the requirement needs all systems of the registry.
func (e *entry) AsksRegistry() bool {
	return slices.ContainsFunc(e.Asks, func(f result.AskedFact) bool { return f.Registry })
}

// when names the phases in which the rule asks.
func when(e *entry, lang string) string {
	if !e.HasPhase() {
		return say("noPhase", lang)
	}
	names := make([]string, len(e.Phases))
	for i, p := range e.Phases {
		names[i] = words.Phase(p, lang)
	}
	return words.List(names, lang)
}

// concerns names what the rule is about, with its scope where that says more than the kind.
func concerns(e *entry, lang string) string {
	kind := words.Kind(e.Kind, lang)
	if strings.EqualFold(e.Kind, e.Scope) {
		return kind
	}
	return kind + " (" + words.Scope(e.Scope, lang) + ")"
}

// values are the allowed answers of a fact with their names; those of a yes or no too, since the
// descriptor has codes for them.
func values(f result.AskedFact) []result.Value {
	if f.Answer == result.AnswerYesNo {
		return []result.Value{
			{Code: "true", Label: result.Text{DA: "ja", EN: "yes"}},
			{Code: "false", Label: result.Text{DA: "nej", EN: "no"}},
		}
	}
	return f.Values
}

// example is an example as the page shows it.
type example struct {
	*result.Example
	Files []file
}

// file is one excerpt, line by line.
type file struct {
	Label string // what it is
	Lines []line
}

// line is a line of an excerpt.
type line struct {
	Text   string
	Marked bool
	First  bool // of what is marked
	Gap    bool // a fact is missing here; else it is in the way
}

func newExample(e *result.Example, lang string) example {
	out := example{Example: e}
	for i, x := range e.Excerpts {
		f := file{Label: words.Kind(x.Kind, lang)}
		switch {
		case x.Kind == "":
			f.Label = say("dataSet", lang, x.Title.In(lang))
		case i > 0 && x.Kind == "System": // beside what is judged
			f.Label = say("portfolioOf", lang)
		}
		for text := range strings.SplitSeq(strings.TrimSuffix(x.Text, "\n"), "\n") {
			f.Lines = append(f.Lines, line{Text: text})
		}
		for j := range e.Findings {
			if e.Findings[j].File == x.File {
				f.mark(&e.Findings[j])
			}
		}
		out.Files = append(out.Files, f)
	}
	return out
}

// mark marks the lines that a finding is about.
func (f *file) mark(finding *result.Finding) {
	last := finding.End.Line
	if finding.End.Column == 1 {
		last-- // it ends with the line before
	}
	for i := finding.Start.Line; i <= max(last, finding.Start.Line); i++ {
		if i < 1 || i > len(f.Lines) || f.Lines[i-1].Marked {
			continue
		}
		f.Lines[i-1].Marked, f.Lines[i-1].First, f.Lines[i-1].Gap = true, i == finding.Start.Line, finding.Missing
	}
}
