package text

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
	"github.com/pejl/pejl/reports/screen"
	"github.com/pejl/pejl/reports/words"
)

// unanswered is one missing fact and what waits for it, in all descriptors.
type unanswered struct {
	fact    string
	waiting int  // results
	fresh   bool // a result waits that the baseline does not have
	rules   set
	roles   set
	places  set
}

// set keeps texts in the order in which they first came.
type set struct {
	items []string
	seen  map[string]bool
}

func (s *set) add(item string) {
	if s.seen[item] {
		return
	}
	if s.seen == nil {
		s.seen = map[string]bool{}
	}
	s.seen[item] = true
	s.items = append(s.items, item)
}

const (
	mostRules  = 8  // ids shown per fact
	mostPlaces = 10 // places shown per fact
)

// missing tells which facts keep requirements from being assessed, the one that most of them
// wait for first. Facts that are missing behind a fail stand with the fail, and those that only
// what the baseline has waits for are left out.
func (p *printer) missing(run *result.Run) {
	all := slices.DeleteFunc(p.unanswered(run), func(u *unanswered) bool { return !u.fresh })
	if len(all) == 0 {
		return
	}
	p.Heading(words.MissingFacts.In(p.Lang))
	for i, u := range all {
		if i > 0 {
			p.Blank()
		}
		p.fact(u)
	}
}

func (p *printer) fact(u *unanswered) {
	question := p.Say(p.facts[u.fact].Question)
	if question == "" {
		question = u.fact
	}
	p.Text(0, question, screen.Bold)
	p.Text(2, words.WhoCanAnswer.In(p.Lang)+": "+p.list(u.roles.items), screen.Plain)
	rules := words.Count(len(u.rules.items), words.Requirements, p.Lang) + " " + p.Say(waitFor) + ": "
	p.Text(2, rules+p.list(p.cut(u.rules.items, mostRules, more)), screen.Plain)
	for _, place := range p.cut(u.places.items, mostPlaces, morePlaces) {
		p.placeLine(2, place)
	}
}

// cut keeps the first n items and counts the rest in a last one.
func (p *printer) cut(items []string, n int, rest result.Text) []string {
	if len(items) <= n+1 {
		return items
	}
	left := words.Number(len(items)-n, p.Lang)
	return append(slices.Clone(items[:n]), strings.Replace(p.Say(rest), "{n}", left, 1))
}

func (p *printer) unanswered(run *result.Run) []*unanswered {
	byFact := map[string]*unanswered{}
	var all []*unanswered
	for _, d := range run.Descriptors {
		for i := range d.Results {
			r := &d.Results[i]
			if r.Outcome != result.NotAssessed {
				continue
			}
			for j := range r.Findings {
				f := &r.Findings[j]
				key := cmp.Or(f.Fact, result.PathText(f.Path))
				if byFact[key] == nil {
					byFact[key] = &unanswered{fact: key}
					all = append(all, byFact[key])
				}
				p.wait(byFact[key], r, f)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *unanswered) int {
		return cmp.Or(b.waiting-a.waiting, strings.Compare(a.fact, b.fact))
	})
	return all
}

func (p *printer) wait(u *unanswered, r *result.Result, f *result.Finding) {
	role := p.Say(r.Rule.Role)
	switch {
	case f.Fact == result.RegistryFact:
		role = p.Say(theRunner)
	case f.OfData:
		role = p.Say(theData)
	case f.OfOrganisation:
		role = p.Say(theTown)
	}
	u.waiting++
	u.fresh = u.fresh || !gate.Known(r)
	u.rules.add(r.Rule.ID)
	u.roles.add(role)
	u.places.add(p.place(f))
}

// place is where a finding is, as editors and terminals make it a link: file:line:column. A fact
// of an Organisation that is not there has no place, and says so; likewise an edition of embedded data.
func (p *printer) place(f *result.Finding) string {
	switch {
	case f.Fact == result.RegistryFact:
		return p.Say(noRegistry)
	case f.File == "" && f.OfData:
		return p.Say(noEdition)
	case f.File == "":
		return p.Say(noOrgFile)
	}
	return at(f.File, f.Start)
}

// at is a place in a file; the file alone where no place is known.
func at(file string, start result.Position) string {
	if start == (result.Position{}) {
		return file
	}
	return file + ":" + strconv.Itoa(start.Line) + ":" + strconv.Itoa(start.Column)
}

// placeLine writes a place: whole, whatever its length, where it is a link.
func (p *printer) placeLine(indent int, place string) {
	if place == p.Say(noOrgFile) || place == p.Say(noEdition) || place == p.Say(noRegistry) {
		p.Text(indent, place, screen.Plain)
		return
	}
	p.Line(indent, screen.In(place, screen.Plain))
}
