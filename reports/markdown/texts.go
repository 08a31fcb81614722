package markdown

import "github.com/pejl/pejl/evaluator/result"

// The words that only this report has; those it shares are in package words.
var (
	onlySince = result.Text{DA: "Kun det, der er ændret siden {revision}, er kontrolleret.", EN: "Only what has changed since {revision} was checked."}
	forPhase  = result.Text{DA: "Kontrolleret for fasen {phase}", EN: "Checked for the phase {phase}"}
	baseline  = result.Text{DA: "Sammenligningsgrundlag", EN: "Baseline"}
	edition   = result.Text{DA: "Reglernes udgave", EN: "Edition of the rules"}
	threshold = result.Text{DA: "Grænse", EN: "Threshold"}
	notShown  = result.Text{DA: "{n} er ikke vist her; de står i de øvrige rapporter, fx -o html.", EN: "{n} not shown here; they are in the other reports, e.g. -o html."}

	obstacles    = result.Text{DA: "Hindringer", EN: "Obstacles"}
	newObstacles = result.Text{DA: "Nye og ændrede hindringer", EN: "New and changed obstacles"}
	remarks      = result.Text{DA: "Bemærkninger til dispensationer", EN: "Remarks about waivers"}
	below        = result.Text{DA: "Under grænsen", EN: "Below the threshold"}
	gone         = result.Text{DA: "Bortfaldet siden sammenligningsgrundlaget", EN: "Gone since the baseline"}

	requirement = result.Text{DA: "Krav", EN: "Requirement"}
	descriptor  = result.Text{DA: "Beskrivelse", EN: "Descriptor"}
	place       = result.Text{DA: "Sted", EN: "Place"}
	lacking     = result.Text{DA: "Det mangler", EN: "What is missing"}
	outcome     = result.Text{DA: "Udfald", EN: "Outcome"}
	reason      = result.Text{DA: "Begrundelse", EN: "Reason"}
	until       = result.Text{DA: "Til og med", EN: "Until"}
	approvedBy  = result.Text{DA: "Godkendt af", EN: "Approved by"}
	remark      = result.Text{DA: "Bemærkning", EN: "Remark"}
	before      = result.Text{DA: "Før", EN: "Before"}
	now         = result.Text{DA: "Nu", EN: "Now"}
)
