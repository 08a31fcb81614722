package markdown

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/pejl/pejl/reports/words"
)

// apart is a space of no width. Within a mention, a reference or an address it keeps GitHub and GitLab
// from making a link of it: they look for those in the text as it is shown, without its backslashes.
const apart = '\u200b'

var (
	addresses = regexp.MustCompile(`(?i)(www|mailto|xmpp|tel|iteration|GH-|GL-)([.:\d])`)
	commits   = regexp.MustCompile(`[0-9a-fA-F]{7,}`)
	// As entities: apart so that a reader of the source sees it, the dollar since a formula of GitHub's or
	// GitLab's may begin with one whatever follows.
	entities = strings.NewReplacer(string(apart), "&#8203;", "$", "&#36;")
)

// longest is how many characters of a text are shown.
const longest = 300

// escape makes a text stand for itself in the Markdown of GitHub and of GitLab, on one line and in a
// cell of a table, a long one shortened.
func escape(s string) string {
	s = words.Clip(strings.TrimSpace(words.Clean(s)), longest)
	return entities.Replace(words.EscapeMarkdown(unlinked(s)))
}

// unlinked puts the space of no width into everything that would become a link, an image or a formula.
func unlinked(s string) string {
	s = addresses.ReplaceAllString(s, "${1}"+string(apart)+"${2}")
	s = commits.ReplaceAllStringFunc(s, unlinkedCommit)
	var b strings.Builder
	runes := []rune(s)
	for i, r := range runes {
		b.WriteRune(r)
		if i+1 < len(runes) && (strings.ContainsRune("@#!$%&~^[{", r) && begins(runes[i+1]) || r == ':' && special(runes[i+1:])) {
			b.WriteRune(apart)
		}
	}
	return b.String()
}

// begins says whether a mention, a reference, a formula or a mark of GitLab's can go on with the
// character.
func begins(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("_\"'`$({[\\+-:", r)
}

// special says whether a colon before the text is that of an address or begins an emoji's name.
func special(rest []rune) bool {
	if rest[0] == '/' {
		return true
	}
	for _, r := range rest {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_+-", r) {
			return r == ':'
		}
	}
	return false
}

// unlinkedCommit takes the digits of a commit's name apart. Seven are enough for one; a number or a
// word is none.
func unlinkedCommit(s string) string {
	if !strings.ContainsAny(s, "0123456789") || !strings.ContainsAny(s, "abcdefABCDEF") {
		return s
	}
	const short = 6
	var b strings.Builder
	for len(s) > short {
		b.WriteString(s[:short])
		b.WriteRune(apart)
		s = s[short:]
	}
	return b.String() + s
}
