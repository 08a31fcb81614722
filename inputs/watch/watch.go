// Package watch tells when files below a folder change, for those who work on them.
package watch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// Editors write a file in several steps, and a checkout writes many: a change counts when nothing has
// changed for as long as still, or when it has been as long as longest.
const (
	still   = 50 * time.Millisecond
	longest = time.Second
)

// Each calls do, and again each time that something below the folder has changed, until the context
// ends, which is no error. What changes while do runs counts afterwards. New folders are watched too;
// what begins with a point is not. It ends with the error of do, and where the folder itself is gone or
// cannot be watched.
func Each(ctx context.Context, folder string, do func() error) error {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch %q: %w", folder, err)
	}
	defer watcher.Close()
	for {
		if err := add(watcher, folder); err != nil {
			return fmt.Errorf("watch %q: %w", folder, err)
		}
		if err := do(); err != nil {
			return err
		}
		if err := next(ctx, watcher, folder); err != nil || ctx.Err() != nil {
			return err
		}
	}
}

// add watches the folder and those below it. One that vanishes meanwhile is left out.
func add(watcher *fsnotify.Watcher, folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case path != folder && errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case path != folder && hidden(path):
			return fs.SkipDir
		}
		if err := watcher.Add(path); err != nil && (path == folder || !errors.Is(err, fs.ErrNotExist)) {
			return err
		}
		return nil
	})
}

func hidden(path string) bool { return strings.HasPrefix(filepath.Base(path), ".") }

// next returns when something has changed, or the context has ended.
func next(ctx context.Context, watcher *fsnotify.Watcher, folder string) error {
	var since time.Time
	quiet := time.NewTimer(time.Hour)
	defer quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-quiet.C:
			return nil
		case err := <-watcher.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) { // more changed than it could tell
				return fmt.Errorf("watch %q: %w", folder, err)
			}
		case event := <-watcher.Events:
			if hidden(event.Name) && event.Name != folder || event.Op == fsnotify.Chmod {
				continue
			}
			follow(watcher, event)
		}
		if since.IsZero() {
			since = time.Now()
		}
		quiet.Reset(max(0, min(still, longest-time.Since(since))))
	}
}

// follow watches a folder as soon as it is made, so that little of what happens in it is missed.
func follow(watcher *fsnotify.Watcher, event fsnotify.Event) {
	if !event.Has(fsnotify.Create) {
		return
	}
	if info, err := os.Stat(event.Name); err == nil && info.IsDir() {
		_ = add(watcher, event.Name) // Each tells, if it cannot be watched
	}
}
