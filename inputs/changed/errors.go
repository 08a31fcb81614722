package changed

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// ErrNoGit says that the program git is not installed or not on the PATH.
var ErrNoGit = errors.New("git is not installed, or not on the PATH; install it, or leave out the revision to check everything")

// BadRevisionError is a revision that is not given to git: empty, begins with - or holds a
// control character.
type BadRevisionError struct{ Revision string }

func (e *BadRevisionError) Error() string {
	return fmt.Sprintf("%q is no revision; name a branch, a tag or a commit, e.g. origin/main", e.Revision)
}

// NoWorkTreeError is a folder that lies in no work tree of git.
type NoWorkTreeError struct {
	Dir  string
	Bare bool // it lies in a repository, but in a bare one or in the repository's own folder
}

func (e *NoWorkTreeError) Error() string {
	if e.Bare {
		return fmt.Sprintf("%q is a git repository without files checked out; run in a clone or a worktree of it", e.Dir)
	}
	return fmt.Sprintf("%q is not in a git repository; run in a clone, or leave out the revision to check everything", e.Dir)
}

// OwnerError is a repository that git does not read because another user owns it, as is usual in
// containers.
type OwnerError struct{ Dir string }

func (e *OwnerError) Error() string {
	return fmt.Sprintf("git does not read %q, which another user owns; if you trust it, run: git config --global --add safe.directory <its full path>", e.Dir)
}

// UnknownRevisionError is a revision that the repository has no commit for.
type UnknownRevisionError struct {
	Revision string
	Remote   string // where the repository has origin/Revision, that name
	Shallow  bool   // the clone holds a part of the history only
}

func (e *UnknownRevisionError) Error() string {
	if e.Remote != "" {
		return fmt.Sprintf("unknown revision %q; did you mean %q?", e.Revision, e.Remote)
	}
	return fmt.Sprintf("unknown revision %q; %s", e.Revision, fetchFirst(e.Shallow))
}

// NoAncestorError is a revision that has no commit in common with HEAD, as far as the clone
// knows; so has every revision before the first commit.
type NoAncestorError struct {
	Revision string
	Shallow  bool // the clone holds a part of the history only, perhaps too small a part
}

func (e *NoAncestorError) Error() string {
	if e.Shallow {
		return fmt.Sprintf("%q and HEAD have no commit in common in this clone; %s", e.Revision, fetchFirst(true))
	}
	return fmt.Sprintf("%q and HEAD have no commit in common; name a revision that HEAD builds on", e.Revision)
}

func fetchFirst(shallow bool) string {
	if shallow {
		return "the clone is shallow, so fetch all of the history: git fetch --unshallow, " +
			"or fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 in GitLab, fetchDepth: 0 in Azure Pipelines"
	}
	return "fetch it first: git fetch origin"
}

// GitError is git having failed in some other way.
type GitError struct {
	Command string // of git, e.g. merge-base
	Detail  string // what git says, one line without control characters or credentials; may be empty
	Err     error  // from running the program
}

func (e *GitError) Error() string {
	if e.Detail == "" {
		return fmt.Sprintf("git %s: %v", e.Command, e.Err)
	}
	return fmt.Sprintf("git %s: %s", e.Command, e.Detail)
}

func (e *GitError) Unwrap() error { return e.Err }

var credentials = regexp.MustCompile(`(://)[^\s/]*@`)

// detail picks the line of stderr that says what went wrong: the last that git marks as such,
// since hints may follow, else the last.
func detail(stderr string) string {
	const longest = 300 // bytes; git quotes names at any length
	var last, marked string
	for line := range strings.Lines(stderr) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		last = line
		for _, mark := range []string{"fatal: ", "error: "} {
			if text, ok := strings.CutPrefix(line, mark); ok {
				marked = text
			}
		}
	}
	if marked != "" {
		last = marked
	}
	last = strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, credentials.ReplaceAllString(strings.ToValidUTF8(last, "?"), "$1"))
	if len(last) > longest {
		last = strings.ToValidUTF8(last[:longest], "") + "…"
	}
	return last
}
