package evaluator

import (
	"testing"
	"time"
)

// TestLimitsOfRules sees that rules have the default limits, and those about the whole registry more.
func TestLimitsOfRules(t *testing.T) {
	registry := &Session{options: Options{Portfolio: &Portfolio{ids: make([]string, 2*systemsPerShare)}}}
	reader := &rule{ofSystems: map[string]bool{"ai": true}}
	given := Limits{Time: time.Minute, Memory: 1 << 20}
	for _, tt := range []struct {
		name    string
		given   Limits
		session *Session
		rule    *rule
		want    Limits
	}{
		{"none", Limits{}, &Session{}, reader, Limits{DefaultTime, DefaultMemory}},
		{"given", given, registry, &rule{}, given},
		{"of the registry", given, registry, reader, Limits{3 * time.Minute, 3 << 20}},
		{"negative", Limits{Time: -1}, registry, &rule{}, Limits{DefaultTime, DefaultMemory}},
	} {
		if got := tt.given.of(tt.session, tt.rule); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestLeftBehind sees that an evaluation which does not look whether it is stopped is left behind.
func TestLeftBehind(t *testing.T) {
	release, ended := make(chan struct{}), make(chan struct{})
	w := &watch{}
	e := &evaluation{ctx: t.Context(), limits: Limits{50 * time.Millisecond, DefaultMemory}, what: "the rule", on: "a.yaml"}
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
