package evaluator_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// TestInterrupted sees that a rule which does not end lets go of a run that is interrupted, long
// before its own time is over.
func TestInterrupted(t *testing.T) {
	for name, rule := range map[string]string{
		"in an expression": "met if { some i in numbers.range(1, 100000); some j in numbers.range(1, 100000); i * j == -1 }",
	} {
		t.Run(name, func(t *testing.T) {
			session := begin(t, loadPack(t, map[string]string{"ark_001": rule + "\n", "ark_002": "met if input.ai.uses_ai\n"}), evaluator.Options{})
			ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
			defer cancel()
			start := time.Now()
			if _, err := session.Check(ctx, system(t, "ai: {uses_ai: true}")); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("error %v, want that of the context", err)
			}
			if took := time.Since(start); took > evaluator.DefaultTime {
				t.Errorf("took %v", took)
			}
		})
	}
}

// TestHostileBesideOthers sees that what one rule takes is not laid at another's door, in several
// goroutines at once.
func TestHostileBesideOthers(t *testing.T) {
	loaded := loadPack(t, map[string]string{
		"ark_001": "met if count([x | some x in numbers.range(1, 2000); x > 0]) == 2000\n",
		"ark_002": "met if count([[i, j, k] | some i in numbers.range(1, 1000); some j in numbers.range(1, 1000); some k in numbers.range(1, 1000)]) > 1\n",
		"fki_001": "met if input.ai.uses_ai\n",
	})
	session := begin(t, loaded, evaluator.Options{Limits: tightMemory, Forgetful: true})
	doc := system(t, "ai: {uses_ai: true}")
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for range 2 {
				d, err := session.Check(t.Context(), doc)
				if err != nil {
					t.Error(err)
					return
				}
				for i, want := range []result.Outcome{result.Pass, result.Error, result.Pass} {
					if got := d.Results[i]; got.Outcome != want {
						t.Errorf("%s: %s %s, want %s", got.Rule.ID, got.Outcome, got.Err, want)
					}
				}
			}
		})
	}
	wg.Wait()
	if _, err := session.Needs(t.Context(), doc); err != nil {
		t.Error(err)
	}
}
