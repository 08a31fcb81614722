package changed

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// entry is one path that differs from the commit.
type entry struct {
	path string // from the top of the work tree, with forward slashes
	gone bool
	// was is the hash of the contents at the commit, where the file only may differ: git saw
	// another size or time, and has not looked at the contents. Else it is empty.
	was  string
	link bool // it is a symbolic link, in that case
}

// fields splits what git ends with NUL characters.
func fields(out string) []string {
	if out == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(out, "\x00"), "\x00")
}

// compare lists what differs between the commit and the work tree, in the order of git.
//
// It asks git's plumbing, which looks at sizes and times only: git diff would also update the
// index, and read from a partial clone contents that are not there.
func (g *repository) compare(ctx context.Context, commit string) ([]entry, error) {
	out, err := g.run(ctx, "", "diff-index", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative",
		"--no-ext-diff", "--no-textconv", "--ignore-submodules=dirty", commit, "--")
	if err != nil {
		return nil, err
	}
	entries, err := parseRaw(out)
	if err != nil {
		return nil, &GitError{Command: "diff-index", Err: err}
	}
	return g.settle(ctx, entries)
}

// parseRaw reads git's raw format of differences (git-diff-index(1), "RAW OUTPUT FORMAT"):
// :oldmode newmode oldhash newhash status NUL path NUL.
func parseRaw(out string) ([]entry, error) {
	const regular, link, gitlink = "100", "120000", "160000"
	list := fields(out)
	if len(list)%2 != 0 {
		return nil, fmt.Errorf("a path is missing after %q", list[len(list)-1])
	}
	var entries []entry
	for i := 0; i < len(list); i += 2 {
		parts := strings.Split(strings.TrimPrefix(list[i], ":"), " ")
		if len(parts) != 5 || parts[4] == "" {
			return nil, fmt.Errorf("unknown form of difference: %q", list[i])
		}
		oldMode, newMode, oldHash, newHash, status := parts[0], parts[1], parts[2], parts[3], parts[4]
		e := entry{path: list[i+1], gone: status == "D"}
		if status == "M" && oldMode == newMode && newMode != gitlink && strings.Trim(newHash, "0") == "" {
			e.was, e.link = oldHash, newMode == link
			if !e.link && !strings.HasPrefix(newMode, regular) {
				e.was = ""
			}
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// settle leaves out the entries whose contents turn out to be as they were.
func (g *repository) settle(ctx context.Context, entries []entry) ([]entry, error) {
	now := map[string]string{} // hash by path
	var paths []string
	for _, e := range entries {
		switch {
		case e.was == "":
		case e.link:
			target, err := os.Readlink(filepath.Join(g.root, filepath.FromSlash(e.path)))
			if err != nil {
				continue // no link any more: changed
			}
			out, err := g.run(ctx, filepath.ToSlash(target), "hash-object", "--stdin")
			if err != nil {
				return nil, err
			}
			now[e.path] = strings.TrimSpace(out)
		default:
			paths = append(paths, e.path)
		}
	}
	if err := g.hash(ctx, paths, now); err != nil {
		return nil, err
	}
	out := entries[:0]
	for _, e := range entries {
		if e.was == "" || now[e.path] != e.was {
			out = append(out, e)
		}
	}
	return out, nil
}

// hash adds the hashes of files as git would store them, line endings converted where the
// repository says so.
func (g *repository) hash(ctx context.Context, paths []string, into map[string]string) error {
	const longest = 16 << 10 // bytes of arguments: Windows takes twice as many
	for len(paths) > 0 {
		n, size := 0, 0
		for n < len(paths) && (n == 0 || size+len(paths[n]) < longest) {
			size += len(paths[n]) + 3
			n++
		}
		out, err := g.run(ctx, "", "hash-object", append([]string{"--"}, paths[:n]...)...)
		if err != nil {
			return err
		}
		hashes := strings.Fields(out)
		if len(hashes) != n {
			return &GitError{Command: "hash-object", Err: fmt.Errorf("%d hashes of %d files", len(hashes), n)}
		}
		for i, path := range paths[:n] {
			into[path] = hashes[i]
		}
		paths = paths[n:]
	}
	return nil
}

// untracked lists the files that git neither tracks nor ignores. A repository within this one is
// a name that ends with a slash.
func (g *repository) untracked(ctx context.Context) ([]string, error) {
	out, err := g.run(ctx, "", "ls-files", "--others", "--exclude-standard", "-z", "--")
	return fields(out), err
}
