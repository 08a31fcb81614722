package html

import (
	"cmp"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/page"
	"github.com/pejl/pejl/reports/words"
)

// action is one thing to do next, most serious first. Without a rule it asks for what is missing.
type action struct {
	Rule    *result.Rule
	Link    string // the anchor of the fail, or of the rule's explanation
	Systems string // on a page about several: the systems it concerns
	Who     string // with no rule: who can answer
	Says    string // with no rule: what is missing and what waits for it
	count   int
	fresh   int // how near it is to new, 0 without a baseline; see changeRank
}

// mostActions is how many things to do next the page begins with.
const mostActions = 3

// actions gives the most serious things to do: fails that the baseline does not have before the others, by severity, then by how many systems they
// concern; where there are fewer than three, also to give what is missing.
func actions(p *report) []action {
	byRule := map[*result.Rule]*action{}
	names := map[*result.Rule][]string{}
	var all []*action
	for _, rule := range p.Run.Rules {
		for _, s := range p.Systems {
			for _, e := range s.entries[result.Fail] {
				if e.Rule != rule {
					continue
				}
				if byRule[rule] == nil {
					byRule[rule] = &action{Rule: rule, Link: e.Anchor, fresh: changeRank(e.Change)}
					all = append(all, byRule[rule])
				}
				if rank := changeRank(e.Change); rank < byRule[rule].fresh {
					byRule[rule].fresh, byRule[rule].Link = rank, e.Anchor
				}
				byRule[rule].count++
				names[rule] = append(names[rule], s.Name)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *action) int {
		return cmp.Or(knownLast(a.fresh, b.fresh), cmp.Compare(a.Rule.Severity.Rank(), b.Rule.Severity.Rank()), cmp.Compare(b.count, a.count))
	})
	var first []action
	for _, a := range all[:min(len(all), mostActions)] {
		if p.Several {
			a.Systems = few(names[a.Rule], p.Lang)
		}
		if p.Compact {
			a.Link = ruleAnchor(a.Rule)
		}
		first = append(first, *a)
	}
	if len(first) < mostActions && p.Any(result.NotAssessed) {
		first = append(first, p.answer())
	}
	return first
}

// answer is the action to give the information that is missing.
func (p *report) answer() action {
	c := p.Run.Summary.Counts
	var who []string
	add := func(name string) {
		if name != "" && !slices.Contains(who, name) {
			who = append(who, name)
		}
	}
	for _, s := range p.Systems {
		for _, g := range s.Questions {
			add(g.Who.In(p.Lang))
		}
	}
	if len(p.ForAll) > 0 {
		add(page.Must(say("municipality", p.Lang)))
	}
	return action{
		Link: "missing", Who: strings.Join(who, ", "),
		Says: page.Must(say("without", p.Lang,
			words.Count(p.Run.Summary.UnansweredFacts, words.AreMissing, p.Lang),
			page.Must(count("requirements", c.NotAssessed, p.Lang)))),
	}
}

// because says in a few sentences what the verdict rests on: "3 krav er ikke opfyldt: 1 alvorlig
// og 2 advarsler. 2 krav er ikke vurderet, fordi 4 oplysninger mangler. 7 krav er opfyldt."
func (p *report) because() string {
	c := p.Run.Summary.Counts
	var sentences []string
	add := func(n int, what words.Noun, detail string) {
		if n > 0 {
			sentences = append(sentences, words.Count(n, what, p.Lang)+detail+".")
		}
	}
	add(c.Fail, words.AreNotMet, ": "+severities(c, p.Lang))
	missing := ""
	if n := p.Run.Summary.UnansweredFacts; n > 0 {
		missing = page.Must(say("because", p.Lang, words.Count(n, words.AreMissing, p.Lang)))
	}
	add(c.NotAssessed, words.AreNotAssessed, missing)
	add(c.Waived, words.AreWaived, "")
	add(c.Pass, words.AreMet, "")
	add(c.NotApplicable, words.AreNotApplicable, "")
	return strings.Join(sentences, " ")
}
