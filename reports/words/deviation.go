package words

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

var deviationFaults = map[result.DeviationFault]result.Text{
	result.DeviationExpired:       {DA: "udløbet", EN: "expired"},
	result.DeviationUnapproved:    {DA: "uden godkendelse", EN: "without approval"},
	result.DeviationFuture:        {DA: "godkendt på en senere dato", EN: "approved on a later date"},
	result.DeviationUnexplained:   {DA: "uden begrundelse", EN: "without a reason"},
	result.DeviationEndless:       {DA: "uden udløbsdato", EN: "without a day of expiry"},
	result.DeviationContradictory: {DA: "udløber, før den er godkendt", EN: "expires before it is approved"},
	result.DeviationNotWaivable:   {DA: "ikke tilladt for kravet", EN: "not allowed for the requirement"},
	result.DeviationOrphaned:      {DA: "passer ikke til noget krav", EN: "fits no requirement"},
	result.DeviationUnused:        {DA: "ubrugt", EN: "unused"},
	result.DeviationTooWide:       {DA: "for bred", EN: "too wide"},
	result.DeviationTooLong:       {DA: "for lang", EN: "too long"},
	result.DeviationExpiring:      {DA: "udløber snart", EN: "expiring"},
	result.DeviationUndecided:     {DA: "endnu uden virkning", EN: "without effect yet"},
	result.DeviationOverlapping:   {DA: "overlapper en anden", EN: "overlaps another"},
}

// DeviationFault names what is wrong with a deviation: "udløbet".
func DeviationFault(f result.DeviationFault, lang string) string {
	return or(deviationFaults[f].In(lang), string(f))
}

// FaultGroup is the remarks of one fault, in the run's order.
type FaultGroup struct {
	Fault   result.DeviationFault
	Remarks []*result.DeviationRemark
}

// ByFault groups a run's remarks by fault, in the order of result.DeviationFaults; unknown faults last.
func ByFault(remarks []result.DeviationRemark) []FaultGroup {
	var groups []FaultGroup
	add := func(fault result.DeviationFault) {
		g := FaultGroup{Fault: fault}
		for i := range remarks {
			if remarks[i].Fault == fault {
				g.Remarks = append(g.Remarks, &remarks[i])
			}
		}
		if g.Remarks != nil {
			groups = append(groups, g)
		}
	}
	known := result.DeviationFaults()
	for _, fault := range known {
		add(fault)
	}
	for i := range remarks {
		if fault := remarks[i].Fault; !slices.Contains(known, fault) {
			known = append(known, fault)
			add(fault)
		}
	}
	return groups
}

// FaultCounts counts remarks by fault: "udløbet (1) og udløber snart (2)".
func FaultCounts(groups []FaultGroup, lang string) string {
	parts := make([]string, len(groups))
	for i, g := range groups {
		parts[i] = DeviationFault(g.Fault, lang) + " (" + Number(len(g.Remarks), lang) + ")"
	}
	return List(parts, lang)
}

// Field is one thing that a report says of something, behind its label.
type Field struct {
	Label Heading
	Value string
}

// WaiverFields are what a deviation says, without what it does not: why, who approved it and when, the
// last day on which it holds (and the day of expiry where that is later), measure and place.
func WaiverFields(d *result.Deviation, lang string) []Field {
	expires := ""
	if d.Until != d.ExpiresOn {
		expires = Date(d.ExpiresOn, lang)
	}
	var fields []Field
	for _, f := range []Field{
		{Explanation, d.Reason}, {ApprovedBy, d.ApprovedBy}, {ApprovedOn, Date(d.ApprovedOn, lang)},
		{HoldsUntil, Date(d.Until, lang)}, {ExpiresOn, expires}, {Measure, d.Measure}, {OnlyAt, d.Path},
	} {
		if f.Value != "" {
			fields = append(fields, f)
		}
	}
	return fields
}

var coveredUntil = result.Text{DA: "dispensation til og med {date}", EN: "waived up to and including {date}"}

// Covered says until when a deviation covers a finding: "dispensation til og med 31-03-2027".
func Covered(d *result.Deviation, lang string) string {
	return strings.Replace(coveredUntil.In(lang), "{date}", Date(d.Until, lang), 1)
}

// CoversPart says of a waiver that the requirement is not met all the same.
var CoversPart = result.Text{
	DA: "Dækker kun nogle af forholdene. Kravet tæller som ikke opfyldt.",
	EN: "Covers only some of the findings. The requirement counts as not met.",
}

// Partly are the deviations that cover some findings of a result that is not waived, each once.
func Partly(r *result.Result) []*result.Deviation {
	if r.Outcome == result.Waived {
		return nil
	}
	var all []*result.Deviation
	for i := range r.Findings {
		if w := r.Findings[i].Waiver; w != nil && !slices.Contains(all, w) {
			all = append(all, w)
		}
	}
	return all
}
