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
