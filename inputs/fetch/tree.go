package fetch

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Tree is a folder of files as they were when its digest was made.
type Tree struct {
	// FS holds the files, in memory: what it gives is what the digest is of, whatever becomes of
	// the folder or the cache.
	FS fs.FS
	// Digest is "sha256:" and the SHA-256 of Manifest as 64 lower-case hex digits.
	Digest string
	// Manifest has a line for each file, sorted by name: the SHA-256 of its bytes as hex, two
	// spaces, its slash-separated path. sha256sum --check reads it.
	Manifest string
	// Revision is the commit that git fetched, as 40 lower-case hex digits; empty for what came
	// from no git repository.
	Revision string
	// Files is how many there are.
	Files int
}

// Pin is what identifies the tree.
func (t Tree) Pin() Pin { return Pin{Revision: t.Revision, Digest: t.Digest} }

// Read reads the files of a local folder, of an embedded one or of any other fs.FS into memory.
// What begins with "." falls away, with all that lies below it. Empty folders leave no trace.
//
// The error is a *TreeError for what no tree may hold, a *SourceError for what exceeds the limits
// and for a folder without files, both with an empty Source; else it is what fsys gave.
func Read(fsys fs.FS, limits Limits) (Tree, error) {
	c := newCollector(Source{}, limits)
	if err := c.read(fsys); err != nil {
		return Tree{}, err
	}
	return c.tree()
}

// Digest is the digest of what Read would read, which it does not keep. Its errors are those of Read.
func Digest(fsys fs.FS, limits Limits) (string, error) {
	c := newCollector(Source{}, limits)
	c.sums = map[string]string{}
	if err := c.read(fsys); err != nil {
		return "", err
	}
	if err := c.fault(); err != nil {
		return "", err
	}
	return digestOf(manifestOf(c.sums)), nil
}

func (c *collector) read(fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == ".":
			return nil
		case strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		keep, err := c.entry(name, typeOf(d.Type()))
		if err != nil || !keep || d.IsDir() {
			return err
		}
		file, err := fsys.Open(name)
		if err != nil {
			return err
		}
		defer file.Close()
		info, err := file.Stat()
		if err != nil {
			return err
		}
		return c.put(name, info.Size(), file)
	})
}

// entryType is what stands at a name.
type entryType uint8

const (
	regular entryType = iota
	folder
	link
	special
	submodule
)

func typeOf(mode fs.FileMode) entryType {
	switch {
	case mode.IsRegular():
		return regular
	case mode.IsDir():
		return folder
	case mode&fs.ModeSymlink != 0:
		return link
	}
	return special
}

// collector gathers the files of a tree, wherever they come from, and holds them to the limits
// and to what a tree may hold.
type collector struct {
	source Source
	limits Limits
	within string // takes only what lies below this folder, which it strips; empty for everything
	found  bool   // something lies there

	files   map[string][]byte
	sums    map[string]string // where digests alone are wanted, those of the files, which are not kept
	scratch []byte            // then holds one file after the other
	folders map[string]bool
	written map[string]string // the first path that is written so, by its folded form
	entries int
	bytes   int64

	bad  []BadEntry
	more int
}

func newCollector(source Source, limits Limits) *collector {
	return &collector{
		source: source, limits: limits.orDefault(),
		files: map[string][]byte{}, folders: map[string]bool{}, written: map[string]string{},
	}
}

// entry tells whether what stands at a name is part of the tree, in which case a regular file is
// to be put. What a tree may not hold is noted; the error is a limit.
func (c *collector) entry(name string, kind entryType) (keep bool, err error) {
	if c.entries++; c.entries > c.limits.Files {
		return false, c.over(TooManyFiles, "")
	}
	full := name
	parts := strings.Split(name, "/")
	for _, part := range parts {
		if part == "" || part == "." || part == ".." {
			c.refuse(full, WhyPath)
			return false, nil
		}
	}
	if c.within != "" {
		below, ok := strings.CutPrefix(name, c.within+"/")
		if !ok {
			c.found = c.found || name == c.within && kind == folder
			return false, nil
		}
		c.found = true
		name, parts = below, strings.Split(below, "/")
	}
	if slices.ContainsFunc(parts, func(part string) bool { return part[0] == '.' }) {
		return false, nil
	}
	if why := c.judge(name, parts, kind); why != "" {
		c.refuse(full, why)
		return false, nil
	}
	depth := len(parts)
	if kind != folder {
		depth--
	}
	if depth > c.limits.Depth {
		return false, c.over(TooDeep, full)
	}
	return true, nil
}

// judge says why what stands at a name cannot be part of a tree, empty where it can.
func (c *collector) judge(name string, parts []string, kind entryType) Why {
	switch kind {
	case link:
		return WhyLink
	case special:
		return WhySpecial
	case submodule:
		return WhySubmodule
	}
	if len(name) > maxPath {
		return WhyLong
	}
	for _, part := range parts {
		if why := badPart(part); why != "" {
			return why
		}
	}
	for i := range parts {
		path := strings.Join(parts[:i+1], "/")
		key := folded(path)
		if first, ok := c.written[key]; ok && first != path {
			return WhyCase
		}
		c.written[key] = path
		_, isFile := c.files[path]
		last := i == len(parts)-1
		switch {
		case last && kind == regular:
			if isFile || c.folders[path] {
				return WhyTwice
			}
			c.files[path] = nil
		case isFile:
			return WhyTwice
		default:
			c.folders[path] = true
		}
	}
	return ""
}

// refuse notes what a tree may not hold.
func (c *collector) refuse(name string, why Why) {
	if len(c.bad) == maxListed {
		c.more++
		return
	}
	c.bad = append(c.bad, BadEntry{Name: shownName(name), Why: why})
}

// shownName makes a name fit for a line of an error.
func shownName(name string) string {
	const longest = 200
	if len(name) > longest {
		name = strings.ToValidUTF8(name[:longest], "") + "…"
	}
	if name == "" || !utf8.ValidString(name) || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return strconv.Quote(name)
	}
	return name
}

// put reads a file that entry kept. A size that is known beforehand spares the reading of what
// is too large; 0 is not known.
func (c *collector) put(name string, size int64, r io.Reader) error {
	if size > c.limits.FileBytes {
		return c.over(TooLargeFile, name)
	}
	if c.bytes+size > c.limits.Bytes {
		return c.over(TooManyBytes, "")
	}
	most := min(c.limits.FileBytes, c.limits.Bytes-c.bytes)
	buffer := bytes.NewBuffer(c.scratch[:0])
	buffer.Grow(int(size) + bytes.MinRead) // with less, reading takes twice as much in the end
	n, err := buffer.ReadFrom(io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return err
	case n > c.limits.FileBytes:
		return c.over(TooLargeFile, name)
	case n > most:
		return c.over(TooManyBytes, "")
	}
	c.bytes += n
	if c.sums != nil {
		c.scratch = buffer.Bytes()
		c.sums[c.inside(name)] = hexSum(c.scratch)
		return nil
	}
	c.files[c.inside(name)] = buffer.Bytes()
	return nil
}

// inside is a name as it stands in the tree.
func (c *collector) inside(name string) string {
	if c.within == "" {
		return name
	}
	return strings.TrimPrefix(name, c.within+"/")
}

// over says that a limit was exceeded, by the file of a name or by all together.
func (c *collector) over(reason Reason, name string) error {
	if name != "" {
		name = shownName(name)
	}
	return &SourceError{Source: c.source.text, Reason: reason, Name: name, Max: c.limits.text(reason)}
}

// tree is what was gathered, once everything was.
func (c *collector) tree() (Tree, error) {
	if err := c.fault(); err != nil {
		return Tree{}, err
	}
	return newTree(c.files), nil
}

// fault is what makes no tree of what was gathered.
func (c *collector) fault() error {
	switch {
	case len(c.bad) > 0:
		return &TreeError{Source: c.source.text, Entries: c.bad, More: c.more}
	case c.within != "" && !c.found:
		return &SourceError{Source: c.source.text, Reason: NoFolder, Detail: c.within}
	case len(c.files) == 0:
		return &SourceError{Source: c.source.text, Reason: EmptyTree}
	}
	return nil
}

// newTree makes a tree of files by their names; they are not to be changed any more.
func newTree(files map[string][]byte) Tree {
	sums := make(map[string]string, len(files))
	for name, content := range files {
		sums[name] = hexSum(content)
	}
	manifest := manifestOf(sums)
	return Tree{FS: newMemory(files), Manifest: manifest, Files: len(files), Digest: digestOf(manifest)}
}

// manifestOf has a line for each file; see Tree.
func manifestOf(sums map[string]string) string {
	var manifest strings.Builder
	for _, name := range slices.Sorted(maps.Keys(sums)) {
		manifest.WriteString(sums[name] + "  " + name + "\n")
	}
	return manifest.String()
}

const digestPrefix = "sha256:"

func digestOf(manifest string) string { return digestPrefix + hexSum([]byte(manifest)) }

func hexSum(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// bounded is a reader that ends with an error where the context does, or after so many bytes.
type bounded struct {
	ctx  context.Context
	r    io.Reader
	left int64
}

var errTooLong = errors.New("more than is allowed")

func (b *bounded) Read(p []byte) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	if b.left <= 0 {
		return 0, errTooLong
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}
