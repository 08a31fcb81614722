package fetch

import (
	"context"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/pejl/pejl/inputs"
)

// Pin is what a source is held to. The zero value holds it to nothing.
type Pin struct {
	Revision string // of a git source: a commit, 40 lower-case hex digits; else empty
	Digest   string // of the tree, as Tree.Digest
}

var digestForm = pattern(`^sha256:[0-9a-f]{64}$`)

// fits tells whether a pin is one for a source of the kind.
func (p Pin) fits(kind Kind) bool {
	if !digestForm().MatchString(p.Digest) {
		return false
	}
	if kind == Git {
		return commitHash().MatchString(p.Revision)
	}
	return p.Revision == ""
}

// Cache is a folder of fetched trees. Each lies in a folder named by the hex digits of its digest,
// which holds "manifest" and, below "tree", the files; below "revisions" are empty files named by the
// commits that gave it. Several processes may use one at a time.
type Cache struct {
	// Dir is the folder; Fetch creates it where it is not there.
	Dir string
	// Limits bound what is fetched and read.
	Limits Limits
	// Transport carries https requests for archives; nil is one of the package's own, with the
	// machine's certificates and proxies. Whatever it is, only https is asked for. Git does not
	// use it: it has the user's configuration, and GIT_SSL_CAINFO in the environment.
	Transport http.RoundTripper
	// Accept refuses a tree that is of no use to whoever fetches it, before it is kept; nil takes all.
	Accept func(Tree) error
}

// DefaultDir is where fetched policies are kept unless somebody says otherwise: pejl/policies
// below the user's folder for caches.
func DefaultDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "pejl", "policies"), nil
}

const (
	manifestName  = "manifest"
	treeName      = "tree"
	revisionsName = "revisions"
	stagingName   = ".fetch-" // and a random number
)

func (c Cache) folder(digest string) string {
	return filepath.Join(c.Dir, strings.TrimPrefix(digest, digestPrefix))
}

// Fetch gets a source over the network and keeps its tree. With a pin it gives what is pinned or
// fails with a *MovedError: git is asked for the very commit, wherever the ref points by now. A
// pinned tree that is in the cache and whole is given without a network. Without a pin the source
// is resolved anew.
//
// Otherwise the error is a *SourceError, a *TreeError, a *CacheError, what Accept gave, or the context's own; the
// package's limit of time is a SourceError. Whatever went wrong, nothing of it is left in the cache. Nothing is left
// elsewhere at any time, and what a process that was killed left here goes with the next Fetch
// after a day.
func (c Cache) Fetch(ctx context.Context, source Source, pin Pin) (Tree, error) {
	if source.kind != Git && source.kind != Archive {
		return Tree{}, &SourceError{Source: source.text, Reason: LocalFolder}
	}
	if pin != (Pin{}) {
		tree, err := c.Open(source, pin)
		var refused *SourceError
		var changed *ChangedError
		absent := errors.As(err, &refused) && refused.Reason == NotFetched
		if err == nil {
			if err := c.accept(tree); err != nil {
				return Tree{}, err
			}
		}
		if !absent && !errors.As(err, &changed) {
			return tree, err
		}
	}
	limits := c.Limits.orDefault()
	timed, cancel := context.WithTimeout(ctx, limits.Time)
	defer cancel()
	tree, err := c.fetch(timed, source, pin, limits)
	switch {
	case ctx.Err() != nil:
		return Tree{}, ctx.Err()
	case err != nil && timed.Err() != nil:
		return Tree{}, &SourceError{Source: source.text, Reason: TooSlow, Max: limits.text(TooSlow), Err: timed.Err()}
	case err != nil:
		return Tree{}, c.cannotBeUsed(err)
	}
	return tree, nil
}

// cannotBeUsed makes a *CacheError of what the system refused; other errors stay as they are.
func (c Cache) cannotBeUsed(err error) error {
	var refused *SourceError
	if inputs.SystemPath(err) == "" || errors.As(err, &refused) {
		return err
	}
	return &CacheError{Dir: c.Dir, Err: err}
}

func (c Cache) fetch(ctx context.Context, source Source, pin Pin, limits Limits) (Tree, error) {
	if err := os.MkdirAll(c.Dir, 0o755); err != nil {
		return Tree{}, err
	}
	c.sweep()
	staging, err := os.MkdirTemp(c.Dir, stagingName)
	if err != nil {
		return Tree{}, err
	}
	defer remove(staging)
	var tree Tree
	if source.kind == Git {
		tree, err = clone(ctx, staging, source, pin.Revision, limits)
	} else {
		tree, err = c.download(ctx, staging, source, limits)
	}
	if err != nil {
		return Tree{}, err
	}
	if pin.Digest != "" && tree.Digest != pin.Digest {
		return Tree{}, &MovedError{Source: source.text, Pin: pin, Found: tree.Pin()}
	}
	if err := c.accept(tree); err != nil {
		return Tree{}, err
	}
	if err := ctx.Err(); err != nil {
		return Tree{}, err
	}
	return tree, c.keep(staging, source, tree)
}

func (c Cache) accept(tree Tree) error {
	if c.Accept == nil {
		return nil
	}
	return c.Accept(tree)
}

// keep puts a tree into the cache, unless it is there already as it should be.
func (c Cache) keep(staging string, source Source, tree Tree) error {
	place := c.folder(tree.Digest)
	if c.has(source, tree) {
		return noteRevision(place, tree.Revision)
	}
	made := filepath.Join(staging, "made")
	if err := write(filepath.Join(made, treeName), tree.FS); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(made, manifestName), []byte(tree.Manifest), 0o444); err != nil {
		return err
	}
	if err := noteRevision(made, tree.Revision); err != nil {
		return err
	}
	err := os.Rename(made, place)
	if err == nil || !errors.Is(err, fs.ErrExist) && !exists(place) {
		return err
	}
	// What is there is not as it should be, or has just become so through somebody else.
	old := filepath.Join(staging, "old")
	if err := os.Rename(place, old); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := noteRevisionsOf(made, old); err != nil {
		return err
	}
	if err := os.Rename(made, place); err != nil {
		if c.has(source, tree) {
			return noteRevision(place, tree.Revision)
		}
		return err
	}
	return nil
}

// has tells whether a tree is there as it should be, whichever commits gave it.
func (c Cache) has(source Source, tree Tree) bool {
	root, err := openDir(c.folder(tree.Digest))
	if err != nil {
		return false
	}
	defer root.Close()
	_, err = c.whole(root, source, tree.Pin())
	return err == nil
}

// noteRevision notes in the folder of a tree that a commit gave it; empty is that of an archive.
func noteRevision(dir, revision string) error {
	file := filepath.Join(dir, revisionsName, revision)
	if revision == "" || exists(file) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, nil, 0o644)
}

// noteRevisionsOf notes in the folder of a tree which other commits gave the one in whose place it comes: other locks
// may name them.
func noteRevisionsOf(dir, old string) error {
	entries, _ := os.ReadDir(filepath.Join(old, revisionsName)) // what cannot be read is fetched anew
	for _, entry := range entries {
		if !commitHash().MatchString(entry.Name()) {
			continue
		}
		if err := noteRevision(dir, entry.Name()); err != nil {
			return err
		}
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// write writes the files of a tree below a folder.
func write(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		at := filepath.Join(dir, filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(at, 0o755)
		}
		content, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		return os.WriteFile(at, content, 0o444)
	})
}

// remove removes a staging folder. Programs that were ended may still be about to write there.
func remove(dir string) {
	for range 50 {
		if os.RemoveAll(dir) == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// sweep removes staging folders of processes that were killed.
func (c Cache) sweep() {
	entries, _ := os.ReadDir(c.Dir)
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), stagingName) {
			continue
		}
		if info, err := entry.Info(); err == nil && time.Since(info.ModTime()) > 24*time.Hour {
			_ = os.RemoveAll(filepath.Join(c.Dir, entry.Name()))
		}
	}
}
