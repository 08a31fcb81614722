package evaluator

import (
	"context"
	"errors"
	"runtime"
	"runtime/metrics"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Rules are judged in lanes: goroutines beside the one that waits for the results. A watch looks at
// all lanes every few milliseconds and stops a rule that takes too long, on one descriptor or on all,
// or too much memory. OPA itself looks whether it is stopped before each expression, but not within a
// builtin nor while it compares values, which may take for ever where a value holds the same part many
// times over. A rule that does not stop is left behind in its lane, and another lane takes the rules
// that remain.
//
// Go ends the process when a stack has a gigabyte, and OPA goes on with the rest of a query on top of what it has done
// of it. So a rule whose stack grows beyond mostStack is stopped, long before, and what OPA does on the stack
// without looking whether it is stopped is kept from it where unify.go knows of it: what may be large is compared by a
// builtin, or may only have few parts. These are left as OPA has them, and what they unify on the stack may be of any
// size: a variable that an expression both takes a value for and uses again as a key, m[i][i], where partial evaluation
// finds a part of it unknown; and one without a value that stands twice in a key which rules make, p[[x, x]], or in an
// object with variables as keys, {k: x, l: x}.
//
// One lane takes all rules of a descriptor, and nothing is timed or measured of an evaluation that
// ends before the watch has seen it, so that the watch costs next to nothing.

const (
	watchEvery = 10 * time.Millisecond
	watchIdle  = time.Second            // how long the watch goes on with nothing to see
	shortly    = 100 * time.Millisecond // how long a rule may take on each descriptor before it counts for all of them
	lingering  = 250 * time.Millisecond // how long a stopped rule has to end before it is left behind
	mostStack  = 64 << 20               // bytes that stacks may grow by while a rule is asked; real rules take less than 1 MiB
)

// watch oversees the evaluations of a session.
type watch struct {
	mu       sync.Mutex
	idle     []*lane
	busy     []*lane
	looking  bool
	closed   bool
	left     bool                    // an evaluation was left behind, and may go on
	exceeded sync.Map                // *rule to *excess, of the rules that are not asked again
	spent    map[*rule]time.Duration // by which rules took longer than shortly; only look knows of it
	alone    sync.RWMutex            // held for writing by an evaluation that no other runs beside
}

// lane is a goroutine that judges the rules of one descriptor after another.
type lane struct {
	work chan func()
	done chan *evaluation // nil, or the one that the lane was left behind with
	now  atomic.Pointer[evaluation]
}

// evaluation is one rule at work on one descriptor. OPA asks it whether to go on.
type evaluation struct {
	ctx     context.Context
	limits  Limits
	what    string      // what it does
	on      string      // the file that a rule is asked about; empty for what is no rule
	of      *rule       // nil of what is not to count for the session
	alone   bool        // no other runs beside it
	stopped atomic.Bool // OPA is to stop
	over    atomic.Bool // set by who ends it: its lane, or the watch that leaves it behind
	failed  *excess     // of a call that would take too much; its lane alone looks at it
	// The watch alone writes what follows, before it sets stopped.
	excess  *excess   // why it was stopped
	crowded bool      // it was stopped for memory that others beside it may have taken
	seen    time.Time // when the watch first saw it
	counted time.Time // until when its time is in spent
	halted  time.Time // when the watch stopped it
	before  inUse     // when the watch first saw it
}

// Cancel and Cancelled make it a topdown.Cancel.
func (e *evaluation) Cancel()         { e.stopped.Store(true) }
func (e *evaluation) Cancelled() bool { return e.stopped.Load() }

// fail notes where partial evaluation, whose other errors leave a matter open, was to take too much.
func (e *evaluation) fail(err error) {
	var why *excess
	if errors.As(err, &why) {
		e.failed = why
	}
}

// run has do done in a lane. It gives the evaluation that the lane was left behind with; nil where
// do came to its end.
func (w *watch) run(do func(*lane)) *evaluation {
	l := w.take()
	l.work <- func() { do(l) }
	e := <-l.done
	w.mu.Lock()
	defer w.mu.Unlock()
	w.busy = slices.DeleteFunc(w.busy, func(x *lane) bool { return x == l })
	if e == nil {
		w.idle = append(w.idle, l)
	}
	return e
}

func (w *watch) take() *lane {
	w.mu.Lock()
	defer w.mu.Unlock()
	var l *lane
	if last := len(w.idle) - 1; last >= 0 {
		l, w.idle = w.idle[last], w.idle[:last]
	} else {
		l = &lane{work: make(chan func()), done: make(chan *evaluation, 1)}
		go l.judge()
	}
	w.busy = append(w.busy, l)
	if !w.looking {
		w.looking = true
		go w.look()
	}
	return l
}

// close ends the lanes, and says whether an evaluation may still go on.
func (w *watch) close() (left bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, l := range w.idle {
		close(l.work)
	}
	w.idle, w.closed = nil, true
	return w.left
}

func (l *lane) judge() {
	for do := range l.work {
		do()
		l.done <- nil
	}
}

// begin puts an evaluation under the watch.
func (w *watch) begin(l *lane, e *evaluation) {
	if e.alone {
		w.alone.Lock()
	} else {
		w.alone.RLock()
	}
	l.now.Store(e)
}

// end takes an evaluation from under the watch. It does not return where the lane was left behind.
func (w *watch) end(l *lane, e *evaluation) {
	if !e.over.CompareAndSwap(false, true) {
		runtime.Goexit()
	}
	l.now.Store(nil)
	w.release(e)
}

func (w *watch) release(e *evaluation) {
	if e.alone {
		w.alone.Unlock()
	} else {
		w.alone.RUnlock()
	}
}

// look watches until there has been nothing to see for a while.
func (w *watch) look() {
	ticks := time.NewTicker(watchEvery)
	defer ticks.Stop()
	quiet := time.Now()
	for now := range ticks.C {
		w.mu.Lock()
		busy := slices.Clone(w.busy)
		if len(busy) > 0 {
			quiet = now
		} else if w.closed || now.Sub(quiet) > watchIdle {
			w.looking = false
			w.mu.Unlock()
			return
		}
		w.mu.Unlock()
		w.stopLate(busy, now)
	}
}

// stopLate stops what exceeds its limits, and leaves behind what does not stop.
func (w *watch) stopLate(busy []*lane, now time.Time) {
	var running []*evaluation
	greedy, held := false, memoryInUse()
	for _, l := range busy {
		e := l.now.Load()
		switch {
		case e == nil || e.over.Load():
		case e.seen.IsZero():
			e.seen, e.before = now, held
		case !e.halted.IsZero():
			if now.Sub(e.halted) > lingering {
				w.leave(l, e)
			}
		case e.ctx.Err() != nil:
			e.halt(now, nil)
		case now.Sub(e.seen) > e.limits.Time:
			e.halt(now, e.tookTooLong())
		case w.spends(e, now) > e.limits.Total:
			e.halt(now, e.tookTooLongInAll())
		default:
			running = append(running, e)
			greedy = greedy || held.all() > e.before.all()+e.limits.Memory
		}
	}
	running = stopDeep(running, held, now)
	if greedy {
		stopGreedy(running, now)
	}
}

// spends counts the time of an evaluation so far, and gives that of its rule in the whole session.
func (w *watch) spends(e *evaluation, now time.Time) time.Duration {
	if e.of == nil {
		return 0
	}
	from := e.seen.Add(shortly)
	if e.counted.After(from) {
		from = e.counted
	}
	if now.After(from) {
		if w.spent == nil {
			w.spent = map[*rule]time.Duration{}
		}
		w.spent[e.of] += now.Sub(from)
		e.counted = now
	}
	return w.spent[e.of]
}

// stopDeep stops the evaluations that may hold what the stacks have grown by, and gives the others.
func stopDeep(running []*evaluation, held inUse, now time.Time) (others []*evaluation) {
	for _, e := range running {
		if held.stacks <= e.before.stacks+mostStack {
			others = append(others, e)
			continue
		}
		e.crowded = len(running) > 1
		e.halt(now, e.wentTooDeep())
	}
	return others
}

// stopGreedy stops the evaluations that may hold what the process has grown by. Garbage does not
// count: it may be that of others.
func stopGreedy(running []*evaluation, now time.Time) {
	runtime.GC()
	held := memoryInUse()
	for _, e := range running {
		if held.all() > e.before.all()+e.limits.Memory/2 {
			e.crowded = len(running) > 1
			e.halt(now, e.tookTooMuch())
		}
	}
}

func (e *evaluation) halt(now time.Time, why *excess) {
	e.halted, e.excess = now, why
	e.Cancel()
}

// leave gives up waiting for an evaluation. Whoever waits for the lane is told.
func (w *watch) leave(l *lane, e *evaluation) {
	if !e.over.CompareAndSwap(false, true) {
		return
	}
	w.mu.Lock()
	w.left = true
	w.mu.Unlock()
	w.release(e)
	l.done <- e
}

// inUse is how many bytes the process holds: in objects, with garbage not yet swept, and in stacks.
type inUse struct{ objects, stacks uint64 }

func (m inUse) all() uint64 { return m.objects + m.stacks }

func memoryInUse() inUse {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/stacks:bytes"}}
	metrics.Read(samples)
	return inUse{samples[0].Value.Uint64(), samples[1].Value.Uint64()}
}

// within evaluates a rule within its limits. One that was stopped for memory which others beside it
// may have taken is tried again with none beside it.
func (s *Session) within(ctx context.Context, r *rule, d *subject) judgement {
	if err := ctx.Err(); err != nil {
		return judgement{answer: answer{err: err}}
	}
	j, stopped := s.attempt(ctx, r, d, false)
	if stopped != nil && stopped.crowded {
		j, stopped = s.attempt(ctx, r, d, true)
	}
	if stopped != nil {
		return s.halted(r, stopped)
	}
	return j
}

// attempt evaluates a rule under the watch, and gives the evaluation where it was stopped.
func (s *Session) attempt(ctx context.Context, r *rule, d *subject, alone bool) (judgement, *evaluation) {
	e := &evaluation{ctx: ctx, limits: s.options.Limits.of(s, r), of: r, alone: alone,
		what: "the rule", on: d.doc.File}
	s.watch.begin(d.lane, e)
	d.running = e
	var j judgement
	if why, known := s.watch.exceeded.Load(r); alone && known { // found out while this one waited
		j.err = why.(*excess)
	} else {
		j = s.evaluate(ctx, r, d)
	}
	s.watch.end(d.lane, e)
	if e.Cancelled() {
		d.helpers = nil
		return judgement{}, e
	}
	if e.failed != nil {
		j = judgement{answer: answer{err: e.failed}}
	}
	return j, nil
}

// halted is the judgement of a rule that was stopped; where that was for its own sake, it is not
// asked again. Of descriptors on which it is stopped at the same time all are told of the same one.
func (s *Session) halted(r *rule, e *evaluation) judgement {
	if e.excess == nil {
		return judgement{answer: answer{err: e.ctx.Err()}}
	}
	why, _ := s.watch.exceeded.LoadOrStore(r, e.excess)
	return judgement{answer: answer{err: why.(*excess)}}
}
