package words

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/pejl/pejl/evaluator/result"
)

const noBreak = "\u00a0"

// Date writes an ISO date as 01-11-2026 in Danish and 2026-11-01 in English. What is no ISO
// date comes back as it is, here and in LongDate.
func Date(iso, lang string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil || lang == "en" {
		return iso
	}
	return t.Format("02-01-2006")
}

var months = [...]string{
	"januar", "februar", "marts", "april", "maj", "juni",
	"juli", "august", "september", "oktober", "november", "december",
}

// LongDate writes an ISO date for running text: 1. november 2026, 1 November 2026.
func LongDate(iso, lang string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	if lang == "en" {
		return t.Format("2 January 2006")
	}
	return strconv.Itoa(t.Day()) + ". " + months[t.Month()-1] + t.Format(" 2006")
}

// Number writes a whole number in groups of three digits: 1.250, 1,250; negative −5.
func Number(n int, lang string) string {
	digits := strings.TrimPrefix(strconv.Itoa(n), "-")
	separator := "."
	if lang == "en" {
		separator = ","
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + separator + digits[i:]
	}
	if n < 0 {
		return "−" + digits
	}
	return digits
}

// Percent writes a percentage with one decimal at most: "66,7 %" with a no-break space, "66.7%".
// It never rounds up to 100 or down to 0 what is not.
func Percent(percent float64, lang string) string {
	tenths := math.Round(percent * 10)
	switch {
	case tenths >= 1000 && percent < 100:
		tenths = 999
	case tenths <= 0 && percent > 0:
		tenths = 1
	}
	s := strconv.FormatFloat(tenths/10, 'f', -1, 64)
	if lang == "en" {
		return s + "%"
	}
	return strings.Replace(s, ".", ",", 1) + noBreak + "%"
}

// ShareOf writes the share of requirements met, or the dash where there is none to give.
func ShareOf(c result.Counts, lang string) string {
	percent, ok := c.Share()
	if !ok {
		return Nothing
	}
	return Percent(percent, lang)
}

// List joins items as a sentence does: "a, b og c", "a, b and c".
func List(items []string, lang string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	and := " og "
	if lang == "en" {
		and = " and "
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + and + items[last]
}

// Quote puts a text in the language's quotation marks: »…«, "…".
func Quote(s, lang string) string {
	if lang == "en" {
		return `"` + s + `"`
	}
	return "»" + s + "«"
}

// SortFunc sorts items by a text as Danes do, in both languages: æ, ø, å last, aa as å, capitals
// and small letters together. Items with equal texts keep their order.
func SortFunc[T any](items []T, text func(T) string) {
	collator := collate.New(language.Danish)
	slices.SortStableFunc(items, func(a, b T) int { return collator.CompareString(text(a), text(b)) })
}

// ShortEdition is enough of a digest, such as "sha256:…", to tell editions apart.
func ShortEdition(digest string) string {
	_, sum, found := strings.Cut(digest, ":")
	if !found {
		sum = digest
	}
	return sum[:min(12, len(sum))]
}
