package html

import (
	"encoding/json"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// table is a table of statuses.
type table struct {
	Caption, First string
	Rows           []statusRow
}

// quiet is a part that lists the results of an outcome without explaining them.
type quiet struct {
	Page    *report
	Outcome result.Outcome
}

// systemOf is one descriptor of a page.
type systemOf struct {
	Page   *report
	System *system
}

// verdictIcon is the shape that goes with an exit code.
func verdictIcon(exitCode int) string {
	switch exitCode {
	case result.ExitHolds:
		return string(result.Pass)
	case result.ExitFails:
		return string(result.Fail)
	case result.ExitUndecided:
		return string(result.NotAssessed)
	}
	return string(result.Error)
}

// packs names the policy packs of the run.
func packs(run *result.Run, lang string, whole bool) []string {
	var out []string
	for i := range run.Packs {
		out = append(out, words.Pack(&run.Packs[i], lang, whole))
	}
	return out
}

// arguments are the run's as JSON, for a program that does the run again.
func arguments(run *result.Run) (string, error) {
	text, err := json.Marshal(run.Arguments)
	return string(text), err
}
