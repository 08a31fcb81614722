package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/inputs/fetch"
)

func handle(f func(http.ResponseWriter, *http.Request)) http.Handler { return http.HandlerFunc(f) }

func redirectTo(to string) http.Handler { return http.RedirectHandler(to, http.StatusFound) }

func TestHostileServers(t *testing.T) {
	sum := strings.Repeat("0a", 32)
	good := tgzOf(t, entry{name: "a.rego", content: "package a\n"})
	for name, tt := range map[string]struct {
		handler http.Handler
		suffix  string
		want    fetch.Reason
		detail  string
	}{
		"redirect to http":      {redirectTo("http://127.0.0.1:1/x.tgz"), "", fetch.BadRedirect, "http://"},
		"redirect to a file":    {redirectTo("file:///etc/passwd"), "", fetch.BadRedirect, "file://"},
		"redirect to ftp":       {redirectTo("ftp://127.0.0.1/x.tgz"), "", fetch.BadRedirect, "ftp://"},
		"redirect with a login": {redirectTo("https://user:SECRET@127.0.0.1:1/x.tgz"), "", fetch.BadRedirect, "https://"},
		"redirect with a token": {redirectTo("https://127.0.0.1:1/x.tgz?sig=SECRET"), "", fetch.Unreachable, "connection refused"},
		"redirects for ever":    {redirectTo("/x.tgz"), "", fetch.BadRedirect, "https:// (11)"},
		"not terraform's redirect": {handle(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X-Terraform-Get", "file:///etc")
			fmt.Fprint(w, `<html><head><meta name="terraform-get" content="file:///etc"></head></html>`)
		}), "", fetch.BrokenArchive, "gzip"},
		"a page":           {handle(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "<html>") }), "", fetch.BrokenArchive, ""},
		"not there":        {http.NotFoundHandler(), "", fetch.Unreachable, "404 Not Found"},
		"forbidden":        {handle(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(403) }), "", fetch.NoAccess, "403 Forbidden"},
		"another checksum": {handle(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(good) }), "?checksum=sha256:" + sum, fetch.WrongSum, ""},
		"no such folder":   {handle(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(good) }), "//b", fetch.NoFolder, "b"},
		"a file as folder": {handle(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(good) }), "//a.rego", fetch.NoFolder, "a.rego"},
		"a huge header":    {handle(func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("X", strings.Repeat("x", 20<<20)) }), "", fetch.Unreachable, "headers exceeded"},
		"a large body":     {handle(func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Length", "99999999999") }), "", fetch.TooMuchData, ""},
		"a body cut off": {handle(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000000")
			_, _ = w.Write(good)
		}), "", fetch.Unreachable, "unexpected EOF"},
		"a body without end": {handle(func(w http.ResponseWriter, q *http.Request) {
			for q.Context().Err() == nil {
				_, _ = w.Write(make([]byte, 1<<16))
			}
		}), "", fetch.TooMuchData, ""},
	} {
		t.Run(name, func(t *testing.T) {
			alone(t)
			server := serve(t, tt.handler)
			c := newCache(t, server)
			c.Limits.Download = 10 << 20
			err := refused(t, c, server.URL+"/x.tgz"+tt.suffix, hostile{reason: tt.want})
			var told *fetch.SourceError
			if errors.As(err, &told) && !strings.Contains(told.Detail, tt.detail) {
				t.Errorf("it tells %q, want %q", told.Detail, tt.detail)
			}
			if err != nil && strings.Contains(err.Error(), "SECRET") {
				t.Error(err)
			}
		})
	}
}

// Ten redirects from https to https are followed, to another host too.
func TestRedirects(t *testing.T) {
	alone(t)
	good := tgzOf(t, entry{name: "a.rego", content: "package a\n"})
	server := serve(t, handle(func(w http.ResponseWriter, q *http.Request) {
		var n int
		if _, err := fmt.Sscanf(q.URL.Path, "/%d.tgz", &n); err != nil || n == 0 {
			_, _ = w.Write(good)
			return
		}
		http.Redirect(w, q, fmt.Sprintf("https://%s/%d.tgz", q.Host, n-1), http.StatusFound)
	}))
	if _, err := newCache(t, server).Fetch(context.Background(), parse(t, server.URL+"/10.tgz"), fetch.Pin{}); err != nil {
		t.Error(err)
	}
	refused(t, newCache(t, server), server.URL+"/11.tgz", hostile{reason: fetch.BadRedirect})
}

func TestGitRedirects(t *testing.T) {
	r := newRepo(t)
	r.write("a.rego", "package a\n")
	r.commit("first")
	plain := httptest.NewServer(redirectTo("/"))
	t.Cleanup(plain.Close)
	for name, to := range map[string]string{"http": plain.URL + "/info/refs", "file": "file://" + r.dir + "/.git/info/refs", "ftp": "ftp://127.0.0.1:1/info/refs"} {
		t.Run(name, func(t *testing.T) {
			server := serve(t, redirectTo(to))
			err := refused(t, newCache(t, server), "git::"+server.URL+"/pack.git", hostile{reason: fetch.BadRedirect})
			if want := "redirects to " + name + "://; only https"; !strings.Contains(err.Error(), want) {
				t.Errorf("%v, want %q", err, want)
			}
		})
	}
}

// A server that asks for a login, and one whose certificate nobody vouches for.
func TestGitAccess(t *testing.T) {
	alone(t)
	server := serve(t, handle(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("WWW-Authenticate", `Basic realm="x"`)
		w.WriteHeader(http.StatusUnauthorized)
	}))
	refused(t, newCache(t, server), "git::"+server.URL+"/pack.git", hostile{reason: fetch.NoAccess})
	os.Unsetenv("GIT_SSL_CAINFO") // as it was before the test, once it is over
	t.Setenv("GIT_SSL_NO_VERIFY", "1")
	err := refused(t, newCache(t, server), "git::"+server.URL+"/pack.git", hostile{reason: fetch.Unreachable})
	if !strings.Contains(err.Error(), "certificate") {
		t.Error(err)
	}
	c := newCache(t, nil)
	err = refused(t, c, server.URL+"/x.tgz", hostile{reason: fetch.Unreachable})
	if !strings.Contains(err.Error(), "certificate") {
		t.Error(err)
	}
}

// What ssh says is told, and nothing else that is written beside it.
func TestSSHSays(t *testing.T) {
	alone(t)
	for line, want := range map[string]hostile{
		"ssh: connect to host host.example port 22: Connection refused": {reason: fetch.Unreachable},
		"ERROR: Repository not found.":                                  {reason: fetch.Unreachable},
		"git@host.example: Permission denied (publickey).":              {reason: fetch.NoAccess},
		"Host key verification failed.":                                 {reason: fetch.NoAccess},
	} {
		t.Setenv("GIT_SSH_COMMAND", "sh -c 'echo + login hemmeligt >&2; echo \""+line+"\" >&2; echo hemmeligt >&2; exit 255' x")
		err := refused(t, newCache(t, nil), "git::git@host.example:pack.git", want)
		if !strings.Contains(err.Error(), strings.TrimSuffix(line, ".")) || strings.Contains(err.Error(), "hemmeligt") {
			t.Errorf("%v, want %q", err, line)
		}
	}
}

// silent is a server that never answers, and says when those who asked are gone.
func silent(t *testing.T) (*httptest.Server, <-chan struct{}) {
	gone := make(chan struct{}, 10)
	over := make(chan struct{})
	server := serve(t, handle(func(_ http.ResponseWriter, q *http.Request) {
		select {
		case <-q.Context().Done():
			gone <- struct{}{}
		case <-over:
		}
	}))
	t.Cleanup(func() { close(over) })
	return server, gone
}

// dribble is a server that sends a byte now and then.
func dribble(w http.ResponseWriter, q *http.Request) {
	for q.Context().Err() == nil {
		_, _ = w.Write([]byte{0})
		_ = http.NewResponseController(w).Flush()
		time.Sleep(50 * time.Millisecond)
	}
}

func TestSlowServers(t *testing.T) {
	alone(t)
	quiet, gone := silent(t)
	slow := serve(t, handle(dribble))
	for _, source := range []string{quiet.URL + "/x.tgz", slow.URL + "/x.tgz", "git::" + quiet.URL + "/pack.git"} {
		c := newCache(t, quiet) // all of these servers have the same certificate
		c.Limits.Time = time.Second
		refused(t, c, source, hostile{reason: fetch.TooSlow})
	}
	for range 2 { // git's helper for https too is gone
		select {
		case <-gone:
		case <-time.After(30 * time.Second):
			t.Fatal("somebody still waits for the server")
		}
	}
}

// An interrupted fetch leaves nothing.
func TestInterrupted(t *testing.T) {
	alone(t)
	server, gone := silent(t)
	for _, source := range []string{server.URL + "/x.tgz", "git::" + server.URL + "/pack.git"} {
		c := newCache(t, server)
		ctx, cancel := context.WithCancel(context.Background())
		time.AfterFunc(300*time.Millisecond, cancel)
		_, err := c.Fetch(ctx, parse(t, source), fetch.Pin{})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", source, err)
		}
		empty(t, c.Dir)
	}
	<-gone
}

// A timeout or an interruption before anything began is the context's own error.
func TestEndedContext(t *testing.T) {
	alone(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, source := range []string{"https://host.invalid/x.tgz", "git::https://host.invalid/x"} {
		c := newCache(t, nil)
		if _, err := c.Fetch(ctx, parse(t, source), fetch.Pin{}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", source, err)
		}
		empty(t, c.Dir)
	}
}
