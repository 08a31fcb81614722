package fetch

import (
	"net/netip"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	getter "github.com/hashicorp/go-getter/v2"
)

// Kind is where a source is.
type Kind string

// The kinds of sources.
const (
	Folder  Kind = "folder"  // on this machine
	Git     Kind = "git"     // a commit of a git repository, over https or ssh
	Archive Kind = "archive" // a file over https, packed by tar or zip
)

// Source is a source text that was understood: one that Parse gives names nothing but what it
// allows, and holds no secret. Two are equal where their texts are.
type Source struct {
	text     string
	kind     Kind
	url      string // what git or https is asked for; the path of a folder
	sub      string // the folder in it, slash-separated; empty for all of it
	ref      string // of git; empty for the remote's default branch
	checksum string // of an archive, as go-getter reads it: "sha256:…"; may be empty
	format   string // of an archive: a key of formats
}

// String is the source as it was written.
func (s Source) String() string { return s.text }

// Kind says where the source is.
func (s Source) Kind() Kind { return s.kind }

// Path is the path of a folder as it was written; empty for the other kinds.
func (s Source) Path() string {
	if s.kind == Folder {
		return s.url
	}
	return ""
}

// Ref is the branch, tag or commit that a git source names; empty where it names none, which
// stands for the remote's default branch, and for the other kinds.
func (s Source) Ref() string { return s.ref }

// maxSource is how long a source may be, in bytes.
const maxSource = 2000

// Parse reads a source, in the form of go-getter:
//
//	../policies                                          a folder
//	git::https://host/repo.git//folder?ref=v1.2          git over https
//	git::ssh://git@host/repo.git?ref=main                git over ssh
//	git::git@host:repo.git//folder                       the same, as git clone takes it
//	https://host/pack.tar.gz//folder?checksum=sha256:…   an archive
//
// ssh:// and git@host: need no "git::" before them. What has neither a scheme nor such a form is
// a folder; Parse does not look whether it exists. An archive is told by how its path ends, or
// by "archive=", e.g. ?archive=zip.
//
// The error is a *SourceError. It shows the source without whatever may be a secret: what stands
// before the host, and all of the query but for the keys that are known here.
func Parse(text string) (Source, error) {
	s, reason, detail := parse(text)
	if reason != "" {
		return Source{}, &SourceError{Source: Redact(text), Reason: reason, Detail: detail}
	}
	return s, nil
}

var (
	forced = regexp.MustCompile(`^([A-Za-z0-9]+)::(.*)$`)
	scheme = regexp.MustCompile(`^([A-Za-z][A-Za-z0-9+.-]*)://`)
	// scp is the form that git clone takes for ssh: user, host, path.
	scp = regexp.MustCompile(`^(?:([^@:/]*)@)?([^@:/]*|\[[^\]/]*\]):(.*)$`)
)

func parse(text string) (s Source, reason Reason, detail string) {
	switch {
	case strings.TrimSpace(text) == "":
		return s, EmptySource, ""
	case len(text) > maxSource:
		return s, TooLong, strconv.Itoa(maxSource)
	case !utf8.ValidString(text) || strings.ContainsFunc(text, unicode.IsControl):
		return s, BadCharacter, ""
	}
	s = Source{text: text}
	rest, getterName := text, ""
	if m := forced.FindStringSubmatch(text); m != nil {
		getterName, rest = strings.ToLower(m[1]), m[2]
		if getterName != "git" {
			return s, BadProtocol, getterName
		}
	}
	named := scheme.FindStringSubmatch(rest)
	switch {
	case named != nil:
		switch protocol := strings.ToLower(named[1]); protocol {
		case "https", "ssh":
			return parseURL(s, rest, protocol, getterName == "git" || protocol == "ssh")
		case "http":
			return s, PlainHTTP, ""
		case "file":
			return s, FileURL, ""
		default:
			return s, BadProtocol, protocol
		}
	case getterName == "git", strings.HasPrefix(text, "git@") && scp.MatchString(text):
		return parseSCP(s, rest)
	}
	s.kind, s.url = Folder, text
	return s, "", ""
}

// parseURL reads an https or ssh address.
func parseURL(s Source, rest, protocol string, git bool) (Source, Reason, string) {
	rest, sub := getter.SourceDirSubdir(rest)
	u, err := url.Parse(rest)
	switch {
	case err != nil:
		return s, BadURL, ""
	case strings.Contains(rest, `\`):
		return s, BadCharacter, ""
	case u.Fragment != "" || strings.Contains(rest, "#"):
		return s, BadURL, "#"
	}
	if u.User != nil {
		_, password := u.User.Password()
		if password || protocol == "https" {
			return s, SecretInSource, ""
		}
		if !user.MatchString(u.User.Username()) {
			return s, BadHost, ""
		}
	}
	if !plainHost(u.Hostname()) || !plainPort(u.Port(), u.Host) {
		return s, BadHost, ""
	}
	if !plainPath(u.Path) {
		return s, BadPath, ""
	}
	query := u.RawQuery
	u.RawQuery, u.ForceQuery, u.Scheme = "", false, protocol
	s.url = u.String()
	return s.complete(git, u.Path, sub, query)
}

// parseSCP reads user@host:path.
func parseSCP(s Source, rest string) (Source, Reason, string) {
	rest, sub := getter.SourceDirSubdir(rest)
	rest, query, _ := strings.Cut(rest, "?")
	m := scp.FindStringSubmatch(rest)
	switch {
	case m == nil:
		return s, BadURL, ""
	case strings.HasPrefix(m[3], ":"): // git would start its helper for a protocol of that name
		return s, BadProtocol, m[2]
	case strings.ContainsAny(rest, `\#`) || strings.ContainsFunc(rest, unicode.IsSpace):
		return s, BadCharacter, ""
	case strings.Contains(rest, "@") && !user.MatchString(m[1]),
		!plainHost(strings.Trim(m[2], "[]")):
		return s, BadHost, ""
	case strings.HasPrefix(m[3], "-") || !plainPath("/"+strings.TrimPrefix(m[3], "/")):
		return s, BadPath, ""
	}
	s.url = rest
	return s.complete(true, m[3], sub, query)
}

// complete adds the folder within and what the query says.
func (s Source) complete(git bool, urlPath, sub, query string) (Source, Reason, string) {
	if strings.ContainsFunc(s.text, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return s, BadCharacter, ""
	}
	if sub = strings.TrimSuffix(sub, "/"); sub != "" {
		for part := range strings.SplitSeq(sub, "/") {
			if why := badPart(part); why != "" || part[0] == '.' {
				return s, BadFolder, sub
			}
		}
		s.sub = sub
	}
	values, err := url.ParseQuery(query)
	if err != nil {
		return s, BadURL, ""
	}
	s.kind = Archive
	known := archiveKeys
	if git {
		s.kind, known = Git, gitKeys
	}
	for key, list := range values {
		if !slices.Contains(known, key) || len(list) != 1 {
			return s, BadQuery, strings.Join(known, ", ")
		}
	}
	if git {
		if s.ref = values.Get("ref"); values.Has("ref") && !plainRef(s.ref) {
			return s, BadRef, Redact(s.ref)
		}
		return s, "", ""
	}
	if s.checksum = strings.ToLower(values.Get("checksum")); values.Has("checksum") && !checksum().MatchString(s.checksum) {
		return s, BadChecksum, ""
	}
	if s.format = values.Get("archive"); s.format == "" {
		s.format = formatOf(urlPath)
	}
	if _, ok := formats[s.format]; !ok {
		return s, NoArchive, strings.Join(formatNames(), ", ")
	}
	return s, "", ""
}

var (
	gitKeys     = []string{"ref"}
	archiveKeys = []string{"archive", "checksum"}

	user     = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9._-]*$`)
	host     = pattern(`^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$`)
	checksum = pattern(`^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$`)
	// ref is what a ref may look like: never like a flag, and nothing that git reads as more than a name.
	ref = pattern(`^[\pL\pN_][\pL\pN_./+@=-]*$`)
)

// plainRef tells whether git takes a text for the name of a branch, a tag or a commit.
func plainRef(s string) bool {
	const longest = 200
	if len(s) > longest || !ref().MatchString(s) || strings.Contains(s, "..") || strings.Contains(s, "//") {
		return false
	}
	for part := range strings.SplitSeq(s, "/") {
		if part == "" || part[0] == '.' || strings.HasSuffix(part, ".") || strings.HasSuffix(part, ".lock") {
			return false
		}
	}
	return true
}

func plainHost(s string) bool {
	if host().MatchString(s) && !strings.Contains(s, "..") {
		return true
	}
	ip, err := netip.ParseAddr(s)
	return err == nil && ip.Zone() == ""
}

// plainPort tells whether the port is none or a number; a colon with nothing behind it is neither.
func plainPort(port, host string) bool {
	if port == "" {
		return !strings.HasSuffix(host, ":")
	}
	n, err := strconv.ParseUint(port, 10, 16)
	return err == nil && n > 0
}

// plainPath tells whether a path on a server, unescaped, is more than its root and climbs nowhere.
func plainPath(p string) bool {
	if !strings.HasPrefix(p, "/") || strings.Trim(p, "/") == "" || !utf8.ValidString(p) {
		return false
	}
	if strings.ContainsFunc(p, unicode.IsControl) || strings.Contains(p, `\`) {
		return false
	}
	for part := range strings.SplitSeq(p, "/") {
		if part == ".." || part == "." || strings.HasPrefix(part, "-") {
			return false
		}
	}
	return true
}

// formatOf is the format that the end of a path stands for, empty for none.
func formatOf(urlPath string) string {
	base := strings.ToLower(path.Base(urlPath))
	var best string
	for name := range formats {
		if strings.HasSuffix(base, "."+name) && len(name) > len(best) {
			best = name
		}
	}
	return best
}

// pattern is a regular expression that is compiled when it is first asked of: most runs ask none.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
