package json

import (
	"fmt"
	"strconv"

	"github.com/pejl/pejl/evaluator/result"
)

// appendResult appends what one rule says of one descriptor, as one line.
func appendResult(b []byte, d *result.Descriptor, r *result.Result, lang string) ([]byte, error) {
	b = append(b, `{"rule":`...)
	b = appendString(b, r.Rule.ID)
	b = append(b, `,"descriptor":{"kind":`...)
	b = appendString(b, d.Kind)
	b = appendText(b, "id", d.ID)
	b = appendText(b, "file", d.File)
	b = append(b, '}')
	b = appendMember(b, "phase", string(d.Phase))
	b = appendText(b, "outcome", string(r.Outcome))
	if r.Outcome == result.Fail {
		b = appendText(b, "reason", string(r.Reason))
	}
	b = appendText(b, "severity", string(r.Rule.Severity))
	b = appendMember(b, "change", string(r.Change))
	b = append(b, `,"findings":[`...)
	for i := range r.Findings {
		if i > 0 {
			b = append(b, ',')
		}
		f := &r.Findings[i]
		var err error
		if b, err = appendFinding(b, f, lang); err != nil {
			return b, fmt.Errorf("path %q: %w", result.PathText(f.Path), err)
		}
		if identified(r.Outcome) {
			b = appendText(b, "fingerprint", result.FindingFingerprint(d, r, f))
		}
		b = append(b, '}')
	}
	b = append(b, ']')
	b = appendWaivers(b, r)
	if r.Outcome == result.Error {
		b = appendText(b, "error", r.Err)
	}
	return append(b, '}'), nil
}

// identified says whether the findings of the outcome have fingerprints: those that a later run is
// compared with.
func identified(o result.Outcome) bool {
	return o == result.Fail || o == result.Waived || o == result.NotAssessed
}

// appendFinding appends one piece of evidence but for the brace that closes it. Without a file it has no place, and a missing
// fact has no value: null would be an answer.
func appendFinding(b []byte, f *result.Finding, lang string) ([]byte, error) {
	b = append(b, `{"path":`...)
	b = appendPath(b, f.Path)
	if f.File != "" {
		b = appendText(b, "file", f.File)
		b = appendRange(b, f.Start, f.End)
	}
	switch {
	case f.Missing:
		b = append(b, `,"missing":true`...)
	case f.Personal:
	case len(f.Value) > 0:
		b = append(b, `,"value":`...)
		var err error
		if b, err = appendValue(b, f.Value); err != nil {
			return b, err
		}
	}
	b = appendMember(b, "system", f.System)
	if f.Waiver != nil {
		b = append(b, `,"waived":true`...)
	}
	return appendText(b, "message", f.Message.In(lang)), nil
}

// appendRange appends start and end, or nothing where one is not known.
func appendRange(b []byte, start, end result.Position) []byte {
	if start == (result.Position{}) || end == (result.Position{}) {
		return b
	}
	b = append(b, `,"start":`...)
	b = appendPosition(b, start)
	b = append(b, `,"end":`...)
	return appendPosition(b, end)
}

func appendPosition(b []byte, p result.Position) []byte {
	b = append(b, `{"line":`...)
	b = strconv.AppendInt(b, int64(p.Line), 10)
	b = append(b, `,"column":`...)
	b = strconv.AppendInt(b, int64(p.Column), 10)
	return append(b, '}')
}
