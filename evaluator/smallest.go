package evaluator

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/topdown"
)

// smallest looks for a smallest part of a set of absent facts that leaves a condition open.
// Whatever leaves it open does so with more facts too, so halves can be tried, as QuickXplain
// does (U. Junker, AAAI 2004): of n facts of which k are needed about k log n tries are made.
type smallest struct {
	open  func(chosen []int) bool // with these facts unknown and all others absent
	tries int                     // left; with none left a set is taken as it is
}

// of gives the facts of set that are needed besides base. With all of them the condition is
// open; where several would do, it is those that come first. All are in ascending order.
func (s *smallest) of(base, set []int) []int {
	switch {
	case len(set) == 0 || s.tries <= 0:
		return set
	case len(base) > 0 && s.try(base): // with nothing unknown it is not open
		return nil
	case len(set) == 1:
		return set
	}
	half := len(set) / 2
	first, last := set[:half], set[half:]
	last = s.of(union(base, first), last)
	first = s.of(union(base, last), first)
	return union(first, last)
}

func (s *smallest) try(chosen []int) bool {
	s.tries--
	return s.open(chosen)
}

func union(a, b []int) []int {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}

// The most evaluations that are spent on asking for less of one rule: over a registry of
// thousands of systems one takes a good part of a second.
const (
	mostTries  = 150
	leastTries = 5
	mostWork   = 5000 // systems looked at
)

func (s *Session) tries(gaps []gap) int {
	ofSystem := func(g gap) bool { return g.fact.origin == fromPortfolio }
	if p := s.options.Portfolio; p != nil && slices.ContainsFunc(gaps, ofSystem) {
		return min(mostTries, max(leastTries, mostWork/max(1, len(p.files))))
	}
	return mostTries
}

// budget ends an evaluation after a number of steps: what several answers in each element of a
// list leave open can double with every element. Steps are counted, not timed, so that the
// result is the same on every machine.
//
// It is what OPA asks whether to go on: it is at an end too when the rule itself is stopped.
type budget struct {
	left int
	rule topdown.Cancel
}

// Cancel and Cancelled make it a topdown.Cancel.
func (b *budget) Cancel()         { b.left = 0 }
func (b *budget) Cancelled() bool { return b.left <= 0 || b.rule.Cancelled() }

// Enabled, TraceEvent and Config make it a tracer of OPA, which is told of every step.
func (b *budget) Enabled() bool { return true }

func (b *budget) TraceEvent(topdown.Event) { b.left-- }

func (b *budget) Config() topdown.TraceConfig { return topdown.TraceConfig{} }

// What partial evaluation may take: a start, and something for each absent fact and each system.
// Of few absent facts it leaves little, and counting its steps takes a fifth of its time.
const (
	fewGaps   = 8
	baseSteps = 20_000
	eachSteps = 200
)

// budget gives the bound on an evaluation with the gaps; nil where none is needed.
func (s *Session) budget(gaps []gap, rule topdown.Cancel) *budget {
	if len(gaps) <= fewGaps {
		return nil
	}
	n := len(gaps)
	if p := s.options.Portfolio; p != nil {
		n += len(p.files)
	}
	return &budget{left: baseSteps + eachSteps*n, rule: rule}
}
