package fetch

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
)

// repository is a bare repository of our own, into which one commit is fetched and out of which
// its files are read object by object. Nothing is ever checked out, so that no link, filter,
// attribute, hook or submodule of it can have any effect.
//
// Go-getter's own getter for git does not do here: it gives git the whole environment, clones all
// of the history, checks it out together with its submodules, and leaves links and .git to deal with.
type repository struct {
	program string
	dir     string
	env     []string
	source  Source
	limits  Limits
}

var commitHash = pattern(`^[0-9a-f]{40}$`)

// clone fetches a commit of a git source and reads its tree. The revision is the one to get; where
// it is empty, it is the one that the source's ref stands for now.
func clone(ctx context.Context, staging string, source Source, revision string, limits Limits) (Tree, error) {
	program, err := exec.LookPath("git")
	if err != nil {
		return Tree{}, &SourceError{Source: source.text, Reason: NoGit, Err: err}
	}
	g := &repository{program: program, dir: filepath.Join(staging, "git"), source: source, limits: limits}
	if err := g.init(ctx); err != nil {
		return Tree{}, err
	}
	found, err := g.fetch(ctx, revision)
	switch {
	case err != nil:
		return Tree{}, err
	case revision != "" && found != revision:
		return Tree{}, &MovedError{Source: source.text, Pin: Pin{Revision: revision}, Found: Pin{Revision: found}}
	case revision == "" && commitHash().MatchString(source.ref) && found != source.ref: // the hash of a tag
		return Tree{}, &SourceError{Source: source.text, Reason: NoRef, Detail: source.ref}
	}
	tree, err := g.read(ctx, found)
	tree.Revision = found
	return tree, err
}

func (g *repository) init(ctx context.Context) error {
	g.env = gitEnvironment(g.dir)
	if _, err := g.run(ctx, "", "init", "--quiet", "--bare", "--template=", "--object-format=sha1", "--", g.dir); err != nil {
		return err
	}
	if !strings.HasPrefix(g.source.url, "https://") {
		_, err := g.run(ctx, "", "config", "core.sshCommand")
		g.env = sshEnvironment(g.env, err == nil)
	}
	return nil
}

// fetch gets a commit, or what the source's ref stands for, without its history, and gives its hash.
func (g *repository) fetch(ctx context.Context, revision string) (string, error) {
	want := revision
	if want == "" {
		want = g.source.ref
	}
	if want == "" {
		want = "HEAD"
	}
	watched, stop := watch(ctx, g.dir, g.limits.Download)
	defer stop()
	_, err := g.run(watched, "", "fetch", "--quiet", "--no-progress", "--depth=1", "--no-tags",
		"--no-recurse-submodules", "--", g.source.url, want)
	if errors.Is(context.Cause(watched), errTooMuchData) {
		return "", g.tooMuch()
	}
	if err != nil {
		return "", g.fetchError(ctx, err, revision)
	}
	if size(g.dir) > g.limits.Download { // it came faster than the watch looks
		return "", g.tooMuch()
	}
	out, err := g.run(ctx, "", "rev-parse", "--verify", "--quiet", "--end-of-options", "FETCH_HEAD^{commit}")
	if err != nil {
		return "", &SourceError{Source: g.source.text, Reason: NoRef, Detail: want, Err: err}
	}
	out = strings.TrimSpace(out)
	if !commitHash().MatchString(out) {
		return "", fmt.Errorf("git rev-parse gives %q", said(out))
	}
	return out, nil
}

func (g *repository) tooMuch() error {
	return &SourceError{Source: g.source.text, Reason: TooMuchData, Max: g.limits.text(TooMuchData)}
}

// fetchError puts what git says into the words of a SourceError.
func (g *repository) fetchError(ctx context.Context, err error, revision string) error {
	var failed *gitError
	if ctx.Err() != nil || !errors.As(err, &failed) {
		return err
	}
	out := &SourceError{Source: g.source.text, Reason: Unreachable, Detail: failed.detail(), Err: err}
	says := func(parts ...string) bool {
		for _, part := range parts {
			if strings.Contains(failed.stderr, part) {
				return true
			}
		}
		return false
	}
	switch {
	case says("couldn't find remote ref", "not our ref", "unadvertised object", "Server does not allow request"):
		out.Reason, out.Detail = NoRef, g.source.ref
		if revision != "" {
			out.Reason, out.Detail = NoRevision, revision
		}
	case says("Authentication failed", "could not read Username", "could not read Password", "Permission denied",
		"Host key verification failed", "returned error: 403", "returned error: 401"):
		out.Reason = NoAccess
	case says("over limit", "Out of memory"):
		return g.tooMuch()
	case failed.redirectedTo() != "" && strings.HasPrefix(g.source.url, "https://"):
		out.Reason, out.Detail = BadRedirect, failed.redirectedTo()
	}
	return out
}
