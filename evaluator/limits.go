package evaluator

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/topdown"
)

// Limits bound what one rule may take on one descriptor, since policies may come from others. What
// exceeds them is an outcome error. A rule that took too long, on one or on all, or too much memory is not asked
// again in the session: a registry of thousands of descriptors would wait for it each time.
//
// A rule that reads the portfolio may take as much again for every systemsPerShare systems of it.
type Limits struct {
	// Time is how long a rule may take, by the wall clock; 0 is DefaultTime. Real rules take
	// about a millisecond. The result of a rule that takes about as long may differ from run to run.
	Time time.Duration
	// Total is how long a rule may take in a whole session, beyond the first tenth of a second on each
	// descriptor; 0 is DefaultTotal. Without it a rule could take nearly Time on each of thousands.
	Total time.Duration
	// Memory is by how many bytes the process may grow meanwhile; 0 is DefaultMemory. A rule that
	// holds on to less than half of it is never stopped.
	Memory uint64
}

// The limits where the options give none.
const (
	DefaultTime   = 10 * time.Second
	DefaultTotal  = 2 * time.Minute
	DefaultMemory = 256 << 20
)

// systemsPerShare is for how many systems of the portfolio a rule that reads it may take as much again.
const systemsPerShare = 4000

func (l Limits) orDefault() Limits {
	return Limits{
		Time:   cmp.Or(max(l.Time, 0), DefaultTime),
		Total:  cmp.Or(max(l.Total, 0), DefaultTotal),
		Memory: cmp.Or(l.Memory, DefaultMemory),
	}
}

// of gives the limits of one rule, with defaults.
func (l Limits) of(s *Session, r *rule) Limits {
	l = l.orDefault()
	if p := s.options.Portfolio; p != nil && len(r.ofSystems) > 0 {
		shares := 1 + len(p.ids)/systemsPerShare
		l.Time *= time.Duration(shares)
		l.Total *= time.Duration(shares)
		l.Memory *= uint64(shares)
	}
	return l
}

// excess is the error of what took more than it may.
type excess struct{ what string }

func (e *excess) Error() string { return e.what + "; write it more simply" }

func (e *evaluation) tookTooLong() *excess {
	return &excess{fmt.Sprintf("%s took longer than %v%s", e.what, e.limits.Time, e.consequence())}
}

func (e *evaluation) tookTooLongInAll() *excess {
	return &excess{fmt.Sprintf("%s took longer than %v on all descriptors together, the last of them %q, and is not asked again in this run", e.what, e.limits.Total, e.on)}
}

func (e *evaluation) tookTooMuch() *excess {
	return &excess{fmt.Sprintf("%s took more than %d MiB of memory%s", e.what, e.limits.Memory>>20, e.consequence())}
}

func (e *evaluation) wentTooDeep() *excess {
	return &excess{fmt.Sprintf("%s took more than %d MiB of stack%s", e.what, mostStack>>20, e.consequence())}
}

// consequence is what follows from a rule's being stopped.
func (e *evaluation) consequence() string {
	if e.on == "" {
		return ""
	}
	return fmt.Sprintf(" on %q and is not asked again in this run", e.on)
}

// bounded does something else than asking rules within limits. What does not end is left behind.
func (l Limits) bounded(ctx context.Context, what string, do func(topdown.Cancel) error) (err error) {
	w := &watch{}
	defer w.close()
	e := &evaluation{ctx: ctx, what: what, limits: l.orDefault()}
	left := w.run(func(l *lane) {
		w.begin(l, e)
		done := recovering(func() error { return do(e) })
		w.end(l, e)
		err = done
	})
	switch {
	case left == nil && !e.Cancelled():
		return err
	case e.excess != nil:
		return e.excess
	}
	return ctx.Err()
}

// recovering turns a panic of OPA into an error.
func recovering(do func() error) (err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("OPA broke: %v", problem)
		}
	}()
	return do()
}

// mostText is how many bytes of an error of OPA are told: it may quote what it is about, of any length.
const mostText = 2000

// brief cuts a text to what can be told.
func brief(text string) string {
	if len(text) <= mostText {
		return text
	}
	return strings.ToValidUTF8(text[:mostText], "") + " …"
}
