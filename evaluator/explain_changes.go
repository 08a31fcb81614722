package evaluator

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// How much is tried in search of changes. Each try is an evaluation of one rule.
const (
	mostTried    = 1500
	leastTried   = 40
	mostSystems  = 20_000 // systems looked at in all tries
	mostClaims   = 20     // changes told of one outcome
	mostOfFact   = 6      // values told of one fact
	mostTogether = 8      // facts changed together
	mostProofs   = 150    // changed descriptors that are read again
)

// search looks for changes of the outcome.
type search struct {
	*explainer
	left   int // tries
	proofs int // readings
	found  []result.OutcomeChange
}

// changes finds what would change the outcome.
func (x *explainer) changes(ctx context.Context) []result.OutcomeChange {
	s := &search{explainer: x, left: mostTried, proofs: mostProofs}
	if p := x.s.options.Portfolio; p != nil && x.r.readsFrom(fromPortfolio) {
		s.left = min(mostTried, max(leastTried, mostSystems/max(1, len(p.ids))))
	}
	all := x.candidates(x.now.papers, x.material(x.now.papers))
	s.singles(ctx, all)
	outcome := x.now.result.Outcome
	if outcome != result.Pass && outcome != result.NotApplicable && !s.leadsTo(result.Pass) {
		if s.together(ctx, true); !s.leadsTo(result.Pass) {
			s.together(ctx, false)
		}
	}
	if outcome == result.NotApplicable && len(s.found) == 0 {
		s.pairs(ctx, all, func(o result.Outcome) bool { return o == result.Pass || o == result.Fail })
	}
	slices.SortStableFunc(s.found, func(a, b result.OutcomeChange) int { return cmp.Compare(changeRank(a), changeRank(b)) })
	return s.found
}

// changeRank orders changes by their outcome; those of the phase come last, since it is seldom chosen for a rule's sake.
func changeRank(c result.OutcomeChange) int {
	rank := 2 * slices.Index([]result.Outcome{result.Pass, result.NotApplicable, result.Fail, result.NotAssessed}, c.Outcome)
	if c.Sets[0].Fact.Path == phaseFact {
		rank++
	}
	return rank
}

func (s *search) leadsTo(o result.Outcome) bool {
	return slices.ContainsFunc(s.found, func(c result.OutcomeChange) bool { return c.Outcome == o })
}

// try judges the documents with the edits done; false where no more may be tried.
func (s *search) try(ctx context.Context, edits ...candidate) (situation, bool) {
	if s.left <= 0 || ctx.Err() != nil {
		return situation{}, false
	}
	s.left--
	s.tried++
	out, err := s.judge(ctx, s.apply(edits))
	return out, err == nil
}

func (s *search) apply(edits []candidate) papers {
	by := s.now.papers
	for _, e := range edits {
		by = e.apply(by)
	}
	return by
}

// singles tries every value alone.
func (s *search) singles(ctx context.Context, all []candidate) {
	for _, c := range all {
		if other, ok := s.try(ctx, c); ok {
			s.claim(ctx, other, c)
		}
	}
}

// pairs tries two facts together.
func (s *search) pairs(ctx context.Context, all []candidate, wanted func(result.Outcome) bool) {
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.at(b.edit) {
				continue
			}
			other, ok := s.try(ctx, a, b)
			if !ok && s.left <= 0 {
				return
			}
			if ok && wanted(other.result.Outcome) {
				s.claim(ctx, other, a, b)
			}
		}
	}
}

// claim notes a change, where it changes the outcome and is proven.
func (s *search) claim(ctx context.Context, other situation, edits ...candidate) {
	outcome := other.result.Outcome
	if outcome == s.now.result.Outcome || outcome == result.Error {
		return
	}
	if len(edits) == 1 {
		if i := s.same(other, edits[0]); i >= 0 {
			set := &s.found[i].Sets[0]
			if len(set.Values) < mostOfFact && s.proven(ctx, other, edits) {
				set.Values = append(set.Values, edits[0].told)
			}
			return
		}
	}
	n := 0
	for _, c := range s.found {
		if c.Outcome == outcome {
			n++
		}
	}
	if n >= mostClaims || !s.proven(ctx, other, edits) {
		return
	}
	change := result.OutcomeChange{Outcome: outcome, Reason: other.result.Reason}
	for _, e := range edits {
		set := result.FactChange{
			Origin: factOrigins[e.fact.origin], Fact: s.described(e.fact), Values: []result.NewValue{e.told},
		}
		set.Now, set.Name, set.Was = s.findingOf(e.edit)
		change.Sets = append(change.Sets, set)
	}
	s.found = append(s.found, change)
}

// same is the change of the same place alone that gives the same outcome; -1 for none.
func (s *search) same(other situation, e candidate) int {
	return slices.IndexFunc(s.found, func(c result.OutcomeChange) bool {
		return len(c.Sets) == 1 && c.Outcome == other.result.Outcome && c.Reason == other.result.Reason &&
			c.Sets[0].Origin == factOrigins[e.origin] && c.Sets[0].Now.System == e.system && slices.Equal(c.Sets[0].Now.Path, e.path)
	})
}

// proven writes the changed documents down, reads them as files are read, and says whether the
// verdict on them is the one that the change promises.
func (s *search) proven(ctx context.Context, promised situation, edits []candidate) bool {
	if s.proofs--; s.proofs < 0 {
		return false
	}
	by := s.apply(edits)
	whole := by.doc == by.organisation
	if by.doc = s.reread(by.doc, s.now.doc); by.doc == nil {
		return false
	}
	if whole {
		by.organisation = by.doc
	} else if by.organisation != nil {
		if by.organisation = s.reread(by.organisation, s.now.organisation); by.organisation == nil {
			return false
		}
	}
	for id, system := range by.systems {
		if system != s.now.systems[id] {
			by.systems = maps.Clone(by.systems)
			if by.systems[id] = s.reread(system, nil); by.systems[id] == nil {
				return false
			}
		}
	}
	got, err := s.judge(ctx, by)
	return err == nil && got.result.Outcome == promised.result.Outcome && got.result.Reason == promised.result.Reason
}

// reread is a document as it would be read from a file; nil where no file could hold it.
func (s *search) reread(doc, before *inputs.Document) *inputs.Document {
	if doc == before {
		return doc
	}
	content, ok := doc.Root.Content().(map[string]any)
	if !ok {
		return nil
	}
	text, err := inputs.SchemaOf(doc.Kind).YAML(content)
	if err != nil {
		return nil
	}
	docs, problems := inputs.Read("changed.yaml", text)
	if len(problems) > 0 || len(docs) != 1 {
		return nil
	}
	return docs[0]
}

// together changes several facts one after the other, each time the one that brings the requirement
// nearest to being met, and then leaves out those that were not needed. Lists are left as they are where wanted:
// a list that has changed as a whole hides what could change in it.
func (s *search) together(ctx context.Context, withLists bool) {
	var edits []candidate
	at := s.now
	for range mostTogether {
		next, best, ok := s.nearer(ctx, edits, at, withLists)
		if !ok {
			return
		}
		edits, at = append(edits, next), best
		if at.result.Outcome == result.Pass {
			s.claimNeeded(ctx, edits)
			return
		}
	}
}

// nearer finds the value with which, besides the edits, the requirement is nearest to being met.
func (s *search) nearer(ctx context.Context, edits []candidate, at situation, withLists bool) (next candidate, best situation, found bool) {
	by := s.apply(edits)
	least := at.distance()
	for _, c := range s.candidates(by, s.material(by)) {
		overlaps := func(e candidate) bool {
			return e.origin == c.origin && e.system == c.system && (within(c.path, e.path) || within(e.path, c.path))
		}
		if slices.ContainsFunc(edits, overlaps) || !withLists && schemaAt(c.origin, s.r.Kind).isList(c.fact.path) {
			continue
		}
		other, ok := s.try(ctx, append(slices.Clone(edits), c)...)
		if !ok || other.result.Outcome == result.NotApplicable || other.result.Outcome == result.Error {
			continue
		}
		if d := other.distance(); d < least {
			next, best, least, found = c, other, d, true
		}
		if other.result.Outcome == result.Pass {
			break
		}
	}
	return next, best, found
}

// within says whether a path is another or leads below it.
func within(path, other []any) bool {
	return len(path) >= len(other) && slices.Equal(path[:len(other)], other)
}

// distance is how far a situation is from being met: 0 is met.
func (n situation) distance() int {
	j := &n.judgement
	out := 0
	if n.phaseOpen {
		out++
	}
	if j.settled() && j.applies {
		return out
	}
	out += len(j.gaps) + 20*len(j.violations)
	switch {
	case !j.applies:
		out += 100_000
	case !j.open && len(j.violations) == 0:
		out += 10
	}
	return out + 1
}

// claimNeeded leaves out of the edits those without which the requirement is met all the same.
func (s *search) claimNeeded(ctx context.Context, edits []candidate) {
	for i := 0; i < len(edits); {
		fewer := slices.Delete(slices.Clone(edits), i, i+1)
		if other, ok := s.try(ctx, fewer...); ok && other.result.Outcome == result.Pass && len(fewer) > 0 {
			edits = fewer
			continue
		}
		i++
	}
	if other, err := s.judge(ctx, s.apply(edits)); err == nil {
		s.claim(ctx, other, edits...)
	}
}
