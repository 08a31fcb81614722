package packs_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/fetch"
)

// The same files are the same pack, wherever they come from.
func TestOnePackHasOneDigest(t *testing.T) {
	s := newStore(t)
	source, commit := onSSH(t, packOf("aarup", "AA"))
	put(t, "regler", packOf("aarup", "AA"))
	fetchAll(t, s, false, source)
	t.Setenv("GIT_SSH_COMMAND", "false")
	builtIn := load(t, s)[0]
	if want := (result.Pack{Digest: builtIn.Digest, Strategies: []string{"aarup"}}); !slices.Equal(builtIn.Strategies, want.Strategies) ||
		builtIn.Source != "" || builtIn.Revision != "" || !strings.HasPrefix(builtIn.Digest, "sha256:") {
		t.Errorf("built in: %+v", builtIn)
	}
	for name, c := range map[string]struct{ source, revision string }{
		"named":    {packs.BuiltIn, ""},
		"a folder": {"regler", ""},
		"fetched":  {source, commit},
	} {
		got := load(t, s, c.source)
		if len(got) != 1 {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		if got[0].Source != strings.TrimPrefix(c.source, packs.BuiltIn) || got[0].Revision != c.revision || got[0].Digest != builtIn.Digest {
			t.Errorf("%s: %+v, want the digest %s", name, got[0], builtIn.Digest)
		}
	}
}

// What lies beside a pack's folders, as in the root of a repository, is none of it.
func TestOnlyThePacksFoldersAreOfIt(t *testing.T) {
	s := newStore(t)
	put(t, "clean", packOf("bogense", "BB"))
	put(t, "full", packOf("bogense", "BB"))
	put(t, "full", fstest.MapFS{
		"README.md": {Data: []byte("x")}, "registry/a.yaml": {Data: []byte("a: [")}, "node_modules/x/index.rego": {Data: []byte("no rego")}, ".git/config": {Data: []byte("x")},
	})
	if err := os.Symlink("/", "full/out"); err != nil {
		t.Fatal(err)
	}
	if clean, full := load(t, s, "clean")[0], load(t, s, "full")[0]; clean.Digest != full.Digest {
		t.Errorf("digests %s and %s", clean.Digest, full.Digest)
	}
	opened, err := s.Open([]string{"full"})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"README.md", "registry/a.yaml", ".git/config"} {
		if _, err := fs.Stat(opened[0].FS, name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is in the pack: %v", name, err)
		}
	}
	put(t, "full", fstest.MapFS{"bogense/more.rego": {Data: []byte("package bogense.more\n")}})
	if clean, full := load(t, s, "clean")[0], load(t, s, "full")[0]; clean.Digest == full.Digest {
		t.Error("one file more, and the same digest")
	}
}

func TestPacksAreJoined(t *testing.T) {
	s := newStore(t)
	put(t, "regler", packOf("bogense", "BB"))
	for _, sources := range [][]string{{"regler", packs.BuiltIn}, {packs.BuiltIn, "regler", "regler", packs.BuiltIn}} {
		loaded, described, err := s.Load(sources)
		if err != nil {
			t.Fatal(err)
		}
		var ids, from []string
		for _, strategy := range loaded.Strategies() {
			ids = append(ids, strategy.ID)
		}
		for _, p := range described {
			from = append(from, p.Source)
		}
		want := []string{"regler", ""}
		if sources[0] == packs.BuiltIn {
			slices.Reverse(want)
		}
		if !slices.Equal(ids, []string{"aarup", "bogense"}) || !slices.Equal(from, want) {
			t.Errorf("%v: strategies %v of %q", sources, ids, from)
		}
	}
}

// Faults are told of all packs at once, and name files as they are found from here.
func TestFaultsNameTheFolder(t *testing.T) {
	s := newStore(t)
	broken := packOf("bogense", "BB")
	broken["bogense/rules/ark/ark_001.rego"].Data = append(broken["bogense/rules/ark/ark_001.rego"].Data, "met if {\n"...)
	put(t, "a/regler", broken)
	put(t, ".", broken)
	source, _ := onSSH(t, broken)
	fetchAll(t, s, false, source)
	for name, c := range map[string]struct {
		sources []string
		want    []string // what the lines begin with
	}{
		"a folder":   {[]string{"a/regler"}, []string{"a/regler/bogense/rules/ark/ark_001.rego:"}},
		"not clean":  {[]string{"./a/../a/regler/"}, []string{"a/regler/bogense/rules/ark/ark_001.rego:"}},
		"here":       {[]string{"."}, []string{"bogense/rules/ark/ark_001.rego:"}},
		"fetched":    {[]string{source}, []string{source + ": bogense/rules/ark/ark_001.rego:"}},
		"two broken": {[]string{"a/regler", packs.BuiltIn, "."}, []string{"a/regler/bogense/", "bogense/"}},
		"no packs":   {[]string{"nowhere", "http://a.dk/x.zip", "cache", "pejl.lock"}, []string{"the folder of the policy pack, nowhere, does not exist", "http://a.dk/x.zip: ", "cache holds no policy pack", "pejl.lock holds no policy pack"}},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := s.Load(c.sources)
			if err == nil {
				t.Fatal("no error")
			}
			lines := strings.Split(err.Error(), "\n")
			for _, want := range c.want {
				if !slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, want) }) {
					t.Errorf("no line begins with %q:\n%s", want, err)
				}
			}
		})
	}
}

func TestWhatIsNotLocked(t *testing.T) {
	s := newStore(t)
	source, _ := onSSH(t, packOf("bogense", "BB"))
	fails := func(name, what string) {
		t.Helper()
		var unlocked *packs.NotLockedError
		_, _, err := s.Load([]string{what})
		if !errors.As(err, &unlocked) || unlocked.Source != what || unlocked.LockFile != "pejl.lock" {
			t.Errorf("%s: error %v", name, err)
			return
		}
		if _, missing := os.Stat("pejl.lock"); unlocked.NoFile != (missing != nil) {
			t.Errorf("%s: %+v", name, unlocked)
		}
		for _, text := range []string{unlocked.Text().DA, unlocked.Text().EN} {
			if !strings.Contains(text, "pejl fetch") || !strings.Contains(text, what) {
				t.Errorf("%s: %q", name, text)
			}
		}
	}
	fails("no lock", source)
	fetchAll(t, s, false, source)
	load(t, s, source)
	fails("another ref", strings.Replace(source, "main", "v2", 1))
}

func TestLockThatCannotBeRead(t *testing.T) {
	s := newStore(t)
	source, _ := onSSH(t, packOf("bogense", "BB"))
	for name, make := range map[string]func() error{
		"a folder":              func() error { return os.Mkdir("pejl.lock", 0o755) },
		"a link to nothing":     func() error { return os.Symlink("nowhere", "pejl.lock") },
		"something else":        func() error { return os.WriteFile("pejl.lock", []byte("a: 1\n"), 0o644) },
		"nothing":               func() error { return os.WriteFile("pejl.lock", nil, 0o644) },
		"a file for its folder": func() error { s.LockFile = "file/pejl.lock"; return os.WriteFile("file", nil, 0o644) },
	} {
		if err := make(); err != nil {
			t.Fatal(err)
		}
		_, _, err := s.Load([]string{source})
		var problems inputs.Problems
		if !errors.As(err, &problems) || problems[0].File != s.LockFile {
			t.Errorf("%s: loading: %v", name, err)
		}
		if _, wrote, err := s.Fetch(t.Context(), []string{source}, packs.FetchOptions{Update: true}); !errors.As(err, &problems) || wrote {
			t.Errorf("%s: fetching: %v", name, err)
		}
		load(t, s, packs.BuiltIn) // for which the lock is not read
		s.LockFile = "pejl.lock"
		if err := os.RemoveAll("pejl.lock"); err != nil {
			t.Fatal(err)
		}
	}
}

// A file of the cache that differs is refused, and fetched again.
func TestChangedCacheIsRefused(t *testing.T) {
	s := newStore(t)
	source, _ := onSSH(t, packOf("bogense", "BB"))
	fetchAll(t, s, false, source)
	files, err := filepath.Glob("cache/*/tree/bogense/rules/ark/ark_001.rego")
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	if err := errors.Join(os.Chmod(files[0], 0o644), os.WriteFile(files[0], []byte("package bogense.rules.ark_001\n"), 0o644)); err != nil {
		t.Fatal(err)
	}
	var changed *fetch.ChangedError
	if _, _, err := s.Load([]string{source}); !errors.As(err, &changed) || !strings.Contains(err.Error(), "bogense/rules/ark/ark_001.rego") {
		t.Errorf("error %v", err)
	}
	if _, wrote := fetchAll(t, s, false, source); wrote {
		t.Error("the lock was written")
	}
	load(t, s, source)
}

func TestFetchHoldsToWhatCame(t *testing.T) {
	s := newStore(t)
	source, first := onSSH(t, packOf("bogense", "BB"))
	put(t, "regler", packOf("bogense", "BB"))
	if locked, wrote := fetchAll(t, s, false, "regler", packs.BuiltIn); wrote || len(locked) > 0 {
		t.Errorf("of folders %v was locked", locked)
	}
	locked, wrote := fetchAll(t, s, false, packs.BuiltIn, source, "regler", source)
	if !wrote || len(locked) != 1 || locked[0].Source.String() != source || locked[0].Pin.Revision != first || locked[0].Files != 4 {
		t.Fatalf("locked %+v, written %v", locked, wrote)
	}

	repo := repoOf(source)
	put(t, repo, fstest.MapFS{"lib/more.rego": {Data: []byte("package pejl.more\n")}})
	second := commitAll(t, repo)
	if again, wrote := fetchAll(t, s, false, source); wrote || again[0] != locked[0] {
		t.Errorf("without being asked: %+v, written %v", again, wrote)
	}
	if err := os.RemoveAll("cache"); err != nil {
		t.Fatal(err)
	}
	if again, wrote := fetchAll(t, s, false, source); wrote || again[0] != locked[0] {
		t.Errorf("on another machine: %+v, written %v", again, wrote)
	}
	if again, wrote := fetchAll(t, s, true, source); !wrote || again[0].Pin.Revision != second || again[0].Files != 5 {
		t.Errorf("with update: %+v, written %v", again, wrote)
	}
	if got := load(t, s, source)[0]; got.Revision != second {
		t.Errorf("loaded %+v", got)
	}
	other := strings.Replace(source, "?ref=main", "", 1)
	both, wrote, err := s.Fetch(t.Context(), []string{other}, packs.FetchOptions{KeepOthers: true})
	if err != nil || !wrote || len(both) != 2 {
		t.Errorf("beside others: %+v, written %v, error %v", both, wrote, err)
	}
	load(t, s, source, packs.BuiltIn)
	if left, wrote := fetchAll(t, s, false, "regler"); !wrote || len(left) > 0 {
		t.Errorf("what is used no more: %+v, written %v", left, wrote)
	}
}

// Where one source fails, or somebody interrupts, the lock stays as it was.
func TestFetchAllOrNothing(t *testing.T) {
	s := newStore(t)
	source, _ := onSSH(t, packOf("bogense", "BB"))
	fetchAll(t, s, false, source)
	before, err := os.ReadFile("pejl.lock")
	if err != nil {
		t.Fatal(err)
	}
	put(t, repoOf(source), fstest.MapFS{"lib/more.rego": {Data: []byte("package pejl.more\n")}})
	commitAll(t, repoOf(source))
	noPack, noPackToo := source, strings.Replace(source, "?", "//lib?", 1)
	gone, goneToo := strings.Replace(source, "?", "/nowhere?", 1), strings.Replace(source, "main", "nowhere", 1)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	for name, c := range map[string]struct {
		ctx     context.Context
		sources []string
		want    []string
	}{
		"two of three":  {t.Context(), []string{source, gone, goneToo}, []string{gone, goneToo}},
		"no pack":       {t.Context(), []string{noPackToo}, []string{noPackToo + " holds no policy pack"}},
		"one no pack":   {t.Context(), []string{noPack, noPackToo}, []string{noPackToo + " holds no policy pack"}},
		"no folder":     {t.Context(), []string{source, "git.example.dk/regler", "u:hemmeligt@git.example.dk/regler"}, []string{"git.example.dk/regler, does not exist", "***@git.example.dk/regler, does not exist"}},
		"no source":     {t.Context(), []string{source, "http://a.dk/x.zip", "ftp://a.dk/x"}, []string{"http://a.dk/x.zip", "ftp://a.dk/x"}},
		"interruptions": {cancelled, []string{source, gone}, []string{context.Canceled.Error()}},
	} {
		t.Run(name, func(t *testing.T) {
			kept, _ := os.ReadDir("cache")
			locked, wrote, err := s.Fetch(c.ctx, c.sources, packs.FetchOptions{Update: true})
			if err == nil || wrote || locked != nil || strings.Contains(err.Error(), "hemmeligt") {
				t.Fatalf("locked %v, written %v, error %v", locked, wrote, err)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error lacks %q:\n%v", want, err)
				}
			}
			if left, _ := os.ReadDir("cache"); len(left) != len(kept) && !slices.Contains(c.sources, source) {
				t.Errorf("the cache held %v and holds %v", kept, left)
			}
			if after, err := os.ReadFile("pejl.lock"); err != nil || string(after) != string(before) {
				t.Errorf("the lock is another: %v\n%s", err, after)
			}
		})
	}
}

// Where the lock is a link, e.g. to one that several registries share, what it leads to is written.
func TestLockStaysALink(t *testing.T) {
	s := newStore(t)
	source, _ := onSSH(t, packOf("bogense", "BB"))
	put(t, "shared", fstest.MapFS{"pejl.lock": {Data: (&fetch.Lock{}).Encode()}})
	if err := os.Symlink("shared/pejl.lock", "pejl.lock"); err != nil {
		t.Fatal(err)
	}
	fetchAll(t, s, false, source)
	if to, err := os.Readlink("pejl.lock"); err != nil || to != "shared/pejl.lock" {
		t.Errorf("the lock leads to %q: %v", to, err)
	}
	load(t, s, source)
}

func TestLockThatCannotBeWritten(t *testing.T) {
	s := newStore(t)
	source, _ := onSSH(t, packOf("bogense", "BB"))
	s.LockFile = "nowhere/pejl.lock"
	locked, wrote, err := s.Fetch(t.Context(), []string{source}, packs.FetchOptions{})
	var unwritten *packs.WriteError
	if !errors.As(err, &unwritten) || unwritten.LockFile != s.LockFile || !errors.Is(err, fs.ErrNotExist) || wrote || locked != nil {
		t.Errorf("locked %v, written %v, error %v", locked, wrote, err)
	}
}

// What was meant as an address and is written as a folder may hold a secret.
func TestNoSecretOfAFolder(t *testing.T) {
	s := newStore(t)
	put(t, ".", fstest.MapFS{"file": {}})
	for _, source := range []string{"https:/u:hemmeligt@git.example.dk/a.zip", "u:hemmeligt@git.example.dk/a", "//u:hemmeligt@git.example.dk/a", "registry/https:u:hemmeligt@git.example.dk/a", "file/u:hemmeligt@git.example.dk/a"} {
		_, _, err := s.Load([]string{source})
		var folder *packs.FolderError
		if !errors.As(err, &folder) || strings.Contains(err.Error(), "hemmeligt") || !strings.Contains(err.Error(), "***@git.example.dk/a") {
			t.Errorf("%v", err)
		}
	}
	_, _, err := s.Load([]string{"HR&Løn/#1", "git.example.dk/a?token=hemmeligt"})
	if err == nil || !strings.Contains(err.Error(), "HR&Løn/#1") || strings.Contains(err.Error(), "hemmeligt") {
		t.Errorf("%v", err)
	}
}

// The errors say what to do in both languages.
func TestErrorsAreSaidInBothLanguages(t *testing.T) {
	for name, err := range map[string]interface{ Text() inputs.Text }{
		"no lock":    &packs.NotLockedError{Source: "x", LockFile: "y", NoFile: true},
		"not in it":  &packs.NotLockedError{Source: "x", LockFile: "y"},
		"no pack":    &packs.FolderError{Folder: "x"},
		"not there":  &packs.FolderError{Folder: "x", Err: fs.ErrNotExist},
		"unreadable": &packs.FolderError{Folder: "x", Err: fs.ErrPermission},
	} {
		text := err.Text()
		if text.DA == "" || text.EN == "" || text.DA == text.EN || !strings.Contains(text.DA, "x") {
			t.Errorf("%s: %+v", name, text)
		}
	}
}

// TestOutline tells of a pack what loading it tells, also where its rules would not compile.
func TestOutline(t *testing.T) {
	store := newStore(t)
	loaded, described, err := store.Load(nil)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := store.Open(nil)
	if err != nil {
		t.Fatal(err)
	}
	outline, pack, err := opened[0].Outline()
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(pack, described[0]) || outline.Edition != loaded.Edition() || !reflect.DeepEqual(outline.Strategies, loaded.Strategies()) {
		t.Errorf("the outline is %+v of %+v; want %+v of %s, %+v", outline, pack, described[0], loaded.Edition(), loaded.Strategies())
	}

	broken := packOf("brokk", "BR")
	broken["brokk/rules/ark/ark_001.rego"].Data = []byte("package brokk.rules.ark_001\n\nmet if {\n")
	put(t, "broken", broken)
	if opened, err = store.Open([]string{"broken"}); err != nil {
		t.Fatal(err)
	}
	if outline, _, err := opened[0].Outline(); err != nil || len(outline.Strategies) != 1 {
		t.Errorf("the outline is %+v, %v", outline, err)
	}
	broken["brokk/strategy/data.yaml"].Data = []byte("name: 1\n")
	put(t, "broken", broken)
	if opened, err = store.Open([]string{"broken"}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := opened[0].Outline(); err == nil || !strings.Contains(err.Error(), "broken/brokk/strategy/data.yaml") {
		t.Errorf("data that cannot be read gives %v", err)
	}
}
