package deviation

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/pejl/pejl/evaluator/result"
)

// fill puts texts in the places of %s, each in its language.
func fill(t result.Text, args ...result.Text) result.Text {
	da, en := make([]any, len(args)), make([]any, len(args))
	for i, a := range args {
		da[i], en[i] = a.DA, a.EN
	}
	return result.Text{DA: fmt.Sprintf(t.DA, da...), EN: fmt.Sprintf(t.EN, en...)}
}

// date is 01-11-2026 in Danish and 2026-11-01 in English.
func (d day) date() result.Text { return result.Text{DA: d.format("02-01-2006"), EN: d.String()} }

// isoDate is the same of an ISO date; what is none comes back as it is.
func isoDate(iso string) result.Text {
	if d, ok := parseDay(iso); ok {
		return d.date()
	}
	return result.Text{DA: iso, EN: iso}
}

// days is "1 dag", "1.095 dage".
func days(n int) result.Text {
	if n == 1 {
		return result.Text{DA: "1 dag", EN: "1 day"}
	}
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return result.Text{DA: strings.ReplaceAll(digits, ",", ".") + " dage", EN: digits + " days"}
}

// same is a text that is the same in both languages.
func same(s string) result.Text { return result.Text{DA: s, EN: s} }

// quote shows a text that somebody wrote.
func quote(s string) result.Text {
	s = clean(s)
	return result.Text{DA: "»" + s + "«", EN: `"` + s + `"`}
}

// name shows an id, in quotation marks where it does not look like one.
func name(id string) result.Text {
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '_' && r != '.'
	}
	if shown := clean(id); shown == "" || strings.ContainsFunc(shown, odd) {
		return quote(id)
	}
	return same(clean(id))
}

// clean keeps a text on one line, and cuts what no id or place is as long as.
func clean(s string) string {
	const most = 200
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '\u2028', r == '\u2029':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// list joins places as a sentence does, the last with the word; of many it gives the first and how many more there are.
func list(places []string, word result.Text) result.Text {
	const most = 5
	var items []result.Text
	for _, p := range places[:min(len(places), most)] {
		items = append(items, quote(p))
	}
	if more := len(places) - most; more == 1 {
		items = append(items, result.Text{DA: "1 andet sted", EN: "1 other place"})
	} else if more > 1 {
		n := strconv.Itoa(more)
		items = append(items, result.Text{DA: n + " andre steder", EN: n + " other places"})
	}
	out := items[0]
	for i, item := range items[1:] {
		join := same(", ")
		if i == len(items)-2 {
			join = word
		}
		out = fill(same("%s%s%s"), out, join, item)
	}
	return out
}

// at says where another deviation stands, as seen from e: "på linje 12", "i fil.yaml (linje 12)".
func at(e, other *entry) result.Text {
	line := strconv.Itoa(other.Start.Line)
	if e.File == other.File {
		return result.Text{DA: "på linje " + line, EN: "on line " + line}
	}
	return fill(result.Text{DA: "i %s (linje %s)", EN: "in %s (line %s)"}, same(clean(other.File)), same(line))
}
