package coverage

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// source is one transcription, with what of it is known to be listed.
type source struct {
	Text
	letters
	covered   []bool // by byte of the letters
	fragments []fragment
}

// fragment is a stretch of a source that nothing listed covers: a line, or a part of one.
type fragment struct {
	from, to int  // bytes of the letters
	run      int  // fragments of one run have nothing listed between them
	ends     bool // a sentence or paragraph ends with it
	settled  bool // it is told of elsewhere, or is no new text
}

func newSource(text Text) *source {
	l := lettersOf(text.Content)
	return &source{Text: text, letters: l, covered: make([]bool, len(l.text))}
}

// line is the line of a byte of the letters, from 1.
func (s *source) line(i int) int { return 1 + strings.Count(s.Content[:s.at[i]], "\n") }

// original is the source's own text of a stretch of letters.
func (s *source) original(from, to int) string {
	return s.Content[s.at[from] : int(s.at[to-1])+1]
}

// between is what of the original was left out before byte i of the letters.
func (s *source) between(i int) string {
	switch {
	case i == 0:
		return "\n" + s.Content[:s.at[0]]
	case i == len(s.text):
		return s.Content[s.at[i-1]+1:] + "\n"
	}
	return s.Content[s.at[i-1]+1 : s.at[i]]
}

// take covers the words where they stand next in the source after byte from, else where they
// stand uncovered before; it gives where they end, and false where they stand nowhere.
func (s *source) take(words string, from int) (end int, ok bool) {
	best := -1
	for _, at := range occurrences(s.text, words) {
		if !s.parted(at) || !s.parted(at+len(words)) || s.covered[at] || s.covered[at+len(words)-1] {
			continue
		}
		if best < 0 || at >= from {
			best = at
		}
		if at >= from {
			break
		}
	}
	if best < 0 {
		return from, false
	}
	s.cover(best, best+len(words))
	return best + len(words), true
}

func (s *source) cover(from, to int) {
	for i := from; i < to; i++ {
		s.covered[i] = true
	}
}

// takeHeading covers a heading wherever it fills lines, as in the text or in a table of contents.
func (s *source) takeHeading(words string) {
	for _, at := range occurrences(s.text, words) {
		end := at + len(words)
		for end < len(s.text) && !strings.Contains(s.between(end), "\n") && strings.IndexByte(".0123456789", s.text[end]) >= 0 {
			end++
		}
		begins := strings.Contains(s.between(at), "\n") || onlyNumber(s.text[s.lineBegin(at):at])
		if begins && strings.Contains(s.between(end), "\n") && !s.covered[at] {
			s.cover(at, end)
		}
	}
}

// lineBegin is the first byte of the letters on the line of byte i.
func (s *source) lineBegin(i int) int {
	for i > 0 && !strings.Contains(s.between(i), "\n") {
		i--
	}
	return i
}

func onlyNumber(text string) bool { return strings.Trim(text, ".0123456789") == "" }

// leave finds the fragments that are left once everything listed is covered.
func (s *source) leave() {
	run := 0
	for i := 0; i < len(s.text); {
		if s.covered[i] {
			i++
			run++
			continue
		}
		from := i
		for i++; i < len(s.text) && !s.covered[i] && !s.breaks(i); i++ {
		}
		// A number alone belongs to a list or a page.
		if text := s.text[from:i]; strings.ContainsFunc(text, unicode.IsLetter) {
			s.fragments = append(s.fragments, fragment{from: from, to: i, run: run, ends: s.sentenceEnds(i)})
		}
	}
}

// breaks tells whether a line or a sentence ends before byte i.
func (s *source) breaks(i int) bool {
	return utf8.RuneStart(s.text[i]) && (strings.Contains(s.between(i), "\n") || s.sentenceEnds(i))
}

// sentenceEnds tells whether a sentence or paragraph ends before byte i: a full stop, space and
// a capital or a digit, or an empty line.
func (s *source) sentenceEnds(i int) bool {
	if i == len(s.text) || s.covered[i] {
		return true
	}
	dropped := s.between(i)
	next, _ := utf8.DecodeRuneInString(s.text[i:])
	return strings.Count(dropped, "\n") > 1 ||
		dropped != "" && strings.IndexByte(".?!", s.text[i-1]) >= 0 && (unicode.IsUpper(next) || unicode.IsDigit(next)) &&
			!abbreviated.MatchString(s.Content[max(0, int(s.at[i-1])-12):s.at[i-1]])
}

// abbreviated fits a text that ends in a word whose full stop ends no sentence.
var abbreviated = regexp.MustCompile(`(?i)(^|[^\pL.])(bl\.a|ca|eks|f\.eks|hhv|inkl|jf|maks|min|nr|pr|stk)$`)
