package words

import (
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

var changes = map[result.Change]Noun{
	result.New:       noun("ny", "nye", "new", "new"),
	result.Updated:   noun("ændret", "ændrede", "changed", "changed"),
	result.Unchanged: noun("uændret", "uændrede", "unchanged", "unchanged"),
	result.Absent:    noun("bortfaldet", "bortfaldne", "gone", "gone"),
}

// Change names how a result compares with the baseline; empty for the empty change.
func Change(c result.Change, lang string) string { return or(changes[c].one.In(lang), string(c)) }

// ChangeCount counts results by how they compare with the baseline: "1 ny", "5 uændrede".
func ChangeCount(n int, c result.Change, lang string) string { return Count(n, changes[c], lang) }

// UnchangedSince says of results that the baseline has them.
var UnchangedSince = result.Text{DA: "uændret siden sammenligningsgrundlaget", EN: "unchanged since the baseline"}

// GoneSince heads the results that the baseline has and the run does not.
var GoneSince = result.Text{DA: "bortfaldet siden sammenligningsgrundlaget", EN: "gone since the baseline"}

var noLonger = result.Text{DA: "kravet eller beskrivelsen er ikke med længere", EN: "the requirement or the descriptor is no longer there"}

// GoneNow says what has become of a result that only the baseline has: "opfyldt".
func GoneNow(g *result.Gone, lang string) string {
	if g.Now == "" {
		return noLonger.In(lang)
	}
	return Outcome(g.Now, lang)
}

var onlySince = result.Text{DA: "Kun ændringer siden {revision} er kontrolleret.", EN: "Only changes since {revision} were checked."}

// OnlySince says that only what has changed since a git revision was checked.
func OnlySince(revision, lang string) string {
	return strings.Replace(onlySince.In(lang), "{revision}", Clean(revision), 1)
}

// BaselineName names a baseline by its file and its day: "pejl-baseline.json (01-10-2026)".
func BaselineName(b *result.Baseline, lang string) string {
	file := Clean(b.File)
	if b.Date == "" {
		return file
	}
	return strings.TrimSpace(file + " (" + Date(b.Date, lang) + ")")
}
