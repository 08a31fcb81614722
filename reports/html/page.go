package html

import (
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// compactFrom is the number of fails from which each requirement is explained once, in a part of
// its own that the fails link to. Below it each fail carries the explanation.
const compactFrom = 150

// compact says whether a run has too many fails to explain each.
func compact(run *result.Run) bool { return run.Summary.Counts.Fail >= compactFrom }

// report is what the templates show.
type report struct {
	Frame     page.Frame
	Run       *result.Run
	Lang      string
	Documents []string
	Subject   string // the one system, or how many descriptors of which kind
	Scope     string // how many requirements in how many areas
	Edition   string // the start of the rules' digest
	Systems   []*system
	Several   bool
	Compact   bool
	Explained []explained // the requirements that fails link to; only where Compact
	Actions   []action
	Because   string // why there is this verdict, in a few sentences
	Compared  string // how many obstacles are new, and what counts; empty without a baseline
	Changes   *changes
	Remarks   []faultGroup
	Status    status
	Areas     []statusRow
	Phases    []statusRow
	ForAll    []*question  // what the municipality must answer, for all systems
	Filter    *page.Filter // nil where there is nothing to search
	Contents  []page.Chapter
	Files     []string
}

// explained is a requirement with what fails of it do not repeat.
type explained struct {
	Anchor string
	Rule   *result.Rule
}

func newReport(run *result.Run, lang string) *report {
	p := &report{
		Run: run, Lang: lang,
		Compact: compact(run),
		Edition: words.ShortEdition(run.Edition),
		Several: len(run.Descriptors) > 1,
	}
	p.Systems = newSystems(run, lang)
	p.ForAll = questionsForAll(run, p.Systems)
	p.Subject = subject(run, lang)
	p.describeRules()
	p.Status = newStatus(run, lang)
	p.Areas = byArea(run, lang)
	p.Phases = byPhase(p.Systems, lang)
	p.Because = p.because()
	p.Compared = gate.Compared(run, lang)
	p.Changes = newChanges(p)
	p.Remarks = remarks(p)
	p.Actions = actions(p)
	p.Filter = newFilter(p)
	p.Contents = contents(p)
	title := page.Must(say("title", lang)) + ": " + p.Subject + ", " + words.LongDate(run.Date, lang)
	p.Frame = page.NewFrame(lang, title, run.ToolVersion, styles)
	return p
}

// describeRules fills in what the page says of the rules as a whole.
func (p *report) describeRules() {
	for _, rule := range p.Run.Rules {
		if d := rule.Source.Document; d != "" && !slices.Contains(p.Documents, d) {
			p.Documents = append(p.Documents, d)
		}
		if p.Compact {
			p.Explained = append(p.Explained, explained{ruleAnchor(rule), rule})
		}
	}
	asked := p.asked()
	areas := map[string]bool{}
	for _, rule := range asked {
		areas[rule.Area] = true
	}
	p.Scope = page.Must(say("scopeIs", p.Lang,
		page.Must(count("requirements", len(asked), p.Lang)), page.Must(count("areas", len(areas), p.Lang))))
	for _, d := range p.Run.Descriptors {
		if d.File != "" && !slices.Contains(p.Files, d.File) {
			p.Files = append(p.Files, d.File)
		}
	}
}

// asked gives the rules that the page is about: of one descriptor those of its kind.
func (p *report) asked() []*result.Rule {
	only := p.Only()
	if only == nil {
		return p.Run.Rules
	}
	var rules []*result.Rule
	for i := range only.Results {
		rules = append(rules, only.Results[i].Rule)
	}
	return rules
}

// Only gives the one system of a page about one.
func (p *report) Only() *system {
	if len(p.Systems) != 1 {
		return nil
	}
	return p.Systems[0]
}

// Chapter gives the part with the id, or nil where the page has none.
func (p *report) Chapter(id string) *page.Chapter {
	for i := range p.Contents {
		if p.Contents[i].ID == id {
			return &p.Contents[i]
		}
	}
	return nil
}

// Any says whether a system has entries of an outcome.
func (p *report) Any(o result.Outcome) bool {
	return slices.ContainsFunc(p.Systems, func(s *system) bool { return s.Counts.Of(o) > 0 })
}

// Settled says that something was checked and nothing is left to do about it.
func (p *report) Settled() bool {
	c := p.Run.Summary.Counts
	return p.Run.Summary.Descriptors > 0 && c.Fail+c.NotAssessed+c.Error == 0
}

// AnyNext says whether a next phase asks for something more.
func (p *report) AnyNext() bool {
	return slices.ContainsFunc(p.Systems, func(s *system) bool { return len(s.Next) > 0 })
}

// contents lists the parts that this page has. The table of fails is always there, since its
// being empty says something.
func contents(p *report) []page.Chapter {
	n := len(p.Systems)
	candidates := []struct {
		id    string
		title words.Heading
		there bool
	}{
		{"status", words.OverallStatus, true},
		{"changes", words.Changes, p.Changes != nil},
		{"areas", words.StatusByArea, n > 0},
		{"systems", words.SystemList, p.Several},
		{"not-met", words.NotMet, n > 0},
		{"errors", words.RuleErrors, p.Any(result.Error)},
		{"remarks", words.Remarks, len(p.Remarks) > 0},
		{"waivers", words.Waivers, slices.ContainsFunc(p.Systems, (*system).HasWaivers)},
		{"missing", words.MissingFacts, p.Any(result.NotAssessed)},
		{"next", words.NextPhase, p.AnyNext()},
		{"met", words.RulesMet, p.Any(result.Pass)},
		{"not-applicable", words.NotRelevant, p.Any(result.NotApplicable)},
		{"requirements", words.RuleByRule, p.Compact},
		{"appendix", words.Appendix, true},
	}
	var all []page.Chapter
	for _, c := range candidates {
		if c.there {
			all = append(all, page.Chapter{ID: c.id, Number: len(all) + 1, Title: c.title.In(p.Lang)})
		}
	}
	return all
}

// subject names the one descriptor, or counts them by kind: "3 IT-systemer og 1 organisation".
func subject(run *result.Run, lang string) string {
	if len(run.Descriptors) == 1 {
		return run.Descriptors[0].Name
	}
	var parts []string
	known := 0
	for _, kind := range kinds {
		n := 0
		for _, d := range run.Descriptors {
			if d.Kind == kind {
				n++
			}
		}
		known += n
		if n > 0 {
			parts = append(parts, page.Must(count(kind, n, lang)))
		}
	}
	if known == 0 || known < len(run.Descriptors) {
		return page.Must(count("descriptors", run.Summary.Descriptors, lang))
	}
	return words.List(parts, lang)
}
