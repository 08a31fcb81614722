// Package changed asks git which files changed since a revision, so that a check can keep to
// what a pull request touches.
//
// It compares with the merge base of the revision and HEAD, and counts what is committed since,
// staged, not staged, and untracked but not ignored. It reads no descriptor, changes nothing in
// the repository and contacts nobody.
//
// Git is an outside program, and a repository that somebody hands over may hold a configuration
// that makes git start programs. What git is asked for here starts none: no hook, monitor of
// files, pager, diff program or text conversion, no filter of contents (clean, smudge, process;
// Git LFS is one), and no transport, so that a partial clone fetches nothing. Git itself refuses
// a repository of another owner. Left to trust are the program git, the user's and the machine's
// configuration, and the index, whose bits can say that a file is not to be looked at.
//
// Without filters a file that passes through one may count as changed when it is not. Wherever
// git cannot say, a file counts as changed: at worst more is checked than need be.
package changed

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Changes are the files that changed.
type Changes struct {
	Revision string // full hash of the commit compared with: the merge base
	Root     string // absolute path of the work tree's top, links resolved

	files   map[string]bool // keys of real paths
	folders map[string]bool // likewise, of folders in which everything counts as changed
	deleted []string
}

// Since lists what changed since a revision in the work tree that holds the folder dir, which
// may be any folder in it. The revision is whatever git resolves to one commit: a branch, a tag,
// a hash, HEAD~2. The error is, or wraps, ErrNoGit or one of this package's error types, unless
// the context ended or the work tree's top cannot be read.
func Since(ctx context.Context, dir, rev string) (*Changes, error) {
	if !plausible(rev) {
		return nil, &BadRevisionError{Revision: rev}
	}
	g, err := open(ctx, dir)
	if err != nil {
		return nil, err
	}
	base, err := g.mergeBase(ctx, rev)
	if err != nil {
		return nil, err
	}
	entries, err := g.compare(ctx, base)
	if err != nil {
		return nil, err
	}
	untracked, err := g.untracked(ctx)
	if err != nil {
		return nil, err
	}
	return collect(g.root, base, entries, untracked)
}

// plausible refuses what git would take for a flag or cannot be given.
func plausible(rev string) bool {
	return rev != "" && rev[0] != '-' && !strings.ContainsFunc(rev, func(r rune) bool { return r < ' ' })
}

func collect(root, base string, entries []entry, untracked []string) (*Changes, error) {
	real, err := filepath.EvalSymlinks(root)
	if err != nil {
		return nil, err
	}
	c := &Changes{Revision: base, Root: real, files: map[string]bool{}, folders: map[string]bool{}}
	there := map[string]bool{}
	for _, name := range untracked {
		there[name] = true
		c.add(name)
	}
	for _, e := range entries {
		switch {
		case !e.gone:
			c.add(e.path)
		case !there[e.path]: // else it left the index only
			c.deleted = append(c.deleted, e.path)
		}
	}
	slices.Sort(c.deleted)
	return c, nil
}

// add marks what git names. A folder stands for all that is in it: a submodule at another
// commit, a repository within this one, a link to a folder.
func (c *Changes) add(name string) {
	path := filepath.Join(c.Root, filepath.FromSlash(name))
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		real = path // a link that leads nowhere
	}
	if info, err := os.Stat(real); err == nil && info.IsDir() {
		c.folders[key(real)] = true
		return
	}
	c.files[key(real)] = true
}

// Has tells whether the file changed. The path is absolute or relative to the process's folder,
// as inputs.Find gives it; links are followed, so that a file counts by what it really is.
// A file outside the work tree counts as changed, since git says nothing of it, and so does one
// that cannot be reached, so that whoever reads it can say why. An ignored file does not.
func (c *Changes) Has(path string) bool {
	path, err := filepath.Abs(path)
	if err != nil {
		return true
	}
	if path, err = filepath.EvalSymlinks(path); err != nil {
		return true
	}
	if rel, err := filepath.Rel(c.Root, path); err != nil || !filepath.IsLocal(rel) {
		return true
	}
	if c.files[key(path)] {
		return true
	}
	for len(path) > len(c.Root) && !c.folders[key(path)] {
		path = filepath.Dir(path)
	}
	return len(path) > len(c.Root)
}

// Deleted lists the files that were there at the revision and are no more, the old names of
// renamed ones included, from the top of the work tree with forward slashes, in byte order.
func (c *Changes) Deleted() []string { return slices.Clone(c.deleted) }

// Len counts what is new or changed; a folder that counts as a whole is one.
func (c *Changes) Len() int { return len(c.files) + len(c.folders) }

// key is one form for the ways to write a path that may lead to the same file: macOS keeps æøå
// in another form than git, and neither there nor on Windows does the case count. Elsewhere two
// files that differ so little count as one, which at worst checks the other too.
func key(path string) string {
	path = norm.NFC.String(path)
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		path = strings.ToLower(path)
	}
	return path
}
