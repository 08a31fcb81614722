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
// digest before: the error is a *ChangedError that names each file which differs, or a
// *SourceError with the reason NotFetched, BadPin or LocalFolder.
func (c Cache) Open(source Source, pin Pin) (Tree, error) {
	switch {
	case source.kind != Git && source.kind != Archive:
		return Tree{}, &SourceError{Source: source.text, Reason: LocalFolder}
	case !pin.fits(source.kind):
		return Tree{}, &SourceError{Source: source.text, Reason: BadPin}
	}
	root, err := os.OpenRoot(c.folder(pin.Digest))
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return Tree{}, &SourceError{Source: source.text, Reason: NotFetched, Err: err}
	}
	if err != nil {
		return Tree{}, err
	}
	defer root.Close()
	limits := c.Limits.orDefault()
	manifest, err := readManifest(root.FS(), limits)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Tree{}, err
	}
	files, differ, err := compare(root.FS(), manifest, limits)
	if err != nil {
		return Tree{}, err
	}
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

// readManifest reads the list of files that stands beside a tree, unless it is larger than any.
func readManifest(fsys fs.FS, limits Limits) (string, error) {
	content, err := readRegular(fsys, manifestName, int64(limits.Files)*(maxPath+70))
	return string(content), err
}

// readRegular reads a file; nothing of what is no regular file or larger than max bytes.
func readRegular(fsys fs.FS, name string, max int64) ([]byte, error) {
	info, err := fs.Lstat(fsys, name)
	if err != nil || !info.Mode().IsRegular() || info.Size() > max {
		return nil, err
	}
	return fs.ReadFile(fsys, name)
}

// compare reads the files of a tree that a manifest lists, and says which differ, which are
// missing and which are there besides. What begins with "." is no part of a tree, as everywhere.
func compare(fsys fs.FS, manifest string, limits Limits) (map[string][]byte, []ChangedFile, error) {
	sums := sumsOf(manifest)
	files := map[string][]byte{}
	var differ []ChangedFile
	err := fs.WalkDir(fsys, treeName, func(at string, d fs.DirEntry, err error) error {
		name := strings.TrimPrefix(at, treeName+"/")
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
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
			differ = append(differ, ChangedFile{shownName(name), Added})
			return nil
		}
		delete(sums, name)
		content, err := readRegular(fsys, at, limits.FileBytes)
		if err != nil {
			return err
		}
		if !d.Type().IsRegular() || hexSum(content) != sum {
			differ = append(differ, ChangedFile{shownName(name), Changed})
			return nil
		}
		files[name] = content
		return nil
	})
	for name := range sums {
		differ = append(differ, ChangedFile{shownName(name), Missing})
	}
	slices.SortFunc(differ, func(a, b ChangedFile) int { return strings.Compare(a.Name, b.Name) })
	return files, differ, err
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
