package watch_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/pejl/pejl/inputs/watch"
)

// watched runs Each on a folder and says when do was called.
func watched(t *testing.T, folder string) (calls chan struct{}, stop func() error) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	calls = make(chan struct{}, 100)
	ended := make(chan error, 1)
	go func() {
		ended <- watch.Each(ctx, folder, func() error {
			calls <- struct{}{}
			return nil
		})
	}()
	return calls, func() error {
		cancel()
		return <-ended
	}
}

func await(t *testing.T, calls chan struct{}, after string) {
	t.Helper()
	select {
	case <-calls:
	case <-time.After(20 * time.Second):
		t.Fatalf("not called after %s", after)
	}
}

func write(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestEach(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a", "one.rego")
	write(t, file)
	calls, stop := watched(t, folder)
	await(t, calls, "the beginning")

	for _, step := range []struct {
		name string
		do   func() error
	}{
		{"a write", func() error { write(t, file); return nil }},
		{"a rename", func() error { return os.Rename(file, file+"2") }},
		{"a removal", func() error { return os.Remove(file + "2") }},
		{"a file in a new folder", func() error { write(t, filepath.Join(folder, "b", "c", "two.rego")); return nil }},
		{"a write in the new folder", func() error { write(t, filepath.Join(folder, "b", "c", "two.rego")); return nil }},
		{"the removal of a folder", func() error { return os.RemoveAll(filepath.Join(folder, "b")) }},
	} {
		settle(calls)
		if err := step.do(); err != nil {
			t.Fatal(err)
		}
		await(t, calls, step.name)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// settle waits until a change that came in two parts has been told of twice.
func settle(calls chan struct{}) {
	for {
		select {
		case <-calls:
		case <-time.After(300 * time.Millisecond):
			return
		}
	}
}

func TestHiddenFilesDoNotCount(t *testing.T) {
	folder := t.TempDir()
	calls, stop := watched(t, folder)
	await(t, calls, "the beginning")
	write(t, filepath.Join(folder, ".git", "index"))
	write(t, filepath.Join(folder, ".one.rego.swp"))
	select {
	case <-calls:
		t.Error("called after a change of what is hidden")
	case <-time.After(300 * time.Millisecond):
	}
	write(t, filepath.Join(folder, "one.rego")) // it was listening
	await(t, calls, "a write")
	if err := stop(); err != nil {
		t.Error(err)
	}
}

func TestEachEnds(t *testing.T) {
	if err := watch.Each(t.Context(), filepath.Join(t.TempDir(), "none"), func() error { return nil }); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a folder that does not exist: %v", err)
	}
	full := errors.New("full")
	if err := watch.Each(t.Context(), t.TempDir(), func() error { return full }); !errors.Is(err, full) {
		t.Errorf("the error of do: %v", err)
	}
}
