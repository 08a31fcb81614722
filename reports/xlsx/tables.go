package xlsx

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
	"github.com/pejl/pejl/reports/worklist"
)

// tables are the sheets after the overview.
func (b *book) tables() []*table {
	return []*table{b.findings(), b.systems(), b.questions(), b.waivers()}
}

// findingColumns are the columns of what is to be acted on, those that people read first. The
// first findingsPrinted of them fit on paper.
var findingColumns = []struct {
	key   string
	width float64
}{
	{"outcome", 15}, {"severity", 13}, {"name", 26}, {"rule", 14}, {"title", 32}, {"found", 40}, {"question", 30}, {"remedy", 40},
	{"responsible", 20},
	{"change", 12}, {"reason", 18}, {"modality", 16}, {"area", 24}, {"unit", 22}, {"phase", 18},
	{"place", 36}, {"file", 36}, {"line", 8}, {"column", 10},
	{"waiver_reason", 40}, {"waiver_approved_by", 20}, {"waiver_ends", 16}, {"waiver_measure", 34},
	{"document", 30}, {"section", 36}, {"descriptor", 20}, {"kind", 14}, {"fingerprint", 26},
}

const findingsPrinted = 9

func (b *book) findings() *table {
	rows := worklist.Findings(b.run)
	t := &table{name: b.say(findings), rows: len(rows), printed: findingsPrinted}
	var all []worklist.Column[*worklist.Finding]
	for _, c := range findingColumns {
		from := worklist.FindingColumn(c.key)
		all = append(all, from)
		t.columns = append(t.columns, column{from.Title.In(b.lang), c.width})
	}
	t.row = func(i int) []any {
		values := make([]any, len(all))
		for j, c := range all {
			values[j] = c.Value(&rows[i], b.lang)
		}
		values[0] = b.outcome(rows[i].Result.Outcome)
		values[1] = b.severity(rows[i].Result.Rule.Severity)
		return values
	}
	return t
}

// systems counts the results of each descriptor. What is of no use on paper comes last.
func (b *book) systems() *table {
	rows := worklist.Descriptors(b.run)
	t := &table{name: b.say(systems), rows: len(rows), columns: []column{
		{"Id", 18}, {b.say(name), 32}, {b.say(kind), 13}, {b.say(unit), 22}, {b.say(phase), 19},
	}}
	for _, o := range result.Outcomes() {
		t.columns = append(t.columns, column{words.Label(words.Outcome(o, b.lang)), 13})
	}
	for _, s := range result.Severities() {
		t.columns = append(t.columns, column{b.say(failsOf) + words.Severities(s, b.lang), 14})
	}
	t.columns = append(t.columns, column{words.Share.In(b.lang) + " = " + words.ShareFormula.In(b.lang), 24})
	t.printed = len(t.columns)
	if b.run.Baseline != nil {
		for _, heading := range changeHeadings {
			t.columns = append(t.columns, column{b.say(heading), 14})
		}
	}
	t.columns = append(t.columns, column{b.say(file), 40})
	t.row = func(i int) []any { return b.system(rows[i]) }
	return t
}

func (b *book) system(d *result.Descriptor) []any {
	values := []any{d.ID, d.Name, words.Kind(d.Kind, b.lang), d.Unit, words.Phase(d.Phase, b.lang)}
	var c result.Counts
	changes := map[result.Outcome]map[result.Change]int{result.Fail: {}, result.NotAssessed: {}}
	for i := range d.Results {
		r := &d.Results[i]
		c.Add(r)
		if r.Change != "" && changes[r.Outcome] != nil {
			changes[r.Outcome][r.Change]++
		}
	}
	for _, o := range result.Outcomes() {
		values = append(values, c.Of(o))
	}
	values = append(values, c.Fails.Error, c.Fails.Warning, c.Fails.Note, shareMet(c))
	if b.run.Baseline != nil {
		for _, o := range []result.Outcome{result.Fail, result.NotAssessed} {
			values = append(values, changes[o][result.New], changes[o][result.Updated], changes[o][result.Unchanged])
		}
	}
	return append(values, d.File)
}

func (b *book) questions() *table {
	rows := worklist.Questions(b.run)
	t := &table{name: b.say(unanswered), rows: len(rows), columns: []column{
		{words.SeverityScale.In(b.lang), 13}, {b.say(name), 28}, {b.say(unit), 20}, {b.say(question), 44}, {b.say(allowed), 34},
		{words.WhoCanAnswer.In(b.lang), 28}, {b.say(waiting), 24}, {b.say(fact), 32}, {b.say(path), 36}, {"Id", 20},
		{b.say(descriptorsWaiting), 14}, {b.say(file), 34},
	}, printed: 8}
	t.row = func(i int) []any {
		q := rows[i]
		id, unit := q.System, ""
		if q.Descriptor != nil {
			id, unit = q.Descriptor.ID, q.Descriptor.Unit
		}
		return []any{
			b.severity(q.Severity), q.Name(b.lang), unit, q.Fact.Question.In(b.lang), q.Allowed(b.lang), q.Who(b.lang), q.RuleIDs(),
			q.Title(b.lang), q.Path, id, q.Waiting, q.File,
		}
	}
	return t
}

func (b *book) waivers() *table {
	rows := worklist.Waivers(b.run)
	t := &table{name: b.say(waivers), rows: len(rows), columns: []column{
		{b.say(status), 15}, {b.say(ruleID), 14}, {b.say(rule), 30}, {b.say(name), 26}, {b.say(reason), 40}, {b.say(approvedBy), 18},
		{b.say(approvedOn), 14}, {b.say(expiresOn), 14}, {b.say(until), 14}, {b.say(measure), 34}, {b.say(remarks), 44},
		{"Id", 20}, {b.say(place), 36}, {b.say(file), 34}, {b.say(line), 8},
	}, printed: 11}
	t.row = func(i int) []any { return b.waiver(rows[i]) }
	return t
}

func (b *book) waiver(w *worklist.Waiver) []any {
	state := worded{w.Status(b.lang), outcomeLook(result.Fail)}
	if w.InForce {
		state.look = outcomeLook(result.Waived)
	}
	title, named := "", ""
	if w.Rule != nil {
		title = w.Rule.Title.In(b.lang)
	}
	if w.Descriptor != nil {
		named = worklist.Name(w.Descriptor)
	}
	return []any{
		state, w.Deviation.Rule, title, named, w.Reason, w.ApprovedBy,
		worklist.Date(w.ApprovedOn), worklist.Date(w.ExpiresOn), worklist.Date(w.Until), w.Measure, w.Remarks(b.lang),
		w.Deviation.Descriptor, w.Path, w.File, w.Start.Line,
	}
}
