package changed

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// repository is a work tree that git can be asked about.
type repository struct {
	program string
	given   string // the folder as the user named it
	root    string // the top of the work tree, as git gives it
	env     []string
	shallow bool
}

// open finds the work tree around a folder and readies an environment in which git starts no
// program for it.
func open(ctx context.Context, dir string) (*repository, error) {
	program, err := exec.LookPath("git")
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrNoGit, err)
	}
	g := &repository{program: program, given: dir, root: dir}
	settings := [][2]string{{"core.fsmonitor", "false"}, {"core.hooksPath", "/dev/null"}, {"core.safecrlf", "false"}}
	g.env = environment(os.Environ(), settings)
	out, err := g.run(ctx, "", "rev-parse", "--is-shallow-repository", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	shallow, root, _ := strings.Cut(out, "\n")
	g.shallow = shallow == "true"
	g.root = filepath.FromSlash(strings.TrimSuffix(root, "\n")) // a folder's name may hold newlines
	filters, err := g.filters(ctx)
	if err != nil {
		return nil, err
	}
	g.env = environment(os.Environ(), append(settings, filters...))
	return g, nil
}

// filters are the settings that turn off every filter of contents that is configured: git runs
// them even to find out whether a file changed.
func (g *repository) filters(ctx context.Context) ([][2]string, error) {
	out, err := g.run(ctx, "", "config", "--null", "--name-only", "--get-regexp", `^filter\..*\.(clean|process|required)$`)
	if code(err) == 1 {
		return nil, nil // there is none
	}
	if err != nil {
		return nil, err
	}
	var off [][2]string
	seen := map[string]bool{}
	for _, name := range fields(out) {
		filter := name[:strings.LastIndexByte(name, '.')]
		if seen[filter] {
			continue
		}
		seen[filter] = true
		off = append(off, [2]string{filter + ".clean", ""}, [2]string{filter + ".process", ""}, [2]string{filter + ".required", "false"})
	}
	return off, nil
}

// kept are the variables of git's own that say where its configuration and its programs are, and
// how far up to look for a repository. The others are left out: within a hook they name another
// repository than that of the folder, and some make git chatty or start programs.
var kept = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^GIT_(CONFIG_(NOSYSTEM|GLOBAL|SYSTEM|(KEY|VALUE)_[0-9]+)|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)=`)
})

// environment is the process's own environment for git. The settings win over every other: the
// safe.directory that people give in the same way stays.
func environment(own []string, settings [][2]string) []string {
	var env []string
	count := 0
	for _, variable := range own {
		if value, ok := strings.CutPrefix(variable, "GIT_CONFIG_COUNT="); ok {
			if n, err := strconv.Atoi(value); err == nil && n > 0 {
				count = n
			}
			continue
		}
		if !strings.HasPrefix(strings.ToUpper(variable), "GIT_") || kept().MatchString(variable) {
			env = append(env, variable)
		}
	}
	for i, s := range settings {
		env = append(env, fmt.Sprintf("GIT_CONFIG_KEY_%d=%s", count+i, s[0]), fmt.Sprintf("GIT_CONFIG_VALUE_%d=%s", count+i, s[1]))
	}
	return append(env,
		fmt.Sprintf("GIT_CONFIG_COUNT=%d", count+len(settings)),
		"LC_ALL=C", // its messages are read
		"GIT_OPTIONAL_LOCKS=0",
		"GIT_TERMINAL_PROMPT=0",
		"GIT_NO_REPLACE_OBJECTS=1",
		"GIT_NO_LAZY_FETCH=1",     // from git 2.45; before that the next one stops it
		"GIT_ALLOW_PROTOCOL=none", // no protocol is called that
	)
}

// run runs one command of git and gives what it prints.
func (g *repository) run(ctx context.Context, stdin string, command string, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, g.program, append([]string{"--no-pager", "-C", g.root, command}, args...)...)
	cmd.Env = g.env
	cmd.WaitDelay = time.Second
	if stdin != "" {
		cmd.Stdin = strings.NewReader(stdin)
	}
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	switch said := stderr.String(); {
	case err == nil:
		return stdout.String(), nil
	case ctx.Err() != nil:
		return "", ctx.Err()
	case strings.Contains(said, "dubious ownership") || strings.Contains(said, "unsafe repository"):
		return "", &OwnerError{Dir: g.given}
	case strings.Contains(said, "not a git repository"):
		return "", &NoWorkTreeError{Dir: g.given}
	case strings.Contains(said, "must be run in a work tree"):
		return "", &NoWorkTreeError{Dir: g.given, Bare: true}
	default:
		return "", &GitError{Command: command, Detail: detail(said), Err: err}
	}
}

// code is the exit code with which git ended, 0 where it did not end with one.
func code(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

var hash = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[0-9a-f]{40,64}$`) })

// commit resolves a revision to the hash of a commit, empty where the repository has none.
func (g *repository) commit(ctx context.Context, rev string) (string, error) {
	out, err := g.run(ctx, "", "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if code(err) == 1 {
		return "", nil
	}
	if out = strings.TrimSpace(out); !hash().MatchString(out) {
		out = "" // ^main is none
	}
	return out, err
}

// mergeBase is the commit on which HEAD left the revision. Where there are several it is the one
// that git prefers, as for git diff rev...HEAD.
func (g *repository) mergeBase(ctx context.Context, rev string) (string, error) {
	commit, err := g.commit(ctx, rev)
	if err != nil {
		return "", err
	}
	if commit == "" {
		unknown := &UnknownRevisionError{Revision: rev, Shallow: g.shallow}
		if remote, err := g.commit(ctx, "refs/remotes/origin/"+rev); err == nil && remote != "" {
			unknown.Remote = "origin/" + rev
		}
		return "", unknown
	}
	head, err := g.commit(ctx, "HEAD")
	if err != nil {
		return "", err
	}
	if head == "" {
		return "", &NoAncestorError{Revision: rev, Shallow: g.shallow}
	}
	base, err := g.run(ctx, "", "merge-base", commit, head)
	if code(err) == 1 {
		return "", &NoAncestorError{Revision: rev, Shallow: g.shallow}
	}
	return strings.TrimSpace(base), err
}
