package fetch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// gitError is a command of git that failed.
type gitError struct {
	command string
	stderr  string
	err     error
}

func (e *gitError) Error() string { return "git " + e.command + ": " + e.detail() }
func (e *gitError) Unwrap() error { return e.err }

// detail picks the line that says what went wrong: the first that git or ssh marks as such, since
// what follows is advice, else the last. Where git only says that ssh failed it is what ssh said.
func (e *gitError) detail() string {
	var last, bySSH string
	for line := range strings.Lines(e.stderr) {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "remote: "))
		for _, mark := range []string{"fatal: ", "error: "} {
			text, ok := strings.CutPrefix(line, mark)
			switch {
			case !ok || text == "":
			case bySSH != "" && strings.HasPrefix(text, "Could not read from remote repository"):
				return said(bySSH)
			default:
				return said(text)
			}
		}
		if sshSays().MatchString(line) {
			bySSH = line
		}
		if line != "" {
			last = line
		}
	}
	if last == "" {
		last = e.err.Error()
	}
	return said(last)
}

// sshSays is how ssh, a server's refusal or the shell says why there is no connection. Other lines are left
// out: what a command of the user's own writes may hold anything.
var sshSays = pattern(`^(ssh: .+|ERROR: .+|([^ ]+: )?Permission denied.*|Host key verification failed.*|kex_exchange_identification: .+|Connection (closed|reset|timed out).*|[a-z]*sh: .*not found)$`)

// redirectedTo is the protocol that curl says is not allowed, e.g. "http://"; empty where it says no such thing.
func (e *gitError) redirectedTo() string {
	if m := refusedProtocol().FindStringSubmatch(e.stderr); m != nil {
		return m[1] + "://"
	}
	return ""
}

var refusedProtocol = pattern(`Protocol "([a-z0-9+.-]{1,20})"`)

// run runs git and gives what it prints.
func (g *repository) run(ctx context.Context, stdin string, args ...string) (string, error) {
	var out bytes.Buffer
	err := g.pipe(ctx, strings.NewReader(stdin), func(r io.Reader) error {
		_, err := out.ReadFrom(io.LimitReader(r, 1<<20))
		return err
	}, args...)
	return out.String(), err
}

// pipe runs git and hands what it prints to a function. When that fails, git is ended.
func (g *repository) pipe(ctx context.Context, stdin io.Reader, read func(io.Reader) error, args ...string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cmd := exec.CommandContext(ctx, g.program, args...)
	cmd.Env, cmd.Stdin, cmd.Dir = g.env, stdin, filepath.Dir(g.dir)
	cmd.WaitDelay = 2 * time.Second
	alone(cmd)
	stderr := &tail{}
	cmd.Stderr = stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return g.notStarted(err)
	}
	err = read(out)
	_ = out.Close() // so that git does not wait for somebody to read the rest
	if err != nil {
		cancel()
		_ = cmd.Wait() // what it was ended for counts
		return err
	}
	err = cmd.Wait()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return &gitError{command(args), stderr.String(), err}
	}
	return nil
}

// notStarted tells of a git that the system does not start, lest its path be taken for one of the cache.
func (g *repository) notStarted(err error) error {
	var refused *fs.PathError
	if errors.As(err, &refused) && refused.Path == g.program {
		return &SourceError{Source: g.source.text, Reason: GitNotStarted, Name: g.program, Err: err}
	}
	return err
}

// command is the name of git's command among its arguments.
func command(args []string) string {
	for _, arg := range args {
		if !strings.HasPrefix(arg, "-") {
			return arg
		}
	}
	return ""
}

// tail keeps the last of what is written; a server may say any amount.
type tail struct{ kept []byte }

func (t *tail) Write(p []byte) (int, error) {
	const most = 16 << 10
	t.kept = append(t.kept, p...)
	if len(t.kept) > most {
		t.kept = bytes.Clone(t.kept[len(t.kept)-most:])
	}
	return len(p), nil
}

func (t *tail) String() string { return string(t.kept) }

var errTooMuchData = errors.New("more data than is allowed")

// watch gives a context that ends with errTooMuchData once a folder takes more than max bytes.
// The function that comes with it ends the watch.
func watch(ctx context.Context, dir string, max int64) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				if size(dir) > max {
					cancel(errTooMuchData)
				}
			}
		}
	}()
	return ctx, func() {
		cancel(nil)
		<-done
	}
}

// size adds up the files below a folder; what disappears meanwhile does not count.
func size(dir string) int64 {
	var total int64
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			if info, err := d.Info(); err == nil {
				total += info.Size()
			}
		}
		return nil
	})
	return total
}
