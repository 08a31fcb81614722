// Package worklist turns a run into the tables that people work from in a spreadsheet: what is to be
// acted on, which facts are missing, which waivers there are. Formats choose among the columns and
// write the values down; what a table says is decided here, so that no two formats disagree.
//
// Nothing here escapes or cuts a text: that is the format's business.
package worklist

import (
	"cmp"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Date is a cell's value that is an ISO date, or what stood where one belongs.
type Date string

// Column is one column of a table whose rows are Rows. Its key and its heading stay the same from
// version to version.
type Column[Row any] struct {
	Key   string
	Title result.Text
	// Value gives a cell: a string, an int or a Date; an empty string or Date for an empty cell.
	Value func(row Row, lang string) any
}

// Descriptors lists a run's descriptors sorted by name as Danes do, those of one name in their order.
func Descriptors(run *result.Run) []*result.Descriptor {
	sorted := slices.Clone(run.Descriptors)
	words.SortFunc(sorted, Name)
	return sorted
}

// Name is what to call a descriptor: its name, or its id where it has none.
func Name(d *result.Descriptor) string { return cmp.Or(d.Name, d.ID) }

// Finding is one thing to act on: a finding of a result that is a fail, waived, not assessed or an
// error, or such a result that has no findings.
type Finding struct {
	Descriptor *result.Descriptor
	Result     *result.Result
	Finding    *result.Finding // nil where the result has none
	question   result.Text
}

// Findings lists what is to be acted on, in the order of Descriptors, of their results and of the
// findings.
func Findings(run *result.Run) []Finding {
	var rows []Finding
	for _, d := range Descriptors(run) {
		for i := range d.Results {
			r := &d.Results[i]
			if r.Outcome == result.Pass || r.Outcome == result.NotApplicable {
				continue
			}
			if len(r.Findings) == 0 {
				rows = append(rows, Finding{Descriptor: d, Result: r})
			}
			for j := range r.Findings {
				f := &r.Findings[j]
				row := Finding{Descriptor: d, Result: r, Finding: f}
				if f.Missing {
					row.question = run.Facts[f.Fact].Question
				}
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// place is where to look: the finding's file, or the descriptor's where the result has no finding.
func (f *Finding) place() (file string, at result.Position) {
	if f.Finding == nil {
		return f.Descriptor.File, f.Descriptor.Start
	}
	return f.Finding.File, f.Finding.Start
}

// found says what was found, or what the outcome means where nothing in particular was.
func (f *Finding) found(lang string) string {
	switch {
	case f.Result.Err != "":
		return f.Result.Err
	case f.Finding != nil:
		return f.Finding.Message.In(lang)
	case f.Result.Reason != "":
		return words.ReasonLegend(f.Result.Reason, lang)
	}
	return words.OutcomeLegend(f.Result.Outcome, lang)
}

func (f *Finding) where() string {
	if f.Finding == nil {
		return ""
	}
	return result.PlaceText(f.Finding.Place)
}

func (f *Finding) fingerprint() string {
	sum := ""
	if f.Finding == nil {
		sum = result.Fingerprint(f.Descriptor, f.Result)
	} else {
		sum = result.FindingFingerprint(f.Descriptor, f.Result, f.Finding)
	}
	// The name of the recipe keeps a spreadsheet from reading the digits as a number.
	return result.FingerprintName + ":" + sum
}

// waiver gives a part of the deviations that cover the finding; several are joined.
func (f *Finding) waiver(part func(*result.Deviation) string) string {
	var all []string
	for _, d := range f.waivers() {
		if text := part(d); text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return strings.Join(all, "; ")
}

func (f *Finding) waivers() []*result.Deviation {
	if f.Finding != nil && f.Finding.Waiver != nil {
		return []*result.Deviation{f.Finding.Waiver}
	}
	return f.Result.Waivers
}

// waiverEnds is the day on which the first of the waivers ends.
func (f *Finding) waiverEnds() Date {
	first := ""
	for _, d := range f.waivers() {
		if first == "" || d.Until < first {
			first = d.Until
		}
	}
	return Date(first)
}
