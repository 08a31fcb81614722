package baseline

import "github.com/pejl/pejl/evaluator/result"

// Update makes a baseline's next content from a run: Add each descriptor, then Finish. Unless it may
// grow it only shrinks: what is new and wrong does not become known by itself. It is not safe for use
// by several goroutines.
type Update struct {
	judged
	grow    bool
	next    Baseline
	numbers Numbers
}

// Numbers counts results. The next content has Kept results and, with grow, the new ones.
type Numbers struct {
	Kept     int // of the old content, also with fewer or more findings
	Narrowed int // of Kept: some of their findings are gone
	Dropped  int // of the old content; gone
	Added    int // of the run, new or with new findings, that were taken in
	Refused  int // of the run, new or with new findings, that were not taken in, or not those findings
}

// NewUpdate begins an update of the old content. Without one, nil, everything is taken in.
func NewUpdate(old *Baseline, grow bool) *Update {
	if old == nil {
		old, grow = &Baseline{}, true
	}
	return &Update{judged: newJudged(old), grow: grow}
}

// Add takes in the results of a descriptor, as far as may be, and changes nothing of it.
func (u *Update) Add(d *result.Descriptor) {
	old := u.meet(d)
	for i := range d.Results {
		r := &d.Results[i]
		if !compared(r.Outcome) {
			continue
		}
		e := entryOf(d, r)
		if change(old, e) != result.Unchanged {
			if u.grow {
				u.numbers.Added++
			} else {
				u.numbers.Refused++
			}
		}
		u.take(descriptor{d.Kind, d.ID}, old, e)
	}
}

// take puts a result of the run into the next content, without grow only what is known of it.
func (u *Update) take(d descriptor, old []entry, e entry) {
	i := index(old, e.rule, e.outcome)
	if i < 0 {
		if u.grow {
			u.next.add(d, e)
		}
		return
	}
	known := common(e.findings, old[i].findings)
	if !u.grow {
		if len(known) == 0 && len(e.findings) > 0 {
			return // other findings altogether
		}
		e.findings = known
	}
	if len(known) < len(old[i].findings) {
		u.numbers.Narrowed++
	}
	u.next.add(d, e)
}

// Finish gives the next content, dated as the run, of which Rules, Date and Edition are read. What
// the run did not judge stays as it was.
func (u *Update) Finish(run *result.Run, scope Scope) (*Baseline, Numbers) {
	next, numbers := &u.next, u.numbers
	next.settle()
	view := newView(run, scope)
	for d, list := range u.old.entries {
		taken := next.entries[d] // what is added below does not move it
		for i, e := range list {
			fate, _ := u.fate(view, d, i)
			switch {
			case index(taken, e.rule, e.outcome) >= 0:
				numbers.Kept++
			case fate == unjudged:
				next.add(d, e)
				numbers.Kept++
			default:
				numbers.Dropped++
			}
		}
	}
	next.settle()
	next.date, next.edition = run.Date, run.Edition
	return next, numbers
}
