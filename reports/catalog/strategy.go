package catalog

import (
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// checklist is what a strategy says of a phase.
type checklist struct {
	Strategy *result.Text // its name, where there are several strategies
	result.PhaseChecklist
}

// listed is a list of a strategy's dated data.
type listed struct {
	Anchor, Title, Edition string
	Entries                []result.Named
}

// dayOf is the day of what the strategies' data says, and whether it says anything; empty where
// the catalogue has none.
func dayOf(c *result.Catalogue, lang string) string {
	var day string
	for _, s := range c.Strategies {
		if s.Reference == nil {
			continue
		}
		day = words.Date(s.Reference.Date, lang)
		if len(s.Reference.Sources) > 0 {
			return day
		}
	}
	if day != "" {
		day = say("noEdition", lang, day)
	}
	return day
}

func checklistsOf(c *result.Catalogue, phase result.Phase) []checklist {
	var all []checklist
	for _, s := range c.Strategies {
		if s.Reference == nil {
			continue
		}
		for _, p := range s.Reference.Phases {
			if p.Phase != phase {
				continue
			}
			found := checklist{PhaseChecklist: p}
			if len(c.Strategies) > 1 {
				found.Strategy = &s.Name
			}
			all = append(all, found)
		}
	}
	return all
}

// describe is what the rule's strategy says of its role; empty where it says nothing.
func describe(c *result.Catalogue, r *result.Rule) result.Text {
	for _, s := range c.Strategies {
		if s.ID != r.Strategy || s.Reference == nil {
			continue
		}
		for _, role := range s.Reference.Roles {
			if role.Name.DA == r.Role.DA {
				return role.Description
			}
		}
	}
	return result.Text{}
}

// phaseSays introduces the rules by phase.
func phaseSays(c *result.Catalogue, lang string) []string {
	says := []string{say("byPhaseSays", lang)}
	if from := wordsFrom(c, result.SetPhases, lang); len(from) > 0 {
		says = append(append(says, say("phaseSays", lang)), from...)
	}
	return says
}

// roleSays introduces the rules by role.
func roleSays(c *result.Catalogue, lang string) []string {
	from := wordsFrom(c, result.SetRoles, lang)
	if len(from) == 0 {
		return nil
	}
	return slices.Concat([]string{say("roleSays", lang)}, from)
}

// wordsFrom names the editions of a data set that the strategies' words come from.
func wordsFrom(c *result.Catalogue, set, lang string) []string {
	var all []string
	for _, s := range c.Strategies {
		if s.Reference == nil {
			continue
		}
		if source := s.Reference.Source(set); source != nil {
			all = append(all, say("wordsFrom", lang, words.Quote(titleOf(c, s, source, lang), lang), editionOf(source, lang)))
		}
	}
	return all
}

// listsOf are the strategies' needs, goals and units.
func listsOf(c *result.Catalogue, lang string) []listed {
	var all []listed
	for _, s := range c.Strategies {
		if s.Reference == nil {
			continue
		}
		for _, l := range []struct {
			set     string
			entries []result.Named
		}{
			{result.SetNeeds, s.Reference.Needs}, {result.SetGoals, s.Reference.Goals}, {result.SetUnits, s.Reference.Units},
		} {
			source := s.Reference.Source(l.set)
			if source == nil || len(l.entries) == 0 {
				continue
			}
			all = append(all, listed{
				Anchor: "list-" + page.Slug(s.ID+"-"+l.set), Title: titleOf(c, s, source, lang),
				Edition: words.Label(editionOf(source, lang)), Entries: l.entries,
			})
		}
	}
	return all
}

// titleOf names a data set, with its strategy where there are several.
func titleOf(c *result.Catalogue, s result.StrategyEntry, source *result.ReferenceSource, lang string) string {
	title := source.Name.In(lang)
	if len(c.Strategies) > 1 {
		title = s.Name.In(lang) + ": " + title
	}
	return title
}

func editionOf(source *result.ReferenceSource, lang string) string {
	edition := say("editionIs", lang, source.Version, words.Date(source.Date, lang))
	if source.Illustrative {
		edition += ", " + words.Illustrative.In(lang)
	}
	return edition
}
