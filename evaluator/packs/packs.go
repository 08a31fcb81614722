// Package packs turns the sources of policy packs into compiled policies: folders, the pack that is
// built in, and what was fetched from elsewhere before. It uses no network: what is not in the cache as
// the lock holds it is an error. Fetch, which does, fills the cache and the lock.
package packs

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/fetch"
)

// BuiltIn is the source that names the pack which is built in.
const BuiltIn = "builtin"

// Store is where packs are taken from.
type Store struct {
	BuiltIn fs.FS // the pack that is built in
	Cache   fetch.Cache
	// LockFile is the file that says what sources are held to. It need not be there as long as all
	// packs are folders.
	LockFile string
}

// NotLockedError is a source that was never fetched into the lock file.
type NotLockedError struct {
	Source   string // without secrets
	LockFile string
	NoFile   bool // the lock file is not there
}

func (e *NotLockedError) Error() string { return e.Text().EN }

// Text says what is wrong and what to do, in both languages.
func (e *NotLockedError) Text() inputs.Text {
	if e.NoFile {
		return inputs.Text{
			DA: fmt.Sprintf("%s: der er ingen %s, som siger, hvad regelsættet skal være; kør pejl fetch, med samme --policy, hvis adressen ikke står i pejl.yaml", e.Source, e.LockFile),
			EN: fmt.Sprintf("%s: there is no %s that says what the policy pack must be; run pejl fetch, with the same --policy where the address is not in pejl.yaml", e.Source, e.LockFile),
		}
	}
	return inputs.Text{
		DA: fmt.Sprintf("%s: står ikke i %s; kør pejl fetch, med samme --policy, hvis adressen ikke står i pejl.yaml", e.Source, e.LockFile),
		EN: fmt.Sprintf("%s: is not in %s; run pejl fetch, with the same --policy where the address is not in pejl.yaml", e.Source, e.LockFile),
	}
}

// Load gives the policies of the sources and what each of them is, in their order; without sources
// those that are built in. All that is wrong with the sources is reported at once. Errors about a
// pack's files name them by their path in a folder, or by the source and the path in it.
func (s *Store) Load(sources []string) (*evaluator.Policies, []result.Pack, error) {
	opened, err := s.Open(sources)
	if err != nil {
		return nil, nil, err
	}
	loaded := make([]*evaluator.Policies, len(opened))
	described := make([]result.Pack, len(opened))
	errs := make([]error, len(opened))
	for i, p := range opened {
		loaded[i], described[i], errs[i] = p.load()
	}
	if err := errors.Join(errs...); err != nil {
		return nil, nil, err
	}
	joined, err := evaluator.Join(loaded...)
	return joined, described, err
}

// Pack is a policy pack that was read and not compiled.
type Pack struct {
	Source   string // as it was named; empty of the one that is built in
	Revision string // the commit of a git source; else empty
	FS       fs.FS
	digest   func() (string, error)
	before   string // what stands before the names of its files in errors about them
}

// Digest is "sha256:" and the SHA-256 of the manifest of its files; see fetch.Tree.
func (p *Pack) Digest() (string, error) { return p.digest() }

// Open reads the packs of the sources, in their order, without compiling them.
func (s *Store) Open(sources []string) ([]Pack, error) {
	if len(sources) == 0 {
		sources = []string{BuiltIn}
	}
	lock := sync.OnceValues(s.lock)
	var out []Pack
	var errs []error
	seen := map[string]bool{}
	for _, text := range sources {
		if seen[text] {
			continue
		}
		seen[text] = true
		p, err := s.open(text, lock)
		out = append(out, p)
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return out, nil
}

func (s *Store) open(text string, lock func() (*fetch.Lock, error)) (Pack, error) {
	if text == BuiltIn {
		digest := func() (string, error) { return fetch.Digest(s.BuiltIn, fetch.Limits{}) }
		return Pack{FS: s.BuiltIn, digest: digest}, nil
	}
	source, err := fetch.Parse(text)
	if err != nil {
		return Pack{}, err
	}
	tree, err := s.tree(source, lock)
	if err != nil {
		return Pack{}, err
	}
	digest := func() (string, error) { return tree.Digest, nil }
	return Pack{Source: text, Revision: tree.Revision, FS: tree.FS, digest: digest, before: before(source)}, nil
}

func (s *Store) tree(source fetch.Source, lock func() (*fetch.Lock, error)) (fetch.Tree, error) {
	if source.Kind() == fetch.Folder {
		return readFolder(source.Path())
	}
	held, err := lock()
	if err != nil {
		return fetch.Tree{}, err
	}
	locked, ok := fetch.Locked{}, false
	if held != nil {
		locked, ok = held.Get(source)
	}
	if !ok {
		return fetch.Tree{}, &NotLockedError{Source: source.String(), LockFile: s.LockFile, NoFile: held == nil}
	}
	return s.Cache.Open(source, locked.Pin)
}

// lock reads the lock file; nil where it is not there.
func (s *Store) lock() (*fetch.Lock, error) {
	if _, err := os.Lstat(s.LockFile); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	lock, problems := fetch.ReadLock(s.LockFile)
	return lock, problems.Err()
}

// FolderError is a folder of policies that cannot be used.
type FolderError struct {
	Folder string
	Err    error // why it cannot be read; nil where it holds no strategy
}

func (e *FolderError) Error() string { return e.Text().EN }
func (e *FolderError) Unwrap() error { return e.Err }

// Text says what is wrong and what to do, in both languages. What is no folder may be an address that
// was written wrongly, so that secrets are left out.
func (e *FolderError) Text() inputs.Text {
	var said interface{ Text() inputs.Text }
	folder := e.Folder
	if strings.ContainsAny(folder, "@?") { // else it is as plain as any, such as HR&Løn
		folder = fetch.Redact(folder)
	}
	switch {
	case e.Err == nil:
		return inputs.Text{
			DA: folder + " indeholder intet regelsæt: mangler <strategi>/strategy/data.yaml; angiv den mappe, der indeholder strategiens mappe",
			EN: folder + " holds no policy pack: it lacks <strategy>/strategy/data.yaml; name the folder that holds the strategy's folder",
		}
	case errors.Is(e.Err, fs.ErrNotExist):
		return inputs.Text{
			DA: "regelsættets mappe " + folder + " findes ikke; ret stien, eller skriv hele adressen, git::https://… eller https://…, hvis regelsættet skal hentes",
			EN: "the folder of the policy pack, " + folder + ", does not exist; correct the path, or write the whole address, git::https://… or https://…, where the pack is to be fetched",
		}
	case errors.As(e.Err, &said):
		return inputs.Text{DA: folder + ": " + said.Text().DA, EN: folder + ": " + said.Text().EN}
	}
	why := inputs.SystemReason(e.Err) // which leaves out the path
	return inputs.Text{DA: "regelsættets mappe " + folder + " kan ikke læses: " + why.DA, EN: "the folder of the policy pack, " + folder + ", cannot be read: " + why.EN}
}

func readFolder(folder string) (fetch.Tree, error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return fetch.Tree{}, &FolderError{folder, err}
	}
	fsys := os.DirFS(folder)
	if ids, err := evaluator.StrategyFolders(fsys); err != nil || len(ids) == 0 {
		return fetch.Tree{}, &FolderError{folder, err}
	}
	folders, err := evaluator.Folders(fsys)
	if err != nil {
		return fetch.Tree{}, &FolderError{folder, err}
	}
	tree, err := fetch.Read(part{fsys, folders}, fetch.Limits{})
	if err != nil {
		return fetch.Tree{}, &FolderError{folder, err}
	}
	return tree, nil
}

// part is a file system of which only some of the folders at the top are there: beside a pack in the
// root of a repository lies much that is none of it.
type part struct {
	fs.FS
	folders []string
}

// ReadDir implements fs.ReadDirFS.
func (p part) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(p.FS, name)
	if name == "." {
		entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return !slices.Contains(p.folders, e.Name()) })
	}
	return entries, err
}

// before is what stands before the names of a source's files in errors about them.
func before(source fetch.Source) string {
	if source.Kind() != fetch.Folder {
		return source.String() + ": "
	}
	if folder := path.Clean(filepath.ToSlash(source.Path())); folder != "." {
		return folder + "/"
	}
	return ""
}

// load compiles the pack, and makes its digest meanwhile.
func (p *Pack) load() (*evaluator.Policies, result.Pack, error) {
	out := result.Pack{Source: p.Source, Revision: p.Revision}
	var digestErr error
	var digesting sync.WaitGroup
	digesting.Go(func() { out.Digest, digestErr = p.Digest() })
	loaded, err := evaluator.Load(p.FS)
	digesting.Wait()
	if err := cmp.Or(err, digestErr); err != nil {
		return nil, out, evaluator.NamedBelow(err, p.before)
	}
	for _, s := range loaded.Strategies() {
		out.Strategies = append(out.Strategies, s.ID)
	}
	return loaded, out, nil
}

// Outline tells what the pack is without compiling it.
func (p *Pack) Outline() (evaluator.Outline, result.Pack, error) {
	outline, err := evaluator.ReadOutline(p.FS)
	if err != nil {
		return outline, result.Pack{}, evaluator.NamedBelow(err, p.before)
	}
	described := result.Pack{Source: p.Source, Revision: p.Revision}
	described.Digest, err = p.Digest()
	for _, s := range outline.Strategies {
		described.Strategies = append(described.Strategies, s.ID)
	}
	return outline, described, err
}

// FetchOptions say what a Fetch changes of what is locked. Without them it is nothing of the sources
// that are locked already, and other sources leave the lock.
type FetchOptions struct {
	Update     bool // the sources are held to what they give now
	KeepOthers bool // the lock also keeps what is not among the sources
}

// Fetch gets those of the sources that are not folders and holds the lock file to what came: those
// that it holds already are fetched only where the cache lacks them, unless they are to be updated.
// It gives what is locked then, and whether the file was written; where anything goes wrong the lock
// file stays as it is.
func (s *Store) Fetch(ctx context.Context, sources []string, o FetchOptions) (locked []fetch.Locked, wrote bool, err error) {
	lock, err := s.lock()
	if err != nil {
		return nil, false, err
	}
	before := []byte(nil)
	if lock == nil {
		lock = &fetch.Lock{}
	} else {
		before = lock.Encode()
	}
	remote, err := remotes(sources)
	if err != nil {
		return nil, false, err
	}
	var errs []error
	for _, source := range remote {
		held, ok := lock.Get(source)
		if !ok || o.Update {
			held.Pin = fetch.Pin{}
		}
		cache := s.Cache
		cache.Accept = func(tree fetch.Tree) error { return holdsPack(source, tree) }
		tree, err := cache.Fetch(ctx, source, held.Pin)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		lock.Set(source, tree)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, false, err
	}
	if !o.KeepOthers {
		lock.Keep(remote)
	}
	after := lock.Encode()
	if string(before) == string(after) || before == nil && len(remote) == 0 {
		return lock.All(), false, nil
	}
	if err := fetch.WriteLock(s.LockFile, lock); err != nil {
		return nil, false, &WriteError{s.LockFile, err}
	}
	return lock.All(), true, nil
}

// WriteError is a lock file that cannot be written.
type WriteError struct {
	LockFile string
	Err      error
}

func (e *WriteError) Error() string { return "write " + e.LockFile + ": " + e.Err.Error() }
func (e *WriteError) Unwrap() error { return e.Err }

// remotes are the sources that must be fetched, each once. All that is wrong is reported at once.
func remotes(sources []string) ([]fetch.Source, error) {
	var out []fetch.Source
	var errs []error
	for _, text := range sources {
		if text == BuiltIn {
			continue
		}
		source, err := fetch.Parse(text)
		errs = append(errs, err)
		switch {
		case err != nil:
		case source.Kind() == fetch.Folder:
			if _, err := os.Stat(source.Path()); err != nil { // it may be an address that was written wrongly
				errs = append(errs, &FolderError{source.Path(), err})
			}
		case !slices.Contains(out, source):
			out = append(out, source)
		}
	}
	return out, errors.Join(errs...)
}

// holdsPack refuses a tree that nobody could use, before it is kept and locked.
func holdsPack(source fetch.Source, tree fetch.Tree) error {
	if ids, err := evaluator.StrategyFolders(tree.FS); err != nil || len(ids) == 0 {
		return &FolderError{Folder: source.String(), Err: err}
	}
	return nil
}
