package changed_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/pejl/pejl/inputs/changed"
)

// A repository that somebody hands over comes with a configuration, and git would start the
// programs that it names.
func TestNoProgramOfTheRepositoryIsRun(t *testing.T) {
	r := newRepo(t)
	witness := filepath.Join(filepath.Dir(r.dir), "witness")
	program := filepath.Join(filepath.Dir(r.dir), "program")
	script := "#!/bin/sh\necho \"$0 $*\" >>'" + witness + "'\ncat\n"
	if err := os.WriteFile(program, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	r.write(".gitattributes", "edit.yaml filter=a=b.c diff=evil\nkeep.yaml filter=long\n*.md filter=needed\n")
	r.write("readme.md", "x\n")
	r.commit("attributes")
	for _, name := range []string{
		"core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "diff.external", "diff.evil.command", "diff.evil.textconv",
		"filter.a=b.c.clean", "filter.a=b.c.smudge", "filter.long.process", "filter.needed.clean", "credential.helper", "gpg.program",
		"uploadpack.packObjectsHook", "alias.diff-index", "alias.rev-parse",
	} {
		r.git("config", name, program)
	}
	r.git("config", "filter.needed.required", "true")
	r.git("config", "core.hooksPath", filepath.Join(r.dir, ".git", "hooks"))
	r.git("config", "diff.autoRefreshIndex", "true")
	hooks := filepath.Join(r.dir, ".git", "hooks")
	for _, hook := range []string{"post-index-change", "reference-transaction", "fsmonitor-watchman", "post-checkout"} {
		_ = os.MkdirAll(hooks, 0o755)
		if err := os.Symlink(program, filepath.Join(hooks, hook)); err != nil {
			t.Fatal(err)
		}
	}
	_ = os.Remove(witness) // the commands above ran some
	// Touched files and, with the index as old as they are, all files are looked at again.
	for _, name := range []string{"edit.yaml", "keep.yaml", "readme.md"} {
		if err := os.Chtimes(filepath.Join(r.dir, name), day, day); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(filepath.Join(r.dir, ".git", "index"), time.Time{}, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	r.write("drop.yaml", "a: 1\n")
	r.want(r.since("HEAD"), []string{"drop.yaml"}, "edit.yaml", "keep.yaml", "readme.md")
	if ran, err := os.ReadFile(witness); err == nil {
		t.Errorf("the repository's programs ran:\n%s", ran)
	}
	// The trap works: git by itself does run them.
	_ = r.git("status", "--short")
	if _, err := os.Stat(witness); err != nil {
		t.Error("git runs none of the programs either, so this test shows nothing")
	}
}

// A partial clone says where missing objects are fetched, by a program if need be.
func TestAPartialCloneFetchesNothing(t *testing.T) {
	r := newRepo(t)
	witness := filepath.Join(filepath.Dir(r.dir), "witness")
	r.write("edit.yaml", "a: 1\n")
	r.commit("edited")
	r.git("config", "core.repositoryFormatVersion", "1")
	r.git("config", "extensions.partialClone", "origin")
	r.git("config", "remote.origin.promisor", "true")
	r.git("config", "remote.origin.url", "ext::sh -c 'touch "+witness+"'")
	r.git("config", "protocol.ext.allow", "always")
	lost := r.git("rev-parse", "start:keep.yaml")
	object := filepath.Join(r.dir, ".git", "objects", lost[:2], lost[2:])
	if err := os.Remove(object); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(filepath.Join(r.dir, "keep.yaml"), day, day); err != nil {
		t.Fatal(err)
	}
	r.want(r.since("start"), []string{"edit.yaml"}, "keep.yaml")
	tree := r.git("rev-parse", "start^{tree}")
	if err := os.Remove(filepath.Join(r.dir, ".git", "objects", tree[:2], tree[2:])); err != nil {
		t.Fatal(err)
	}
	if err := wantError(t, r.dir, "start", &changed.GitError{}); err.Detail == "" {
		t.Errorf("error %v", err)
	}
	if _, err := os.Stat(witness); err == nil {
		t.Error("the missing object was fetched")
	}
}
