package deviation

import (
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// remarksOn is what there is to say of a deviation after its result, in the order of the faults.
func (b *Book) remarksOn(e *entry, on effect) []result.DeviationRemark {
	if e.outside {
		return nil
	}
	var out []result.DeviationRemark
	say := func(f result.DeviationFault, message result.Text) {
		out = append(out, result.DeviationRemark{Fault: f, Deviation: e.Deviation, Message: message})
	}
	for _, message := range e.orphaned {
		say(result.DeviationOrphaned, message)
	}
	for _, f := range e.faults {
		say(f, b.broken(e, f, on))
	}
	if message, ok := unused(e, on); ok {
		say(result.DeviationUnused, message)
	}
	if e.tooLong() {
		say(result.DeviationTooLong, b.tooLong(e))
	}
	if e.holds() {
		b.holding(e, on, say)
	}
	slices.SortStableFunc(out, compareRemarks)
	return out
}

// holding says what there is to say of one that holds, beyond its use.
func (b *Book) holding(e *entry, on effect, say func(result.DeviationFault, result.Text)) {
	if len(on.narrower) > 0 {
		say(result.DeviationTooWide, tooWide(on.narrower))
	}
	if on.overlaps != nil {
		say(result.DeviationOverlapping, overlapping(e, on))
	}
	switch on.standing {
	case open, broken:
		say(result.DeviationUndecided, undecided[on.standing])
	case met, notApplicable, nextPhase, missed: // it is to be removed or corrected, not renewed
		return
	}
	if left := int(e.last - b.today); left <= b.policy.WarnDays {
		say(result.DeviationExpiring, expiring(e, left, on.next))
	}
}

// unused is that a deviation covers nothing, where that is more than its other faults say. One that does not hold is
// told so only where its place must be corrected too: each fault of it says by itself what else there is to say.
func unused(e *entry, on effect) (result.Text, bool) {
	settled := on.standing == met || on.standing == notApplicable || on.standing == nextPhase
	switch {
	case len(e.orphaned) > 0 || e.forbidden != (result.Text{}) || e.expired():
		return result.Text{}, false
	case settled && len(e.faults) == 0:
		return unusedWhen[on.standing], true
	case settled:
		return result.Text{}, false
	case e.mislaid:
		return unreadable(e.Path), true
	case on.standing == missed:
		return nothingThere(e.Path, on.places), true
	}
	return result.Text{}, false
}
