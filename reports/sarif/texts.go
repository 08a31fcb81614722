package sarif

import (
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
)

// The texts that only this report shows.
var (
	toolDescription = result.Text{
		DA: "pejl kontrollerer IT-systemer efter kommunens egen IT-strategi.",
		EN: "pejl checks IT systems against the municipality's own IT strategy.",
	}
	rootDescription = result.Text{
		DA: "Den mappe, som kontrollen blev kørt i.",
		EN: "The folder in which the check was run.",
	}
	// Who approved a deviation, when, and its last day.
	approvedText = result.Text{
		DA: "Godkendt af %s den %s; gælder til og med %s.",
		EN: "Approved by %s on %s; holds up to and including %s.",
	}
	measureText = result.Text{DA: "Kompenserende foranstaltning", EN: "Compensating measure"}
	// waivedUntil is said of a finding of a fail that a deviation covers.
	waivedUntil = result.Text{
		DA: "Der er dispensation for dette til og med %s.",
		EN: "This is waived up to and including %s.",
	}
	// What is gone since the baseline: the requirement, the descriptor, what it was and is now.
	absentText = result.Text{
		DA: "Bortfaldet siden sammenligningsgrundlaget: %s Kravet til »%s« var %s; %s.",
		EN: `Gone since the baseline: %s The requirement on "%s" was %s; %s.`,
	}
	// What a cut report shows of how many, what takes no more, and what is left out.
	cutText = result.Text{
		DA: "Rapporten er afkortet: den viser %s af %s krav, der ikke er opfyldt, de alvorligste først. %s tager ikke imod flere; udeladt er %s. Kør pejl check for at se dem alle.",
		EN: "The report is cut: it shows %s of %s requirements not met, most severe first. %s takes no more; left out are %s. Run pejl check to see them all.",
	}
	// incompleteText says how many requirements could not be checked, and which.
	incompleteText = result.Text{
		DA: "Kontrollen er ikke fuldstændig: %s. Der kan være mere, end rapporten viser, og det, der ser ud til at være rettet, er det måske ikke. Det gælder %s.",
		EN: "The check is not complete: %s. There may be more than the report shows, and what seems to be corrected may not be. It concerns %s.",
	}
	nowText  = result.Text{DA: "nu er det: %s", EN: "now it is: %s"}
	goneText = result.Text{
		DA: "kravet eller beskrivelsen er ikke med i denne kontrol",
		EN: "the requirement or the descriptor is not part of this check",
	}
)

// text is a plain text of a descriptor.
func text(s string) *sarif.MultiformatMessageString {
	return sarif.NewMultiformatMessageString().WithText(s)
}

// message is a message whose text is ready as it is; see plain.
func message(s string) *sarif.Message { return sarif.NewMessage().WithText(s) }

var (
	linkSigns  = strings.NewReplacer("[", `\[`, "]", `\]`)
	braceSigns = strings.NewReplacer("{", "{{", "}", "}}")
)

// plain readies a text for a message, where braces mark placeholders (3.11.5) and "[…](…)" is a
// link also without Markdown (3.11.6).
func plain(s string) string {
	if strings.Contains(s, "](") {
		s = linkSigns.Replace(s)
	}
	return braces(s)
}

// braces doubles braces, as a message writes those that are no placeholder.
func braces(s string) string { return braceSigns.Replace(s) }
