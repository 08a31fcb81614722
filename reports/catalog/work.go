package catalog

import (
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// work is what the templates show.
type work struct {
	Frame      page.Frame
	Lang       string
	Tool       string
	Strategies []result.StrategyEntry
	Scope      string // how many requirements in how many areas
	Edition    string
	Day        string // of what the strategies' dated data says; may be empty
	Contents   []page.Chapter

	About        page.Chapter
	Overviews    []overview // by phase, by role, by area
	ListChapter  page.Chapter
	Lists        []listed // may be empty; then there is no such chapter
	Filter       *page.Filter
	Requirements page.Chapter
	Areas        []area
}

// overview lists all rules in one order.
type overview struct {
	Chapter page.Chapter
	Says    []string // a paragraph each
	Groups  []group
}

// group is a part of an overview.
type group struct {
	Anchor, Title, Says string
	Described           []result.Text // what the strategies say of a role
	Checklists          []checklist   // what they say of a phase
	Entries             []*entry
}

// area is an area of a strategy with the entries of its rules.
type area struct {
	Anchor, Title string
	Entries       []*entry
}

func newWork(c *result.Catalogue, lang string) *work {
	w := &work{Lang: lang, Tool: c.ToolVersion, Strategies: c.Strategies, Edition: words.ShortEdition(c.Edition)}
	entries := newEntries(c)
	w.Areas = areasOf(c, entries, lang)
	w.Scope = say("scopeIs", lang, words.Count(len(entries), words.Requirements, lang), words.Count(len(w.Areas), words.Areas, lang))
	w.Overviews = []overview{
		{Groups: byPhase(c, entries, lang), Says: phaseSays(c, lang)},
		{Groups: byRole(c, entries, lang), Says: roleSays(c, lang)},
		{Groups: byArea(w.Areas)},
	}
	w.Day, w.Lists = dayOf(c, lang), listsOf(c, lang)
	w.Filter = newFilter(w, entries)
	w.number()
	title := say("title", lang)
	for _, s := range c.Strategies {
		title += ": " + s.Name.In(lang)
	}
	w.Frame = page.NewFrame(lang, title, c.ToolVersion, styles)
	return w
}

// areasOf groups the entries by strategy and area, in the order of the rules.
func areasOf(c *result.Catalogue, entries []*entry, lang string) []area {
	var all []area
	for _, s := range c.Strategies {
		for _, a := range s.Areas {
			found := area{Anchor: "area-" + page.Slug(s.ID+"-"+a.Code), Title: a.Name.In(lang)}
			if len(c.Strategies) > 1 {
				found.Title = s.Name.In(lang) + ": " + found.Title
			}
			for _, e := range entries {
				if e.Strategy == s.ID && e.Area == a.Code {
					e.AreaName = a.Name
					found.Entries = append(found.Entries, e)
				}
			}
			if len(found.Entries) > 0 {
				all = append(all, found)
			}
		}
	}
	return all
}

// byPhase lists the rules of systems in each phase that asks them, and last those that have no
// phase, since they are about something else than a system's life.
func byPhase(c *result.Catalogue, entries []*entry, lang string) []group {
	var all []group
	for _, phase := range result.Phases() {
		g := group{Anchor: "phase-" + page.Slug(string(phase)), Title: words.Phase(phase, lang), Checklists: checklistsOf(c, phase)}
		for _, e := range entries {
			if e.HasPhase() && slices.Contains(e.Phases, phase) {
				g.Entries = append(g.Entries, e)
			}
		}
		all = append(all, g)
	}
	apart := group{Anchor: "phase-" + noPhase, Title: say("noPhase", lang), Says: say("noPhaseSays", lang)}
	for _, e := range entries {
		if !e.HasPhase() {
			apart.Entries = append(apart.Entries, e)
		}
	}
	return withContent(append(all, apart))
}

// byRole lists the rules by who is responsible, sorted as Danes sort.
func byRole(c *result.Catalogue, entries []*entry, lang string) []group {
	var all []group
	for _, e := range entries {
		title := words.Label(e.Role.In(lang))
		i := slices.IndexFunc(all, func(g group) bool { return g.Title == title })
		if i < 0 {
			i = len(all)
			all = append(all, group{Anchor: "role-" + page.Slug(e.Role.DA), Title: title})
		}
		all[i].Entries = append(all[i].Entries, e)
		if d := describe(c, e.Rule); d.DA != "" && !slices.Contains(all[i].Described, d) {
			all[i].Described = append(all[i].Described, d)
		}
	}
	words.SortFunc(all, func(g group) string { return g.Title })
	return all
}

func byArea(areas []area) []group {
	var all []group
	for _, a := range areas {
		all = append(all, group{Anchor: "of-" + a.Anchor, Title: a.Title, Entries: a.Entries})
	}
	return all
}

func withContent(groups []group) []group {
	return slices.DeleteFunc(groups, func(g group) bool { return len(g.Entries) == 0 && len(g.Checklists) == 0 })
}

// newFilter offers, for each question, the answers that find something.
func newFilter(w *work, entries []*entry) *page.Filter {
	if len(entries) == 0 {
		return nil
	}
	list := func(name, label string) page.List { return page.List{Name: name, Label: label} }
	phases, roles := list("phase", say("phase", w.Lang)), list("role", say("role", w.Lang))
	areas, strengths := list("area", say("area", w.Lang)), list("modality", words.Strength.In(w.Lang))
	for _, g := range w.Overviews[0].Groups {
		if len(g.Entries) > 0 {
			phases.Add(page.Option{Value: g.Anchor[len("phase-"):], Label: g.Title})
		}
	}
	for _, g := range w.Overviews[1].Groups {
		roles.Add(page.Option{Value: g.Anchor[len("role-"):], Label: g.Title})
	}
	for _, a := range w.Areas {
		areas.Add(page.Option{Value: a.Anchor[len("area-"):], Label: a.Title})
	}
	for _, m := range result.Modalities() {
		if slices.ContainsFunc(entries, func(e *entry) bool { return e.Modality == m }) {
			strengths.Add(page.Option{Value: string(m), Label: words.Label(words.Modality(m, w.Lang))})
		}
	}
	return &page.Filter{
		Title: say("filter", w.Lang), Search: say("search", w.Lang), Wide: true,
		Entries: "[data-modality]", Lists: []page.List{phases, roles, areas, strengths},
	}
}

// number fills in the chapters, and the contents that list them.
func (w *work) number() {
	add := func(id, title string) *page.Chapter {
		w.Contents = append(w.Contents, page.Chapter{ID: id, Number: len(w.Contents) + 1, Title: title})
		return &w.Contents[len(w.Contents)-1]
	}
	w.About = *add("about", say("about", w.Lang))
	w.Overviews[0].Chapter = *add("phases", say("byPhase", w.Lang))
	w.Overviews[1].Chapter = *add("roles", say("byRole", w.Lang))
	w.Overviews[2].Chapter = *add("areas", say("byArea", w.Lang))
	if len(w.Lists) > 0 {
		lists := add("lists", say("lists", w.Lang))
		for _, l := range w.Lists {
			lists.Parts = append(lists.Parts, page.Part{ID: l.Anchor, Title: l.Title})
		}
		w.ListChapter = *lists
	}
	entries := add("requirements", words.RuleByRule.In(w.Lang))
	w.Requirements = *entries
	for _, a := range w.Areas {
		entries.Parts = append(entries.Parts, page.Part{ID: a.Anchor, Title: a.Title})
	}
	for _, g := range w.Overviews[0].Groups {
		w.Contents[1].Parts = append(w.Contents[1].Parts, page.Part{ID: g.Anchor, Title: g.Title})
	}
}
