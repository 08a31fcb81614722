package changed_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs/changed"
)

// Every test here runs git; without it none can say anything, which in CI is a failure.
func TestMain(m *testing.M) {
	if _, err := exec.LookPath("git"); err != nil {
		fmt.Fprintln(os.Stderr, "git is not on the PATH, so nothing of this package is tested")
		if os.Getenv("PEJL_CI") == "1" {
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// repo is a repository of its own, with the commit "start" of keep.yaml, edit.yaml, drop.yaml
// and old.yaml tagged start.
type repo struct {
	t   *testing.T
	dir string
}

func newRepo(t *testing.T) repo {
	t.Helper()
	alone(t)
	r := repo{t, filepath.Join(real(t, t.TempDir()), "registry")}
	r.git("init", "-q", "-b", "main", r.dir)
	for _, name := range []string{"keep.yaml", "edit.yaml", "drop.yaml", "old.yaml"} {
		r.write(name, "name: "+name+"\n")
	}
	r.commit("start")
	r.git("tag", "start")
	return r
}

// alone keeps the machine's and the user's configuration of git away from the test.
func alone(t *testing.T) {
	t.Helper()
	home := t.TempDir()
	for name, value := range map[string]string{
		"HOME": home, "XDG_CONFIG_HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.DevNull,
		"GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.org", "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z",
		"GIT_COMMITTER_NAME": "Test", "GIT_COMMITTER_EMAIL": "test@example.org", "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
	} {
		t.Setenv(name, value)
	}
}

func real(t *testing.T, path string) string {
	t.Helper()
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// git runs in the repository, once it is there, and gives what git prints.
func (r repo) git(args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	if _, err := os.Stat(r.dir); err == nil {
		cmd.Dir = r.dir
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

func (r repo) write(name, content string) {
	r.t.Helper()
	path := filepath.Join(r.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r repo) commit(message string) {
	r.t.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "--allow-empty", "-m", message)
}

func (r repo) since(rev string) *changed.Changes {
	r.t.Helper()
	c, err := changed.Since(context.Background(), r.dir, rev)
	if err != nil {
		r.t.Fatal(err)
	}
	return c
}

// want compares what changed, by name from the top, among names and the files that changed.
func (r repo) want(c *changed.Changes, changed []string, same ...string) {
	r.t.Helper()
	for _, name := range changed {
		if !c.Has(filepath.Join(r.dir, name)) {
			r.t.Errorf("%q did not change", name)
		}
	}
	for _, name := range same {
		if c.Has(filepath.Join(r.dir, name)) {
			r.t.Errorf("%q changed", name)
		}
	}
	if c.Len() != len(changed) {
		r.t.Errorf("%d changed, want %d", c.Len(), len(changed))
	}
}

func (r repo) wantDeleted(c *changed.Changes, want ...string) {
	r.t.Helper()
	if got := c.Deleted(); !slices.Equal(got, want) {
		r.t.Errorf("deleted %q, want %q", got, want)
	}
}

func TestNothingChanged(t *testing.T) {
	r := newRepo(t)
	c := r.since("start")
	r.want(c, nil, "keep.yaml", "edit.yaml")
	r.wantDeleted(c)
	if c.Revision != r.git("rev-parse", "start") || c.Root != r.dir {
		t.Errorf("compared with %s in %s", c.Revision, c.Root)
	}
}

// Main goes on after the branch left it: what changed there is none of the branch's business.
func TestChangesCountFromTheMergeBase(t *testing.T) {
	r := newRepo(t)
	r.git("checkout", "-q", "-b", "branch")
	r.write("new.yaml", "name: new\n")
	r.commit("on the branch")
	r.git("checkout", "-q", "main")
	r.write("keep.yaml", "name: other\n")
	r.commit("on main")
	r.git("checkout", "-q", "branch")
	c := r.since("main")
	r.want(c, []string{"new.yaml"}, "keep.yaml", "edit.yaml")
	if c.Revision != r.git("rev-parse", "start") {
		t.Errorf("compared with %s", c.Revision)
	}
}

func TestCommittedStagedUnstagedAndUntrackedAllCount(t *testing.T) {
	r := newRepo(t)
	r.write(".gitignore", "*.tmp\n")
	r.write("committed.yaml", "a: 1\n")
	r.commit("one more")
	r.write("staged.yaml", "a: 1\n")
	r.git("add", "staged.yaml")
	r.write("intended.yaml", "a: 1\n")
	r.git("add", "-N", "intended.yaml")
	r.write("edit.yaml", "a: 1\n")
	r.write("sub/untracked.yaml", "a: 1\n")
	r.write("ignored.tmp", "a: 1\n")
	r.git("mv", "old.yaml", "renamed.yaml")
	if err := os.Remove(filepath.Join(r.dir, "drop.yaml")); err != nil {
		t.Fatal(err)
	}
	c := r.since("start")
	r.want(c, []string{
		".gitignore", "committed.yaml", "staged.yaml", "intended.yaml", "edit.yaml", "sub/untracked.yaml", "renamed.yaml",
	}, "keep.yaml", "ignored.tmp")
	r.wantDeleted(c, "drop.yaml", "old.yaml")
}

// A file that was edited and edited back, or only touched, is as it was, whatever its time says.
func TestContentsCountAndNotTimes(t *testing.T) {
	r := newRepo(t)
	r.write("keep.yaml", "something else of another length\n")
	r.commit("edited")
	r.write("keep.yaml", "name: keep.yaml\n")
	if err := os.Chtimes(filepath.Join(r.dir, "edit.yaml"), day, day); err != nil {
		t.Fatal(err)
	}
	index := filepath.Join(r.dir, ".git", "index")
	before := stamp(t, index)
	r.want(r.since("start"), nil, "keep.yaml", "edit.yaml")
	if stamp(t, index) != before {
		t.Error("the index was written")
	}
}

// Windows users have other line endings in their work trees than in git.
func TestLineEndingsThatGitConvertsAreNoChange(t *testing.T) {
	r := newRepo(t)
	r.git("config", "core.autocrlf", "true")
	r.write("keep.yaml", "name: keep.yaml\r\n")
	r.want(r.since("start"), nil, "keep.yaml")
}

// More files than fit in one command line.
func TestManyTouchedFiles(t *testing.T) {
	r := newRepo(t)
	var names []string
	for i := range 300 {
		name := fmt.Sprintf("%s/%03d.yaml", strings.Repeat("long", 30), i)
		r.write(name, name)
		names = append(names, name)
	}
	r.commit("many")
	for _, name := range names {
		if err := os.Chtimes(filepath.Join(r.dir, name), day, day); err != nil {
			t.Fatal(err)
		}
	}
	r.write(names[299], "other")
	r.want(r.since("HEAD"), names[299:], names[:299]...)
}

func TestLeavingTheIndexOnlyIsNoDeletion(t *testing.T) {
	r := newRepo(t)
	r.git("rm", "-q", "--cached", "keep.yaml")
	c := r.since("start")
	r.want(c, []string{"keep.yaml"})
	r.wantDeleted(c)
}

func TestUnmergedFilesCount(t *testing.T) {
	r := newRepo(t)
	r.git("checkout", "-q", "-b", "branch")
	r.write("edit.yaml", "a: branch\n")
	r.commit("on the branch")
	r.git("checkout", "-q", "main")
	r.write("edit.yaml", "a: main\n")
	r.commit("on main")
	_ = exec.Command("git", "-C", r.dir, "merge", "-q", "branch").Run() // it ends in a conflict
	r.want(r.since("HEAD"), []string{"edit.yaml"}, "keep.yaml")
}

func TestHostileNames(t *testing.T) {
	r := newRepo(t)
	names := []string{
		"with space.yaml", "æøå.yaml", "a\u030a.yaml", "new\nline.yaml", "tab\t\"quote\".yaml", "-rf", "--help.yaml", ":(top)x.yaml",
		"*.yaml", "emoji 🚀.yaml", "latin1-\xe6.yaml", "\x1b[31mred.yaml", ":100644 100644.yaml", "$(touch pwned).yaml",
	}
	for _, name := range names {
		r.write(name, "old")
	}
	r.commit("names")
	for i, name := range names {
		if i%2 == 0 {
			r.write(name, "new")
		} else if err := os.Chtimes(filepath.Join(r.dir, name), day, day); err != nil {
			t.Fatal(err)
		}
	}
	var changed, same []string
	for i, name := range names {
		if i%2 == 0 {
			changed = append(changed, name)
		} else {
			same = append(same, name)
		}
	}
	r.want(r.since("HEAD"), changed, same...)
	for _, name := range names {
		if err := os.Remove(filepath.Join(r.dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(names)
	r.wantDeleted(r.since("HEAD"), names...)
}

// Git may keep a name in one form of Unicode and the disk in the other.
func TestBothFormsOfAccentsAreOneName(t *testing.T) {
	r := newRepo(t)
	r.write("\u00e5.yaml", "a: 1\n")
	r.write("a\u030a.yaml", "a: 1\n")
	r.git("add", "\u00e5.yaml")
	r.git("commit", "-q", "-m", "one of them")
	r.want(r.since("HEAD"), []string{"a\u030a.yaml"}, "keep.yaml")
	if !r.since("HEAD").Has(filepath.Join(r.dir, "\u00e5.yaml")) {
		t.Error("the other form of the same name did not change")
	}
}

func TestAFolderOfTheRepositoryAndRelativePaths(t *testing.T) {
	r := newRepo(t)
	r.write("systems/a.yaml", "a: 1\n")
	r.write("systems/b.yaml", "a: 1\n")
	r.commit("systems")
	r.write("systems/a.yaml", "a: 2\n")
	r.write("edit.yaml", "a: 2\n")
	r.git("config", "diff.relative", "true")
	t.Chdir(filepath.Join(r.dir, "systems"))
	c, err := changed.Since(t.Context(), ".", "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]bool{"a.yaml": true, "./a.yaml": true, "../systems/a.yaml": true, "../edit.yaml": true, "b.yaml": false, "../keep.yaml": false} {
		if c.Has(path) != want {
			t.Errorf("%s: %v", path, !want)
		}
	}
	r.want(c, []string{"systems/a.yaml", "edit.yaml"})
}

func TestLinks(t *testing.T) {
	r := newRepo(t)
	r.write("data/a.yaml", "a: 1\n")
	r.write("data/b.yaml", "a: 1\n")
	r.write("other/c.yaml", "a: 1\n")
	link := func(target, name string) {
		t.Helper()
		_ = os.Remove(filepath.Join(r.dir, name))
		if err := os.Symlink(target, filepath.Join(r.dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	link("data", "systems")
	link("keep.yaml", "keep-link.yaml")
	link("data", "moved")
	link("nowhere", "dangling.yaml")
	r.commit("links")
	r.write("data/a.yaml", "a: 2\n")
	link("other", "moved")
	link("keep.yaml", "keep-link.yaml") // the same again, at another time
	outside := filepath.Join(filepath.Dir(r.dir), "alias")
	if err := os.Symlink(r.dir, outside); err != nil {
		t.Fatal(err)
	}
	c, err := changed.Since(t.Context(), filepath.Join(outside, "data"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	for _, top := range []string{r.dir, outside} {
		for name, want := range map[string]bool{
			"data/a.yaml": true, "systems/a.yaml": true, "data/b.yaml": false, "systems/b.yaml": false,
			"moved/c.yaml": true, "other/c.yaml": true, "keep-link.yaml": false,
		} {
			if c.Has(filepath.Join(top, name)) != want {
				t.Errorf("%s in %s: %v", name, top, !want)
			}
		}
	}
}

// What git does not speak of counts as changed: nothing is passed by because of it.
func TestOutsideTheRepository(t *testing.T) {
	r := newRepo(t)
	outside := filepath.Join(filepath.Dir(r.dir), "outside.yaml")
	if err := os.WriteFile(outside, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	c := r.since("start")
	if !c.Has(outside) || !c.Has(filepath.Join(r.dir, "missing.yaml")) {
		t.Error("a file that git does not know did not change")
	}
}

func TestSubmodules(t *testing.T) {
	r := newRepo(t)
	sub := filepath.Join(r.dir, "sub")
	in := repo{t, sub}
	r.git("init", "-q", "-b", "main", sub)
	in.write("a.yaml", "a: 1\n")
	in.commit("in the submodule")
	r.git("-c", "advice.addEmbeddedRepo=false", "add", "sub")
	r.commit("submodule")
	r.want(r.since("HEAD"), nil, "sub/a.yaml")
	in.write("a.yaml", "a: 2\n")
	r.want(r.since("HEAD"), nil, "sub/a.yaml") // the submodule's own business until it is committed there
	in.commit("more in the submodule")
	c := r.since("HEAD")
	r.want(c, []string{"sub"})
	if !c.Has(filepath.Join(sub, "a.yaml")) {
		t.Error("the submodule is at another commit, and its file did not change")
	}
	r.git("init", "-q", filepath.Join(r.dir, "nested"))
	r.write("nested/b.yaml", "a: 1\n")
	if !r.since("HEAD").Has(filepath.Join(r.dir, "nested", "b.yaml")) {
		t.Error("a repository that git does not track did not change")
	}
}

func TestAWorktreeOfItsOwn(t *testing.T) {
	r := newRepo(t)
	tree := repo{t, filepath.Join(filepath.Dir(r.dir), "tree")}
	r.git("worktree", "add", "-q", "-b", "branch", tree.dir)
	tree.write("edit.yaml", "a: 1\n")
	c := tree.since("main")
	tree.want(c, []string{"edit.yaml"}, "keep.yaml")
	if c.Root != tree.dir {
		t.Errorf("the top is %s", c.Root)
	}
}

// In a hook git names its repository by variables, which are not those of the folder.
func TestVariablesOfAHookAreLeftOut(t *testing.T) {
	r := newRepo(t)
	r.write("edit.yaml", "a: 1\n")
	t.Setenv("GIT_DIR", filepath.Join(r.dir, "elsewhere"))
	t.Setenv("GIT_INDEX_FILE", filepath.Join(r.dir, "elsewhere", "index"))
	t.Setenv("GIT_TRACE", "1")
	r.want(r.since("start"), []string{"edit.yaml"}, "keep.yaml")
}

func TestAContextThatEnded(t *testing.T) {
	r := newRepo(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := changed.Since(ctx, r.dir, "start"); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}
