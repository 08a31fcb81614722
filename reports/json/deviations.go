package json

import (
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// appendWaivers appends the deviations that the result is waived under or, for a fail, that cover
// some of its findings; nothing where there are none.
func appendWaivers(b []byte, r *result.Result) []byte {
	waivers := r.Waivers
	if len(waivers) == 0 {
		waivers = nil
		for i := range r.Findings {
			if w := r.Findings[i].Waiver; w != nil && !slices.Contains(waivers, w) {
				waivers = append(waivers, w)
			}
		}
	}
	if len(waivers) == 0 {
		return b
	}
	b = append(b, `,"waivers":[`...)
	for i, w := range waivers {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendWaiver(b, w)
	}
	return append(b, ']')
}

func appendWaiver(b []byte, d *result.Deviation) []byte {
	b = append(b, `{"path":`...)
	b = appendString(b, d.Path)
	b = appendText(b, "reason", d.Reason)
	b = appendText(b, "approved_by", d.ApprovedBy)
	b = appendText(b, "approved_on", d.ApprovedOn)
	b = appendText(b, "expires_on", d.ExpiresOn)
	b = appendText(b, "until", d.Until)
	b = appendMember(b, "measure", d.Measure)
	b = appendText(b, "file", d.File)
	b = appendRange(b, d.Start, d.End)
	return append(b, '}')
}

// appendRemarks appends what is to be said of the deviations, one on a line.
func appendRemarks(b []byte, remarks []result.DeviationRemark, line, lang string) []byte {
	if len(remarks) == 0 {
		return b
	}
	b = append(b, ","+line+`"deviation_remarks": [`...)
	for i := range remarks {
		m := &remarks[i]
		b = appendItem(b, i, line+"  ")
		b = append(b, `{"fault":`...)
		b = appendString(b, string(m.Fault))
		b = appendText(b, "message", m.Message.In(lang))
		b = appendText(b, "rule", m.Deviation.Rule)
		b = appendText(b, "descriptor", m.Deviation.Descriptor)
		b = appendText(b, "file", m.Deviation.File)
		if m.Deviation.Start != (result.Position{}) {
			b = append(b, `,"start":`...)
			b = appendPosition(b, m.Deviation.Start)
		}
		b = append(b, '}')
	}
	return endList(b, len(remarks), line)
}

// appendBaseline appends what the run was compared with; nothing where it was not.
func appendBaseline(b []byte, base *result.Baseline, line, lang string) []byte {
	if base == nil {
		return b
	}
	inner := line + "  "
	b = append(b, ","+line+`"baseline": {`+inner+`"file": `...)
	b = appendString(b, base.File)
	if base.Date != "" {
		b = append(b, ","+inner+`"date": `...)
		b = appendString(b, base.Date)
	}
	if base.Edition != "" {
		b = append(b, ","+inner+`"edition": `...)
		b = appendString(b, base.Edition)
	}
	b = append(b, ","+inner+`"fail": `...)
	b = appendCounts(b, count{"new", base.New}, count{"updated", base.Updated}, count{"unchanged", base.Unchanged})
	b = append(b, ","+inner+`"not_assessed": `...)
	b = appendCounts(b, count{"new", base.NewOpen}, count{"updated", base.UpdatedOpen}, count{"unchanged", base.UnchangedOpen})
	b = append(b, ","+inner+`"gone": [`...)
	for i := range base.Gone {
		b = appendItem(b, i, inner+"  ")
		b = appendGone(b, &base.Gone[i], lang)
	}
	b = endList(b, len(base.Gone), inner)
	b = append(b, line...)
	return append(b, '}')
}

func appendGone(b []byte, g *result.Gone, lang string) []byte {
	b = append(b, `{"rule":`...)
	b = appendString(b, g.Rule)
	b = appendMember(b, "title", g.Title.In(lang))
	b = append(b, `,"descriptor":{"kind":`...)
	b = appendString(b, g.Kind)
	b = appendText(b, "id", g.Descriptor)
	b = append(b, '}')
	b = appendText(b, "was", string(g.Was))
	b = appendMember(b, "now", string(g.Now))
	return append(b, '}')
}
