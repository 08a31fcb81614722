package fetch

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Redact makes a text that may be a source, or name one, fit to be shown: what stands before an
// "@" in front of a host becomes "***", as does the value of every query key that is not one of a
// source's. Control characters become spaces. For Parse, and for whoever shows a source that has
// not been through it.
func Redact(text string) string {
	text = redactLogins(text)
	if !strings.Contains(text, "://") {
		text = redactSCP(text)
	}
	return queries.ReplaceAllStringFunc(text, redactQuery)
}

func redactLogins(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "?"))
	return addresses.ReplaceAllStringFunc(text, func(s string) string {
		m := addresses.FindStringSubmatch(s)
		return m[1] + redactLogin(m[1], m[2])
	})
}

var (
	addresses = regexp.MustCompile(`([A-Za-z][A-Za-z0-9+.-]*://)(\S*)`)
	queries   = regexp.MustCompile(`[?&#][^\s?&#"']*`)
	clean     = regexp.MustCompile(`^[A-Za-z0-9._-]*(:[0-9]+)?$`)
	cleanSSH  = regexp.MustCompile(`^([A-Za-z0-9_][A-Za-z0-9._-]*@)?[A-Za-z0-9._-]*(:[0-9]+)?$`)
)

// redactLogin redacts up to the last "@" of an address without its scheme. A password may hold any
// character, so that an "@" stays only where it is surely none of a login's: that of an ssh user,
// and those in the query behind a plain host.
func redactLogin(scheme, rest string) string {
	last := strings.LastIndexByte(rest, '@')
	if last < 0 {
		return rest
	}
	before, _, _ := strings.Cut(rest, "?")
	authority := before
	if i := strings.IndexAny(before, "/#"); i >= 0 {
		authority = before[:i]
	}
	plain := clean
	if strings.EqualFold(scheme, "ssh://") {
		plain = cleanSSH
	}
	if plain.MatchString(authority) && !strings.Contains(before[len(authority):], "@") {
		return rest
	}
	return "***@" + rest[last+1:]
}

// redactSCP redacts a password in what looks like user:password@host:path.
func redactSCP(text string) string {
	var getterName string
	rest := text
	if m := forced.FindStringSubmatch(text); m != nil {
		getterName, rest = m[1]+"::", m[2]
	}
	name, _, ok := strings.Cut(rest, "@")
	if !ok || !strings.Contains(name, ":") {
		return text
	}
	return getterName + "***@" + rest[strings.LastIndexByte(rest, '@')+1:]
}

// redactQuery redacts one part of a query, with the character that begins it.
func redactQuery(part string) string {
	key, _, assigned := strings.Cut(part[1:], "=")
	if part[0] != '#' && assigned && (slices.Contains(gitKeys, key) || slices.Contains(archiveKeys, key)) {
		return part
	}
	if assigned && plainKey().MatchString(key) {
		return part[:1] + key + "=***"
	}
	if len(part) > 1 {
		return part[:1] + "***"
	}
	return part
}

var plainKey = pattern(`^[A-Za-z0-9_.-]{1,40}$`)

// said makes one line of what git, ssh or a server says fit to be shown: no credentials, no query
// of any address (a redirect's may be signed), no control characters, and not too long.
func said(text string) string {
	const longest = 300 // bytes
	text = strings.Join(strings.Fields(redactLogins(text)), " ")
	text = signed.ReplaceAllString(text, "$1?***")
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + "…"
	}
	return text
}

var signed = regexp.MustCompile(`([A-Za-z][A-Za-z0-9+.-]*://[^\s?"']*)\?[^\s"']*`)
