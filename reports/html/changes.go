package html

import (
	"cmp"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// changes is how the run compares with its baseline.
type changes struct {
	Baseline *result.Baseline
	Rows     []changeRow
	Fresh    []changed // new or changed: fails first, most severe first
	Known    []knownOf
	Gone     []goneResult
}

// changeRow counts the results of an outcome by how they compare.
type changeRow struct {
	Outcome                       result.Outcome
	New, Updated, Unchanged, Gone int
}

// changed is a result that is new or has changed.
type changed struct {
	*result.Result
	System string
	Link   string // the anchor of the fail, or of what is missing
}

// knownOf is what the baseline has of one descriptor.
type knownOf struct {
	System *system
	Lists  []knownList
}

// knownList is the results of an outcome that the baseline has.
type knownList struct {
	Outcome result.Outcome
	Entries []*entry
}

// goneResult is what the baseline has and the run does not.
type goneResult struct {
	result.Gone
	Name string // of the descriptor, or its id where the run does not have it
}

// compared are the outcomes that are compared with a baseline.
var compared = []result.Outcome{result.Fail, result.NotAssessed}

// newChanges compares; nil without a baseline.
func newChanges(p *report) *changes {
	base := p.Run.Baseline
	if base == nil {
		return nil
	}
	c := &changes{Baseline: base, Rows: []changeRow{
		{Outcome: result.Fail, New: base.New, Updated: base.Updated, Unchanged: base.Unchanged},
		{Outcome: result.NotAssessed, New: base.NewOpen, Updated: base.UpdatedOpen, Unchanged: base.UnchangedOpen},
	}}
	for _, g := range base.Gone {
		if i := slices.Index(compared, g.Was); i >= 0 {
			c.Rows[i].Gone++
		}
		i := slices.IndexFunc(p.Systems, func(s *system) bool { return s.Kind == g.Kind && s.ID == g.Descriptor })
		name := g.Descriptor
		if i >= 0 {
			name = p.Systems[i].Name
		}
		c.Gone = append(c.Gone, goneResult{g, name})
	}
	for _, s := range p.Systems {
		c.add(s)
	}
	slices.SortStableFunc(c.Fresh, func(a, b changed) int {
		return cmp.Or(
			cmp.Compare(slices.Index(compared, a.Outcome), slices.Index(compared, b.Outcome)),
			cmp.Compare(a.Rule.Severity.Rank(), b.Rule.Severity.Rank()),
			cmp.Compare(changeRank(a.Change), changeRank(b.Change)))
	})
	return c
}

func (c *changes) add(s *system) {
	known := knownOf{System: s}
	for _, o := range compared {
		var list []*entry
		for _, e := range s.entries[o] {
			switch {
			case isKnown(e):
				list = append(list, e)
			case o == result.Fail:
				c.Fresh = append(c.Fresh, changed{&e.Result, s.Name, e.Anchor})
			default:
				c.Fresh = append(c.Fresh, changed{&e.Result, s.Name, "missing"})
			}
		}
		if list != nil {
			known.Lists = append(known.Lists, knownList{o, list})
		}
	}
	if known.Lists != nil {
		c.Known = append(c.Known, known)
	}
}

// changeRank orders changes: none and new, changed, unchanged.
func changeRank(c result.Change) int {
	return max(0, slices.Index([]result.Change{result.New, result.Updated, result.Unchanged}, c))
}

// knownLast compares ranks of changes by whether the baseline has them.
func knownLast(a, b int) int {
	last := changeRank(result.Unchanged)
	return cmp.Compare(a/last, b/last)
}
