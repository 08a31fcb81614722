package fetch

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
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

var commitHash = regexp.MustCompile(`^[0-9a-f]{40}$`)

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
	if revision == "" && commitHash.MatchString(source.ref) {
		revision = source.ref
	}
	found, err := g.fetch(ctx, revision)
	if err != nil {
		return Tree{}, err
	}
	if revision != "" && found != revision {
		return Tree{}, &MovedError{Source: source.text, Pin: Pin{Revision: revision}, Found: Pin{Revision: found}}
	}
	tree, err := g.read(ctx, found)
	tree.Revision = found
	return tree, err
}

func (g *repository) init(ctx context.Context) error {
	g.env = gitEnvironment(g.dir)
	if _, err := g.run(ctx, "", "init", "--quiet", "--bare", "--template=", "--", g.dir); err != nil {
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
		"--no-recurse-submodules", "--no-auto-maintenance", "--no-write-commit-graph", "--", g.source.url, want)
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
	if !commitHash.MatchString(out) {
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
		if revision != "" && revision != g.source.ref {
			out.Reason, out.Detail = NoRevision, revision
		}
	case says("Authentication failed", "could not read Username", "could not read Password", "Permission denied",
		"Host key verification failed", "returned error: 403", "returned error: 401"):
		out.Reason = NoAccess
	case says(`Protocol "`) && strings.HasPrefix(g.source.url, "https://"): // curl, of one that is not allowed
		out.Reason = BadRedirect
	}
	return out
}

// blob is a file of a commit.
type blob struct {
	name, hash string
	size       int64
}

// read reads the files of the source's folder in a commit.
func (g *repository) read(ctx context.Context, commit string) (Tree, error) {
	root := commit
	if sub := g.source.sub; sub != "" {
		out, err := g.run(ctx, "", "--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--", sub)
		if err != nil {
			return Tree{}, err
		}
		entry, _, _ := strings.Cut(out, "\x00")
		fields := strings.Fields(entry)
		if len(fields) < 3 || fields[1] != "tree" {
			return Tree{}, &SourceError{Source: g.source.text, Reason: NoFolder, Detail: sub}
		}
		root = fields[2]
	}
	c := newCollector(g.source, g.limits)
	blobs, err := g.list(ctx, root, c)
	if err != nil {
		return Tree{}, err
	}
	if len(c.bad) == 0 {
		if err := g.contents(ctx, blobs, c); err != nil {
			return Tree{}, err
		}
	}
	return c.tree()
}

// list lists the files that are part of the tree. It stops git where there are too many: a few
// objects can stand for any number of files.
func (g *repository) list(ctx context.Context, root string, c *collector) ([]blob, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var blobs []blob
	err := g.pipe(ctx, nil, func(r io.Reader) error {
		in := bufio.NewReader(r)
		for {
			line, err := readEntry(in)
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			head, name, _ := strings.Cut(line, "\t")
			fields := strings.Fields(head)
			if len(fields) != 4 {
				return fmt.Errorf("git ls-tree gives %q", said(line))
			}
			keep, err := c.entry(name, gitType(fields[0]))
			if err != nil {
				return err
			}
			if keep {
				size, err := strconv.ParseInt(fields[3], 10, 64)
				if err != nil {
					return err
				}
				blobs = append(blobs, blob{name, fields[2], size})
			}
		}
	}, "ls-tree", "-r", "-z", "-l", "--full-tree", root)
	return blobs, err
}

// readEntry reads up to a NUL, but no line that is longer than any name that git can carry about.
func readEntry(in *bufio.Reader) (string, error) {
	const longest = 1 << 20
	var line []byte
	for {
		part, err := in.ReadSlice(0)
		line = append(line, part...)
		switch {
		case err == nil:
			return string(line[:len(line)-1]), nil
		case err == io.EOF && len(line) > 0:
			return "", io.ErrUnexpectedEOF
		case err != bufio.ErrBufferFull:
			return "", err
		case len(line) > longest:
			return "", errTooLong
		}
	}
}

func gitType(mode string) entryType {
	switch mode {
	case "100644", "100755", "100664":
		return regular
	case "120000":
		return link
	case "160000":
		return submodule
	}
	return special
}

// contents reads the files one after the other.
func (g *repository) contents(ctx context.Context, blobs []blob, c *collector) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var total int64
	var asked strings.Builder
	for _, b := range blobs {
		if b.size > c.limits.FileBytes {
			return c.over(TooLargeFile, b.name)
		}
		if total += b.size; total > c.limits.Bytes {
			return c.over(TooManyBytes, "")
		}
		asked.WriteString(b.hash + "\n")
	}
	return g.pipe(ctx, strings.NewReader(asked.String()), func(r io.Reader) error {
		in := bufio.NewReader(r)
		for _, b := range blobs {
			head, err := in.ReadString('\n')
			if err != nil {
				return err
			}
			if head != fmt.Sprintf("%s blob %d\n", b.hash, b.size) {
				return fmt.Errorf("git cat-file gives %q", said(head))
			}
			if err := c.put(b.name, b.size, io.LimitReader(in, b.size)); err != nil {
				return err
			}
			if int64(len(c.files[b.name])) != b.size {
				return io.ErrUnexpectedEOF
			}
			if _, err := in.Discard(1); err != nil {
				return err
			}
		}
		return nil
	}, "cat-file", "--batch")
}

// gitError is a command of git that failed.
type gitError struct {
	command string
	stderr  string
	err     error
}

func (e *gitError) Error() string { return "git " + e.command + ": " + e.detail() }
func (e *gitError) Unwrap() error { return e.err }

// detail picks the line that says what went wrong: the first that git or ssh marks as such, since
// what follows is advice, else the last.
func (e *gitError) detail() string {
	var last string
	for line := range strings.Lines(e.stderr) {
		line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "remote: "))
		for _, mark := range []string{"fatal: ", "error: "} {
			if text, ok := strings.CutPrefix(line, mark); ok && text != "" {
				return said(text)
			}
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
		return err
	}
	if err := read(out); err != nil {
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
