package html

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// tags are what the filter knows of one entry: for each question the answers that find it,
// separated by spaces.
type tags struct {
	Outcome, Severity, Area, Role, System, Change string
}

func tagsOf(s *system, r *result.Result) tags {
	t := tags{
		Outcome: string(r.Outcome), Area: areaTag(r.Rule), Role: page.Slug(r.Rule.Role.DA), System: s.Anchor,
		Change: string(r.Change),
	}
	if r.Outcome == result.Fail {
		t.Severity = string(r.Rule.Severity)
	}
	return t
}

// areaTag finds what is in the area of a rule; areas of two strategies may have one code.
func areaTag(r *result.Rule) string { return page.Slug(r.Strategy + "-" + r.Area) }

// add makes everything that finds o find t too.
func (t *tags) add(o tags) {
	t.Outcome = with(t.Outcome, o.Outcome)
	t.Severity = with(t.Severity, o.Severity)
	t.Area = with(t.Area, o.Area)
	t.Role = with(t.Role, o.Role)
	t.System = with(t.System, o.System)
	t.Change = with(t.Change, o.Change)
}

func with(list, word string) string {
	if word == "" || slices.Contains(strings.Fields(list), word) {
		return list
	}
	return strings.TrimSpace(list + " " + word)
}

// newFilter offers, for each question, the answers that find something.
func newFilter(p *report) *page.Filter {
	if len(p.Systems) == 0 {
		return nil
	}
	list := func(name, label string) page.List { return page.List{Name: name, Label: label} }
	systems := list("system", page.Must(say("system", p.Lang)))
	systems.Wide = true
	outcomes := list("outcome", page.Must(say("outcome", p.Lang)))
	severities := list("severity", words.SeverityScale.In(p.Lang))
	areas := list("area", page.Must(say("area", p.Lang)))
	roles := list("role", page.Must(say("role", p.Lang)))
	changes := list("change", page.Must(say("change", p.Lang)))
	for _, s := range p.Systems {
		for i := range s.Results {
			r := &s.Results[i]
			t := tagsOf(s, r)
			outcomes.Add(page.Option{Value: t.Outcome, Label: words.Label(words.Outcome(r.Outcome, p.Lang))})
			changes.Add(page.Option{Value: t.Change, Label: words.Label(words.Change(r.Change, p.Lang))})
			severities.Add(page.Option{Value: t.Severity, Label: words.Label(words.Severity(result.Severity(t.Severity), p.Lang))})
			areas.Add(page.Option{Value: t.Area, Label: words.Area(r.Rule, p.Lang)})
			roles.Add(page.Option{Value: t.Role, Label: words.Label(r.Rule.Role.In(p.Lang))})
		}
		systems.Options = append(systems.Options, page.Option{Value: s.Anchor, Label: s.Name})
	}
	outcomes.Rank(func(v string) int { return slices.Index(result.Outcomes(), result.Outcome(v)) })
	severities.Rank(func(v string) int { return result.Severity(v).Rank() })
	changes.Rank(func(v string) int { return changeRank(result.Change(v)) })
	areas.Rank(func(tag string) int {
		return slices.IndexFunc(p.Run.Rules, func(r *result.Rule) bool { return areaTag(r) == tag })
	})
	words.SortFunc(roles.Options, func(o page.Option) string { return o.Label })
	f := &page.Filter{
		Title: page.Must(say("filter", p.Lang)), Search: page.Must(say("search", p.Lang)),
		Wide: !p.Several, Entries: "[data-outcome]",
		Lists: []page.List{outcomes, severities, areas, roles},
	}
	if len(changes.Options) > 0 {
		f.Lists = append(f.Lists, changes)
	}
	if p.Several {
		f.Lists = slices.Insert(f.Lists, 0, systems)
	}
	return f
}
