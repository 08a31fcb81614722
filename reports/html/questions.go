package html

import (
	"cmp"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// question is a missing fact that keeps requirements from being assessed.
type question struct {
	Ask     result.Text
	Path    string // empty where no single fact is missing
	Place   string
	Rules   []*result.Rule
	changes map[*result.Rule]result.Change
	Systems []*system // only of a question for all systems
	Tags    tags
	Brief   bool // name the requirements by their ids, which link to their explanation
}

// questionGroup is the questions that one role can answer.
type questionGroup struct {
	Who       result.Text
	Questions []*question
}

// ask collects what keeps the descriptor's requirements from being assessed, by who can answer.
// What the municipality must answer is left out.
func (s *system) ask(run *result.Run) []questionGroup {
	var all []*question
	known := map[string]*question{}
	for _, e := range s.entries[result.NotAssessed] {
		for _, q := range s.questions(run, e) {
			if first, ok := known[q.Path]; ok && q.Path != "" {
				first.wait(e)
				continue
			}
			known[q.Path] = q
			all = append(all, q)
		}
	}
	freshFirst(all)
	var groups []questionGroup
	for _, q := range all {
		who := q.who()
		i := slices.IndexFunc(groups, func(g questionGroup) bool { return g.Who == who })
		if i < 0 {
			i = len(groups)
			groups = append(groups, questionGroup{Who: who})
		}
		groups[i].Questions = append(groups[i].Questions, q)
	}
	return groups
}

// who is the role that most of the waiting requirements name; of several such the first.
func (q *question) who() result.Text {
	counts := map[result.Text]int{}
	for _, rule := range q.Rules {
		counts[rule.Role]++
	}
	first := q.Rules[0].Role
	for _, rule := range q.Rules {
		if counts[rule.Role] > counts[first] {
			first = rule.Role
		}
	}
	return first
}

// questions gives the descriptor's own missing facts of one entry. An entry that names no
// missing fact stands for itself, so that no requirement is lost.
func (s *system) questions(run *result.Run, e *entry) []*question {
	var all []*question
	missing := false
	for i := range e.Findings {
		f := &e.Findings[i]
		if !f.Missing {
			continue
		}
		missing = true
		if !f.OfOrganisation {
			all = append(all, newQuestion(run, f, e))
		}
	}
	if !missing {
		q := &question{Tags: e.Tags, Brief: compact(run)}
		q.wait(e)
		all = append(all, q)
	}
	return all
}

func newQuestion(run *result.Run, f *result.Finding, e *entry) *question {
	q := &question{
		Ask: run.Facts[f.Fact].Question, Path: f.Where(), Place: placeIn(f.File, f.Start),
		Tags: e.Tags, Brief: compact(run),
	}
	q.wait(e)
	if q.Ask.DA == "" {
		q.Ask = f.Message
	}
	return q
}

// Concerns names the systems of a question that concerns several.
func (q *question) Concerns() []string {
	var names []string
	if len(q.Systems) > 1 {
		for _, s := range q.Systems {
			names = append(names, s.Name)
		}
	}
	return names
}

// wait adds a requirement that waits for the same answer.
func (q *question) wait(e *entry) {
	if !slices.Contains(q.Rules, e.Rule) {
		q.Rules = append(q.Rules, e.Rule)
	}
	q.Tags.add(e.Tags)
	if q.changes == nil {
		q.changes = map[*result.Rule]result.Change{}
	}
	if was, ok := q.changes[e.Rule]; !ok || changeRank(e.Change) < changeRank(was) {
		q.changes[e.Rule] = e.Change
	}
}

// Change is how what waits for the rule compares with the baseline; of several systems the newest.
func (q *question) Change(rule *result.Rule) result.Change { return q.changes[rule] }

// fresh is the least rank of what waits: 0 where something is new or there is no baseline.
func (q *question) fresh() int {
	least := changeRank(result.Unchanged)
	for _, c := range q.changes {
		least = min(least, changeRank(c))
	}
	return least
}

// freshFirst sorts questions that something new waits for before those that only known results do.
func freshFirst(questions []*question) {
	slices.SortStableFunc(questions, func(a, b *question) int { return cmp.Compare(a.fresh(), b.fresh()) })
}

// questionsForAll collects the facts of the Organisation that descriptors wait for.
func questionsForAll(run *result.Run, systems []*system) []*question {
	var all []*question
	known := map[string]*question{}
	for _, s := range systems {
		for _, e := range s.entries[result.NotAssessed] {
			for i := range e.Findings {
				f := &e.Findings[i]
				if !f.OfOrganisation {
					continue
				}
				path := f.Where()
				if known[path] == nil {
					known[path] = newQuestion(run, f, e)
					all = append(all, known[path])
				}
				q := known[path]
				q.wait(e)
				if q.Place == "" {
					q.Place = placeIn(f.File, f.Start)
				}
				if !slices.Contains(q.Systems, s) {
					q.Systems = append(q.Systems, s)
				}
			}
		}
	}
	freshFirst(all)
	return all
}
