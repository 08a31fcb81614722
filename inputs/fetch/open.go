package fetch

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"syscall"
)

// Open gives a pinned tree from the cache, without a network. Every byte was held against the
// digest before, and a revision is one that gave the tree to this cache: the error is a *ChangedError that names each file which differs, a *SourceError
// with the reason NotFetched, BadPin or LocalFolder, or a *CacheError.
func (c Cache) Open(source Source, pin Pin) (Tree, error) {
	switch {
	case source.kind != Git && source.kind != Archive:
		return Tree{}, &SourceError{Source: source.text, Reason: LocalFolder}
	case !pin.fits(source.kind):
		return Tree{}, &SourceError{Source: source.text, Reason: BadPin}
	}
	root, err := openDir(c.folder(pin.Digest))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) || errors.Is(err, syscall.ELOOP) {
		return Tree{}, &SourceError{Source: source.text, Reason: NotFetched, Err: err}
	}
	if err != nil {
		return Tree{}, c.cannotBeUsed(err)
	}
	defer root.Close()
	if pin.Revision != "" && !hasRevision(root.FS(), pin.Revision) {
		return Tree{}, &SourceError{Source: source.text, Reason: NotFetched}
	}
	return c.whole(root, source, pin)
}

// hasRevision tells whether a commit is among those that gave the tree: else a pin that somebody edited
// could name any.
func hasRevision(fsys fs.FS, revision string) bool {
	_, err := fs.Lstat(fsys, path.Join(revisionsName, revision))
	return err == nil
}

// whole gives a tree that is as it was pinned.
func (c Cache) whole(root *os.Root, source Source, pin Pin) (Tree, error) {
	limits := c.Limits.orDefault()
	manifest := readManifest(root.FS(), limits)
	files, differ := compare(root.FS(), manifest, limits)
	if digestOf(manifest) != pin.Digest {
		differ = manifestDiffers(root.FS(), manifest, differ, pin, limits)
	}
	if len(differ) > 0 {
		return Tree{}, &ChangedError{Source: source.text, Files: differ}
	}
	tree := newTree(files)
	if tree.Digest != pin.Digest { // the form of the manifest was another
		return Tree{}, &ChangedError{Source: source.text, Files: []ChangedFile{{manifestName, Changed}}}
	}
	tree.Revision = pin.Revision
	return tree, nil
}

// openDir opens a folder; what else stands there, such as a pipe that opening would wait for, is as
// good as nothing.
func openDir(path string) (*os.Root, error) {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	}
	if err != nil {
		return nil, err
	}
	return os.OpenRoot(path)
}

// manifestDiffers adds a manifest that is not the pinned one to the files that differ from it, which
// is the best that can be said of them, unless they are all as they were pinned.
func manifestDiffers(fsys fs.FS, manifest string, differ []ChangedFile, pin Pin, limits Limits) []ChangedFile {
	if below, err := fs.Sub(fsys, treeName); err == nil {
		if tree, err := Read(below, limits); err == nil && tree.Digest == pin.Digest {
			differ = nil
		}
	}
	how := Changed
	if manifest == "" {
		how = Missing
	}
	return append([]ChangedFile{{manifestName, how}}, differ...)
}

// readManifest reads the list of files that stands beside a tree, unless it cannot be read or is larger than any.
func readManifest(fsys fs.FS, limits Limits) string {
	content, err := readRegular(fsys, manifestName, int64(limits.Files)*(maxPath+70))
	if err != nil {
		return ""
	}
	return string(content)
}

// readRegular reads a file; nothing of what is no regular file or larger than max bytes.
func readRegular(fsys fs.FS, name string, max int64) ([]byte, error) {
	info, err := fs.Lstat(fsys, name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > max {
		return nil, err
	}
	return fs.ReadFile(fsys, name)
}

// compare reads the files of a tree that a manifest lists, and says which differ, which cannot be
// read, which are missing and which are there besides. What begins with "." is no part of a tree, as
// everywhere. A tree that is itself a link or anything else but a folder lacks them all.
func compare(fsys fs.FS, manifest string, limits Limits) (map[string][]byte, []ChangedFile) {
	sums := sumsOf(manifest)
	files := map[string][]byte{}
	var differ []ChangedFile
	note := func(name string, how How) { differ = append(differ, ChangedFile{shownName(name), how}) }
	visit := func(at string, d fs.DirEntry, err error) error {
		name := strings.TrimPrefix(at, treeName+"/")
		switch {
		case err != nil:
			note(name, Unreadable) // a folder; what it holds is missing besides
			return fs.SkipDir
		case strings.HasPrefix(path.Base(at), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return nil
		}
		sum, listed := sums[name]
		if !listed {
			note(name, Added)
			return nil
		}
		delete(sums, name)
		content, err := readRegular(fsys, at, limits.FileBytes)
		switch {
		case err != nil:
			note(name, Unreadable)
		case !d.Type().IsRegular() || hexSum(content) != sum:
			note(name, Changed)
		default:
			files[name] = content
		}
		return nil
	}
	if info, err := fs.Lstat(fsys, treeName); err == nil && info.IsDir() {
		_ = fs.WalkDir(fsys, treeName, visit) // which gives no other errors
	}
	for name := range sums {
		note(name, Missing)
	}
	slices.SortFunc(differ, func(a, b ChangedFile) int { return strings.Compare(a.Name, b.Name) })
	return files, differ
}

var manifestLine = pattern(`^([0-9a-f]{64})  (.+)$`)

// sumsOf gives the sums that a manifest lists by name; lines of another form list nothing.
func sumsOf(manifest string) map[string]string {
	sums := map[string]string{}
	for line := range strings.Lines(manifest) {
		if m := manifestLine().FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil {
			sums[m[2]] = m[1]
		}
	}
	return sums
}
