package fetch_test

import (
	"bytes"
	"compress/zlib"
	"context"
	"crypto/rand"
	"crypto/sha1"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs/fetch"
)

// tree makes a tree of entries as git ls-tree writes them, however odd.
func (r repo) tree(entries ...string) string {
	return r.gitIn(strings.Join(entries, "\x00")+"\x00", "mktree", "-z", "--missing")
}

// mktree makes such a tree and commits it to main.
func (r repo) mktree(entries ...string) {
	r.git("update-ref", "refs/heads/main", r.git("commit-tree", "-m", "odd", r.tree(entries...)))
}

func (r repo) blob(content string) string { return r.gitIn(content, "hash-object", "-w", "--stdin") }

func TestHostileRepositories(t *testing.T) {
	r := newRepo(t)
	overSSH(t)
	source := "git::ssh://git@host.example" + r.dir + "/.git"
	refused(t, newCache(t, nil), source, hostile{reason: fetch.NoRef}) // there are no commits yet
	for name, tt := range map[string]struct {
		make func(r repo) string // gives what follows the source's address
		want hostile
	}{
		"link": {func(r repo) string {
			r.mktree("100644 blob "+r.blob("x")+"\ta", "120000 blob "+r.blob("/etc/passwd")+"\tb")
			return ""
		}, hostile{bad: "b: link"}},
		"submodule": {func(r repo) string {
			r.mktree("160000 commit "+strings.Repeat("1", 40)+"\tb", "100644 blob "+r.blob("[submodule \"b\"]\npath = b\nurl = --upload-pack=touch\n")+"\t.gitmodules")
			return ""
		}, hostile{bad: "b: submodule"}},
		"climbing name": {func(r repo) string {
			up := r.tree("100644 blob " + r.blob("x") + "\tevil")
			r.mktree("040000 tree " + up + "\t..")
			return ""
		}, hostile{bad: "../evil: path"}},
		"repository within": {func(r repo) string {
			hooks := r.tree("100755 blob " + r.blob("#!/bin/sh\n") + "\tpost-checkout")
			inner := r.tree("040000 tree " + hooks + "\thooks")
			r.mktree("040000 tree " + inner + "\t.git")
			return ""
		}, hostile{reason: fetch.EmptyTree}},
		"backslash": {func(r repo) string {
			r.mktree("100644 blob " + r.blob("x") + "\ta\\..\\evil")
			return ""
		}, hostile{bad: `a\..\evil: character`}},
		"differs in case": {func(r repo) string {
			r.mktree("100644 blob "+r.blob("x")+"\tA", "100644 blob "+r.blob("y")+"\ta")
			return ""
		}, hostile{bad: "a: case"}},
		"folder that is a link": {func(r repo) string {
			r.mktree("120000 blob " + r.blob("/etc") + "\tb")
			return "//b"
		}, hostile{reason: fetch.NoFolder}},
		"folder that is a file": {func(r repo) string {
			r.mktree("100644 blob " + r.blob("x") + "\tb")
			return "//b"
		}, hostile{reason: fetch.NoFolder}},
		"folder that is not there": {func(r repo) string {
			r.mktree("100644 blob " + r.blob("x") + "\tb")
			return "//b/c"
		}, hostile{reason: fetch.NoFolder}},
		"folders in folders": {func(r repo) string {
			tree := r.tree("100644 blob " + r.blob("x") + "\ta")
			for range 20 {
				tree = r.tree("040000 tree " + tree + "\td")
			}
			r.mktree("040000 tree " + tree + "\td")
			return ""
		}, hostile{reason: fetch.TooDeep, name: strings.Repeat("d/", 21) + "a"}},
		"a few objects for 10,000,000,000 files": {func(r repo) string {
			entry := "100644 blob " + r.blob("x")
			for range 10 {
				var entries []string
				for i := range 10 {
					entries = append(entries, fmt.Sprintf("%s\t%d", entry, i))
				}
				entry = "040000 tree " + r.tree(entries...)
			}
			r.mktree(entry + "\td")
			return ""
		}, hostile{reason: fetch.TooManyFiles}},
		"a large file": {func(r repo) string {
			r.mktree("100644 blob " + r.blob(strings.Repeat("\x00", 6<<20)) + "\tzeros")
			return ""
		}, hostile{reason: fetch.TooLargeFile, name: "zeros"}},
		"many large files": {func(r repo) string {
			blob := r.blob(strings.Repeat("\x00", 4<<20))
			var entries []string
			for i := range 20 {
				entries = append(entries, fmt.Sprintf("100644 blob %s\t%02d", blob, i))
			}
			r.mktree(entries...)
			return ""
		}, hostile{reason: fetch.TooManyBytes}},
		"a branch that is not there": {func(repo) string {
			return "?ref=missing"
		}, hostile{reason: fetch.NoRef}},
		"a commit that is not there": {func(repo) string {
			return "?ref=" + strings.Repeat("1", 40)
		}, hostile{reason: fetch.NoRef}},
		"a ref to a file": {func(r repo) string {
			r.git("update-ref", "refs/tags/blob", r.blob("x"))
			return "?ref=blob"
		}, hostile{reason: fetch.NoRef}},
	} {
		t.Run(name, func(t *testing.T) {
			suffix := tt.make(r)
			refused(t, newCache(t, nil), source+suffix, tt.want)
		})
	}
}

// What is hidden falls away with whatever it is; a folder is judged by what lies in it alone.
func TestHiddenAndOutsideFallAway(t *testing.T) {
	r := newRepo(t)
	hidden := r.tree("120000 blob "+r.blob("/etc/passwd")+"\tlink", "160000 commit "+strings.Repeat("1", 40)+"\tmodule")
	policies := r.tree("100644 blob "+r.blob("package a\n")+"\ta.rego", "120000 blob "+r.blob("a.rego")+"\t.link", "040000 tree "+hidden+"\t.github")
	r.mktree("040000 tree "+policies+"\tpolicies", "120000 blob "+r.blob("policies")+"\tlatest")
	server, source := r.serve()
	tree, err := newCache(t, server).Fetch(context.Background(), parse(t, source+"//policies"), fetch.Pin{})
	if err != nil || names(t, tree.FS) != "a.rego" {
		t.Errorf("%v, %v", tree, err)
	}
	refused(t, newCache(t, server), source, hostile{bad: "latest: link"})
}

// None of the programs that a configuration names for hooks, filters and the like is run.
func TestNoProgramIsRun(t *testing.T) {
	r := newRepo(t)
	r.write(".gitattributes", "* filter=evil\n")
	r.write("a.rego", "package a\n")
	r.commit("first")
	server, source := r.serve()

	hooks := t.TempDir()
	witness := filepath.Join(hooks, "witness")
	program := filepath.Join(hooks, "program")
	writeFile(t, program, "#!/bin/sh\necho \"$0 $*\" >>'"+witness+"'\n")
	for _, hook := range []string{"reference-transaction", "post-checkout", "post-merge", "post-index-change", "fsmonitor-watchman"} {
		writeFile(t, filepath.Join(hooks, "template", "hooks", hook), "#!/bin/sh\necho hook $0 >>'"+witness+"'\n")
	}
	err := filepath.WalkDir(hooks, func(path string, _ os.DirEntry, _ error) error { return os.Chmod(path, 0o755) })
	if err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(hooks, "config")
	writeFile(t, config, fmt.Sprintf(`[init]
	templateDir = %[1]s/template
[core]
	hooksPath = %[1]s/template/hooks
	fsmonitor = %[1]s/program
	pager = %[1]s/program
	editor = %[1]s/program
[filter "evil"]
	clean = %[1]s/program
	smudge = %[1]s/program
	process = %[1]s/program
	required = true
[submodule]
	recurse = true
[gc]
	auto = 1
`, hooks))
	t.Setenv("GIT_CONFIG_GLOBAL", config)
	t.Setenv("GIT_TEMPLATE_DIR", filepath.Join(hooks, "template"))
	t.Setenv("GIT_DIR", hooks)
	t.Setenv("GIT_EXTERNAL_DIFF", program)
	if _, err := newCache(t, server).Fetch(context.Background(), parse(t, source), fetch.Pin{}); err != nil {
		t.Error(err)
	}
	if said, err := os.ReadFile(witness); err == nil {
		t.Errorf("these were run:\n%s", said)
	}
}

// The user's configuration may send git elsewhere, but not over another protocol.
func TestConfigurationLeadsToNoOtherProtocol(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	r.commit("first")
	config := filepath.Join(t.TempDir(), "config")
	writeFile(t, config, "[url \"file://"+r.root+"/\"]\n\tinsteadOf = https://host.example/\n[protocol]\n\tallow = always\n")
	t.Setenv("GIT_CONFIG_GLOBAL", config)
	err := refused(t, newCache(t, nil), "git::https://host.example/pack", hostile{reason: fetch.Unreachable})
	if !strings.Contains(err.Error(), "'file' not allowed") {
		t.Error(err)
	}
}

// servePack serves the repository, but for the pack, which is what send sends.
func (r repo) servePack(send func(side io.Writer) error) (*httptest.Server, string) {
	server, source := r.serve()
	honest := server.Config.Handler
	server.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		body, _ := io.ReadAll(q.Body)
		if !strings.Contains(string(body), "command=fetch") {
			q.Body = io.NopCloser(bytes.NewReader(body))
			honest.ServeHTTP(w, q)
			return
		}
		w.Header().Set("Content-Type", "application/x-git-upload-pack-result")
		_, _ = io.WriteString(w, "000dpackfile\n")
		if send(sideband{w}) == nil {
			_, _ = io.WriteString(w, "0000")
		}
	})
	return server, source
}

// sideband writes packets of the protocol's first band.
type sideband struct{ io.Writer }

func (s sideband) Write(p []byte) (int, error) {
	for piece := range slices.Chunk(p, 32<<10) {
		if _, err := fmt.Fprintf(s.Writer, "%04x\x01%s", len(piece)+5, piece); err != nil {
			return 0, err
		}
	}
	return len(p), nil
}

// A server that sends a pack without end is stopped soon after the limit.
func TestEndlessPack(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	r.commit("first")
	server, source := r.servePack(func(w io.Writer) error {
		// One object, a blob of 2^40 bytes, deflated as blocks of random bytes as they are.
		_, err := io.WriteString(w, "PACK\x00\x00\x00\x02\x00\x00\x00\x01\xb0\x80\x80\x80\x80\x80\x02\x78\x01")
		block := make([]byte, 32<<10)
		_, _ = rand.Read(block)
		copy(block, "\x00\xfb\x7f\x04\x80") // one of 32763 bytes
		for err == nil {
			_, err = w.Write(block)
		}
		return err
	})
	c := newCache(t, server)
	c.Limits.Download = 4 << 20
	refused(t, c, source, hostile{reason: fetch.TooMuchData})
}

// A pack of a few kilobytes that stands for a gibibyte in git's memory.
func TestDeltaBomb(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	r.commit("first")
	var pack bytes.Buffer
	pack.WriteString("PACK\x00\x00\x00\x02\x00\x00\x00\x02")
	deflate := func(content []byte) {
		w := zlib.NewWriter(&pack)
		_, err := w.Write(content)
		if err := errors.Join(err, w.Close()); err != nil {
			t.Fatal(err)
		}
	}
	base := pack.Len()
	pack.WriteString("\xb0\x80\x80\x02") // a blob of 2^19 bytes
	deflate(make([]byte, 1<<19))
	delta := []byte("\x80\x80\x20\x80\x80\x80\x80\x04")               // from 2^19 bytes to 2^30
	delta = append(delta, bytes.Repeat([]byte("\xc0\x08"), 1<<11)...) // a copy of all of them each
	back := pack.Len() - base
	pack.Write([]byte{0xe0 | byte(len(delta)&15), 0x80 | byte(len(delta)>>4&127), byte(len(delta) >> 11)})
	pack.Write([]byte{0x80 | byte(back>>7-1), byte(back & 127)})
	deflate(delta)
	sum := sha1.Sum(pack.Bytes())
	pack.Write(sum[:])
	server, source := r.servePack(func(w io.Writer) error {
		_, err := w.Write(pack.Bytes())
		return err
	})
	refused(t, newCache(t, server), source, hostile{reason: fetch.TooMuchData})
}

// What is fetched so fast that nobody looks meanwhile is measured at the end.
func TestPackOverTheLimit(t *testing.T) {
	r := newRepo(t)
	noise := make([]byte, 200<<10)
	_, _ = rand.Read(noise)
	r.write("a.rego", hex.EncodeToString(noise))
	r.commit("first")
	server, source := r.serve()
	c := newCache(t, server)
	c.Limits.Download = 100 << 10
	refused(t, c, source, hostile{reason: fetch.TooMuchData})
}
