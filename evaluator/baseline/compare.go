package baseline

import (
	"cmp"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// Scope says what there was to judge, beside Run.Rules, so that what a run left out does not count as
// gone.
type Scope struct {
	// Rules are all rules of all packs, also those that the run left out. A rule of the baseline that
	// is not here exists no more.
	Rules []*result.Rule
	// Exists says whether there is such a descriptor, be it judged or not; nil: none but those judged.
	Exists func(kind, id string) bool
	// Whole says that Exists knows every descriptor. A run of some of the files does not, and a
	// descriptor that it does not meet may still exist.
	Whole bool
}

// Comparison compares a run with a baseline: Add each descriptor in order, then Finish. It is not
// safe for use by several goroutines.
type Comparison struct {
	judged
	counts result.Baseline
}

// Compare begins a comparison with a baseline that was read from file, as it was named, with forward slashes.
func (b *Baseline) Compare(file string) *Comparison {
	return &Comparison{
		judged: newJudged(b),
		counts: result.Baseline{File: file, Date: b.date, Edition: b.edition},
	}
}

// Add sets Change on the descriptor's results of outcome fail and not_assessed.
func (c *Comparison) Add(d *result.Descriptor) { c.add(d, c.meet(d)) }

// AddPart does the same with a descriptor that was judged by some of the run's rules only; what the others
// would say is not known.
func (c *Comparison) AddPart(d *result.Descriptor) {
	old := c.meet(d)
	if old != nil {
		c.partly[descriptor{d.Kind, d.ID}] = true
	}
	c.add(d, old)
}

func (c *Comparison) add(d *result.Descriptor, old []entry) {
	for i := range d.Results {
		r := &d.Results[i]
		if !compared(r.Outcome) {
			continue
		}
		r.Change = change(old, entryOf(d, r))
		*c.count(r)++
	}
}

func (c *Comparison) count(r *result.Result) *int {
	n := &c.counts
	fail := r.Outcome == result.Fail
	switch {
	case r.Change == result.New && fail:
		return &n.New
	case r.Change == result.New:
		return &n.NewOpen
	case r.Change == result.Updated && fail:
		return &n.Updated
	case r.Change == result.Updated:
		return &n.UpdatedOpen
	case fail:
		return &n.Unchanged
	}
	return &n.UnchangedOpen
}

// change compares a result with the baseline's entries of its descriptor.
func change(old []entry, e entry) result.Change {
	i := index(old, e.rule, e.outcome)
	switch {
	case i < 0:
		return result.New
	case len(common(e.findings, old[i].findings)) < len(e.findings):
		return result.Updated
	}
	return result.Unchanged
}

// Finish says how the run, of which Rules and Date are read, compares. Gone is what the baseline
// has, the run judged, and is no longer there. A rule that broke judged nothing.
func (c *Comparison) Finish(run *result.Run, scope Scope) *result.Baseline {
	out := c.counts
	view := newView(run, scope)
	for d, list := range c.old.entries {
		for i, e := range list {
			fate, now := c.fate(view, d, i)
			if fate != gone {
				continue
			}
			g := result.Gone{Rule: e.rule, Kind: d.kind, Descriptor: d.id, Was: e.outcome, Now: now}
			if rule := view.rules[e.rule]; rule != nil {
				g.Title = rule.Title
			}
			out.Gone = append(out.Gone, g)
		}
	}
	slices.SortFunc(out.Gone, func(a, b result.Gone) int {
		return cmp.Or(cmp.Compare(a.Descriptor, b.Descriptor), cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Was, b.Was))
	})
	return &out
}

// judged notes what a run says of a baseline's entries.
type judged struct {
	old *Baseline
	now map[descriptor][]result.Outcome // as the entries; of the descriptors that were met
	// partly has those of them that were judged by some rules only.
	partly map[descriptor]bool
}

func newJudged(old *Baseline) judged {
	return judged{old: old, now: map[descriptor][]result.Outcome{}, partly: map[descriptor]bool{}}
}

// meet notes the descriptor's outcomes and gives the baseline's entries of it.
func (j judged) meet(d *result.Descriptor) []entry {
	key := descriptor{d.Kind, d.ID}
	old, known := j.old.entries[key]
	if !known {
		return nil
	}
	now := make([]result.Outcome, len(old))
	for i := range d.Results {
		r := &d.Results[i]
		first, _ := slices.BinarySearchFunc(old, entry{rule: r.Rule.ID}, entry.compare)
		for k := first; k < len(old) && old[k].rule == r.Rule.ID; k++ {
			now[k] = r.Outcome
		}
	}
	j.now[key] = now
	return old
}

// fate is what became of an entry.
type fate int

const (
	present  fate = iota // the run has a result of the same rule, descriptor and outcome
	unjudged             // the run did not ask
	gone                 // the run asked, and it is not so any more
)

// fate tells what became of the i'th entry of a descriptor and, where it is gone, what the rule says now.
func (j judged) fate(v *view, d descriptor, i int) (fate, result.Outcome) {
	e := j.old.entries[d][i]
	now, met := j.now[d]
	switch {
	case v.ended(e.rule):
		return gone, ""
	case !met && v.scope.Whole && (v.scope.Exists == nil || !v.scope.Exists(d.kind, d.id)):
		return gone, ""
	case !met || !v.asked[e.rule] || now[i] == result.Error || now[i] == "" && j.partly[d]:
		return unjudged, ""
	case now[i] == e.outcome:
		return present, ""
	}
	return gone, now[i] // nothing where the rule is about another kind now
}

// view is what a run asked, and what it could have.
type view struct {
	scope Scope
	date  string
	rules map[string]*result.Rule // all, by id
	asked map[string]bool
}

func newView(run *result.Run, scope Scope) *view {
	v := &view{scope: scope, date: run.Date, rules: map[string]*result.Rule{}, asked: map[string]bool{}}
	for _, r := range scope.Rules {
		v.rules[r.ID] = r
	}
	for _, r := range run.Rules {
		v.rules[r.ID], v.asked[r.ID] = r, true
	}
	return v
}

// ended says that the rule does not exist any more, or held until a day before the run's.
func (v *view) ended(id string) bool {
	r := v.rules[id]
	return r == nil || !v.asked[id] && r.EffectiveTo != "" && r.EffectiveTo < v.date
}
