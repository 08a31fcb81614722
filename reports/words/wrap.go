package words

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

// Wrap breaks a text into rows, the first no wider than first, the others than rest, at spaces
// but not at no-break spaces. A word that is wider stands alone on its row. The text's own line
// breaks count as spaces. The first row is empty where not even a word fits it but the others are wider.
func Wrap(text string, first, rest int) []string {
	var rows []string
	var row strings.Builder
	used, width := 0, first
	for word := range strings.FieldsFuncSeq(Clean(text), func(r rune) bool { return r == ' ' }) {
		w := displaywidth.String(word)
		if len(rows) == 0 && used == 0 && w > first && first < rest {
			rows, width = append(rows, ""), rest
		}
		if used > 0 && used+1+w > width {
			rows = append(rows, row.String())
			row.Reset()
			used, width = 0, rest
		}
		if used > 0 {
			row.WriteByte(' ')
			used++
		}
		row.WriteString(word)
		used += w
	}
	if used > 0 {
		rows = append(rows, row.String())
	}
	return rows
}

// Clean replaces what could move the cursor or reorder the line: a descriptor's text is
// anybody's, and a terminal obeys control characters.
func Clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t', r == '\r', r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
