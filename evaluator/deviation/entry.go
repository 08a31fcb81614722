package deviation

import (
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// entry is a deviation with all that can be said of it before any result is known.
type entry struct {
	*result.Deviation
	rule      *result.Rule // nil where there is none of that id
	place     []string     // empty: the rule as a whole
	mislaid   bool         // Path cannot be read
	outside   bool         // the run did not choose the rule, so that nothing is judged
	orphaned  []result.Text
	faults    []result.DeviationFault // those that keep it from holding, besides orphaned; in order
	approved  day
	expires   day // as written
	last      day // expires, or the earlier day on which the longest time is over
	cut       bool
	forbidden result.Text // that nobody may depart from the rule; empty where one may
}

// descriptor is what is known of the descriptor that a deviation is about.
type descriptor struct {
	kind string // empty where it is not known
	gone bool   // there is no such descriptor
	near string // the id that may be meant where it is gone
}

// holds says whether the deviation turns a fail into waived.
func (e *entry) holds() bool {
	return !e.outside && !e.mislaid && len(e.orphaned) == 0 && len(e.faults) == 0
}

// has says whether the fault keeps the deviation from holding.
func (e *entry) has(f result.DeviationFault) bool { return slices.Contains(e.faults, f) }

// expired says whether its last day is over.
func (e *entry) expired() bool { return e.has(result.DeviationExpired) }

// tooLong says whether it is cut, and that is still to come.
func (e *entry) tooLong() bool { return e.cut && !e.expired() }

// neverHolds says whether it would hold on no day at all.
func (e *entry) neverHolds() bool {
	return e.mislaid || len(e.orphaned) > 0 || slices.ContainsFunc(e.faults, func(f result.DeviationFault) bool {
		return f != result.DeviationExpired && f != result.DeviationFuture
	})
}

// assess reads a deviation, and sets its Until.
func (b *Book) assess(d *result.Deviation, about descriptor) *entry {
	e := &entry{Deviation: d, rule: b.rules[d.Rule]}
	place, err := result.ParsePlace(d.Path)
	e.place, e.mislaid = place, err != nil
	e.outside = e.rule != nil && !b.chosen[d.Rule] && b.inForce(e.rule)
	b.assessTarget(e, about)
	if e.forbidden == (result.Text{}) {
		b.assessEntry(e)
	} else {
		e.faults = []result.DeviationFault{result.DeviationNotWaivable} // nothing else about it matters
	}
	if d.Until = ""; !e.neverHolds() {
		d.Until = e.last.String()
	}
	return e
}

// assessTarget looks at the rule and the descriptor.
func (b *Book) assessTarget(e *entry, about descriptor) {
	switch r := e.rule; {
	case r == nil:
		e.orphaned = append(e.orphaned, unknownRule(e.Rule, nearest(e.Rule, b.ids)))
	case e.outside:
		return
	case about.kind != "" && about.kind != r.Kind:
		e.orphaned = append(e.orphaned, otherKind(r, e.Descriptor, about.kind))
	case !b.inForce(r):
		e.orphaned = append(e.orphaned, notInForce(r, b.today))
	default:
		if forbidden, byModality := b.policy.forbids(r); forbidden {
			e.forbidden = mayNotDepart(r, byModality)
		}
	}
	if about.gone {
		e.orphaned = append(e.orphaned, unknownDescriptor(e.Descriptor, about.near))
	}
}

// assessEntry looks for what must be written and is not, and at the days. Where it expires before it is
// approved nothing more is said of the days, as one of them is wrong; nor of one that is orphaned,
// which holds on no day.
func (b *Book) assessEntry(e *entry) {
	var approved, expires bool
	e.approved, approved = parseDay(e.ApprovedOn)
	e.expires, expires = parseDay(e.ExpiresOn)
	fault := func(is bool, f result.DeviationFault) bool {
		if is {
			e.faults = append(e.faults, f)
		}
		return is
	}
	fault(!approved || blank(e.ApprovedBy), result.DeviationUnapproved)
	fault(blank(e.Reason), result.DeviationUnexplained)
	fault(!expires, result.DeviationEndless)
	if fault(approved && expires && e.expires < e.approved, result.DeviationContradictory) || len(e.orphaned) > 0 {
		return
	}
	fault(approved && e.approved > b.today, result.DeviationFuture)
	e.last = e.expires
	if longest := b.policy.MaxDays; approved && longest > 0 && int(e.expires-e.approved) > longest {
		e.cut, e.last = true, e.approved+day(longest)
	}
	fault(expires && e.last < b.today, result.DeviationExpired)
}
