package html

import (
	"cmp"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// tags are what the filter knows of one entry: for each question the answers that find it,
// separated by spaces.
type tags struct {
	Outcome, Severity, Area, Role, System string
}

func tagsOf(s *system, r *result.Result) tags {
	t := tags{
		Outcome: string(r.Outcome), Area: r.Rule.Area, Role: slug(r.Rule.Role.DA), System: s.Anchor,
	}
	if r.Outcome == result.Fail {
		t.Severity = string(r.Rule.Severity)
	}
	return t
}

// add makes everything that finds o find t too.
func (t *tags) add(o tags) {
	t.Outcome = with(t.Outcome, o.Outcome)
	t.Severity = with(t.Severity, o.Severity)
	t.Area = with(t.Area, o.Area)
	t.Role = with(t.Role, o.Role)
	t.System = with(t.System, o.System)
}

func with(list, word string) string {
	if word == "" || slices.Contains(strings.Fields(list), word) {
		return list
	}
	return strings.TrimSpace(list + " " + word)
}

// option is one answer to choose in the filter.
type option struct{ Value, Label string }

// filters are the answers that the filter offers, only those that find something.
type filters struct {
	Outcomes, Severities, Areas, Roles, Systems []option
}

func newFilters(p *page) filters {
	var f filters
	seen := map[option]bool{}
	add := func(list *[]option, o option) {
		if o.Value != "" && !seen[o] {
			seen[o] = true
			*list = append(*list, o)
		}
	}
	for _, s := range p.Systems {
		for i := range s.Results {
			r := &s.Results[i]
			t := tagsOf(s, r)
			add(&f.Outcomes, option{t.Outcome, words.Label(words.Outcome(r.Outcome, p.Lang))})
			add(&f.Severities, option{t.Severity, words.Label(words.Severity(result.Severity(t.Severity), p.Lang))})
			add(&f.Areas, option{t.Area, words.Area(t.Area, p.Lang)})
			add(&f.Roles, option{t.Role, words.Label(r.Rule.Role.In(p.Lang))})
		}
		add(&f.Systems, option{s.Anchor, s.Name})
	}
	rank(f.Outcomes, func(v string) int { return slices.Index(result.Outcomes(), result.Outcome(v)) })
	rank(f.Severities, func(v string) int { return result.Severity(v).Rank() })
	rank(f.Areas, words.AreaRank)
	words.SortFunc(f.Roles, func(o option) string { return o.Label })
	return f
}

func rank(options []option, of func(value string) int) {
	slices.SortStableFunc(options, func(a, b option) int { return cmp.Compare(of(a.Value), of(b.Value)) })
}
