package worklist

import (
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// FindingColumns are the columns of Findings. Names of codes are words of the language, one for each
// code, so that filters work; ids, paths and fingerprints are the same in both languages.
func FindingColumns() []Column[*Finding] {
	var all []Column[*Finding]
	for _, part := range [][]Column[*Finding]{aboutDescriptor, aboutRule, aboutResult, aboutWaiver, aboutSource} {
		all = append(all, part...)
	}
	return all
}

// FindingColumn gives the column with a key, and panics where there is none.
func FindingColumn(key string) Column[*Finding] {
	for _, c := range FindingColumns() {
		if c.Key == key {
			return c
		}
	}
	panic("worklist: no column " + key)
}

func column(key, da, en string, value func(f *Finding, lang string) any) Column[*Finding] {
	return Column[*Finding]{key, result.Text{DA: da, EN: en}, value}
}

var aboutDescriptor = []Column[*Finding]{
	column("descriptor", "Id", "Id", func(f *Finding, _ string) any { return f.Descriptor.ID }),
	column("name", "Navn", "Name", func(f *Finding, _ string) any { return f.Descriptor.Name }),
	column("kind", "Type", "Kind", func(f *Finding, lang string) any { return words.Kind(f.Descriptor.Kind, lang) }),
	column("unit", "Enhed", "Unit", func(f *Finding, _ string) any { return f.Descriptor.Unit }),
	column("phase", "Fase", "Phase", func(f *Finding, lang string) any { return words.Phase(f.Descriptor.Phase, lang) }),
	column("file", "Fil", "File", func(f *Finding, _ string) any { file, _ := f.place(); return file }),
	column("line", "Linje", "Line", func(f *Finding, _ string) any { _, at := f.place(); return number(at.Line) }),
	column("column", "Kolonne", "Column", func(f *Finding, _ string) any { _, at := f.place(); return number(at.Column) }),
}

var aboutRule = []Column[*Finding]{
	column("rule", "Krav-id", "Requirement id", func(f *Finding, _ string) any { return f.Result.Rule.ID }),
	column("title", "Krav", "Requirement", func(f *Finding, lang string) any { return f.Result.Rule.Title.In(lang) }),
	column("area", "Område", "Area", func(f *Finding, lang string) any { return words.Area(f.Result.Rule, lang) }),
	column("severity", words.SeverityScale.In("da"), words.SeverityScale.In("en"),
		func(f *Finding, lang string) any { return words.Label(words.Severity(f.Result.Rule.Severity, lang)) }),
	column("modality", words.Strength.In("da"), words.Strength.In("en"),
		func(f *Finding, lang string) any { return words.Label(words.Modality(f.Result.Rule.Modality, lang)) }),
}

var aboutResult = []Column[*Finding]{
	column("outcome", "Udfald", "Outcome",
		func(f *Finding, lang string) any { return words.Label(words.Outcome(f.Result.Outcome, lang)) }),
	column("reason", "Årsag", "Reason",
		func(f *Finding, lang string) any { return words.Label(words.Reason(f.Result.Reason, lang)) }),
	column("change", "Ændring", "Change",
		func(f *Finding, lang string) any { return words.Label(changes[f.Result.Change].In(lang)) }),
	column("place", "Sted", "Place", func(f *Finding, _ string) any { return f.where() }),
	column("found", words.Found.In("da"), words.Found.In("en"), func(f *Finding, lang string) any { return f.found(lang) }),
	column("question", "Spørgsmål", "Question", func(f *Finding, lang string) any { return f.question.In(lang) }),
	column("remedy", words.HowToMeet.In("da"), words.HowToMeet.In("en"),
		func(f *Finding, lang string) any { return f.Result.Rule.Remedy.In(lang) }),
	column("responsible", words.Responsible.In("da"), words.Responsible.In("en"),
		func(f *Finding, lang string) any { return words.Label(f.Result.Rule.Role.In(lang)) }),
}

var aboutWaiver = []Column[*Finding]{
	column("waiver_reason", "Dispensation: begrundelse", "Waiver: reason",
		func(f *Finding, _ string) any { return f.waiver(func(d *result.Deviation) string { return d.Reason }) }),
	column("waiver_approved_by", "Dispensation: godkendt af", "Waiver: approved by",
		func(f *Finding, _ string) any {
			return f.waiver(func(d *result.Deviation) string { return d.ApprovedBy })
		}),
	column("waiver_ends", "Dispensation: gælder til og med", "Waiver: holds up to and including",
		func(f *Finding, _ string) any { return f.waiverEnds() }),
	column("waiver_measure", "Dispensation: kompenserende foranstaltning", "Waiver: compensating measure",
		func(f *Finding, _ string) any { return f.waiver(func(d *result.Deviation) string { return d.Measure }) }),
}

var aboutSource = []Column[*Finding]{
	column("document", "Strategidokument", "Strategy document", func(f *Finding, _ string) any { return f.Result.Rule.Source.Document }),
	column("section", "Strategiens afsnit", "Section of the strategy", func(f *Finding, _ string) any { return f.Result.Rule.Source.Section }),
	column("fingerprint", "Fingeraftryk", "Fingerprint", func(f *Finding, _ string) any { return f.fingerprint() }),
}

// number is a line or column; no place has none.
func number(n int) any {
	if n == 0 {
		return ""
	}
	return n
}

// changes name how a result compares with the baseline.
var changes = map[result.Change]result.Text{
	result.New:       {DA: "ny", EN: "new"},
	result.Updated:   {DA: "ændret", EN: "changed"},
	result.Unchanged: {DA: "uændret", EN: "unchanged"},
}
