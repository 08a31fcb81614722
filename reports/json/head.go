package json

import (
	"math"
	"strconv"

	"github.com/pejl/pejl/evaluator/result"
)

// appendHead appends the report up to and with the bracket that opens the results.
func appendHead(b []byte, run *result.Run, lang string) []byte {
	b = append(b, "{\n  \"schema\": "...)
	b = appendString(b, SchemaURI)
	b = append(b, ",\n  \"run\": {"...)
	b = appendRun(b, run, lang)
	b = append(b, "\n  },\n  \"summary\": {"...)
	b = appendSummary(b, &run.Summary)
	b = append(b, "\n  },\n  \"rules\": ["...)
	for i, r := range run.Rules {
		b = appendItem(b, i, "\n    ")
		b = appendRule(b, r, run.Docs.Of(r), lang)
	}
	b = endList(b, len(run.Rules), "\n  ")
	return append(b, ",\n  \"results\": ["...)
}

func appendRun(b []byte, run *result.Run, lang string) []byte {
	const line = "\n    "
	b = append(b, line+`"date": `...)
	b = appendString(b, run.Date)
	b = append(b, ","+line+`"strategies": `...)
	b = appendStrings(b, run.Strategies)
	b = append(b, ","+line+`"edition": `...)
	b = appendString(b, run.Edition)
	b = appendPacks(b, run.Packs, line)
	if len(run.Arguments) > 0 {
		b = append(b, ","+line+`"arguments": `...)
		b = appendStrings(b, run.Arguments)
	}
	b = append(b, ","+line+`"tool_version": `...)
	b = appendString(b, run.ToolVersion)
	b = append(b, ","+line+`"language": `...)
	b = appendString(b, lang)
	if run.Phase != "" {
		b = append(b, ","+line+`"phase": `...)
		b = appendString(b, string(run.Phase))
	}
	if run.Since != "" {
		b = append(b, ","+line+`"since": `...)
		b = appendString(b, run.Since)
	}
	b = append(b, ","+line+`"complete": `...)
	b = strconv.AppendBool(b, run.Complete)
	b = append(b, ","+line+`"fail_on": `...)
	b = appendString(b, run.FailOn)
	b = append(b, ","+line+`"exit_code": `...)
	b = strconv.AppendInt(b, int64(run.ExitCode), 10)
	b = append(b, ","+line+`"data": [`...)
	for i := range run.Data {
		b = appendItem(b, i, line+"  ")
		b = appendData(b, &run.Data[i], lang)
	}
	b = endList(b, len(run.Data), line)
	b = append(b, ","+line+`"warnings": [`...)
	for i, text := range run.Warnings {
		b = appendItem(b, i, line+"  ")
		b = appendString(b, text.In(lang))
	}
	b = endList(b, len(run.Warnings), line)
	b = appendBaseline(b, run.Baseline, line, lang)
	return appendRemarks(b, run.Remarks, line, lang)
}

func appendPacks(b []byte, packs []result.Pack, line string) []byte {
	b = append(b, ","+line+`"packs": [`...)
	for i := range packs {
		p := &packs[i]
		b = appendItem(b, i, line+"  ")
		b = append(b, `{"strategies":`...)
		b = appendStrings(b, p.Strategies)
		b = appendMember(b, "source", p.Source)
		b = appendMember(b, "revision", p.Revision)
		b = appendText(b, "digest", p.Digest)
		b = append(b, '}')
	}
	return endList(b, len(packs), line)
}

func appendData(b []byte, d *result.DataSource, lang string) []byte {
	b = append(b, `{"name":`...)
	b = appendString(b, d.Name.In(lang))
	b = appendText(b, "version", d.Version)
	b = appendText(b, "date", d.Date)
	b = appendMember(b, "file", d.File)
	b = append(b, `,"illustrative":`...)
	b = strconv.AppendBool(b, d.Illustrative)
	return append(b, '}')
}

func appendSummary(b []byte, s *result.Summary) []byte {
	const line = "\n    "
	c := &s.Counts
	b = append(b, line+`"descriptors": `...)
	b = strconv.AppendInt(b, int64(s.Descriptors), 10)
	b = append(b, ","+line+`"outcomes": `...)
	b = appendCounts(b,
		count{"pass", c.Pass}, count{"fail", c.Fail}, count{"not_assessed", c.NotAssessed},
		count{"not_applicable", c.NotApplicable}, count{"waived", c.Waived}, count{"error", c.Error})
	b = append(b, ","+line+`"severities": `...)
	b = appendCounts(b, count{"error", c.Fails.Error}, count{"warning", c.Fails.Warning}, count{"note", c.Fails.Note})
	b = append(b, ","+line+`"reasons": `...)
	b = appendCounts(b, count{"violated", c.Violated}, count{"undocumented", c.Undocumented})
	b = append(b, ","+line+`"missing_facts": `...)
	b = strconv.AppendInt(b, int64(s.MissingFacts), 10)
	b = append(b, ","+line+`"share_met": `...)
	return appendShare(b, c)
}

// appendShare appends the share met with one decimal, or null. Like the reports for people it
// never rounds up to 100 or down to 0 what is not.
func appendShare(b []byte, c *result.Counts) []byte {
	share, ok := c.Share()
	if !ok {
		return append(b, "null"...)
	}
	tenths := math.Round(share * 10)
	switch {
	case tenths >= 1000 && share < 100:
		tenths = 999
	case tenths <= 0 && share > 0:
		tenths = 1
	}
	return strconv.AppendFloat(b, tenths/10, 'f', 1, 64)
}

// count is one number of the summary with its code.
type count struct {
	code string
	n    int
}

func appendCounts(b []byte, counts ...count) []byte {
	b = append(b, '{')
	for i, c := range counts {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '"')
		b = append(b, c.code...)
		b = append(b, `":`...)
		b = strconv.AppendInt(b, int64(c.n), 10)
	}
	return append(b, '}')
}

// appendRule appends one rule as one line; docs is the link to its entry in the reference work.
func appendRule(b []byte, r *result.Rule, docs, lang string) []byte {
	b = append(b, `{"id":`...)
	b = appendString(b, r.ID)
	b = appendText(b, "strategy", r.Strategy)
	b = appendText(b, "area", r.Area)
	b = appendText(b, "title", r.Title.In(lang))
	b = appendText(b, "description", r.Description.In(lang))
	b = appendText(b, "severity", string(r.Severity))
	b = appendText(b, "modality", string(r.Modality))
	b = appendText(b, "kind", r.Kind)
	b = appendText(b, "scope", r.Scope)
	b = append(b, `,"phases":`...)
	b = appendStrings(b, r.Phases)
	b = appendText(b, "document", r.Source.Document)
	b = appendText(b, "section", r.Source.Section)
	b = appendText(b, "quote", r.Source.Quote)
	b = appendText(b, "role", r.Role.In(lang))
	b = appendText(b, "remedy", r.Remedy.In(lang))
	b = appendMember(b, "link", r.Link)
	b = appendMember(b, "docs", docs)
	b = appendMember(b, "effective_from", r.EffectiveFrom)
	b = appendMember(b, "effective_to", r.EffectiveTo)
	b = append(b, `,"facts":`...)
	b = appendStrings(b, r.Facts)
	return append(b, '}')
}

// appendItem appends what stands before the i'th item of a list with one item on a line.
func appendItem(b []byte, i int, line string) []byte {
	if i > 0 {
		b = append(b, ',')
	}
	return append(b, line...)
}

// endList appends the bracket that closes a list of n items, on its own line if there are any.
func endList(b []byte, n int, line string) []byte {
	if n > 0 {
		b = append(b, line...)
	}
	return append(b, ']')
}
