package evaluator

import (
	"context"
	"runtime"
	"sync"
)

// Ordered runs do on every item, on all cores, and hands the outcomes to emit in the order of
// the items, from one goroutine at a time. Only a window of outcomes is held at once, so
// memory does not grow with the number of items. It stops at the first error of emit or when
// the context ends, and returns that error.
func Ordered[T, R any](ctx context.Context, items []T, do func(context.Context, T) R, emit func(R) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	workers := runtime.GOMAXPROCS(0)
	type job struct {
		item T
		done chan R
	}
	jobs := make(chan job)
	window := make(chan job, 4*workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for j := range jobs {
				j.done <- do(ctx, j.item)
			}
		})
	}
	wg.Go(func() {
		defer close(window)
		defer close(jobs)
		for _, item := range items {
			j := job{item, make(chan R, 1)}
			select {
			case window <- j:
			case <-ctx.Done():
				return
			}
			jobs <- j
		}
	})
	for j := range window {
		outcome := <-j.done
		if ctx.Err() != nil {
			continue // drain what is under way
		}
		if err := emit(outcome); err != nil {
			cancel(err)
		}
	}
	wg.Wait()
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return nil
}
