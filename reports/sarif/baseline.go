package sarif

import (
	"fmt"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// The standard wants a baselineState on every result of a run or on none (3.27.24), and only the
// outcomes fail and not_assessed are compared. A result of another outcome is therefore new where
// the baseline is known to have had another outcome in its place, and else unchanged.

// subject is a rule and a descriptor.
type subject struct{ rule, kind, descriptor string }

// replaced collects what the results that are gone have become.
func replaced(base *result.Baseline) map[subject]result.Outcome {
	if base == nil {
		return nil
	}
	out := make(map[subject]result.Outcome, len(base.Gone))
	for i := range base.Gone {
		g := &base.Gone[i]
		out[subject{g.Rule, g.Kind, g.Descriptor}] = g.Now
	}
	return out
}

// state compares a result with the baseline; empty where there is none.
func (b *builder) state(d *result.Descriptor, r *result.Result) result.Change {
	switch {
	case b.run.Baseline == nil:
		return ""
	case r.Change != "":
		return r.Change
	case b.replaced[subject{r.Rule.ID, d.Kind, d.ID}] == r.Outcome:
		return result.New
	}
	return result.Unchanged
}

// absent is a result that the baseline has and the run does not. It has no location: where it was
// is not where it would be now. Nor has it the property "outcome": it is no outcome of this run.
func (b *builder) absent(g *result.Gone) *sarif.Result {
	out := sarif.NewResult().
		WithRuleID(g.Rule).
		WithKind(kinds[g.Was]).
		WithLevel(sarif.LevelNone).
		WithBaselineState(string(result.Absent)).
		WithMessage(message(plain(b.absentText(g))))
	if i, known := b.ruleIndex[g.Rule]; known {
		out.WithRuleIndex(i)
		if out.Kind == "fail" {
			out.WithLevel(level(b.run.Rules[i].Severity))
		}
	} else if out.Kind == "fail" {
		out.WithLevel(sarif.LevelWarning)
	}
	bag := sarif.NewPropertyBag().Add("was", g.Was).Add("descriptorKind", g.Kind).Add("descriptorId", g.Descriptor)
	if g.Now != "" {
		bag.Add("now", g.Now)
	}
	return out.WithProperties(bag)
}

func (b *builder) absentText(g *result.Gone) string {
	title := g.Title.In(b.lang)
	if title == "" {
		title = g.Rule
	}
	was, now := words.Outcome(g.Was, b.lang), goneText.In(b.lang)
	if g.Now != "" {
		now = fmt.Sprintf(nowText.In(b.lang), words.Outcome(g.Now, b.lang))
	}
	return fmt.Sprintf(absentText.In(b.lang), words.Sentence(title), g.Descriptor, was, now)
}

// baselineProperties describe the earlier run.
func baselineProperties(base *result.Baseline) map[string]any {
	out := map[string]any{"file": base.File}
	if base.Date != "" {
		out["date"] = base.Date
	}
	if base.Edition != "" {
		out["edition"] = base.Edition
	}
	return out
}
