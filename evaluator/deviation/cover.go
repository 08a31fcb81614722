package deviation

import (
	"slices"
	"strconv"

	"github.com/pejl/pejl/evaluator/result"
)

// standing is what a result makes of a deviation.
type standing int

const (
	unjudged      standing = iota // there is no result
	needed                        // the requirement is not met where the deviation covers it
	met                           // the requirement is met
	notApplicable                 // it does not apply
	nextPhase                     // it does not apply yet, and would not be met in the next phase
	open                          // it is not assessed
	broken                        // the rule broke
	missed                        // it is not met, and nothing that was found lies where the deviation says
	covered                       // it is not met, and deviations that hold cover all that this one covers
)

// effect is what a result makes of a deviation, and the deviations beside it.
type effect struct {
	standing standing
	by       *entry   // with covered, the first that covers the same
	places   []string // with missed, where the findings are
	// More of one that holds; empty where there is nothing to say.
	narrower []string // the places in lists that it is used for, where it covers the whole of them
	overlaps *entry   // the first earlier one that covers the same
	partly   bool     // it covers more than those before it
	next     *entry   // one that covers the same for longer
}

// useless says whether the deviation is not needed, whatever else may be wrong with it.
func (on effect) useless() bool {
	return on.standing == met || on.standing == notApplicable || on.standing == covered
}

// judge applies to a result the deviations from its rule, which are sorted by place, and gives what the
// result makes of each.
func judge(entries []*entry, d *result.Descriptor, r *result.Result) []effect {
	out := make([]effect, len(entries))
	if r.Outcome == result.Fail {
		c := newCoverage(entries, r.Findings)
		for i, e := range entries {
			out[i] = c.effect(e)
		}
		c.waive(r)
		return out
	}
	on := effect{}
	switch r.Outcome {
	case result.Pass:
		on.standing = met
	case result.NotApplicable:
		on.standing = notApplicable
		if slices.ContainsFunc(d.Next, func(next result.Result) bool { return next.Rule.ID == r.Rule.ID }) {
			on.standing = nextPhase
		}
	case result.NotAssessed:
		on.standing = open
	case result.Error:
		on.standing = broken
	}
	for i := range out {
		out[i] = on
	}
	return out
}

// coverage is which deviations that hold cover which findings of a fail. A fail without findings counts as one
// finding that has no place.
type coverage struct {
	findings []result.Finding
	holders  [][]*entry // for each finding, sorted by place
}

func newCoverage(entries []*entry, findings []result.Finding) *coverage {
	c := &coverage{findings: findings, holders: make([][]*entry, max(1, len(findings)))}
	for _, e := range entries {
		if !e.holds() {
			continue
		}
		for _, i := range c.of(e) {
			c.holders[i] = append(c.holders[i], e)
		}
	}
	return c
}

// of is which findings the deviation covers, or would cover if it held.
func (c *coverage) of(e *entry) []int {
	var out []int
	for i := range c.holders {
		switch {
		case e.mislaid:
		case len(c.findings) == 0 && len(e.place) == 0, len(c.findings) > 0 && c.findings[i].Within(e.place):
			out = append(out, i)
		}
	}
	return out
}

// waive marks what is covered, and turns the fail into waived where all of it is.
func (c *coverage) waive(r *result.Result) {
	r.Findings = slices.Clone(r.Findings)
	var used []*entry
	all := true
	for i, holders := range c.holders {
		if len(holders) == 0 {
			all = false
			continue
		}
		if i < len(r.Findings) {
			r.Findings[i].Waiver = holders[0].Deviation
		}
		if !slices.Contains(used, holders[0]) {
			used = append(used, holders[0])
		}
	}
	if !all {
		return
	}
	slices.SortStableFunc(used, func(a, b *entry) int { return byPlace(a.Deviation, b.Deviation) })
	r.Outcome, r.Reason = result.Waived, ""
	for _, e := range used {
		r.Waivers = append(r.Waivers, e.Deviation)
	}
}

// effect is what the fail makes of one of the deviations.
func (c *coverage) effect(e *entry) effect {
	covers := c.of(e)
	if len(covers) == 0 {
		return effect{standing: missed, places: c.places()}
	}
	if !e.holds() {
		unheld := func(i int) bool { return len(c.holders[i]) == 0 }
		if slices.ContainsFunc(covers, unheld) {
			return effect{standing: needed}
		}
		return effect{standing: covered, by: c.holders[covers[0]][0]}
	}
	on := effect{standing: needed, next: c.successor(e, covers)}
	var used []int
	for _, i := range covers {
		if first := c.holders[i][0]; first == e {
			used = append(used, i)
		} else if on.overlaps == nil {
			on.overlaps = first
		}
	}
	on.partly = len(used) > 0
	on.narrower = c.narrower(e, used)
	return on
}

// successor is a deviation that covers a finding for longer than e, where each finding has one.
func (c *coverage) successor(e *entry, covers []int) *entry {
	var out *entry
	for _, i := range covers {
		longer := slices.IndexFunc(c.holders[i], func(other *entry) bool { return other.last > e.last })
		if longer < 0 {
			return nil
		}
		if out == nil {
			out = c.holders[i][longer]
		}
	}
	return out
}

// narrower gives the places in lists that the deviation is used for, where that is all it is used for and the
// deviation itself names none of them, so that it would cover whatever the lists come to hold later. A place that
// can be given by an index only is none to name, for it means another element as soon as the list changes.
func (c *coverage) narrower(e *entry, used []int) []string {
	if len(c.findings) == 0 {
		return nil
	}
	var out []string
	for _, i := range used {
		f := &c.findings[i]
		text := result.PlaceText(f.Place)
		if !elementBelow(f, len(e.place)) || indexed(f) || !readsAs(text, f.Place) {
			return nil
		}
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// places are those of the findings, as a deviation may name them.
func (c *coverage) places() []string {
	var out []string
	for i := range c.findings {
		f := &c.findings[i]
		text := result.PlaceText(f.Place)
		if !readsAs(text, f.Place) {
			text = byIndex(f)
		}
		if text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// lead is how many steps of a finding's place lead to another system of the registry; the path has none of them.
func lead(f *result.Finding) int { return len(f.Place) - len(f.Path) }

// index is the index that the step of a finding's place stands for; false where that is no element of a list.
func index(f *result.Finding, step int) (int, bool) {
	if step < lead(f) {
		return 0, false
	}
	i, ok := f.Path[step-lead(f)].(int)
	return i, ok
}

// elementBelow says whether the place leads into a list, or to one of the registry's systems, at or below the depth.
func elementBelow(f *result.Finding, depth int) bool {
	if depth < lead(f) {
		return true
	}
	for step := depth; step < len(f.Place); step++ {
		if _, ok := index(f, step); ok {
			return true
		}
	}
	return false
}

// indexed says whether the place has an element that is called by its index.
func indexed(f *result.Finding) bool {
	for step, called := range f.Place {
		if i, ok := index(f, step); ok && called == element(i) {
			return true
		}
	}
	return false
}

// byIndex is the finding's place with every element called by its index.
func byIndex(f *result.Finding) string {
	place := slices.Clone(f.Place)
	for step := range place {
		if i, ok := index(f, step); ok {
			place[step] = element(i)
		}
	}
	return result.PlaceText(place)
}

func element(i int) string { return "[" + strconv.Itoa(i) + "]" }

// readsAs says whether the text of a place is read as that place: not every name can be written in brackets.
func readsAs(text string, place []string) bool {
	read, err := result.ParsePlace(text)
	return err == nil && slices.Equal(read, place)
}
