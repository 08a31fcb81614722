package html

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// choice is one list to choose from in the filter.
type choice struct {
	Name, Label string
	Options     []option
}

// table is a table of statuses.
type table struct {
	Caption, First string
	Rows           []statusRow
}

// quiet is a part that lists the results of an outcome without explaining them.
type quiet struct {
	Page    *page
	Outcome result.Outcome
}

// scaleLine is a severity and the wordings of the strategy that lead to it.
type scaleLine struct {
	Severity result.Severity
	Words    string
}

func scale(lang string) []scaleLine {
	var lines []scaleLine
	for _, severity := range result.Severities() {
		var wordings []string
		for _, m := range []result.Modality{result.Must, result.Should, result.Prefer, result.May} {
			if m.Severity() == severity {
				wordings = append(wordings, words.Quote(words.Modality(m, lang), lang))
			}
		}
		lines = append(lines, scaleLine{severity, words.List(wordings, lang)})
	}
	return lines
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
