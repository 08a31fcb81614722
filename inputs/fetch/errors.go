package fetch

import (
	"fmt"
	"strings"

	"github.com/pejl/pejl/inputs"
)

// Reason is why a source was refused or could not be fetched; it stays the same from version to version.
type Reason string

// Reasons for which Parse refuses a source.
const (
	EmptySource    Reason = "empty-source"
	TooLong        Reason = "too-long"         // Detail: how many bytes are allowed
	BadCharacter   Reason = "bad-character"    // a control character, a backslash, not UTF-8
	BadProtocol    Reason = "bad-protocol"     // Detail: which one, e.g. s3
	PlainHTTP      Reason = "plain-http"       //
	FileURL        Reason = "file-url"         //
	BadURL         Reason = "bad-url"          // it cannot be read
	SecretInSource Reason = "secret-in-source" // a user or password before an https host
	BadHost        Reason = "bad-host"         // no host, or a user or host like a flag
	BadPath        Reason = "bad-path"         // no path, or "..", or like a flag
	BadFolder      Reason = "bad-folder"       // what stands behind "//"; Detail: that
	BadQuery       Reason = "bad-query"        // an unknown or repeated key; Detail: the known ones
	BadRef         Reason = "bad-ref"          // Detail: the ref
	BadChecksum    Reason = "bad-checksum"     //
	NoArchive      Reason = "no-archive"       // an https address of no known archive; Detail: the known ones
)

// Reasons for which fetching fails.
const (
	NoGit         Reason = "no-git"          // the program is not there
	GitNotStarted Reason = "git-not-started" // the system does not start the program; Name: its path
	Unreachable   Reason = "unreachable"     // Detail: what git or the network says
	NoAccess      Reason = "no-access"       // likewise
	NoRef         Reason = "no-ref"          // the repository has no such branch, tag or commit; Detail: the ref
	NoRevision    Reason = "no-revision"     // the repository no longer has the pinned commit; Detail: that
	NoFolder      Reason = "no-folder"       // the folder behind "//" is not there; Detail: that
	BadRedirect   Reason = "bad-redirect"    // to another protocol than https, or one too many; Detail: which
	WrongSum      Reason = "wrong-sum"       // the archive is not the one that checksum= names
	BrokenArchive Reason = "broken-archive"  // Detail: what is wrong with it
	EmptyTree     Reason = "empty-tree"      // there are no files
	TooManyBytes  Reason = "too-many-bytes"
	TooLargeFile  Reason = "too-large-file" // Name: the file
	TooManyFiles  Reason = "too-many-files"
	TooDeep       Reason = "too-deep" // Name: the file or folder
	TooMuchData   Reason = "too-much-data"
	TooSlow       Reason = "too-slow"
	NotFetched    Reason = "not-fetched"  // it is not in the cache; from Open only
	BadPin        Reason = "bad-pin"      // a pin without a digest, or a malformed one
	LocalFolder   Reason = "local-folder" // a folder on this machine is neither fetched nor cached
)

// SourceError is a source that was refused, or that could not be fetched.
type SourceError struct {
	Source string // without secrets; empty for a tree that was read from an fs.FS
	Reason Reason
	Detail string // what the Reason says, without secrets; may be empty
	Name   string // of the file or folder that the error is about; may be empty
	Max    string // the limit that was exceeded, as people write it, e.g. "5 MiB"; empty for other reasons
	Err    error  // from the system; may be nil. Its text may hold what Detail leaves out: it is not to be shown
}

// Error is Text in English.
func (e *SourceError) Error() string { return e.Text().EN }

// Text says what is wrong and what to do, in both languages, with the source before it.
func (e *SourceError) Text() inputs.Text {
	form := reasons[e.Reason]
	var why inputs.Text
	if e.Reason == GitNotStarted && e.Err != nil {
		why = inputs.SystemReason(e.Err)
	}
	fill := func(form, why string) string {
		return strings.NewReplacer("{detail}", strings.TrimSuffix(e.Detail, "."), "{name}", e.Name, "{max}", e.Max, "{why}", why).Replace(form)
	}
	return withSource(e.Source, inputs.Text{DA: fill(form.DA, why.DA), EN: fill(form.EN, why.EN)})
}

// Unwrap gives what lies behind, such as context.DeadlineExceeded or fs.ErrNotExist.
func (e *SourceError) Unwrap() error { return e.Err }

func withSource(source string, t inputs.Text) inputs.Text {
	if source == "" {
		return t
	}
	return inputs.Text{DA: source + ": " + t.DA, EN: source + ": " + t.EN}
}

// Why is why a file or folder cannot be part of a tree.
type Why string

// What a tree is refused for.
const (
	WhyLink      Why = "link"      // symbolic or hard
	WhySpecial   Why = "special"   // a device, a socket, a pipe, or a kind that is not known
	WhySubmodule Why = "submodule" // a repository within the repository
	WhyPath      Why = "path"      // absolute, with "..", or with an empty part
	WhyCharacter Why = "character" // a character that not every system takes, or that people do not see
	WhyReserved  Why = "reserved"  // a name that Windows reserves
	WhyLong      Why = "long"      // the name, or the path
	WhyTwice     Why = "twice"     // the same file twice, or a file and a folder of one name
	WhyCase      Why = "case"      // another name differs only in case or in the form of its letters
)

// BadEntry is a file or folder that cannot be part of a tree.
type BadEntry struct {
	Name string // the slash-separated path, quoted as Go does where it holds what cannot be printed
	Why  Why
}

// maxListed is how many files an error names; nobody reads more.
const maxListed = 20

// TreeError is a tree that holds what none may hold.
type TreeError struct {
	Source  string     // without secrets; empty for a tree that was read from an fs.FS
	Entries []BadEntry // in the order in which they were found; the first twenty
	More    int        // how many more there are
}

// Error is Text in English.
func (e *TreeError) Error() string { return e.Text().EN }

// Text lists the files, one a line.
func (e *TreeError) Text() inputs.Text {
	return list(e.Source, treeRefused, e.Entries, e.More, func(entry BadEntry) (string, inputs.Text) {
		return entry.Name, whys[entry.Why]
	})
}

// How a file differs from what was pinned.
type How string

// The ways to differ.
const (
	Changed    How = "changed"
	Missing    How = "missing"
	Added      How = "added"
	Unreadable How = "unreadable" // the system does not let it be read
)

// ChangedFile is a file of the cache that differs from what was pinned.
type ChangedFile struct {
	Name string // the slash-separated path in the tree; "manifest" without a path for the list of the files itself
	How  How
}

// ChangedError is a tree in the cache that is not what was pinned. Fetch puts it right.
type ChangedError struct {
	Source string
	Files  []ChangedFile // all of them: the manifest if it differs, then those of the tree, sorted by name
}

// Error is Text in English.
func (e *ChangedError) Error() string { return e.Text().EN }

// Text lists the first twenty files, one a line.
func (e *ChangedError) Text() inputs.Text {
	shown := e.Files[:min(len(e.Files), maxListed)]
	return list(e.Source, treeChanged, shown, len(e.Files)-len(shown), func(f ChangedFile) (string, inputs.Text) {
		return f.Name, hows[f.How]
	})
}

// CacheError is a cache that cannot be read or written.
type CacheError struct {
	Dir string // of the cache
	Err error  // from the system; it names the file or folder
}

// Error is Text in English.
func (e *CacheError) Error() string { return e.Text().EN }

// Text says what is wrong and what to do, in both languages.
func (e *CacheError) Text() inputs.Text {
	why := inputs.SystemReason(e.Err)
	fill := func(form, why string) string {
		return strings.NewReplacer("{path}", inputs.SystemPath(e.Err), "{why}", why, "{dir}", e.Dir).Replace(form)
	}
	return inputs.Text{DA: fill(cacheRefused.DA, why.DA), EN: fill(cacheRefused.EN, why.EN)}
}

// Unwrap gives what the system said.
func (e *CacheError) Unwrap() error { return e.Err }

// MovedError is a source that no longer gives what was pinned: a tag that was moved, an archive
// that was replaced.
type MovedError struct {
	Source     string
	Pin, Found Pin // Found lacks the digest where the revision differs
}

// Error is Text in English.
func (e *MovedError) Error() string { return e.Text().EN }

// Text says what was pinned and what came instead.
func (e *MovedError) Text() inputs.Text {
	pinned, found := e.Pin.Digest, e.Found.Digest
	if found == "" {
		pinned, found = e.Pin.Revision, e.Found.Revision
	}
	put := strings.NewReplacer("{pinned}", pinned, "{found}", found)
	return withSource(e.Source, inputs.Text{DA: put.Replace(moved.DA), EN: put.Replace(moved.EN)})
}

// list writes a heading and a line for each item.
func list[T any](source string, heading inputs.Text, items []T, more int, line func(T) (string, inputs.Text)) inputs.Text {
	out := withSource(source, heading)
	for _, item := range items {
		name, what := line(item)
		out.DA += "\n  " + name + ": " + what.DA
		out.EN += "\n  " + name + ": " + what.EN
	}
	if more > 0 {
		out.DA += fmt.Sprintf("\n  og %d mere", more)
		out.EN += fmt.Sprintf("\n  and %d more", more)
	}
	return out
}
