package evaluator

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
)

// TestEveryBuiltinIsDecided fails when OPA brings a builtin that nobody has decided on: put it among
// refused, unbounded or bounds. What OPA no longer has goes from there.
func TestEveryBuiltinIsDecided(t *testing.T) {
	known := map[string]bool{}
	for _, b := range ast.CapabilitiesForThisVersion().Builtins {
		known[b.Name] = true
		_, no := refused[b.Name]
		_, within := bounds[b.Name]
		decided := 0
		for _, is := range []bool{no, within, slices.Contains(unbounded, b.Name)} {
			if is {
				decided++
			}
		}
		if decided != 1 {
			t.Errorf("%s is decided %d times, want once", b.Name, decided)
		}
		if b.Nondeterministic && !no {
			t.Errorf("%s does not depend on its operands alone and is not refused", b.Name)
		}
	}
	decided := slices.Concat(unbounded, slices.Collect(maps.Keys(refused)), slices.Collect(maps.Keys(bounds)))
	for _, name := range decided {
		if !known[name] {
			t.Errorf("OPA has no builtin %s", name)
		}
	}
	for _, b := range capabilities().Builtins {
		if _, no := refused[strings.TrimPrefix(b.Name, boundedPrefix)]; no {
			t.Errorf("rules can call %s", b.Name)
		}
	}
}
