package evaluator_test

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
)

func TestOrdered(t *testing.T) {
	items := make([]int, 1000)
	for i := range items {
		items[i] = i
	}
	var got []int
	err := evaluator.Ordered(t.Context(), items, func(_ context.Context, i int) int {
		if i%7 == 0 {
			time.Sleep(time.Microsecond * 50) // the slow ones must not be overtaken
		}
		return i * 2
	}, func(i int) error {
		got = append(got, i)
		return nil
	})
	if err != nil || len(got) != len(items) || !slices.IsSorted(got) {
		t.Errorf("%v, %d outcomes, sorted: %v", err, len(got), slices.IsSorted(got))
	}
}

func TestOrderedStopsAtTheFirstError(t *testing.T) {
	full := errors.New("disk full")
	var done atomic.Int32
	emitted := 0
	err := evaluator.Ordered(t.Context(), make([]int, 100_000), func(context.Context, int) int {
		done.Add(1)
		return 0
	}, func(int) error {
		if emitted++; emitted == 3 {
			return full
		}
		return nil
	})
	if !errors.Is(err, full) || emitted != 3 || done.Load() > 50_000 {
		t.Errorf("%v after %d emitted, %d done", err, emitted, done.Load())
	}
}

func TestOrderedStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	err := evaluator.Ordered(ctx, make([]int, 100_000), func(context.Context, int) int { return 0 }, func(int) error {
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("%v, want context.Canceled", err)
	}
}
