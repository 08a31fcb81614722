package words

import (
	"regexp"
	"strings"
)

var (
	markdownSigns = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
		"<", `\<`, ">", `\>`, "#", `\#`, "|", `\|`, "~", `\~`, "&", `\&`)
	lineStart  = regexp.MustCompile(`^(\d*)([-+=.)])`) // a list item, a heading's underline
	lineBreaks = regexp.MustCompile(`\s*[\r\n]\s*`)
)

// EscapeMarkdown makes a text stand for itself in GitHub's Markdown, as one paragraph.
func EscapeMarkdown(s string) string {
	if strings.ContainsAny(s, "\r\n") {
		s = lineBreaks.ReplaceAllString(s, " ")
	}
	s = markdownSigns.Replace(s)
	if s != "" && strings.IndexByte("0123456789-+=.)", s[0]) >= 0 {
		s = lineStart.ReplaceAllString(s, `$1\$2`)
	}
	return s
}
