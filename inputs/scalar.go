package inputs

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// plainKind is the kind of an unquoted YAML scalar where every tool agrees: null in its YAML spellings, true, false,
// and numbers as JSON writes them. Everything else is a String, to be looked at by readsAs where text is meant.
func plainKind(text string) ValueKind {
	if text == "" {
		return Null
	}
	switch c := text[0]; {
	case c == '-' || c >= '0' && c <= '9':
		if isNumber(text) {
			return Number
		}
	case text == "true" || text == "false":
		return Bool
	case text == "~" || text == "null" || text == "Null" || text == "NULL":
		return Null
	}
	return String
}

// isNumber holds a text against the number grammar of JSON, RFC 8259, section 6.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole := digits(s)
	if whole == 0 || whole > 1 && s[0] == '0' {
		return false
	}
	s = s[whole:]
	if strings.HasPrefix(s, ".") {
		n := digits(s[1:])
		if n == 0 {
			return false
		}
		s = s[1+n:]
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		n := digits(s)
		return n > 0 && n == len(s)
	}
	return s == ""
}

// digits counts the digits that s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// isInteger tells whether a JSON number is written without fraction and exponent.
func isInteger(number string) bool { return !strings.ContainsAny(number, ".eE") }

// isThousands tells whether a number is what a Dane writes for thousands: 1.250 or 12.500.
func isThousands(number string) bool {
	whole, fraction, found := strings.Cut(strings.TrimPrefix(number, "-"), ".")
	return found && len(whole) <= 3 && whole != "0" && len(fraction) == 3 && digits(fraction) == 3
}

// inRange tells whether a JSON number can be reckoned with: it neither overflows nor vanishes as a double, and is no
// longer than anyone writes.
func inRange(number string) bool {
	f, err := strconv.ParseFloat(number, 64)
	if err != nil || math.IsInf(f, 0) || len(number) > 64 {
		return false
	}
	mantissa, _, _ := strings.Cut(strings.ToLower(number), "e")
	return f != 0 || !strings.ContainsAny(mantissa, "123456789")
}

// What tools read out of unquoted scalars other than text: the types of YAML 1.1 (yaml.org/type: bool, int, float,
// timestamp, merge, value), of YAML 1.2 (10.2 and 10.3), and what PyYAML, Psych and go-yaml add to them.
var (
	readAsNumber = regexp.MustCompile(`^[-+]?(` +
		`[0-9][0-9,]*|0[bB][01]+|0[oO][0-7]+|0[xX][0-9a-fA-F]+|` +
		`([0-9][0-9,]*)?\.[0-9.]*([eE][-+]?[0-9]+)?|[0-9][0-9,]*[eE][-+]?[0-9]+|` +
		`\.(inf|Inf|INF)|\.(nan|NaN|NAN))$`)
	readAsTime = regexp.MustCompile(`^[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?$`)
	readAsDate = regexp.MustCompile(`^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}` +
		`(([Tt]|[ \t]+)[0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2}([.,][0-9]*)?)?([ \t]*([Zz]|[-+][0-9]{1,2}(:?[0-9]{2})?))?)?$`)
)

var (
	asNumber = Text{"et tal", "a number"}
	asTime   = Text{"et klokkeslæt eller et tal", "a time of day or a number"}
	asDate   = Text{"en dato", "a date"}
	asBool   = Text{"ja eller nej", "true or false"}
	asMark   = Text{"et tegn med særlig betydning i YAML", "a mark with a special meaning in YAML"}
)

// readsAs says what else than text some tool reads an unquoted scalar as; nil where all read it as text.
// Null is not asked about: it means unknown everywhere.
func readsAs(text string) *Text {
	if text == "" {
		return nil
	}
	switch c := text[0]; {
	case c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9':
		bare := strings.ReplaceAll(text, "_", "") // which may stand anywhere in a number
		switch {
		case readAsNumber.MatchString(bare):
			return &asNumber
		case readAsTime.MatchString(bare):
			return &asTime
		case readAsDate.MatchString(text):
			return &asDate
		}
	case text == "=" || text == "<<":
		return &asMark
	case len(text) <= 5 && isYAMLBool(text):
		return &asBool
	}
	return nil
}

// isYAMLBool knows the spellings of yaml.org/type/bool.html: lower case, capital first letter, all capitals.
func isYAMLBool(s string) bool {
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false":
		rest := s[1:]
		return rest == strings.ToLower(rest) || s == strings.ToUpper(s)
	}
	return false
}

// dateFault judges a date: "" where it is a day of the calendar written YYYY-MM-DD, else the code of the problem.
func dateFault(text string) string {
	if len(text) != 10 || text[4] != '-' || text[7] != '-' ||
		digits(text) != 4 || digits(text[5:]) != 2 || digits(text[8:]) != 2 {
		return "date-form"
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		return "no-such-day"
	}
	return ""
}

// hasControl looks for characters that only an escape could have brought into a text.
func hasControl(text string) (rune, bool) {
	for _, r := range text {
		if isControl(r) {
			return r, true
		}
	}
	return 0, false
}
