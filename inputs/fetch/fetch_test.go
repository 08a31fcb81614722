package fetch_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs/fetch"
)

func TestGitOverHTTPS(t *testing.T) {
	r := newRepo(t)
	r.write("readme.md", "x\n")
	r.write("policies/a.rego", "package a\n")
	r.write("policies/lib/b.rego", "package b\r\n")
	r.write("policies/.hidden/c.rego", "package c\n")
	r.write(".gitattributes", "*.rego filter=evil eol=crlf\n")
	first := r.commit("first")
	r.git("tag", "-a", "-m", "v1", "v1")
	r.git("branch", "side")
	r.write("policies/a.rego", "package changed\n")
	second := r.commit("second")
	server, source := r.serve()

	for suffix, want := range map[string]struct{ revision, names string }{
		"":                            {second, "policies/a.rego policies/lib/b.rego readme.md"},
		"//policies/lib/":             {second, "b.rego"},
		"//policies?ref=v1":           {first, "a.rego lib/b.rego"},
		"//policies?ref=refs/tags/v1": {first, "a.rego lib/b.rego"},
		"//policies?ref=side":         {first, "a.rego lib/b.rego"},
		"//policies?ref=" + first:     {first, "a.rego lib/b.rego"},
	} {
		t.Run(suffix, func(t *testing.T) {
			c := newCache(t, server)
			s := parse(t, source+suffix)
			tree, err := c.Fetch(context.Background(), s, fetch.Pin{})
			if err != nil {
				t.Fatal(err)
			}
			if got := names(t, tree.FS); tree.Revision != want.revision || got != want.names || tree.Files != len(strings.Fields(got)) {
				t.Errorf("%s, %d files %s, want %v", tree.Revision, tree.Files, got, want)
			}
			opened, err := c.Open(s, tree.Pin())
			if err != nil {
				t.Fatal(err)
			}
			if opened.Pin() != tree.Pin() || opened.Manifest != tree.Manifest || names(t, opened.FS) != want.names {
				t.Errorf("opened %+v", opened)
			}
			entries, err := os.ReadDir(c.Dir)
			if err != nil || len(entries) != 1 || "sha256:"+entries[0].Name() != tree.Digest {
				t.Errorf("cache holds %v, %v", entries, err)
			}
		})
	}
}

// The pinned commit comes, wherever the branch and the tag are by now, for as long as the server has it.
func TestGitPinned(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	r.commit("first")
	r.git("tag", "v1")
	server, source := r.serve()
	s := parse(t, source+"?ref=v1")
	ctx := context.Background()
	pinned, err := newCache(t, server).Fetch(ctx, s, fetch.Pin{})
	if err != nil {
		t.Fatal(err)
	}
	r.write("a.rego", "package changed\n")
	second := r.commit("second")
	r.git("tag", "-f", "v1")

	again, err := newCache(t, server).Fetch(ctx, s, pinned.Pin())
	if err != nil || again.Pin() != pinned.Pin() {
		t.Errorf("%v, %v", again.Pin(), err)
	}
	anew, err := newCache(t, server).Fetch(ctx, s, fetch.Pin{})
	if err != nil || anew.Revision != second || anew.Digest == pinned.Digest {
		t.Errorf("%v, %v", anew.Pin(), err)
	}

	wrong := fetch.Pin{Revision: second, Digest: pinned.Digest}
	c := newCache(t, server)
	_, err = c.Fetch(ctx, s, wrong)
	var moved *fetch.MovedError
	if !errors.As(err, &moved) || moved.Found != anew.Pin() || moved.Pin != wrong {
		t.Errorf("another digest: %v", err)
	}
	empty(t, c.Dir)

	// The hash of a tag is none of a commit.
	r.git("tag", "-a", "-m", "v2", "v2")
	tag := r.git("rev-parse", "v2")
	_, err = c.Fetch(ctx, s, fetch.Pin{Revision: tag, Digest: pinned.Digest})
	if !errors.As(err, &moved) || moved.Pin.Revision != tag || moved.Found != (fetch.Pin{Revision: second}) {
		t.Errorf("the hash of a tag is pinned: %v", err)
	}
	refused(t, c, source+"?ref="+tag, hostile{reason: fetch.NoRef})

	gone := fetch.Pin{Revision: strings.Repeat("1", 40), Digest: pinned.Digest}
	_, err = c.Fetch(ctx, s, gone)
	var noRevision *fetch.SourceError
	if !errors.As(err, &noRevision) || noRevision.Reason != fetch.NoRevision || noRevision.Detail != gone.Revision {
		t.Errorf("a commit that is gone: %v", err)
	}
	empty(t, c.Dir)
}

// A pin with the digest of one commit and the name of another is no tree that was fetched; the same tree
// may come from several commits.
func TestRevisionsInTheCache(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	first := r.commit("first")
	second := r.commit("second")
	server, source := r.serve()
	c := newCache(t, server)
	ctx := context.Background()
	tree, err := c.Fetch(ctx, parse(t, source+"?ref="+first), fetch.Pin{})
	if err != nil {
		t.Fatal(err)
	}
	s := parse(t, source+"?ref=main")
	same := fetch.Pin{Revision: second, Digest: tree.Digest}
	for _, pin := range []fetch.Pin{same, {Revision: hexDigits(40), Digest: tree.Digest}} {
		_, err := c.Open(s, pin)
		var refused *fetch.SourceError
		if !errors.As(err, &refused) || refused.Reason != fetch.NotFetched {
			t.Errorf("%s: %v", pin.Revision, err)
		}
	}
	if _, err := c.Fetch(ctx, s, fetch.Pin{Revision: hexDigits(40), Digest: tree.Digest}); err == nil {
		t.Error("a commit that nobody has was fetched")
	}
	if _, err := c.Fetch(ctx, s, same); err != nil {
		t.Error(err)
	}
	for _, revision := range []string{first, second} {
		if opened, err := c.Open(s, fetch.Pin{Revision: revision, Digest: tree.Digest}); err != nil || opened.Revision != revision {
			t.Errorf("%s: %v", revision, err)
		}
	}
}

// A tree that was damaged and is fetched anew still counts as that of all commits that gave it.
func TestRevisionsOfAChangedTree(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	revisions := []string{r.commit("first"), r.commit("second")}
	server, source := r.serve()
	c := newCache(t, server)
	s := parse(t, source+"?ref=main")
	var pins []fetch.Pin
	for _, revision := range revisions {
		tree, err := c.Fetch(context.Background(), parse(t, source+"?ref="+revision), fetch.Pin{})
		if err != nil {
			t.Fatal(err)
		}
		pins = append(pins, tree.Pin())
	}
	folder := filepath.Join(c.Dir, strings.TrimPrefix(pins[0].Digest, "sha256:"))
	if err := rewrite(filepath.Join(folder, "tree/a.rego"), "package b\n"); err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(folder, "revisions", "other"), "")
	if _, err := c.Fetch(context.Background(), s, pins[1]); err != nil {
		t.Fatal(err)
	}
	for _, pin := range pins {
		if _, err := c.Open(s, pin); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Lstat(filepath.Join(folder, "revisions", "other")); err == nil {
		t.Error("what is no commit is kept")
	}
}

// A git that the system does not start is no fault of the cache.
func TestGitThatDoesNotStart(t *testing.T) {
	alone(t)
	folder := t.TempDir()
	git := filepath.Join(folder, "git")
	writeFile(t, git, "\x00 no program")
	if err := os.Chmod(git, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder)
	c := fetch.Cache{Dir: t.TempDir()}
	_, err := c.Fetch(context.Background(), parse(t, "git::https://127.0.0.1/x.git"), fetch.Pin{})
	var refused *fetch.SourceError
	if !errors.As(err, &refused) || refused.Reason != fetch.GitNotStarted {
		t.Fatalf("%v", err)
	}
	const want = " kan ikke startes: det er ikke et program, som denne maskine kan køre; giv adgang"
	if said := refused.Text().DA; !strings.Contains(said, git+want) {
		t.Errorf("it says %s", said)
	}
	empty(t, c.Dir)
}

// What is pinned and cached needs no server.
func TestOffline(t *testing.T) {
	alone(t)
	server := serveFile(t, tgzOf(t, entry{name: "pack/a.rego", content: "package a\n"}))
	c := newCache(t, server)
	s := parse(t, server.URL+"/pack.tgz//pack")
	tree, err := c.Fetch(context.Background(), s, fetch.Pin{})
	if err != nil {
		t.Fatal(err)
	}
	server.Close()
	if _, err := c.Fetch(context.Background(), s, tree.Pin()); err != nil {
		t.Error(err)
	}
	if _, err := c.Open(s, tree.Pin()); err != nil {
		t.Error(err)
	}
	_, err = c.Fetch(context.Background(), s, fetch.Pin{})
	var refused *fetch.SourceError
	if !errors.As(err, &refused) || refused.Reason != fetch.Unreachable || refused.Detail == "" {
		t.Errorf("resolved anew without a server: %v", err)
	}
}

// sha256sum agrees with the manifest.
func TestManifestIsOneOfSHA256Sum(t *testing.T) {
	alone(t)
	program, err := exec.LookPath("sha256sum")
	if err != nil {
		if os.Getenv("PEJL_CI") == "1" {
			t.Fatal(err)
		}
		t.Logf("not compared: %v", err)
		return
	}
	server := serveFile(t, zipOf(t, entry{name: "a b.rego", content: "1"}, entry{name: "æ/ø.rego", content: "2"}))
	c := newCache(t, server)
	tree, err := c.Fetch(context.Background(), parse(t, server.URL+"/pack.zip"), fetch.Pin{})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "--check", "--strict", "../manifest")
	cmd.Dir = filepath.Join(c.Dir, strings.TrimPrefix(tree.Digest, "sha256:"), "tree")
	if out, err := cmd.CombinedOutput(); err != nil || strings.Count(string(out), "OK") != 2 {
		t.Errorf("%v\n%s", err, out)
	}
	cmd = exec.Command(program, "manifest")
	cmd.Dir = filepath.Dir(cmd.Dir)
	cmd.Dir = filepath.Join(c.Dir, strings.TrimPrefix(tree.Digest, "sha256:"))
	if out, err := cmd.Output(); err != nil || "sha256:"+strings.Fields(string(out))[0] != tree.Digest {
		t.Errorf("%v\n%s", err, out)
	}
}

// ssh runs the command that the user set, which here is the server's side on this machine.
func TestGitOverSSH(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	commit := r.commit("first")
	log := overSSH(t)
	for _, source := range []string{
		"git::ssh://git@host.example" + r.dir + "/.git?ref=main",
		"ssh://host.example:2222" + r.dir + "/.git",
		"git::git@host.example:" + r.dir + "/.git?ref=" + commit,
		"git@host.example:" + r.dir,
	} {
		tree, err := newCache(t, nil).Fetch(context.Background(), parse(t, source), fetch.Pin{})
		if err != nil || tree.Revision != commit || names(t, tree.FS) != "a.rego" {
			t.Errorf("%s: %v, %v", source, tree, err)
		}
	}
	said, err := os.ReadFile(log)
	if err != nil || strings.Count(string(said), "host.example") != 4 || !strings.Contains(string(said), "2222") {
		t.Errorf("%v\n%s", err, said)
	}
}
