package gate

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// Obstacles counts the fails at or above a threshold: those that count for the verdict, and those
// that the baseline has.
func Obstacles(c *result.Counts, failOn string) (fresh, known int) {
	limit := result.Severity(failOn).Rank()
	if failOn == result.Never {
		return 0, 0
	}
	for i, n := range [...]struct{ all, known int }{
		{c.Fails.Error, c.KnownFails.Error}, {c.Fails.Warning, c.KnownFails.Warning}, {c.Fails.Note, c.KnownFails.Note},
	} {
		if i <= limit {
			fresh += n.all - n.known
			known += n.known
		}
	}
	return fresh, known
}

var onlyNewCount = result.Text{
	DA: "Kun nye og ændrede tæller i konklusionen.",
	EN: "Only new and changed ones count for the verdict.",
}

// Compared says how many obstacles are new and how many the baseline has, and which of them count;
// empty without a baseline and where no requirement is an obstacle.
func Compared(run *result.Run, lang string) string {
	if run.Baseline == nil || run.FailOn == result.Never {
		return ""
	}
	fresh, known := Obstacles(&run.Summary.Counts, run.FailOn)
	return words.List([]string{
		words.Count(fresh, words.ObstaclesAreNew, lang), words.Count(known, words.WereKnown, lang),
	}, lang) + ". " + onlyNewCount.In(lang)
}
