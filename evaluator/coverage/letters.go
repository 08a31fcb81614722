package coverage

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// What two transcriptions of one page may disagree about, and what a quotation need not repeat:
// markup and links, the numbers of pages, addresses on lines of their own, bullets, quotation
// marks, hyphens (words are parted at line ends and, in transcriptions, left so), space.
var asides = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`</?[a-z]+>`),
		regexp.MustCompile(`(?m)^\s*[0-9]+\s*$`),
		regexp.MustCompile(`(?m)^\s*https?://.*$`),
		regexp.MustCompile(`\[([^\]…]*)\]\([^)]*\)`),
		regexp.MustCompile("[-‐‑‒–—―−•*\\\\\"“”„‟»«›‹'’‘‚\u00ad\u200b\ufeff\\s\\p{Z}]+"),
	}
})

// Letters takes from a text what does not count when wordings are compared.
func Letters(text string) string { return lettersOf(text).text }

// letters is what counts of a text, and where each of its bytes stands in the original.
type letters struct {
	text string
	at   []int32
}

func lettersOf(original string) letters {
	l := letters{text: original, at: make([]int32, len(original))}
	for i := range l.at {
		l.at[i] = int32(i)
	}
	for _, aside := range asides() {
		l = l.without(aside)
	}
	return l
}

// without leaves out what the pattern matches, but for its group.
func (l letters) without(aside *regexp.Regexp) letters {
	var text strings.Builder
	at := make([]int32, 0, len(l.at))
	keep := func(from, to int) {
		text.WriteString(l.text[from:to])
		at = append(at, l.at[from:to]...)
	}
	from := 0
	for _, m := range aside.FindAllStringSubmatchIndex(l.text, -1) {
		keep(from, m[0])
		if len(m) > 2 {
			keep(m[2], m[3])
		}
		from = m[1]
	}
	keep(from, len(l.text))
	return letters{text.String(), at}
}

// parted tells whether a word ends before byte i.
func (l letters) parted(i int) bool {
	if i == 0 || i == len(l.text) {
		return true
	}
	before, size := utf8.DecodeLastRuneInString(l.text[:i])
	after, _ := utf8.DecodeRuneInString(l.text[i:])
	return !inWord(before) || !inWord(after) || l.at[i] > l.at[i-size]+int32(size)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// gap stands between sentences that do not follow each other; no text has it.
const gap = "\x00"

// pieces are the letters of a quotation between its gaps "[…]", which three points are too.
func pieces(quote string) []string {
	out := strings.Split(strings.ReplaceAll(quote, "[...]", "[…]"), "[…]")
	for i := range out {
		out[i] = Letters(out[i])
	}
	return out
}

// Wording is a text in which quotations are looked for.
type Wording struct{ letters }

// WordingOf readies a text.
func WordingOf(text string) Wording { return Wording{lettersOf(text)} }

// Quotes tells whether the pieces of a quotation between the gaps "[…]" stand in order in the text, and whether
// each of them can then begin and end where a word does.
func (w Wording) Quotes(quote string) (stands, whole bool) {
	anywhere := func(int, int) bool { return true }
	betweenWords := func(from, to int) bool { return w.parted(from) && w.parted(to) }
	return w.holds(quote, anywhere), w.holds(quote, betweenWords)
}

// holds tells whether the pieces of a quotation stand in order, each at a place that fits.
func (l letters) holds(quote string, fits func(from, to int) bool) bool {
	end := 0
	for _, piece := range pieces(quote) {
		found := -1
		for _, at := range occurrences(l.text[end:], piece) {
			if fits(end+at, end+at+len(piece)) {
				found = end + at
				break
			}
		}
		if found < 0 {
			return false
		}
		end = found + len(piece)
	}
	return true
}

// occurrences gives where in a text a piece begins, however often.
func occurrences(text, piece string) []int {
	var out []int
	for from := 0; piece != ""; {
		at := strings.Index(text[from:], piece)
		if at < 0 {
			break
		}
		out = append(out, from+at)
		from += at + 1
	}
	return out
}

// shown is a text on one line, cut to a readable length.
func shown(text string) string {
	const most = 160
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= most {
		return string(runes)
	}
	head := string(runes[:most])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	return head + " […]"
}
