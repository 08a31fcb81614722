package html

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// kinds lists the descriptor kinds in the order of the page.
var kinds = []string{"System", "Hardware", "Organisation"}

// system is one descriptor with its results sorted into the parts of the page.
type system struct {
	*result.Descriptor
	Anchor    string // unique on the page
	Counts    result.Counts
	Status    status
	About     string // kind, where it is no system, and unit
	entries   map[result.Outcome][]*entry
	Next      []*entry
	Questions []questionGroup
}

// entry is one result as the page shows it.
type entry struct {
	result.Result
	Anchor string
	Found  []found
	Tags   tags
}

// found is one finding in words.
type found struct {
	Message  result.Text
	Question result.Text       // only of a missing fact
	Place    string            // file:line; empty where there is none
	Waiver   *result.Deviation // covers the finding, of a result that is not waived as a whole
}

// severityGroup is the fails of one severity.
type severityGroup struct {
	Severity result.Severity
	Entries  []*entry
}

// newSystems gives the run's descriptors by kind and, as Danes sort, by name.
func newSystems(run *result.Run, lang string) []*system {
	names := anchors{}
	var all []*system
	for _, d := range run.Descriptors {
		all = append(all, &system{Descriptor: d, Anchor: names.unique("system-" + page.Slug(d.ID))})
	}
	words.SortFunc(all, func(s *system) string { return s.Name })
	slices.SortStableFunc(all, func(a, b *system) int {
		return cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind))
	})
	for _, s := range all {
		s.fill(run, lang)
	}
	return all
}

// fill sorts the descriptor's results into the parts of the page.
func (s *system) fill(run *result.Run, lang string) {
	about := []string{}
	if s.Kind != "System" {
		about = append(about, words.Kind(s.Kind, lang))
	}
	if s.Unit != "" {
		about = append(about, s.Unit)
	}
	s.About = strings.Join(about, ", ")
	s.entries = map[result.Outcome][]*entry{}
	for i := range s.Results {
		e := s.entry(run, &s.Results[i], "")
		s.Counts.Add(&s.Results[i])
		s.entries[e.Outcome] = append(s.entries[e.Outcome], e)
	}
	s.Status = statusOf(s.Counts, lang)
	slices.SortStableFunc(s.entries[result.Fail], func(a, b *entry) int {
		return cmp.Or(
			cmp.Compare(a.Rule.Severity.Rank(), b.Rule.Severity.Rank()),
			cmp.Compare(changeRank(a.Change), changeRank(b.Change)),
			cmp.Compare(a.Rule.Strategy, b.Rule.Strategy), cmp.Compare(a.Rule.AreaRank, b.Rule.AreaRank))
	})
	for i := range s.Descriptor.Next {
		s.Next = append(s.Next, s.entry(run, &s.Descriptor.Next[i], "next-"))
	}
	s.Questions = s.ask(run)
}

func (s *system) entry(run *result.Run, r *result.Result, prefix string) *entry {
	e := &entry{
		Result: *r,
		Anchor: prefix + strings.TrimPrefix(s.Anchor, "system-") + "-" + page.Slug(r.Rule.ID),
		Tags:   tagsOf(s, r),
	}
	for _, f := range r.Findings {
		shown := found{Message: f.Message, Place: placeIn(f.File, f.Start)}
		if r.Outcome != result.Waived {
			shown.Waiver = f.Waiver
		}
		if f.Missing {
			shown.Question = run.Facts[f.Fact].Question
		}
		e.Found = append(e.Found, shown)
	}
	return e
}

// Of gives the entries of an outcome; fails by severity and area, others in the order of the rules.
func (s *system) Of(o result.Outcome) []*entry { return s.entries[o] }

// Fresh gives the fails that the baseline does not have, new ones before changed ones of the same
// severity; without a baseline all.
func (s *system) Fresh() []*entry {
	return slices.DeleteFunc(slices.Clone(s.entries[result.Fail]), isKnown)
}

// Known gives the fails that the baseline has.
func (s *system) Known() []*entry {
	return slices.DeleteFunc(slices.Clone(s.entries[result.Fail]), func(e *entry) bool { return !isKnown(e) })
}

func isKnown(e *entry) bool { return gate.Known(&e.Result) }

// BySeverity gives the fresh fails of each severity that has any, most severe first.
func (s *system) BySeverity() []severityGroup {
	var groups []severityGroup
	for _, severity := range result.Severities() {
		g := severityGroup{Severity: severity}
		for _, e := range s.Fresh() {
			if e.Rule.Severity.Rank() == severity.Rank() {
				g.Entries = append(g.Entries, e)
			}
		}
		if len(g.Entries) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// AllTags gives the tags of all entries of an outcome together.
func (s *system) AllTags(o result.Outcome) tags {
	all := tags{Outcome: string(o), System: s.Anchor}
	for _, e := range s.entries[o] {
		all.add(e.Tags)
	}
	return all
}

// WorstSeverity is the severity of the worst fail; empty where nothing fails.
func (s *system) WorstSeverity() result.Severity {
	if fails := s.entries[result.Fail]; len(fails) > 0 {
		return fails[0].Rule.Severity
	}
	return ""
}

// WorstWords counts the fails of the worst severity: "2 alvorlige".
func (s *system) WorstWords(lang string) string {
	n := 0
	for _, e := range s.entries[result.Fail] {
		if e.Rule.Severity.Rank() == s.WorstSeverity().Rank() {
			n++
		}
	}
	return words.SeverityCount(n, s.WorstSeverity(), lang)
}

// Worst is the most urgent outcome of the descriptor.
func (s *system) Worst() result.Outcome {
	for _, o := range result.Outcomes() {
		if s.Counts.Of(o) > 0 {
			return o
		}
	}
	return result.NotApplicable
}

// placeIn writes where something is in a file, as editors and terminals do.
func placeIn(file string, start result.Position) string {
	if file == "" || start.Line == 0 {
		return file
	}
	return file + ":" + strconv.Itoa(start.Line)
}

// ruleAnchor is the id of the place that explains a rule.
func ruleAnchor(rule *result.Rule) string { return "requirement-" + page.Slug(rule.ID) }

// anchors hands out ids that are unique on the page.
type anchors map[string]bool

func (a anchors) unique(id string) string {
	name := id
	for i := 2; a[name]; i++ {
		name = id + "." + strconv.Itoa(i)
	}
	a[name] = true
	return name
}
