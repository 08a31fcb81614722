package fetch

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	maxPart = 255  // bytes of one name, which is what file systems take
	maxPath = 1000 // bytes of a path
)

// badPart says why a part of a path cannot stand in a tree, empty where it can: on some system it
// would mean another file, none, or something else than people see.
func badPart(part string) Why {
	switch {
	case part == "" || part == "." || part == "..":
		return WhyPath
	case !utf8.ValidString(part) || strings.ContainsFunc(part, func(r rune) bool { return !unicode.IsPrint(r) }):
		return WhyCharacter
	case strings.ContainsAny(part, `\<>:"|?*`):
		return WhyCharacter
	case len(part) > maxPart:
		return WhyLong
	case strings.HasSuffix(part, ".") || strings.HasSuffix(part, " ") || reserved(part):
		return WhyReserved
	}
	return ""
}

// reserved tells whether Windows takes a name for a device, whatever its extension.
func reserved(part string) bool {
	name, _, _ := strings.Cut(part, ".")
	name = strings.ToUpper(strings.TrimRight(name, " "))
	switch name {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	for _, device := range []string{"COM", "LPT"} {
		if number, ok := strings.CutPrefix(name, device); ok {
			return utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number)
		}
	}
	return false
}

// folded is the same for names that some file systems take for one.
func folded(name string) string {
	return strings.ToLower(strings.ToUpper(norm.NFC.String(name)))
}
