package coverage

import (
	"regexp"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// listing checks the file by itself and its rule ids, and gathers which sentence names which rule.
func (e *examination) listing() {
	first := map[string]int{}
	for _, section := range e.cov.Sections {
		if len(section.Sentences) == 0 {
			e.add(section.Line, "", "section-empty", section.Path)
		}
		if line, twice := first[section.Path]; twice {
			e.add(section.Line, "", "section-repeated", section.Path, line)
		} else {
			first[section.Path] = section.Line
		}
	}
	e.each(func(p place, s *result.Sentence) {
		e.claims(s)
		for i, id := range s.Rules {
			switch {
			case slices.Contains(s.Rules[:i], id):
				e.add(s.Line, id, "rule-repeated", id)
			case e.rules[id] == nil:
				e.add(s.Line, id, "rule-unknown", id)
			default:
				e.named[id] = append(e.named[id], p)
			}
		}
	})
	e.cov.Placed = len(e.named)
}

var ruleID = regexp.MustCompile(`\b[A-Z]+-[A-Z]+-[0-9]{3}\b`)

// claims checks that a sentence says one thing of itself.
func (e *examination) claims(s *result.Sentence) {
	claims := 0
	for _, claim := range []bool{len(s.Rules) > 0, s.Reason != result.Text{}, s.Background} {
		if claim {
			claims++
		}
	}
	switch claims {
	case 0:
		e.add(s.Line, "", "sentence-open", shown(s.Text))
	case 1:
	default:
		e.add(s.Line, "", "sentence-twofold", shown(s.Text))
	}
	ids := ruleID.FindAllString(s.Reason.DA+" "+s.Reason.EN, -1)
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		if e.rules[id] == nil {
			e.add(s.Line, id, "reason-unknown", id)
		}
	}
}

// quotations checks each rule against the sentences that name it.
func (e *examination) quotations(rules []*result.Rule) {
	for _, rule := range rules {
		places := e.named[rule.ID]
		if len(places) == 0 {
			e.add(0, rule.ID, "rule-unplaced", rule.ID, shown(rule.Source.Quote))
			continue
		}
		e.sections(rule, places)
		e.quotation(rule, places)
	}
}

// sections compares the sections that a rule's annotation names, "; " between several, with
// those of the sentences that name the rule.
func (e *examination) sections(rule *result.Rule, places []place) {
	wanted := strings.Split(rule.Source.Section, "; ")
	found := map[string]bool{}
	for _, p := range places {
		path := e.section(p).Path
		if !found[path] && !slices.Contains(wanted, path) {
			e.add(e.sentence(p).Line, rule.ID, "section-other", rule.ID, path, rule.Source.Section)
		}
		found[path] = true
	}
	for _, path := range wanted {
		if !found[path] {
			e.add(e.sentence(places[0]).Line, rule.ID, "section-unnamed", rule.ID, path)
		}
	}
}

// quotation checks that the pieces of a rule's quotation stand in the sentences that name it, in
// order, and that each of those sentences holds some of it. A section of the rule in which no
// sentence is quoted is one that the rule builds on without quoting it.
func (e *examination) quotation(rule *result.Rule, places []place) {
	whole, ends := e.joined(places)
	switch stands, words := whole.Quotes(rule.Source.Quote); {
	case rule.Source.Quote == "":
		return // which is told of by itself
	case !stands:
		e.add(e.sentence(places[0]).Line, rule.ID, "quote-outside", rule.ID, shown(rule.Source.Quote))
		return
	case !words:
		e.add(e.sentence(places[0]).Line, rule.ID, "quote-cut", rule.ID, shown(rule.Source.Quote))
	}
	quotedIn := map[int]bool{}
	var unquoted []place
	for i, p := range places {
		begin := ends[i] - len(Letters(e.sentence(p).Text))
		if touches(whole.text, rule.Source.Quote, begin, ends[i]) {
			quotedIn[p.section] = true
		} else {
			unquoted = append(unquoted, p)
		}
	}
	for _, p := range unquoted {
		if quotedIn[p.section] {
			e.add(e.sentence(p).Line, rule.ID, "quote-elsewhere", rule.ID)
		}
	}
}

// touches tells whether a piece of the quotation stands anywhere in the letters between two bytes.
func touches(whole, quote string, begin, end int) bool {
	for _, piece := range pieces(quote) {
		for _, at := range occurrences(whole, piece) {
			if at < end && at+len(piece) > begin {
				return true
			}
		}
	}
	return false
}

// joined is the letters of some sentences on end, and where each ends. Between sentences that do
// not follow each other stands a gap that no quotation crosses.
func (e *examination) joined(places []place) (whole Wording, ends []int) {
	var b strings.Builder
	length := 0
	for i, p := range places {
		if i > 0 && (places[i-1] != place{p.section, p.sentence - 1}) {
			b.WriteString(gap)
			length += len(gap)
		}
		text := e.sentence(p).Text
		b.WriteString("\n" + text)
		length += len(Letters(text))
		ends = append(ends, length)
	}
	return WordingOf(b.String()), ends
}
