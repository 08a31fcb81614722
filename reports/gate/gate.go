// Package gate tells which results of a run stop it, for the reports that a pipeline reads and for
// those that tell people what counts.
package gate

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Code is the exit code that the result gives by itself, at a threshold: result.ExitFails for an
// obstacle, result.ExitUndecided for what keeps the run from being decided, else result.ExitHolds.
func Code(r *result.Result, failOn string) int {
	var c result.Counts
	c.Add(r)
	return c.ExitCode(failOn)
}

// Known says that the baseline has the result.
func Known(r *result.Result) bool { return r.Change == result.Unchanged }

// Item is a result and the descriptor that it is about.
type Item struct {
	Descriptor *result.Descriptor
	Result     *result.Result
}

// Select gives the results that are wanted: the most severe first, then those that the baseline
// does not have before those that have changed since, else in the run's order.
func Select(run *result.Run, want func(*result.Result) bool) []Item {
	var items []Item
	for _, d := range run.Descriptors {
		for i := range d.Results {
			if want(&d.Results[i]) {
				items = append(items, Item{d, &d.Results[i]})
			}
		}
	}
	slices.SortStableFunc(items, func(a, b Item) int {
		return cmp.Or(a.Result.Rule.Severity.Rank()-b.Result.Rule.Severity.Rank(), rank(a.Result)-rank(b.Result))
	})
	return items
}

func rank(r *result.Result) int {
	return slices.Index([]result.Change{"", result.New, result.Updated, result.Unchanged}, r.Change)
}

// Open are the findings that no deviation covers.
func Open(r *result.Result) []*result.Finding {
	var open []*result.Finding
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Waiver == nil {
			open = append(open, f)
		}
	}
	return open
}

// Place is a place as editors and terminals make it a link, file:line; empty without a file.
func Place(file string, start result.Position) string {
	if file == "" || start.Line < 1 {
		return words.Clean(file)
	}
	return words.Clean(file) + ":" + strconv.Itoa(start.Line)
}

var waivedUntil = result.Text{DA: "Dispensation til og med {date}: {reason}", EN: "Waived up to and including {date}: {reason}"}

// Waiver says until when a deviation holds, and why it was given.
func Waiver(d *result.Deviation, lang string) string {
	said := strings.NewReplacer("{date}", words.Date(d.Until, lang), "{reason}", words.Clean(d.Reason))
	return words.Sentence(said.Replace(waivedUntil.In(lang)))
}
