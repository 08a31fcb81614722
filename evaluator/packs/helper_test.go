package packs_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator/packs"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs/fetch"
)

// packOf is a pack of one strategy with one rule.
func packOf(id, prefix string) fstest.MapFS {
	return fstest.MapFS{
		id + "/strategy/data.yaml": {Data: []byte("name: {da: Prøve, en: Test}\ndocument: Strategi\nprefix: " + prefix + "\nareas:\n  - {code: ARK, da: Arkitektur, en: Architecture}\n")},
		id + "/roles/data.yaml":    {Data: []byte("editions:\n  - version: \"1\"\n    issued_on: \"2022-09-01\"\n    roles:\n      - {code: systemejer, da: systemejer, en: system owner}\n")},
		id + "/rules/ark/ark_001.rego": {Data: []byte(fmt.Sprintf(`# METADATA
# title: Krav
# description: Beskrivelse
# custom:
#   id: %s-ARK-001
#   title_en: Requirement
#   description_en: Description
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse]
#   unanswered: fail
#   responsible_role: systemejer
#   source: {document: Strategi, section: Afsnit, quote: Ordlyd}
#   remedy: {da: Ret det, en: Mend it}
package %s.rules.ark_001

met if input.metadata.name == "X"
`, prefix, id))},
		"lib/own.rego": {Data: []byte("package pejl.own\n\nfits if true\n")},
	}
}

// put writes files below a folder.
func put(t *testing.T, folder string, files fstest.MapFS) {
	t.Helper()
	for name, file := range files {
		at := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, file.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// newStore is a store in the current folder, which is a new one, with the strategy aarup built in.
func newStore(t *testing.T) *packs.Store {
	t.Helper()
	t.Chdir(t.TempDir())
	return &packs.Store{BuiltIn: packOf("aarup", "AA"), Cache: fetch.Cache{Dir: "cache"}, LockFile: "pejl.lock"}
}

// onSSH is a pack in a git repository that is reached over ssh, which here is a script that stays
// on the machine; it gives the source and the commit.
func onSSH(t *testing.T, files fstest.MapFS) (source, commit string) {
	t.Helper()
	for _, program := range []string{"git", "sh"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Fatal(program + " is not there")
		}
	}
	home, repo := t.TempDir(), t.TempDir()
	script := filepath.Join(home, "ssh") // by the name git knows what it takes
	if err := os.WriteFile(script, []byte("#!/bin/sh\nfor last; do :; done\nexec sh -c \"$last\"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]string{
		"HOME": home, "XDG_CONFIG_HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.DevNull, "GIT_SSH_COMMAND": script,
		"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.dk", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.dk",
	} {
		t.Setenv(name, value)
	}
	put(t, repo, files)
	git(t, repo, "init", "-q", "-b", "main")
	commit = commitAll(t, repo)
	return "git::ssh://git@git.example.dk" + repo + "?ref=main", commit
}

func commitAll(t *testing.T, repo string) string {
	t.Helper()
	git(t, repo, "add", "-A")
	git(t, repo, "commit", "-q", "-m", "x")
	return git(t, repo, "rev-parse", "HEAD")
}

func git(t *testing.T, repo string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = repo
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// repoOf is the folder of a source that onSSH gave.
func repoOf(source string) string {
	_, rest, _ := strings.Cut(source, "git.example.dk")
	folder, _, _ := strings.Cut(rest, "?")
	return folder
}

func load(t *testing.T, s *packs.Store, sources ...string) []result.Pack {
	t.Helper()
	_, described, err := s.Load(sources)
	if err != nil {
		t.Fatal(err)
	}
	return described
}

func fetchAll(t *testing.T, s *packs.Store, update bool, sources ...string) (locked []fetch.Locked, wrote bool) {
	t.Helper()
	locked, wrote, err := s.Fetch(t.Context(), sources, packs.FetchOptions{Update: update})
	if err != nil {
		t.Fatal(err)
	}
	return locked, wrote
}
