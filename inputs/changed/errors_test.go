package changed_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/inputs/changed"
)

var day = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)

func stamp(t *testing.T, path string) time.Time {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}

// wantError compares the error with one of the same type and fields.
func wantError[E error](t *testing.T, dir, rev string, want E) E {
	t.Helper()
	c, err := changed.Since(t.Context(), dir, rev)
	var got E
	if !errors.As(err, &got) {
		t.Fatalf("%q: error %v (%T), changes %v; want %#v", rev, err, err, c, want)
	}
	if c != nil {
		t.Error("changes with an error")
	}
	return got
}

func wantSameError[E error](t *testing.T, dir, rev string, want E, words ...string) {
	t.Helper()
	got := wantError(t, dir, rev, want)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q: error %#v, want %#v", rev, got, want)
	}
	for _, word := range words {
		if !strings.Contains(got.Error(), word) {
			t.Errorf("%q: error %q without %q", rev, got, word)
		}
	}
}

func TestRevisionsThatAreNotGivenToGit(t *testing.T) {
	r := newRepo(t)
	for _, rev := range []string{"", "-", "--help", "--output=pwned", "-cfoo", "a\x00b", "main\n", "\tmain"} {
		wantSameError(t, r.dir, rev, &changed.BadRevisionError{Revision: rev}, "origin/main")
	}
}

func TestUnknownRevisions(t *testing.T) {
	r := newRepo(t)
	for _, rev := range []string{
		"nowhere", strings.Repeat("f", 40), "main..start", "^main", "HEAD:keep.yaml",
		"HEAD~99", "$(touch pwned)", "refs/../../x", "æøå", "main --help", strings.Repeat("x", 5000),
	} {
		wantSameError(t, r.dir, rev, &changed.UnknownRevisionError{Revision: rev}, "git fetch")
	}
	if _, err := os.Stat(filepath.Join(r.dir, "pwned")); err == nil {
		t.Error("a revision was run")
	}
	r.git("update-ref", "refs/remotes/origin/develop", "HEAD")
	wantSameError(t, r.dir, "develop", &changed.UnknownRevisionError{Revision: "develop", Remote: "origin/develop"}, `"origin/develop"`)
}

func TestKnownRevisions(t *testing.T) {
	r := newRepo(t)
	r.git("branch", "grøn/blå")
	r.git("branch", "$(pwned)")
	for _, rev := range []string{"main", "start", "HEAD", "@", "refs/heads/main", "grøn/blå", "$(pwned)", r.git("rev-parse", "--short", "HEAD")} {
		if c := r.since(rev); c.Revision != r.git("rev-parse", "HEAD") {
			t.Errorf("%q is %s", rev, c.Revision)
		}
	}
}

func TestShallowClones(t *testing.T) {
	r := newRepo(t)
	r.git("checkout", "-q", "-b", "branch")
	r.commit("more")
	shallow := repo{t, filepath.Join(filepath.Dir(r.dir), "shallow")}
	r.git("clone", "-q", "--depth=1", "--no-single-branch", "file://"+filepath.ToSlash(r.dir), shallow.dir)
	fix := []string{"fetch-depth: 0", "GIT_DEPTH: 0", "fetchDepth: 0"}
	wantSameError(t, shallow.dir, "nowhere", &changed.UnknownRevisionError{Revision: "nowhere", Shallow: true}, fix...)
	wantSameError(t, shallow.dir, "origin/main", &changed.NoAncestorError{Revision: "origin/main", Shallow: true}, fix...)
	shallow.git("fetch", "-q", "--unshallow")
	shallow.want(shallow.since("origin/main"), nil, "keep.yaml")
}

func TestNoCommonAncestor(t *testing.T) {
	r := newRepo(t)
	r.git("checkout", "-q", "--orphan", "alone")
	wantSameError(t, r.dir, "main", &changed.NoAncestorError{Revision: "main"}) // HEAD has no commit yet
	r.commit("another start")
	wantSameError(t, r.dir, "main", &changed.NoAncestorError{Revision: "main"}, "builds on")
}

func TestFoldersWithoutAWorkTree(t *testing.T) {
	r := newRepo(t)
	outside := filepath.Dir(r.dir)
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(outside))
	wantSameError(t, outside, "main", &changed.NoWorkTreeError{Dir: outside}, "clone")
	bare := filepath.Join(outside, "bare.git")
	r.git("clone", "-q", "--bare", r.dir, bare)
	for _, dir := range []string{bare, filepath.Join(r.dir, ".git"), filepath.Join(r.dir, ".git", "refs")} {
		wantSameError(t, dir, "main", &changed.NoWorkTreeError{Dir: dir, Bare: true}, "worktree")
	}
	missing := filepath.Join(outside, "missing")
	if err := wantError(t, missing, "main", &changed.GitError{}); !strings.Contains(err.Error(), "cannot change to") {
		t.Errorf("error %v", err)
	}
}

func TestGitIsNotInstalled(t *testing.T) {
	r := newRepo(t)
	t.Setenv("PATH", t.TempDir())
	if _, err := changed.Since(t.Context(), r.dir, "main"); !errors.Is(err, changed.ErrNoGit) || !strings.Contains(err.Error(), "install") {
		t.Errorf("error %v", err)
	}
}

func TestARepositoryOfAnotherOwner(t *testing.T) {
	r := newRepo(t)
	t.Setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1") // which pejl leaves out, so that nothing changes
	r.want(r.since("main"), nil)
	fakeGit(t, `echo "fatal: detected dubious ownership in repository at '/x'" >&2
echo "To add an exception for this directory, call:" >&2
echo "	git config --global --add safe.directory /x" >&2
exit 128`)
	wantSameError(t, r.dir, "main", &changed.OwnerError{Dir: r.dir}, "safe.directory")
}

// fakeGit puts a program of that script in the place of git.
func fakeGit(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Fatal("the test needs a shell")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "git"), []byte("#!/bin/sh\n"+script+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// What git says reaches logs that many can read, and terminals.
func TestWhatGitSaysIsCleaned(t *testing.T) {
	dir := t.TempDir()
	for said, want := range map[string]string{
		`printf 'hint: x\nfatal: it broke\nhint: try y\n' >&2`:                  "it broke",
		`printf 'fatal: no https://user:s3cret@x@example.org/r.git here\n' >&2`: "no https://example.org/r.git here",
		`printf 'warning: ssh://token@example.org:22/r\n\n' >&2`:                "warning: ssh://example.org:22/r",
		`printf 'fatal: \033[31mred\007 \377\n' >&2`:                            "[31mred  ?",
		`i=0; while [ $i -lt 90 ]; do printf 'aåaåaå'; i=$((i+1)); done >&2`:    "aåaåaå",
		`:`: "exit status 3",
	} {
		fakeGit(t, said+"\nexit 3")
		err := wantError(t, dir, "main", &changed.GitError{})
		if !strings.Contains(err.Error(), want) || strings.ContainsAny(err.Error(), "\n\x1b\a") || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%s: error %q, want %q", said, err, want)
		}
		if len(err.Error()) > 400 {
			t.Errorf("%s: error of %d bytes", said, len(err.Error()))
		}
	}
}

// Answers of a git that pejl does not know must not pass for "nothing changed".
func TestAnswersOfUnknownForm(t *testing.T) {
	r := newRepo(t)
	start := r.git("rev-parse", "HEAD")
	for _, answer := range []string{`nonsense\000`, `:100644 100644 a b\000x\000`, `:100644 100644 a b M\000`, `:100644 100644 a b \000x\000`} {
		fakeGit(t, `case "$*" in
*show-toplevel*) printf 'false\n%s\n' '`+r.dir+`' ;;
*config*) exit 1 ;;
*verify*|*merge-base*) echo `+start+` ;;
*diff-index*) printf '`+answer+`' ;;
esac`)
		if err := wantError(t, r.dir, "main", &changed.GitError{}); err.Command != "diff-index" {
			t.Errorf("%s: error %v", answer, err)
		}
	}
}
