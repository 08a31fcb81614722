package html

import (
	"github.com/pejl/pejl/evaluator/result"
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
