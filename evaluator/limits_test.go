package evaluator

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// TestLimitsOfRules sees that rules have the default limits, and those about the whole registry more.
func TestLimitsOfRules(t *testing.T) {
	registry := &Session{options: Options{Portfolio: &Portfolio{ids: make([]string, 2*systemsPerShare)}}}
	reader := &rule{ofSystems: map[string]bool{"ai": true}}
	given := Limits{Time: time.Minute, Total: time.Hour, Memory: 1 << 20}
	for _, tt := range []struct {
		name    string
		given   Limits
		session *Session
		rule    *rule
		want    Limits
	}{
		{"none", Limits{}, &Session{}, reader, Limits{DefaultTime, DefaultTotal, DefaultMemory}},
		{"given", given, registry, &rule{}, given},
		{"of the registry", given, registry, reader, Limits{3 * time.Minute, 3 * time.Hour, 3 << 20}},
		{"negative", Limits{Time: -1, Total: -1}, registry, &rule{}, Limits{DefaultTime, DefaultTotal, DefaultMemory}},
	} {
		if got := tt.given.of(tt.session, tt.rule); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestTimeOfAllDescriptors sees that what a rule takes on several descriptors is counted together, but for what it takes
// shortly, and that no other rule pays for it.
func TestTimeOfAllDescriptors(t *testing.T) {
	w := &watch{}
	slow, quick := &rule{}, &rule{}
	now := time.Now()
	// asked looks at a rule that takes so long every second, or once where that is sooner.
	asked := func(r *rule, long time.Duration) *evaluation {
		e := &evaluation{ctx: t.Context(), of: r, what: "the rule", on: "a.yaml",
			limits: Limits{Time: 10 * time.Second, Total: 20 * time.Second, Memory: 1 << 40}}
		l := &lane{}
		l.now.Store(e)
		for took := time.Duration(0); took <= long && !e.Cancelled(); took += min(long, time.Second) {
			w.stopLate([]*lane{l}, now)
			now = now.Add(min(long, time.Second))
		}
		return e
	}
	for i := range 2 {
		if e := asked(slow, 9*time.Second); e.Cancelled() {
			t.Errorf("stopped on descriptor %d: %v", i, e.excess)
		}
	}
	for range 1000 {
		if e := asked(quick, shortly); e.Cancelled() {
			t.Fatalf("the quick rule was stopped: %v", e.excess)
		}
	}
	const want = `the rule took longer than 20s on all descriptors together, the last of them "a.yaml", and is not asked again in this run; write it more simply`
	if e := asked(slow, 9*time.Second); e.excess == nil || e.excess.Error() != want {
		t.Errorf("%v, want %s", e.excess, want)
	}
	if e := asked(&rule{}, 9*time.Second); e.Cancelled() {
		t.Errorf("another rule was stopped: %v", e.excess)
	}
}

// TestLeftBehind sees that an evaluation which does not look whether it is stopped is left behind.
func TestLeftBehind(t *testing.T) {
	release, ended := make(chan struct{}), make(chan struct{})
	w := &watch{}
	e := &evaluation{ctx: t.Context(), limits: Limits{Time: 50 * time.Millisecond, Memory: DefaultMemory}, what: "the rule", on: "a.yaml"}
	left := w.run(func(l *lane) {
		defer close(ended)
		w.begin(l, e)
		<-release
		w.end(l, e)
		t.Error("went on after it was left behind")
	})
	if left != e || e.excess == nil || e.excess.Error() != `the rule took longer than 50ms on "a.yaml" and is not asked again in this run; write it more simply` {
		t.Errorf("left %v: %v", left, e.excess)
	}
	if w.run(func(*lane) {}) != nil {
		t.Error("the next lane was left behind too")
	}
	if !w.close() {
		t.Error("nothing was left behind")
	}
	close(release)
	<-ended
}

// TestStoppedTogether sees that all descriptors on which a rule is stopped at the same time are told of the same one.
func TestStoppedTogether(t *testing.T) {
	s, r := &Session{}, &rule{}
	var told []string
	for _, file := range []string{"a.yaml", "b.yaml"} {
		e := &evaluation{ctx: t.Context(), what: "the rule", on: file}
		e.excess = e.tookTooLongInAll()
		told = append(told, s.halted(r, e).err.Error())
	}
	if told[0] != told[1] || !strings.Contains(told[0], `"a.yaml"`) {
		t.Errorf("%q", told)
	}
}

// TestUnreadReason sees that what encoding/json says in English is not told in Danish.
func TestUnreadReason(t *testing.T) {
	got := unreadReason(errors.New("json: exceeded max depth"))
	if want := inBoth("den kan ikke læses som JSON", "it cannot be read as JSON: exceeded max depth"); got != want {
		t.Errorf("%+v", got)
	}
}
