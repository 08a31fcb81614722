package words

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// The words about policy packs.
var (
	PolicyPack = result.Text{DA: "Regelsæt", EN: "Policy pack"}
	RunAgain   = result.Text{DA: "Gentag kontrollen", EN: "Run the check again"}
	builtIn    = result.Text{DA: "indbygget", EN: "built in"}
	revisionIs = result.Text{DA: "revision", EN: "revision"}
	checksumIs = result.Text{DA: "kontrolsum", EN: "checksum"}
)

// shortDigits are enough of a revision to tell commits apart.
const shortDigits = 12

// PackOrigin says where a policy pack came from.
func PackOrigin(p *result.Pack, lang string) string { return or(p.Source, builtIn.In(lang)) }

// Pack says which policy pack it is, with the start of its revision and checksum, which is enough
// to tell packs apart; whole gives all their digits.
func Pack(p *result.Pack, lang string, whole bool) string {
	revision, digest := p.Revision, p.Digest
	if !whole {
		revision, digest = revision[:min(shortDigits, len(revision))], ShortEdition(digest)
	}
	var parts []string
	if revision != "" {
		parts = append(parts, revisionIs.In(lang)+" "+revision)
	}
	if digest != "" {
		parts = append(parts, checksumIs.In(lang)+" "+digest)
	}
	if len(parts) == 0 {
		return PackOrigin(p, lang)
	}
	return PackOrigin(p, lang) + " (" + strings.Join(parts, ", ") + ")"
}

// Packs names the policy packs of a run, short, as one line; empty of a run that names none.
func Packs(run *result.Run, lang string) string {
	var all []string
	for i := range run.Packs {
		all = append(all, Pack(&run.Packs[i], lang, false))
	}
	if len(all) == 0 {
		return ""
	}
	return PolicyPack.In(lang) + ": " + strings.Join(all, "; ")
}

// Command is the command line of a run as a POSIX shell reads it; empty where no command made it.
func Command(run *result.Run) string {
	if len(run.Arguments) == 0 {
		return ""
	}
	parts := []string{"pejl"}
	for _, argument := range run.Arguments {
		parts = append(parts, shellQuoted(argument))
	}
	return strings.Join(parts, " ")
}

// shellQuoted quotes an argument where a shell would read it otherwise (POSIX.1-2017, 2.2.2).
func shellQuoted(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("æøåÆØÅ-_=./:,@%+", r)
	}
	if s != "" && strings.TrimFunc(s, plain) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
