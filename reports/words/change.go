package words

import "github.com/pejl/pejl/evaluator/result"

var changes = map[result.Change]result.Text{
	result.New:       {DA: "ny", EN: "new"},
	result.Updated:   {DA: "ændret", EN: "changed"},
	result.Unchanged: {DA: "uændret", EN: "unchanged"},
	result.Absent:    {DA: "bortfaldet", EN: "gone"},
}

// Change names how a result compares with the baseline; empty for the empty change.
func Change(c result.Change, lang string) string { return or(changes[c].In(lang), string(c)) }

// UnchangedSince says of results that the baseline has them.
var UnchangedSince = result.Text{DA: "uændret siden sammenligningsgrundlaget", EN: "unchanged since the baseline"}
