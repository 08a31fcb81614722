package xlsx

import (
	"fmt"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
	"github.com/pejl/pejl/reports/worklist"
)

// writeOverview writes the first sheet: what, its value, and what to say of it.
func (b *book) writeOverview() error {
	rows := b.overview()
	sheet := b.say(overview)
	if err := b.setUp(sheet, 3, len(rows)); err != nil {
		return err
	}
	out, err := b.file.NewStreamWriter(sheet)
	if err != nil {
		return err
	}
	columns := []column{{width: 34}, {width: 46}, {width: 76}}
	for i, c := range columns {
		if err := out.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	for i, row := range rows {
		if err := b.writeRow(out, i+1, columns, row); err != nil {
			return err
		}
	}
	return out.Flush()
}

// sheetRows collects the rows of the overview.
type sheetRows struct {
	*book
	all [][]any
}

func (b *book) overview() [][]any {
	r := &sheetRows{book: b}
	r.all = append(r.all, []any{worded{b.say(title), lookTitle}})
	r.verdict()
	r.counts()
	r.basis()
	r.baseline()
	r.howToRead()
	return r.all
}

func (r *sheetRows) heading(text string) {
	r.all = append(r.all, nil, []any{worded{text, lookHeading}})
}

// add adds a row; what has no value is left out.
func (r *sheetRows) add(label string, value any, note string) {
	if value == "" || value == worklist.Date("") {
		return
	}
	r.all = append(r.all, []any{worded{label, lookLabel}, figure(value), note})
}

// figure makes a number one that stands beside a note.
func figure(value any) any {
	switch v := value.(type) {
	case int:
		return beside{v, lookFigure}
	case share:
		return beside{float64(v), lookFigureShare}
	}
	return value
}

var verdictLooks = map[int]look{
	result.ExitHolds:     outcomeLook(result.Pass),
	result.ExitFails:     outcomeLook(result.Fail),
	result.ExitUndecided: outcomeLook(result.NotAssessed),
}

func (r *sheetRows) verdict() {
	run := r.run
	note := ""
	if run.Summary.Counts.Error > 0 {
		note = r.say(incomplete)
	}
	verdict := worded{words.Verdict(run.ExitCode, r.lang), verdictLooks[run.ExitCode]}
	if verdict.look == "" {
		verdict.look = lookText
	}
	r.add(words.Conclusion.In(r.lang), verdict, note)
	r.add(words.StatusAsOf.In(r.lang), worklist.Date(run.Date), "")
	for _, warning := range run.Warnings {
		r.add(words.Warnings.In(r.lang), r.say(warning), "")
	}
}

func (r *sheetRows) counts() {
	s := &r.run.Summary
	r.heading(words.OverallStatus.In(r.lang))
	r.add(r.say(checked), s.Descriptors, "")
	for _, o := range result.Outcomes() {
		label := words.Label(words.Outcome(o, r.lang))
		r.all = append(r.all, []any{
			worded{label, outcomeLook(o)}, figure(s.Counts.Of(o)), words.OutcomeLegend(o, r.lang),
		})
	}
	for i, n := range []int{s.Counts.Fails.Error, s.Counts.Fails.Warning, s.Counts.Fails.Note} {
		r.add(r.say(failsOf)+words.Severities(result.Severities()[i], r.lang), n, "")
	}
	c := s.Counts
	formula := fmt.Sprintf("%s: %s ÷ (%s − %s)", words.ShareFormula.In(r.lang),
		words.Number(c.Pass, r.lang), words.Number(c.Total(), r.lang), words.Number(c.NotApplicable, r.lang))
	r.add(words.Share.In(r.lang), shareMet(c), formula+". "+r.say(shareNote))
	r.add(words.MissingFacts.In(r.lang), len(worklist.Questions(r.run)), strings.Replace(r.say(seeSheet), "{sheet}", words.Quote(r.say(unanswered), r.lang), 1))
}

func (r *sheetRows) basis() {
	run := r.run
	r.heading(words.Method.In(r.lang))
	r.add(r.say(strategy), words.Label(words.List(words.Strategies(run, r.lang), r.lang)), "")
	for i := range run.Packs {
		r.add(words.PolicyPack.In(r.lang), words.Pack(&run.Packs[i], r.lang, true), "")
	}
	r.add(r.say(edition), run.Edition, "")
	if run.Phase != "" {
		r.add(r.say(phase), words.Phase(run.Phase, r.lang), r.say(phaseChosen))
	}
	r.add(r.say(failOn), r.threshold(), "")
	r.add(r.say(since), run.Since, r.say(sinceNote))
	for _, d := range run.Data {
		origin := r.say(embedded)
		if d.File != "" {
			origin = d.File
		}
		if d.Illustrative {
			origin += "; " + words.Illustrative.In(r.lang)
		}
		r.add(r.say(data), r.say(d.Name), fmt.Sprintf("%s %s, %s %s; %s", r.say(dataEdition), d.Version, r.say(dataFrom), words.Date(d.Date, r.lang), origin))
	}
	r.add(r.say(tool), run.ToolVersion, "")
	r.add(words.RunAgain.In(r.lang), words.Command(run), "")
}

// threshold names the severity from which fails are obstacles.
func (r *sheetRows) threshold() string {
	if r.run.FailOn == result.Never {
		return r.say(never)
	}
	return words.Label(words.Severity(result.Severity(r.run.FailOn), r.lang))
}

func (r *sheetRows) baseline() {
	base := r.run.Baseline
	if base == nil {
		return
	}
	r.heading(r.say(baseline))
	r.add(r.say(file), base.File, "")
	r.add(words.StatusAsOf.In(r.lang), worklist.Date(base.Date), "")
	r.add(r.say(edition), base.Edition, "")
	for i, n := range []int{base.New, base.Updated, base.Unchanged, base.NewOpen, base.UpdatedOpen, base.UnchangedOpen} {
		r.add(r.say(changeHeadings[i]), n, "")
	}
	r.add(r.say(gone), len(base.Gone), r.say(goneNote))
}

func (r *sheetRows) howToRead() {
	r.heading(r.say(howTo))
	for _, s := range []struct{ sheet, says result.Text }{
		{findings, findingsAre}, {systems, systemsAre}, {unanswered, unansweredAre}, {waivers, waiversAre},
	} {
		r.all = append(r.all, []any{worded{r.say(s.sheet), lookLabel}, "", r.say(s.says)})
	}
	r.all = append(r.all, []any{worded{r.say(limits), lookLabel}, "", r.say(limitsAre)})
}
