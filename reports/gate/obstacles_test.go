package gate_test

import (
	"testing"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/gate"
)

func TestObstacles(t *testing.T) {
	c := result.Counts{Fails: result.Levels{Error: 3, Warning: 5, Note: 7}, KnownFails: result.Levels{Error: 2, Warning: 1, Note: 7}}
	for failOn, want := range map[string][2]int{
		"error": {1, 2}, "warning": {5, 3}, "note": {5, 10}, result.Never: {0, 0},
	} {
		if fresh, known := gate.Obstacles(&c, failOn); fresh != want[0] || known != want[1] {
			t.Errorf("%s: %d new, %d known; want %v", failOn, fresh, known, want)
		}
	}
}
