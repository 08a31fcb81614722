package fetch_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net/http"
	"net/http/cgi"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pejl/pejl/inputs/fetch"
)

// Most tests here run git; without it they can say nothing, which in CI is a failure.
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

// alone keeps the machine's and the user's configuration of git away from the test, and gives it a
// folder for temporary files that nothing is to be left in.
func alone(t *testing.T) {
	t.Helper()
	home := t.TempDir()
	temp := t.TempDir()
	for name, value := range map[string]string{
		"HOME": home, "XDG_CONFIG_HOME": home, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.DevNull,
		"TMPDIR": temp, "no_proxy": "*", "NO_PROXY": "*",
	} {
		t.Setenv(name, value)
	}
	for _, name := range []string{"GIT_SSH_COMMAND", "GIT_SSH", "GIT_SSL_CAINFO"} {
		t.Setenv(name, "")
		os.Unsetenv(name)
	}
	t.Cleanup(func() { empty(t, temp) })
}

// empty sees that nothing is in a folder.
func empty(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, entry := range entries {
		t.Errorf("%s is left", filepath.Join(dir, entry.Name()))
	}
}

// newCache is a cache in a new folder that trusts the test's server; server may be nil.
func newCache(t *testing.T, server *httptest.Server) fetch.Cache {
	t.Helper()
	c := fetch.Cache{Dir: filepath.Join(t.TempDir(), "cache")}
	if server != nil {
		c.Transport = server.Client().Transport
	}
	return c
}

// serve serves over TLS what a handler gives, to git too.
func serve(t *testing.T, handler http.Handler) *httptest.Server {
	t.Helper()
	server := httptest.NewUnstartedServer(handler)
	server.Config.ErrorLog = log.New(io.Discard, "", 0) // refused certificates and cut connections are meant
	server.StartTLS()
	t.Cleanup(server.Close)
	t.Setenv("GIT_SSL_CAINFO", caOf(t, server))
	return server
}

// caOf is a file with the certificate that vouches for a server.
func caOf(t *testing.T, server *httptest.Server) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ca.pem")
	block := &pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw}
	writeFile(t, file, string(pem.EncodeToMemory(block)))
	return file
}

// serveFile serves the same bytes for every path.
func serveFile(t *testing.T, content []byte) *httptest.Server {
	return serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(content) }))
}

// repo is a git repository below a folder of them.
type repo struct {
	t    *testing.T
	root string // holds the repositories
	dir  string
}

func newRepo(t *testing.T) repo {
	t.Helper()
	alone(t)
	root := t.TempDir()
	r := repo{t, root, filepath.Join(root, "pack")}
	r.git("init", "-q", "-b", "main", r.dir)
	return r
}

// serve serves the repository over TLS and gives the source for it, to which more can be added.
func (r repo) serve() (*httptest.Server, string) {
	git, err := exec.LookPath("git")
	if err != nil {
		r.t.Fatal(err)
	}
	server := serve(r.t, &cgi.Handler{Path: git, Args: []string{"http-backend"}, Stderr: io.Discard, Env: []string{
		"GIT_PROJECT_ROOT=" + r.root, "GIT_HTTP_EXPORT_ALL=1", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=" + os.DevNull,
		"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_VALUE_0=*",
	}})
	return server, "git::" + server.URL + "/pack/.git"
}

// overSSH lets git's ssh be the server's side on this machine, whatever the host, and gives the
// file in which it is noted what ssh was called with.
func overSSH(t *testing.T) (log string) {
	t.Helper()
	dir := t.TempDir()
	log, script := filepath.Join(dir, "log"), filepath.Join(dir, "ssh")
	writeFile(t, script, "#!/bin/sh\necho \"$*\" >>'"+log+"'\nfor last; do :; done\neval \"exec $last\"\n")
	if err := os.Chmod(script, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_SSH_COMMAND", script)
	return log
}

// git runs in the repository and gives what git prints.
func (r repo) git(args ...string) string {
	r.t.Helper()
	return r.gitIn("", args...)
}

func (r repo) gitIn(stdin string, args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", args...)
	if _, err := os.Stat(r.dir); err == nil {
		cmd.Dir = r.dir
	}
	cmd.Env = append(os.Environ(),
		"GIT_AUTHOR_NAME=Test", "GIT_AUTHOR_EMAIL=test@example.org", "GIT_AUTHOR_DATE=2026-01-02T03:04:05Z",
		"GIT_COMMITTER_NAME=Test", "GIT_COMMITTER_EMAIL=test@example.org", "GIT_COMMITTER_DATE=2026-01-02T03:04:05Z")
	cmd.Stdin = strings.NewReader(stdin)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, &stderr)
	}
	return strings.TrimSpace(string(out))
}

func (r repo) write(name, content string) {
	r.t.Helper()
	writeFile(r.t, filepath.Join(r.dir, filepath.FromSlash(name)), content)
}

func writeFile(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// commit commits everything and gives the hash.
func (r repo) commit(message string) string {
	r.t.Helper()
	r.git("add", "-A")
	r.git("commit", "-q", "--allow-empty", "-m", message)
	return r.git("rev-parse", "HEAD")
}

// parse is Parse for a source that is right.
func parse(t *testing.T, text string) fetch.Source {
	t.Helper()
	s, err := fetch.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// entry is what a tar or zip of a test holds; the type of a tar is a regular file where it is 0.
type entry struct {
	name, content string
	kind          byte
	target        string
}

func tarOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var out bytes.Buffer
	w := tar.NewWriter(&out)
	for _, e := range entries {
		h := &tar.Header{Name: e.name, Typeflag: e.kind, Linkname: e.target, Mode: 0o644, Size: int64(len(e.content))}
		if e.kind == 0 {
			h.Typeflag = tar.TypeReg
		}
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func gzipOf(t testing.TB, content []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func tgzOf(t testing.TB, entries ...entry) []byte { return gzipOf(t, tarOf(t, entries...)) }

func zipOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.kind == tar.TypeSymlink {
			h.SetMode(fs.ModeSymlink | 0o777)
			e.content = e.target
		}
		if e.content == "" {
			h.Method = zip.Store // for the sake of speed, of many
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(e.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// names lists the files of a tree.
func names(t *testing.T, fsys fs.FS) string {
	t.Helper()
	var out []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, " ")
}
