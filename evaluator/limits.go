package evaluator

import (
	"fmt"
	"time"
)

// Limits bound what one rule may take on one descriptor, since policies may come from others. What
// exceeds them is an outcome error. A rule that took too long or too much memory is not asked
// again in the session: a registry of thousands of descriptors would wait for it each time.
//
// A rule that reads the portfolio may take as much again for every systemsPerShare systems of it.
type Limits struct {
	// Time is how long a rule may take, by the wall clock; 0 is DefaultTime. Real rules take
	// about a millisecond. The result of a rule that takes about as long may differ from run to run.
	Time time.Duration
	// Memory is by how many bytes the process may grow meanwhile; 0 is DefaultMemory. A rule that
	// holds on to less than half of it is never stopped.
	Memory uint64
}

// The limits where the options give none.
const (
	DefaultTime   = 10 * time.Second
	DefaultMemory = 256 << 20
)

// systemsPerShare is for how many systems of the portfolio a rule that reads it may take as much again.
const systemsPerShare = 4000

// of gives the limits of one rule, with defaults.
func (l Limits) of(s *Session, r *rule) Limits {
	if l.Time <= 0 {
		l.Time = DefaultTime
	}
	if l.Memory == 0 {
		l.Memory = DefaultMemory
	}
	if p := s.options.Portfolio; p != nil && len(r.ofSystems) > 0 {
		shares := 1 + len(p.ids)/systemsPerShare
		l.Time *= time.Duration(shares)
		l.Memory *= uint64(shares)
	}
	return l
}

// excess is the error of a rule that took more than it may.
type excess struct {
	what  string // what it took
	lasts bool   // it is not asked again
}

func (e *excess) Error() string {
	if e.lasts {
		return e.what + "; it is not asked again in this run. Write it more simply"
	}
	return e.what + "; write it more simply"
}

func (e *evaluation) tookTooLong() *excess {
	return &excess{fmt.Sprintf("the rule took longer than %v on %q and was stopped", e.limits.Time, e.file), true}
}

func (e *evaluation) tookTooMuch() *excess {
	return &excess{fmt.Sprintf("the rule took more than %d MiB of memory on %q and was stopped", e.limits.Memory>>20, e.file), true}
}
