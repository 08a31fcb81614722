package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/pejl/pejl/inputs/fetch"
)

// cached is a cache with a tree of three files, and the folder that it lies in.
func cached(t *testing.T) (c fetch.Cache, s fetch.Source, pin fetch.Pin, dir string) {
	t.Helper()
	alone(t)
	server := serveFile(t, zipOf(t, entry{name: "a.rego", content: "package a\n"},
		entry{name: "lib/b.rego", content: "package b\n"}, entry{name: "lib/c.yaml", content: ""}))
	c, s = newCache(t, server), parse(t, server.URL+"/x.zip")
	tree, err := c.Fetch(context.Background(), s, fetch.Pin{})
	if err != nil {
		t.Fatal(err)
	}
	return c, s, tree.Pin(), filepath.Join(c.Dir, strings.TrimPrefix(tree.Digest, "sha256:"))
}

// Every way in which the cache can differ from the pin is refused, with the names of the files; a
// fetch puts it right.
func TestChangedCache(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(dir string) error
		want   string
	}{
		"a byte": {func(dir string) error {
			return rewrite(filepath.Join(dir, "tree/lib/b.rego"), "package B\n")
		}, "lib/b.rego changed"},
		"a longer file": {func(dir string) error { return rewrite(filepath.Join(dir, "tree/lib/c.yaml"), "x") }, "lib/c.yaml changed"},
		"a file gone":   {func(dir string) error { return os.Remove(filepath.Join(dir, "tree/a.rego")) }, "a.rego missing"},
		"a file more":   {func(dir string) error { return os.WriteFile(filepath.Join(dir, "tree/lib/d.rego"), nil, 0o644) }, "lib/d.rego added"},
		"a folder gone": {func(dir string) error { return os.RemoveAll(filepath.Join(dir, "tree/lib")) }, "lib/b.rego missing, lib/c.yaml missing"},
		"the tree gone": {func(dir string) error { return os.RemoveAll(filepath.Join(dir, "tree")) }, "a.rego missing, lib/b.rego missing, lib/c.yaml missing"},
		"a renamed file": {func(dir string) error {
			return os.Rename(filepath.Join(dir, "tree/a.rego"), filepath.Join(dir, "tree/A.rego"))
		}, "A.rego added, a.rego missing"},
		"a link to the same bytes": {func(dir string) error {
			return errors.Join(os.Rename(filepath.Join(dir, "tree/a.rego"), filepath.Join(dir, "a")), os.Symlink("../a", filepath.Join(dir, "tree/a.rego")))
		}, "a.rego changed"},
		"a link to the same folder": {func(dir string) error {
			return errors.Join(os.Rename(filepath.Join(dir, "tree/lib"), filepath.Join(dir, "lib")), os.Symlink("../lib", filepath.Join(dir, "tree/lib")))
		}, "lib added, lib/b.rego missing, lib/c.yaml missing"},
		"a folder instead": {func(dir string) error {
			return errors.Join(os.Remove(filepath.Join(dir, "tree/a.rego")), os.Mkdir(filepath.Join(dir, "tree/a.rego"), 0o755))
		}, "a.rego missing"},
		"a link to the same tree": {func(dir string) error {
			return errors.Join(os.Rename(filepath.Join(dir, "tree"), filepath.Join(dir, "other")), os.Symlink("other", filepath.Join(dir, "tree")))
		}, "a.rego missing, lib/b.rego missing, lib/c.yaml missing"},
		"a link out of the cache": {func(dir string) error {
			return errors.Join(os.RemoveAll(filepath.Join(dir, "tree")), os.Symlink(os.TempDir(), filepath.Join(dir, "tree")))
		}, "a.rego missing, lib/b.rego missing, lib/c.yaml missing"},
		"a file instead of the tree": {func(dir string) error {
			return errors.Join(os.RemoveAll(filepath.Join(dir, "tree")), os.WriteFile(filepath.Join(dir, "tree"), nil, 0o644))
		}, "a.rego missing, lib/b.rego missing, lib/c.yaml missing"},
		"a folder instead of the manifest": {func(dir string) error {
			return errors.Join(os.Remove(filepath.Join(dir, "manifest")), os.Mkdir(filepath.Join(dir, "manifest"), 0o755))
		}, "manifest missing"},
		"the manifest": {func(dir string) error {
			return rewrite(filepath.Join(dir, "manifest"), strings.Repeat("0", 64)+"  a.rego\n")
		}, "manifest changed"},
		"the manifest and a file": {func(dir string) error {
			return errors.Join(rewrite(filepath.Join(dir, "manifest"), strings.Repeat("0", 64)+"  a.rego\n"), os.Remove(filepath.Join(dir, "tree/lib/c.yaml")))
		}, "manifest changed, a.rego changed, lib/b.rego added"},
		"the manifest gone": {func(dir string) error { return os.Remove(filepath.Join(dir, "manifest")) }, "manifest missing"},
		"manifest and file alike": {func(dir string) error {
			content := "package evil\n"
			tree, err := fetch.Read(fstest.MapFS{"a.rego": {Data: []byte(content)}}, fetch.Limits{})
			manifest, _ := os.ReadFile(filepath.Join(dir, "manifest"))
			_, rest, _ := strings.Cut(string(manifest), "\n")
			return errors.Join(err, rewrite(filepath.Join(dir, "tree/a.rego"), content), rewrite(filepath.Join(dir, "manifest"), tree.Manifest+rest))
		}, "manifest changed"},
	} {
		t.Run(name, func(t *testing.T) {
			c, s, pin, dir := cached(t)
			if err := tt.change(dir); err != nil {
				t.Fatal(err)
			}
			tree, err := c.Open(s, pin)
			var changed *fetch.ChangedError
			if !errors.As(err, &changed) || tree.FS != nil {
				t.Fatalf("%v, %v", tree, err)
			}
			var got []string
			for _, f := range changed.Files {
				got = append(got, f.Name+" "+string(f.How))
			}
			if strings.Join(got, ", ") != tt.want || changed.Source != s.String() {
				t.Errorf("%s: %s, want %s", changed.Source, got, tt.want)
			}
			if _, err := c.Fetch(context.Background(), s, pin); err != nil {
				t.Error(err)
			}
			if _, err := c.Open(s, pin); err != nil {
				t.Error(err)
			}
			if entries, err := os.ReadDir(c.Dir); err != nil || len(entries) != 1 {
				t.Errorf("the cache holds %v, %v", entries, err)
			}
		})
	}
}

// What stands in the place of a tree and is no folder is as good as nothing, and makes room for the tree.
func TestNoFolderInTheCache(t *testing.T) {
	for name, put := range map[string]func(dir string) error{
		"a file":                func(dir string) error { return os.WriteFile(dir, []byte("x"), 0o644) },
		"a link to a file":      func(dir string) error { return os.Symlink(os.DevNull, dir) },
		"a link to nothing":     func(dir string) error { return os.Symlink("nowhere", dir) },
		"a link in its own way": func(dir string) error { return os.Symlink(filepath.Base(dir), dir) },
	} {
		t.Run(name, func(t *testing.T) {
			c, s, pin, dir := cached(t)
			if err := errors.Join(os.RemoveAll(dir), put(dir)); err != nil {
				t.Fatal(err)
			}
			_, err := c.Open(s, pin)
			var refused *fetch.SourceError
			if !errors.As(err, &refused) || refused.Reason != fetch.NotFetched {
				t.Errorf("%v", err)
			}
			if _, err := c.Fetch(context.Background(), s, pin); err != nil {
				t.Error(err)
			}
			if _, err := c.Open(s, pin); err != nil {
				t.Error(err)
			}
		})
	}
}

// rewrite writes a file that may not be written to.
func rewrite(path, content string) error {
	return errors.Join(os.Chmod(path, 0o644), os.WriteFile(path, []byte(content), 0o644))
}

func TestCacheKeepsOut(t *testing.T) {
	c, s, pin, dir := cached(t)
	if err := os.WriteFile(filepath.Join(dir, "tree", ".DS_Store"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	tree, err := c.Open(s, pin)
	if err != nil || names(t, tree.FS) != "a.rego lib/b.rego lib/c.yaml" {
		t.Errorf("what is hidden: %v", err)
	}
	// What was opened stays as it was verified.
	if err := rewrite(filepath.Join(dir, "tree/a.rego"), "package evil\n"); err != nil {
		t.Fatal(err)
	}
	if content, err := fs.ReadFile(tree.FS, "a.rego"); err != nil || string(content) != "package a\n" {
		t.Errorf("%q, %v", content, err)
	}
	for name, tt := range map[string]struct {
		source fetch.Source
		pin    fetch.Pin
		want   fetch.Reason
	}{
		"no pin":           {s, fetch.Pin{}, fetch.BadPin},
		"a path as digest": {s, fetch.Pin{Digest: "sha256:../../x"}, fetch.BadPin},
		"no revision":      {parse(t, "git::https://host/x"), pin, fetch.BadPin},
		"a revision":       {s, fetch.Pin{Digest: pin.Digest, Revision: hexDigits(40)}, fetch.BadPin},
		"not fetched":      {s, fetch.Pin{Digest: "sha256:" + hexDigits(64)}, fetch.NotFetched},
		"a folder":         {parse(t, "../policies"), pin, fetch.LocalFolder},
		"no source":        {fetch.Source{}, pin, fetch.LocalFolder},
	} {
		_, err := c.Open(tt.source, tt.pin)
		var refused *fetch.SourceError
		if !errors.As(err, &refused) || refused.Reason != tt.want {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := c.Fetch(context.Background(), parse(t, "../policies"), fetch.Pin{}); err == nil {
		t.Error("a folder is fetched")
	}
}

// An archive that was replaced is refused where it is pinned, and taken where it is not.
func TestReplacedArchive(t *testing.T) {
	alone(t)
	content := zipOf(t, entry{name: "a.rego", content: "package a\n"})
	server := serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(content) }))
	s := parse(t, server.URL+"/x.zip")
	old, err := newCache(t, server).Fetch(context.Background(), s, fetch.Pin{})
	if err != nil {
		t.Fatal(err)
	}
	content = zipOf(t, entry{name: "a.rego", content: "package changed\n"})
	c := newCache(t, server)
	_, err = c.Fetch(context.Background(), s, old.Pin())
	var moved *fetch.MovedError
	if !errors.As(err, &moved) || moved.Pin != old.Pin() || !strings.Contains(err.Error(), old.Digest) || !strings.Contains(err.Error(), moved.Found.Digest) {
		t.Errorf("%v", err)
	}
	empty(t, c.Dir)
	if _, err := c.Fetch(context.Background(), s, fetch.Pin{}); err != nil {
		t.Error(err)
	}
}

// Many may fetch the same into one cache at a time, even where it is broken.
func TestManyAtATime(t *testing.T) {
	c, s, pin, dir := cached(t)
	if err := rewrite(filepath.Join(dir, "tree/a.rego"), "x"); err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			tree, err := c.Fetch(context.Background(), s, pin)
			if err != nil || tree.Pin() != pin {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if _, err := c.Open(s, pin); err != nil {
		t.Error(err)
	}
	if entries, err := os.ReadDir(c.Dir); err != nil || len(entries) != 1 {
		t.Errorf("the cache holds %v, %v", entries, err)
	}
}

// What a process that was killed left goes after a day; what is at work stays.
func TestLeftovers(t *testing.T) {
	c, s, _, _ := cached(t)
	for name, age := range map[string]time.Duration{".fetch-old": 25 * time.Hour, ".fetch-new": time.Hour} {
		dir := filepath.Join(c.Dir, name)
		at := time.Now().Add(-age)
		if err := errors.Join(os.MkdirAll(filepath.Join(dir, "git"), 0o755), os.Chtimes(dir, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := c.Fetch(context.Background(), s, fetch.Pin{}); err != nil {
		t.Fatal(err)
	}
	if left, err := filepath.Glob(filepath.Join(c.Dir, ".fetch-*")); err != nil || len(left) != 1 || filepath.Base(left[0]) != ".fetch-new" {
		t.Errorf("%v, %v", left, err)
	}
}

// A tree reads the same from a folder, from memory and out of the cache.
func TestRead(t *testing.T) {
	c, s, pin, _ := cached(t)
	opened, err := c.Open(s, pin)
	if err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(opened.FS, "a.rego", "lib/b.rego", "lib/c.yaml"); err != nil {
		t.Error(err)
	}
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "a.rego"), "package a\n")
	writeFile(t, filepath.Join(dir, "lib/b.rego"), "package b\n")
	writeFile(t, filepath.Join(dir, "lib/c.yaml"), "")
	writeFile(t, filepath.Join(dir, ".git/config"), "x")
	writeFile(t, filepath.Join(dir, "lib/.b.rego.swp"), "x")
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, fsys := range map[string]fs.FS{"folder": os.DirFS(dir), "memory": opened.FS} {
		tree, err := fetch.Read(fsys, fetch.Limits{})
		if err != nil || tree.Digest != pin.Digest || tree.Files != 3 || tree.Manifest != opened.Manifest {
			t.Errorf("%s: %+v, %v", name, tree, err)
		}
	}
	for name, limits := range map[string]fetch.Limits{
		"too-many-bytes": {Bytes: 19}, "too-large-file": {FileBytes: 9}, "too-many-files": {Files: 4},
	} {
		if _, err := fetch.Read(os.DirFS(dir), limits); !isReason(err, fetch.Reason(name)) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := fetch.Read(os.DirFS(dir), fetch.Limits{Bytes: 20, FileBytes: 10, Files: 5, Depth: 1}); err != nil {
		t.Error(err)
	}
	if err := os.Symlink("a.rego", filepath.Join(dir, "b.rego")); err != nil {
		t.Fatal(err)
	}
	var byTree *fetch.TreeError
	if _, err := fetch.Read(os.DirFS(dir), fetch.Limits{}); !errors.As(err, &byTree) || fmt.Sprint(byTree.Entries) != "[{b.rego link}]" {
		t.Errorf("%v", err)
	}
	if _, err := fetch.Read(fstest.MapFS{".a": {}}, fetch.Limits{}); !isReason(err, fetch.EmptyTree) {
		t.Errorf("%v", err)
	}
}

func isReason(err error, reason fetch.Reason) bool {
	var refused *fetch.SourceError
	return errors.As(err, &refused) && refused.Reason == reason
}

// A cache that cannot be made is told with its folder and what to do.
func TestNoRoomForTheCache(t *testing.T) {
	c, s, pin, _ := cached(t)
	file := filepath.Join(t.TempDir(), "file")
	writeFile(t, file, "")
	c.Dir = filepath.Join(file, "cache")
	_, err := c.Fetch(context.Background(), s, pin)
	var refused *fetch.CacheError
	if !errors.As(err, &refused) || refused.Dir != c.Dir || !strings.Contains(err.Error(), "; what is fetched lies in "+c.Dir+": ") ||
		!strings.Contains(refused.Text().DA, "en fil og ikke en mappe; ") || strings.Contains(refused.Text().DA, "{") {
		t.Errorf("%v", err)
	}
}

// shut is a file system of which some files and folders cannot be opened.
type shut struct {
	fstest.MapFS
	names []string
}

func (s shut) Open(name string) (fs.File, error) {
	if slices.Contains(s.names, name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return s.MapFS.Open(name)
}

func (s shut) ReadFile(name string) ([]byte, error) {
	if _, err := s.Open(name); err != nil {
		return nil, err
	}
	return s.MapFS.ReadFile(name)
}

func (s shut) ReadDir(name string) ([]fs.DirEntry, error) {
	if _, err := s.Open(name); err != nil {
		return nil, err
	}
	return s.MapFS.ReadDir(name)
}

// What cannot be read is named like what differs, so that a fetch puts it right.
func TestUnreadableCache(t *testing.T) {
	files := fstest.MapFS{"a.rego": {Data: []byte("a")}, "lib/b.rego": {Data: []byte("b")}, "lib/c.rego": {Data: []byte("c")}}
	tree, err := fetch.Read(files, fetch.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	below := fstest.MapFS{}
	for name, file := range files {
		below["tree/"+name] = file
	}
	for want, names := range map[string][]string{
		"a.rego unreadable": {"tree/a.rego"},
		"lib unreadable, lib/b.rego missing, lib/c.rego missing":                  {"tree/lib"},
		"a.rego missing, lib/b.rego missing, lib/c.rego missing, tree unreadable": {"tree"},
	} {
		_, differ := fetch.Compare(shut{below, names}, tree.Manifest, fetch.Limits{FileBytes: 10})
		var got []string
		for _, f := range differ {
			got = append(got, f.Name+" "+string(f.How))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%v, want %s", got, want)
		}
	}
}
